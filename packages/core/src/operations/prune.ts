import { isPassable, isTallyError, type TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { carryOut } from '../prune/carry-out.ts'
import type { Decision } from '../prune/inventory/decision.ts'
import type { Inventory } from '../prune/inventory/inventory.ts'
import { isGoing, type RepositoryPlan } from '../prune/inventory/repository-plan.ts'
import { type Loss, lossesOf } from '../prune/kept-check.ts'
import { changesOf, checkMaxDeletes, refuseUnanswered } from '../prune/plan.ts'
import { planTotals } from '../prune/plan-rows.ts'
import type { PruneBackend, StepOutcome } from '../prune/prune-backend.ts'
import { isEmptyPolicy, type Policy } from '../prune/rules/policy.ts'
import { unmatchedLines } from '../prune/rules/unmatched-lines.ts'
import {
  failuresOf,
  type PlannedTarget,
  type PrunedTarget,
  type PruneTarget,
  planTarget,
} from '../prune/targets/plan-target.ts'

export interface PruneRequest {
  readonly policy: Policy
  readonly targets: readonly PruneTarget[]
  /** Plans that a person has reviewed, by target: each is carried out exactly, or not at all. */
  readonly reviewed?: ReadonlyMap<string, RepositoryPlan> | undefined
  /** Whether anything is deleted. */
  readonly apply: boolean
  /** Whether the failure of one target stops all others before anything is deleted. Defaults to false; a reviewed plan is always whole. */
  readonly isWhole?: boolean
  readonly verifyAfter: boolean
}

/** Receives what a run does, as it happens. */
export interface PrunePorts {
  readonly now: () => Date
  readonly signal?: AbortSignal
  readonly planned: (target: PlannedTarget) => void
  readonly ended: (target: PlannedTarget, outcome: StepOutcome) => void
  /** Receives the lines of the policy that match nothing anywhere. */
  readonly idle: (line: string) => void
  /** Receives the plans before anything is deleted. */
  readonly save: (plans: readonly RepositoryPlan[]) => Promise<void>
}

export interface Pruned {
  readonly planned: readonly PlannedTarget[]
  /** The lines of the policy that had no effect, as printable sentences. */
  readonly idle: readonly string[]
  /** Empty unless the plan was carried out. */
  readonly targets: readonly PrunedTarget[]
  /** Everything that fails the step, in order of occurrence. */
  readonly failures: readonly TallyError[]
}

/** Plans every target, reports the plan, and carries it out if requested. Throws CANCELLED, STORE_FAILED, INTERNAL. */
export async function prune(request: PruneRequest, ports: PrunePorts): Promise<Pruned> {
  const failures: TallyError[] = []
  const planned: PlannedTarget[] = []
  for (const target of request.targets) {
    const { policy, reviewed } = request
    const found = await guarded(() => planTarget(target, { policy, reviewed, now: ports.now() }), failures)
    if (!found) continue
    planned.push(found)
    ports.planned(found)
  }
  const idle = reviewedOrFailed(request, failures)
    ? []
    : unmatchedLines(
        request.policy,
        planned.map(({ before }) => before),
        ports.now(),
      )
  for (const line of idle) ports.idle(line)
  await ports.save(planned.map(({ plan }) => plan))
  const isAllowed = await guarded(async () => mayProceed(planned, request), failures)
  // A reviewed plan that no longer fits is refused as a whole, even if only one of its targets has changed.
  const isWhole = request.isWhole === true || request.reviewed !== undefined
  const isStopped = isAllowed !== true || (isWhole && failures.length > 0)
  if (!request.apply || isStopped) return { planned, idle, targets: [], failures }
  const targets: PrunedTarget[] = []
  for (const each of planned) {
    if (ports.signal?.aborted) break
    const done = await guarded(() => carryOutTarget(each, request, ports), failures)
    if (done) targets.push(done)
  }
  for (const failure of targets.flatMap(failuresOf)) failures.push(failure)
  return { planned, idle, targets, failures }
}

/**
 * Whether nothing can be concluded about the policy's lines: a reviewed plan ignores them, and an unread target may match
 * them.
 */
function reviewedOrFailed({ reviewed, policy }: PruneRequest, failures: readonly TallyError[]): boolean {
  return reviewed !== undefined || failures.length > 0 || isEmptyPolicy(policy)
}

/** Whether the plans may be carried out. Throws PLAN_TOO_LARGE, and DELETE_UNSUPPORTED before anything happens anywhere. */
async function mayProceed(planned: readonly PlannedTarget[], { policy, apply }: PruneRequest): Promise<true> {
  checkMaxDeletes(
    planned.flatMap(({ decisions }) => decisions),
    policy,
  )
  for (const { backend, decisions } of planned) {
    if (apply && changesOf(decisions).length > 0) await backend.check?.()
  }
  return true
}

async function carryOutTarget(
  planned: PlannedTarget,
  { reviewed, verifyAfter }: PruneRequest,
  { signal, ended }: PrunePorts,
): Promise<PrunedTarget> {
  const { backend, before, plan, decisions } = planned
  const used = await backend.usedBytes?.()
  if (changesOf(decisions).length === 0) {
    await backend.tidy?.(plan)
    const freedBytes = backend.tidy ? await freedSince(used, backend) : undefined
    return { planned, outcomes: [], losses: [], freedBytes: freedBytes ?? 0 }
  }
  let last = before
  const outcomes = await carryOut(plan, backend, {
    isReviewed: reviewed !== undefined,
    isChecked: true,
    onLook: inventory => {
      last = inventory
    },
    ...(signal ? { signal } : {}),
    onOutcome: outcome => ended(planned, outcome),
  })
  const isStopped = signal?.aborted ?? false
  if (!isStopped) await backend.tidy?.(plan)
  const measured = isStopped ? undefined : await freedSince(used, backend)
  const freedBytes = measured ?? planTotals(before, asDone(decisions, outcomes)).freedBytes
  const gone = new Set(outcomes.flatMap(outcome => (isGone(outcome) ? [outcome.step.version.digest] : [])))
  const losses = verifyAfter && !isStopped ? await verify(planned, { inventory: last, gone }) : []
  return { planned, outcomes, losses, freedBytes }
}

/** Undefined when the target does not report its usage. */
async function freedSince(used: number | undefined, backend: PruneBackend): Promise<number | undefined> {
  const left = await backend.usedBytes?.()
  return used === undefined || left === undefined ? undefined : Math.max(0, used - left)
}

/**
 * Walks the current tags, and everything that was to stay or was added meanwhile, with a backend that remembers nothing:
 * missing content is requested and noticed.
 */
async function verify(
  { target, plan, before, backend: { isCache = false } }: PlannedTarget,
  last: { readonly inventory: Inventory; readonly gone: ReadonlySet<Digest> },
): Promise<readonly Loss[]> {
  const kept = plan.entries.filter(entry => !isGoing(entry) && before.byDigest.has(entry.digest))
  const came = last.inventory.versions.filter(({ digest }) => !last.gone.has(digest))
  const roots = new Set([...kept, ...came].map(({ digest }) => digest))
  const look = async () => {
    const after = await target.open([...roots]).inventory()
    refuseUnanswered(after)
    return lossesOf(plan, { before, after, last, isCache })
  }
  const losses = await look()
  // A concurrent run moves a part of a cache aside for a moment, to see whether somebody has come to need it.
  return isCache && losses.length > 0 ? look() : losses
}

function isGone({ step, result }: StepOutcome): boolean {
  return step.act === 'delete' && (result === 'done' || result === 'gone')
}

function asDone(decisions: readonly Decision[], outcomes: readonly StepOutcome[]): Decision[] {
  const gone = new Set(
    outcomes.flatMap(({ step, result }) =>
      step.act === 'delete' && result === 'done' ? [step.version.digest] : [],
    ),
  )
  return decisions.map(decision =>
    decision.act !== 'delete' || gone.has(decision.version.digest) ? decision : { ...decision, act: 'keep' },
  )
}

/** Records the failure of one target, which does not stop the others. Rethrows what fails the run. */
async function guarded<T>(work: () => Promise<T>, failures: TallyError[]): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!isPassable(error) || isTallyError(error, 'INPUT_INVALID')) throw error
    failures.push(error)
    return undefined
  }
}
