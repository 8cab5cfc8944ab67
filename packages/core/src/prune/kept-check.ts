import type { Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'
import type { Inventory } from './inventory/inventory.ts'
import { isGoing, type RepositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'

/** Something that was to stay, and is damaged after the run. */
export interface Loss {
  readonly digest: Digest
  /** One line fit to print. */
  readonly text: string
}

/** A repository before, during and after a run. */
interface Looks {
  readonly before: Inventory
  readonly after: Inventory
  /** The last look before the run ended, and what it has deleted or found gone: what others pushed meanwhile was to stay too. */
  readonly last?: { readonly inventory: Inventory; readonly gone: ReadonlySet<Digest> }
  /** Whether others take from it lawfully, so that only what lost a part is a loss. */
  readonly isCache?: boolean
}

/**
 * What a run must not have cost. The page: "What lacks a part, and a tag that was there and is not any more, fails the step with
 * `PRUNE_DAMAGE` and is named, also where somebody removed it on purpose. In a store or the Actions cache, from which other runs may
 * take, only what lacks a part does." It is found by walking everything again: versions and tags that the plan keeps or that came meanwhile, and
 * that are gone, and parts that were there before and are missing from what is left, whatever lists them by now. Others may be to
 * blame; it is a loss. A cache alone may lose whole versions to others.
 */
export function lossesOf(plan: RepositoryPlan, looks: Looks): Loss[] {
  return looks.isCache ? partsLost(looks) : [...versionsLost(plan, looks), ...partsLost(looks)]
}

function versionsLost(plan: RepositoryPlan, { before, after, last }: Looks): Loss[] {
  const losses: Loss[] = []
  const tagsLeft = new Set(after.versions.flatMap(({ tags }) => tags))
  const lose = ({ digest, tags }: Version, leaving: readonly string[], text: string) => {
    if (!after.byDigest.has(digest)) losses.push({ digest, text })
    // A tag that moved on to another version is no loss.
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
    // A cache lists the parts that it has, others all that the document names.
    const { needs: had = [], blobs: hadBlobs = [] } = (isCache && earlier(digest)) || {}
    const missing =
      below.find(child => earlier(child) && !after.byDigest.has(child)) ??
      [...had, ...hadBlobs.map(blob => blob.digest)].find(part => !parts.has(part))
    return missing === undefined ? [] : [{ digest, text: `lost ${missing}, which it needs` }]
  })
}
