import { printable } from '../text/printable.ts'
import type { Decision } from './inventory/decision.ts'
import type { Inventory } from './inventory/inventory.ts'
import { reach } from './plan.ts'

/** Decisions adapted to what a target can do, so that the plan shown is the plan carried out. */
export interface Fitted {
  readonly decisions: readonly Decision[]
  /** Printable sentences on what the target cannot do, or what could not be determined. */
  readonly notes: readonly string[]
  /** Whether nothing can be deleted at all. */
  readonly isStuck?: boolean
}

/**
 * Adapts decisions to registries that delete only whole versions. The page: "A registry that only deletes whole versions (ghcr.io), or
 * cannot delete tags, keeps the tag: the plan says `retained`, with what would have gone along."
 */
export function wholeVersionsOnly(decisions: readonly Decision[]): Decision[] {
  return decisions.map(decision => {
    const named = decision.tags.map(tag => printable(tag)).join(', ')
    return retainedTags(decision, `only ${named} would go, and this registry deletes whole versions`)
  })
}

/**
 * Adapts decisions to registries that delete only by digest, where removing a tag would delete its image. The page: "or cannot delete
 * tags, keeps the tag".
 */
export function digestsOnly(decisions: readonly Decision[]): Decision[] {
  return decisions.map(decision => {
    const { version, tags } = decision
    const others = version.tags.filter(tag => !tags.includes(tag)).map(tag => printable(tag))
    const lost = others.join(', ') || 'what is kept'
    return retainedTags(decision, `the registry deletes by digest only, which would remove too: ${lost}`)
  })
}

/**
 * Adapts decisions to registries that only remove tags. The page: "The Hub itself collects what no tag refers to any more, so its
 * plans remove tags and delete nothing."
 */
export function tagsOnly(decisions: readonly Decision[], registry: string): Decision[] {
  return decisions.map(decision => {
    const { act, version, reason } = decision
    if (act !== 'delete') return decision
    const text = `${reason.text}; ${registry} removes by itself what no tag leads to`
    const isTagged = version.tags.length > 0
    return {
      version,
      act: isTagged ? 'untag' : 'keep',
      tags: version.tags,
      reason: { ...reason, kind: 'collected', text },
    }
  })
}

/** Adapts decisions to GitHub. The page: "GitHub deletes neither the last version of a package nor the last one that has a tag". */
export function lastVersionStays(inventory: Inventory, decisions: readonly Decision[]): Fitted {
  const isGoing = ({ act }: Decision) => act === 'delete'
  const tagged = decisions.filter(({ version }) => version.tags.length > 0)
  const all = tagged.length > 0 ? tagged : decisions
  const [only] = all
  if (!only || !all.every(isGoing)) return { decisions, notes: [] }
  const rule = 'GitHub keeps the last version of a package'
  if (all.length > 1) {
    const what = tagged.length > 0 ? 'tagged versions' : 'versions'
    return {
      decisions,
      notes: [`all ${all.length} ${what} are to go; ${rule}, so one of them will be retained`],
    }
  }
  const staying = reach(inventory, [only.version.digest])
  const fitted = decisions.map((decision): Decision => {
    const { version } = decision
    if (!isGoing(decision) || !staying.has(version.digest)) return decision
    const step = staying.get(version.digest)
    const because = step ? { because: step.from } : {}
    const text = step ? `needed by ${step.from}, which stays` : `${rule}: ${decision.reason.text}`
    return { version, act: 'keep', tags: [], reason: { kind: 'retained', text, ...because } }
  })
  return { decisions: fitted, notes: [] }
}

function retainedTags(decision: Decision, why: string): Decision {
  const { act, version, tags, reason } = decision
  if (act !== 'untag') return decision
  const text = `${why}: ${reason.text}`
  return { version, act: 'keep', tags: [], stuck: tags, reason: { ...reason, kind: 'retained', text } }
}
