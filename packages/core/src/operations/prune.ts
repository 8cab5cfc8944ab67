import { isPassable, isTallyError, type TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { carryOut, refuseStale } from '../prune/carry-out.ts'
import type { Decision } from '../prune/decision.ts'
import type { Inventory } from '../prune/inventory.ts'
import { type Loss, lossesOf } from '../prune/kept-check.ts'
import { changesOf, checkMaxDeletes, planPrune, refuseUnreadable } from '../prune/plan.ts'
import { type PlanTotals, planTotals } from '../prune/plan-rows.ts'
import type { Policy } from '../prune/policy.ts'
import type { PruneBackend, StepOutcome } from '../prune/prune-backend.ts'
import { type RepositoryPlan, repositoryPlan } from '../prune/repository-plan.ts'
import { wholeVersionsOnly } from '../prune/whole-versions.ts'
import { failuresOf } from './prune-failures.ts'

/** Somewhere images are pruned from: a repository, the engine, the Actions cache. */
export interface PrunePlace {
  /** As plans name it: `registry/repository`, `docker`, `actions-cache`. */
  readonly name: string
  /** A backend that remembers nothing of earlier looks, and also walks from `roots`. */
  open(roots?: readonly Digest[]): PruneBackend
  /** What the place decides beside the policy. */
  decide?(inventory: Inventory, decisions: readonly Decision[]): readonly Decision[]
}

export interface PruneRequest {
  readonly policy: Policy
  readonly places: readonly PrunePlace[]
  /** Plans that a person has read, by place: they are carried out as they are, or not at all. */
  readonly reviewed?: ReadonlyMap<string, RepositoryPlan> | undefined
  /** Whether anything is deleted. */
  readonly apply: boolean
  readonly verifyAfter: boolean
}

export interface PrunePorts {
  readonly now: () => Date
  readonly signal?: AbortSignal
  readonly planned: (place: PlannedPlace) => void
  readonly ended: (place: PlannedPlace, outcome: StepOutcome) => void
  /** Told the plans before anything is deleted. */
  readonly save: (plans: readonly RepositoryPlan[]) => Promise<void>
}

/** A place with what is to become of all it holds. */
export interface PlannedPlace {
  readonly place: PrunePlace
  readonly backend: PruneBackend
  readonly before: Inventory
  readonly plan: RepositoryPlan
  readonly decisions: readonly Decision[]
  readonly totals: PlanTotals
}

/** What became of one place. */
export interface PrunedPlace {
  readonly planned: PlannedPlace
  readonly outcomes: readonly StepOutcome[]
  readonly losses: readonly Loss[]
  /** Bytes: what the place itself says, else an estimate. */
  readonly freedBytes: number
}

export interface Pruned {
  readonly planned: readonly PlannedPlace[]
  /** Empty unless the plan was carried out. */
  readonly places: readonly PrunedPlace[]
  /** Everything that fails the step, first things first. */
  readonly failures: readonly TallyError[]
}

/** Plans every place, shows the plan, and carries it out when that was asked for. Throws CANCELLED, STORE_FAILED, INTERNAL. */
export async function prune(request: PruneRequest, ports: PrunePorts): Promise<Pruned> {
  const failures: TallyError[] = []
  const planned: PlannedPlace[] = []
  for (const place of request.places) {
    const found = await guarded(() => planPlace(place, request, ports), failures)
    if (found) planned.push(found)
  }
  await ports.save(planned.map(({ plan }) => plan))
  const isMeant = await guarded(async () => mayGoOn(planned, request), failures)
  // A plan that does not fit any more is refused whole, also where only one of its places has changed.
  const isStopped = isMeant !== true || (request.reviewed !== undefined && failures.length > 0)
  if (!request.apply || isStopped) return { planned, places: [], failures }
  const places: PrunedPlace[] = []
  for (const each of planned) {
    const done = await guarded(() => carryOutPlace(each, request, ports), failures)
    if (done) places.push(done)
  }
  failures.push(...places.flatMap(failuresOf))
  return { planned, places, failures }
}

async function planPlace(
  place: PrunePlace,
  { policy, reviewed }: PruneRequest,
  { now, planned }: PrunePorts,
): Promise<PlannedPlace> {
  const backend = place.open()
  const before = await backend.inventory()
  refuseUnreadable(before)
  const plan = reviewed?.get(place.name)
  if (plan) refuseStale(plan, before)
  const decisions = plan ? decisionsIn(plan, before) : decided(place, { backend, before, policy, now: now() })
  const result = {
    ...{ place, backend, before, decisions, totals: planTotals(before, decisions) },
    plan: plan ?? repositoryPlan(before, decisions),
  }
  planned(result)
  return result
}

interface Ground {
  readonly backend: PruneBackend
  readonly before: Inventory
  readonly policy: Policy
  readonly now: Date
}

function decided(place: PrunePlace, { backend, before, policy, now }: Ground): readonly Decision[] {
  const all = planPrune(before, policy, now)
  const decisions = backend.deletesWholeVersions ? wholeVersionsOnly(all) : all
  return place.decide?.(before, decisions) ?? decisions
}

/** A reviewed plan as decisions on what is still there; what came since then stays. */
function decisionsIn({ entries }: RepositoryPlan, { versions }: Inventory): Decision[] {
  const known = new Map(entries.map(entry => [entry.digest, entry]))
  return versions.map((version): Decision => {
    const { act, tags, reason } = known.get(version.digest) ?? {
      act: 'keep',
      tags: [],
      reason: { kind: 'unnamed', text: 'not in the plan' },
    }
    return { version, act, tags, reason }
  })
}

/** Whether the plans may be carried out. Throws PLAN_TOO_LARGE, and DELETE_UNSUPPORTED before anything happens anywhere. */
async function mayGoOn(planned: readonly PlannedPlace[], { policy, apply }: PruneRequest): Promise<true> {
  checkMaxDeletes(
    planned.flatMap(({ decisions }) => decisions),
    policy,
  )
  for (const { backend, decisions } of planned) {
    if (apply && changesOf(decisions).length > 0) await backend.check?.()
  }
  return true
}

async function carryOutPlace(
  planned: PlannedPlace,
  { reviewed, verifyAfter }: PruneRequest,
  { signal, ended }: PrunePorts,
): Promise<PrunedPlace> {
  const { place, backend, before, plan, decisions } = planned
  if (changesOf(decisions).length === 0) return { planned, outcomes: [], losses: [], freedBytes: 0 }
  const used = await backend.usedBytes?.()
  const outcomes = await carryOut(plan, backend, {
    isReviewed: reviewed !== undefined,
    isChecked: true,
    refreshEvery: stepsBetweenLooks(before),
    ...(signal ? { signal } : {}),
    onOutcome: outcome => ended(planned, outcome),
  })
  const left = await backend.usedBytes?.()
  const freedBytes =
    used !== undefined && left !== undefined
      ? Math.max(0, used - left)
      : planTotals(before, asDone(decisions, outcomes)).freedBytes
  const isStopped = signal?.aborted ?? false
  const losses = verifyAfter && !isStopped ? await verify(place, plan, before) : []
  return { planned, outcomes, losses, freedBytes }
}

/** A look costs a few requests for each version: small repositories are looked at before every step, large ones every 100. */
function stepsBetweenLooks({ versions }: Inventory): number {
  return Math.min(100, Math.ceil(versions.length / 50))
}

/** Walks all kept roots again, with a backend that remembers nothing. */
async function verify(place: PrunePlace, plan: RepositoryPlan, before: Inventory): Promise<readonly Loss[]> {
  const kept = plan.entries.filter(({ act, digest }) => act !== 'delete' && before.byDigest.has(digest))
  const after = await place.open(kept.map(({ digest }) => digest)).inventory()
  refuseUnreadable(after)
  return lossesOf(plan, before, after)
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

/** What fails one place does not stop the others; what fails the run does. */
async function guarded<T>(work: () => Promise<T>, failures: TallyError[]): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!isPassable(error) || isTallyError(error, 'INPUT_INVALID')) throw error
    failures.push(error)
    return undefined
  }
}
