import type { Digest } from '@tallyman/core/model/digest'
import { carryOut } from '@tallyman/core/prune/carry-out'
import type { Inventory } from '@tallyman/core/prune/inventory/inventory'
import type { RepositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import type { PruneBackend, StepOutcome } from '@tallyman/core/prune/prune-backend'

/**
 * The result of a plan: its steps, and the last check with what was deleted or found gone by then, as the check of losses
 * takes it.
 */
export interface CarriedOut {
  readonly outcomes: readonly StepOutcome[]
  readonly last: { readonly inventory: Inventory; readonly gone: ReadonlySet<Digest> }
}

/** Carries a plan out as the action does. `ended` receives each finished step. */
export async function carriedOut(
  plan: RepositoryPlan,
  backend: PruneBackend,
  { before, ended }: { readonly before: Inventory; readonly ended: () => void },
): Promise<CarriedOut> {
  let inventory = before
  const outcomes = await carryOut(plan, backend, {
    isChecked: true,
    onLook: seen => {
      inventory = seen
    },
    onOutcome: ended,
  })
  const gone = outcomes.flatMap(({ step, result }) =>
    step.act === 'delete' && (result === 'done' || result === 'gone') ? [step.version.digest] : [],
  )
  return { outcomes, last: { inventory, gone: new Set(gone) } }
}

/** Random numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
