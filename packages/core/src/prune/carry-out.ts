import { isTallyError, TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { executionSteps, type Step } from './execution-order.ts'
import type { Inventory } from './inventory.ts'
import { refuseUnanswered } from './plan.ts'
import { planChanges } from './plan-changes.ts'
import type { PruneBackend, StepOutcome, StepResult } from './prune-backend.ts'
import { reach } from './reach.ts'
import type { RepositoryPlan } from './repository-plan.ts'

/** How a plan is carried out. */
export interface CarryOutOptions {
  /** Refuse the whole plan when the registry has changed in a way that matters: for plans that a person reviewed. */
  readonly isReviewed?: boolean
  /** Whether the backend was asked already if it can delete. */
  readonly isChecked?: boolean
  /** Steps between two fresh looks at the whole repository. */
  readonly refreshEvery?: number
  readonly signal?: AbortSignal
  /** Told of every step as it ends. */
  readonly onOutcome?: (outcome: StepOutcome) => void
}

/**
 * Carries out a plan against the repository as it is now: what has changed in a way that matters stays, and so does
 * everything that it needs; a step that fails keeps what lies below it too.
 *
 * Throws PLAN_STALE for a reviewed plan that no longer fits, PLAN_UNSAFE when nobody answers for a manifest,
 * DELETE_UNSUPPORTED, all before the first step. Whatever happens later ends in the outcomes, where the steps not tried any more are failed ones.
 */
export async function carryOut(
  plan: RepositoryPlan,
  backend: PruneBackend,
  options: CarryOutOptions = {},
): Promise<StepOutcome[]> {
  const { isReviewed = false, isChecked = false, refreshEvery = 100, signal, onOutcome } = options
  let look = await freshLook(plan, backend)
  if (isReviewed) refuseStale(plan, look.inventory)
  if (!isChecked) await backend.check?.()
  const outcomes: StepOutcome[] = []
  const spared = new Map<Digest, string>()
  const gone = goneBefore(plan, look.inventory)
  let stopped: TallyError | undefined
  for (const [index, step] of stepsOf(plan, look.inventory, backend).entries()) {
    if (signal?.aborted) stopped ??= cancelled(plan, outcomes.length)
    let result: StepResult
    try {
      if (!stopped && index > 0 && index % refreshEvery === 0) look = await freshLook(plan, backend, gone)
      result = stopped
        ? { result: 'failed', error: stopped }
        : await carryOutOne(step, { backend, look, spared })
    } catch (error) {
      // What stops one step for good stops the rest too, and what was done so far must still be reported.
      if (!isTallyError(error)) throw error
      stopped = error
      result = { result: 'failed', error }
    }
    const outcome = { step, ...result }
    spareBelow(outcome, look.inventory, spared)
    if (isGone(outcome)) gone.set(step.version.digest, step.version.id)
    outcomes.push(outcome)
    onOutcome?.(outcome)
  }
  return outcomes
}

interface Look {
  readonly inventory: Inventory
  readonly changes: ReturnType<typeof planChanges>
}

async function freshLook(
  plan: RepositoryPlan,
  backend: PruneBackend,
  gone?: ReadonlyMap<Digest, string | undefined>,
): Promise<Look> {
  const inventory = await backend.inventory()
  refuseUnanswered(inventory)
  return { inventory, changes: planChanges(plan, inventory, gone) }
}

/** What the plan deletes and somebody else has deleted before. */
function goneBefore({ entries }: RepositoryPlan, { byDigest }: Inventory): Map<Digest, string | undefined> {
  const missing = entries.filter(({ act, digest }) => act === 'delete' && !byDigest.has(digest))
  return new Map(missing.map(({ digest }) => [digest, undefined]))
}

function isGone({ step, result }: StepOutcome): boolean {
  return step.act === 'delete' && (result === 'done' || result === 'gone')
}

function stepsOf({ entries }: RepositoryPlan, inventory: Inventory, { order }: PruneBackend): Step[] {
  const decisions = entries.flatMap(({ digest, act, tags }) => {
    const version = inventory.byDigest.get(digest)
    return version ? [{ version, act, tags: act === 'delete' ? version.tags : tags }] : []
  })
  return executionSteps(inventory, decisions, order)
}

interface Circumstances {
  readonly backend: PruneBackend
  readonly look: Look
  readonly spared: ReadonlyMap<Digest, string>
}

async function carryOutOne(step: Step, { backend, look, spared }: Circumstances): Promise<StepResult> {
  const { digest } = step.version
  const why = look.changes.get(digest)?.text ?? spared.get(digest)
  if (why !== undefined) return { result: 'changed', why }
  const version = look.inventory.byDigest.get(digest)
  if (!version || (step.act === 'untag' && !version.tags.includes(step.tag))) return { result: 'gone' }
  return backend.carryOut({ ...step, version })
}

/** What stays after all keeps its children and companions, or the registry would hold half an image. */
function spareBelow(outcome: StepOutcome, inventory: Inventory, spared: Map<Digest, string>): void {
  if (outcome.result === 'done' || outcome.result === 'gone') return
  if (outcome.step.act === 'untag' && outcome.result === 'retained') return
  const { digest } = outcome.step.version
  for (const below of reach(inventory, [digest]).keys()) {
    if (!spared.has(below)) spared.set(below, `${digest} stays`)
  }
}

/** Throws PLAN_STALE when the repository has changed in a way that forbids part of the plan. */
export function refuseStale(plan: RepositoryPlan, now: Inventory): void {
  const { repository } = plan
  const changes = planChanges(plan, now)
  const [first] = changes.values()
  if (!first) return
  const others = changes.size > 1 ? ` (and ${changes.size - 1} more)` : ''
  const state = `the repository has changed: ${first.digest}: ${first.text}${others}`
  throw new TallyError(
    'PLAN_STALE',
    `Cannot apply the plan for ${repository}: ${state}, expected it as reviewed`,
    {
      details: { changes: [...changes.values()].slice(0, 100) },
    },
  )
}

function cancelled({ repository }: RepositoryPlan, count: number): TallyError {
  return new TallyError(
    'CANCELLED',
    `Cannot finish pruning ${repository}: stopped with ${count} of its changes made, expected all`,
  )
}
