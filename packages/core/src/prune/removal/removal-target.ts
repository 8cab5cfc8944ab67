import type { Digest } from '../../model/digest.ts'
import type { Decision } from '../inventory/decision.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { planBy } from '../plan.ts'
import { type ExactRules, exactVerdicts } from '../rules/exact-verdicts.ts'
import type { PruneTarget } from '../targets/plan-target.ts'
import { type ExactName, refuseMissing, selectExactly } from './exact-names.ts'
import { refuseConflicts, refuseRetained } from './refuse-conflicts.ts'

/** Exact names to remove from a target. */
interface RemovalWish extends ExactRules {
  readonly names: readonly ExactName[]
  /** Receives the names of nothing, which are then passed over; without it they are an error. */
  readonly missing?: ((names: readonly string[]) => void) | undefined
}

/**
 * A target from which exact names are removed instead of what a policy selects. Its plan throws NOT_FOUND for names of nothing, PLAN_STALE
 * for a tag that is not at the digest beside it, IMAGE_IN_USE for what something uses, DELETE_UNSUPPORTED for what the target keeps.
 */
export function removalTarget(target: PruneTarget, wish: RemovalWish): PruneTarget {
  const named = wish.names.flatMap(({ tag, digest }) => (tag === undefined && digest ? [digest] : []))
  const selectionIn = (inventory: Inventory) => selectExactly(inventory, wish.names)
  return {
    name: target.name,
    ...(target.shown === undefined ? {} : { shown: target.shown }),
    // No tag may lead to an image that is named by its digest.
    open: (roots: readonly Digest[] = []) =>
      target.open(named.length + roots.length > 0 ? [...named, ...roots] : undefined),
    plan: inventory => {
      const { selected, missing } = selectionIn(inventory)
      if (wish.missing === undefined) refuseMissing(inventory.repository, missing)
      else if (missing.length > 0) wish.missing(missing)
      const decisions = planBy(inventory, exactVerdicts(inventory, selected, wish))
      refuseConflicts(decisions, { inventory, selected, rules: wish })
      return decisions
    },
    decide: (inventory, decisions): readonly Decision[] => {
      refuseRetained(decisions, { inventory, selected: selectionIn(inventory).selected, rules: wish })
      return decisions
    },
  }
}
