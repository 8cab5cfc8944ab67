import type { Digest } from '../model/digest.ts'
import { printable } from '../printable.ts'
import type { Inventory } from './inventory.ts'
import { isGoing, type RepositoryPlan } from './repository-plan.ts'

/** Something that was to stay, and is damaged after the run. */
export interface Loss {
  readonly digest: Digest
  /** One line fit to print. */
  readonly text: string
}

/**
 * What a run must not have cost, found by walking everything again: versions and tags that the plan keeps and that are
 * gone, and children that were there before and are missing from what is left. Others may be to blame; it is a loss.
 */
export function lossesOf(plan: RepositoryPlan, before: Inventory, after: Inventory): Loss[] {
  const losses: Loss[] = []
  const tagsLeft = new Set(after.versions.flatMap(({ tags }) => tags))
  for (const entry of plan.entries) {
    const { digest, tags } = entry
    const version = before.byDigest.get(digest)
    if (isGoing(entry) || !version) continue
    if (!after.byDigest.has(digest)) losses.push({ digest, text: 'it was to stay, and is gone' })
    // A tag that moved on to another version is no loss.
    const lost = version.tags.filter(tag => !tags.includes(tag) && !tagsLeft.has(tag))
    if (lost.length > 0)
      losses.push({ digest, text: `lost its tag ${lost.map(tag => printable(tag)).join(', ')}` })
  }
  for (const { digest, needs, mayNeed = [] } of after.versions) {
    const below = mayNeed === 'anything' ? needs : [...needs, ...mayNeed]
    const missing = below.find(child => before.byDigest.has(child) && !after.byDigest.has(child))
    if (missing !== undefined) losses.push({ digest, text: `lost ${missing}, which it needs` })
  }
  return losses
}
