import { printable } from '../printable.ts'
import type { Decision } from './decision.ts'

/**
 * The decisions as a registry can carry them out that deletes whole versions only: what would lose some of its tags is
 * retained with all of them, so that the plan shown is the plan carried out.
 */
export function wholeVersionsOnly(decisions: readonly Decision[]): Decision[] {
  return decisions.map(decision => {
    const { act, version, tags } = decision
    if (act !== 'untag') return decision
    const named = tags.map(tag => printable(tag)).join(', ')
    const text = `only ${named} would go, and this registry deletes whole versions: ${decision.reason.text}`
    return { version, act: 'keep', tags: [], reason: { ...decision.reason, kind: 'retained', text } }
  })
}
