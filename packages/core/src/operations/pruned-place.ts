import { TallyError } from '../errors.ts'
import type { Loss } from '../prune/kept-check.ts'
import type { StepOutcome } from '../prune/prune-backend.ts'
import type { PlannedPlace } from './plan-place.ts'

/** What became of one place. */
export interface PrunedPlace {
  readonly planned: PlannedPlace
  readonly outcomes: readonly StepOutcome[]
  readonly losses: readonly Loss[]
  /** Bytes: what the place itself says, else an estimate. */
  readonly freedBytes: number
}

/** What in the outcome of one place fails the step: what is missing afterwards, then what could not be deleted. */
export function failuresOf({ planned, outcomes, losses }: PrunedPlace): TallyError[] {
  const { name } = planned.place
  const errors = outcomes.flatMap(outcome => (outcome.result === 'failed' ? [outcome.error] : []))
  const [first] = errors
  const [loss] = losses
  const others = (count: number) => (count > 1 ? ` (and ${count - 1} more)` : '')
  return [
    ...(loss
      ? [
          new TallyError(
            'PRUNE_DAMAGE',
            `Cannot vouch for ${name}: ${loss.digest}: ${loss.text}${others(losses.length)}, expected all that was to stay`,
          ),
        ]
      : []),
    ...(first
      ? [
          new TallyError(
            first.code,
            `Cannot prune all of ${name}: ${first.message}${others(errors.length)}`,
            { cause: first },
          ),
        ]
      : []),
  ]
}
