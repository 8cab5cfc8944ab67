import type { Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'
import type { Inventory } from './inventory/inventory.ts'
import { isGoing, type RepositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'

/** A version or tag that should have stayed and is damaged after the run. */
export interface Loss {
  readonly digest: Digest
  /** One line of printable text. */
  readonly text: string
}

/** A repository before, during and after a run. */
interface Looks {
  readonly before: Inventory
  readonly after: Inventory
  /** The last look of the run and the versions gone by then: what others pushed meanwhile should have stayed too. */
  readonly last?: { readonly inventory: Inventory; readonly gone: ReadonlySet<Digest> }
  /** Whether others may delete from it, so that only a missing part is a loss. */
  readonly isCache?: boolean
}

/**
 * The losses of a run. The page: "An image that lacks a part, or a tag that existed and no longer does, fails the step with
 * `PRUNE_DAMAGE` and is named, even if somebody removed it on purpose. In a store or the Actions cache, where other runs may delete too,
 * only an image that lacks a part fails the step." Determined by walking everything again: versions and tags that the plan keeps, or
 * that came meanwhile, and are gone; and parts that existed before and are missing from the remaining versions, whatever lists them now.
 */
export function lossesOf(plan: RepositoryPlan, looks: Looks): Loss[] {
  return looks.isCache ? partsLost(looks) : [...versionsLost(plan, looks), ...partsLost(looks)]
}

function versionsLost(plan: RepositoryPlan, { before, after, last }: Looks): Loss[] {
  const losses: Loss[] = []
  const tagsLeft = new Set(after.versions.flatMap(({ tags }) => tags))
  const lose = ({ digest, tags }: Version, leaving: readonly string[], text: string) => {
    if (!after.byDigest.has(digest)) losses.push({ digest, text })
    // A tag that has moved to another version is not lost.
    const lost = tags.filter(tag => !leaving.includes(tag) && !tagsLeft.has(tag))
    if (lost.length > 0)
      losses.push({ digest, text: `lost its tag ${lost.map(tag => printable(tag)).join(', ')}` })
  }
  const entries = new Map(plan.entries.map(entry => [entry.digest, entry]))
  for (const entry of plan.entries) {
    const version = before.byDigest.get(entry.digest)
    if (version && !isGoing(entry)) lose(version, entry.tags, 'it was to stay, and is gone')
  }
  for (const version of last?.inventory.versions ?? []) {
    const entry = entries.get(version.digest)
    if ((entry && !isGoing(entry)) || last?.gone.has(version.digest)) continue
    if (entry === undefined || version.tags.some(tag => !entry.tags.includes(tag)))
      lose(version, entry?.tags ?? [], 'it came or was tagged meanwhile, and is gone')
  }
  return losses
}

function partsLost({ before, after, last, isCache = false }: Looks): Loss[] {
  const earlier = (digest: Digest) => before.byDigest.get(digest) ?? last?.inventory.byDigest.get(digest)
  return after.versions.flatMap(({ digest, needs, mayNeed = [], blobs = [] }) => {
    const below = mayNeed === 'anything' ? needs : [...needs, ...mayNeed]
    const parts = new Set<Digest>([...needs, ...blobs.map(blob => blob.digest)])
    // A cache lists the parts it has, a registry all parts that the document names.
    const { needs: had = [], blobs: hadBlobs = [] } = (isCache && earlier(digest)) || {}
    const missing =
      below.find(child => earlier(child) && !after.byDigest.has(child)) ??
      [...had, ...hadBlobs.map(blob => blob.digest)].find(part => !parts.has(part))
    return missing === undefined ? [] : [{ digest, text: `lost ${missing}, which it needs` }]
  })
}
