import type { Digest } from '../model/digest.ts'
import { printable } from '../printable.ts'
import type { Inventory } from './inventory.ts'
import { isGoing, type RepositoryPlan } from './repository-plan.ts'
import type { Version } from './version.ts'

/** Something that was to stay, and is damaged after the run. */
export interface Loss {
  readonly digest: Digest
  /** One line fit to print. */
  readonly text: string
}

/** A repository before, during and after a run. */
export interface Looks {
  readonly before: Inventory
  readonly after: Inventory
  /** The last look before the run ended, and what it has deleted or found gone: what others pushed meanwhile was to stay too. */
  readonly last?: { readonly inventory: Inventory; readonly gone: ReadonlySet<Digest> }
}

/**
 * What a run must not have cost, found by walking everything again: versions and tags that the plan keeps or that came meanwhile, and
 * that are gone, and children that were there before and are missing from what is left, whatever lists them by now. Others may be to
 * blame; it is a loss.
 */
export function lossesOf(plan: RepositoryPlan, { before, after, last }: Looks): Loss[] {
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
  const wasThere = (digest: Digest) => before.byDigest.has(digest) || last?.inventory.byDigest.has(digest)
  for (const { digest, needs, mayNeed = [] } of after.versions) {
    const below = mayNeed === 'anything' ? needs : [...needs, ...mayNeed]
    const missing = below.find(child => wasThere(child) && !after.byDigest.has(child))
    if (missing !== undefined) losses.push({ digest, text: `lost ${missing}, which it needs` })
  }
  return losses
}
