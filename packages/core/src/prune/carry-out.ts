import { isTallyError, TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { executionSteps, type PruneStep } from './inventory/execution-order.ts'
import type { Inventory } from './inventory/inventory.ts'
import type { RepositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'
import { reach, refuseUnanswered } from './plan.ts'
import { planChanges } from './plan-changes.ts'
import type { Look, PruneBackend, StepOutcome, StepResult } from './prune-backend.ts'

/** Options for carrying out a plan. */
interface CarryOutOptions {
  /** Refuses the whole plan after a relevant change in the registry: for plans that a person reviewed. */
  readonly isReviewed?: boolean
  /** Whether the backend's `check` has already passed. */
  readonly isChecked?: boolean
  readonly signal?: AbortSignal
  /** Called after every step. */
  readonly onOutcome?: (outcome: StepOutcome) => void
  /** Called with each look's inventory when it differs from the last. */
  readonly onLook?: (inventory: Inventory) => void
  /** Monotonic milliseconds. */
  readonly clock?: () => number
}

/**
 * Carries out a plan against the repository as it is now, with a look before each deletion: a version with a relevant change stays, with
 * everything it needs; a step that fails keeps the versions below it too.
 *
 * Throws PLAN_STALE for a reviewed plan that no longer fits, PLAN_UNSAFE when the registry gives no answer for a manifest,
 * DELETE_UNSUPPORTED, all before the first step. Later failures are reported in the outcomes, where steps not attempted count as failed.
 */
export async function carryOut(
  plan: RepositoryPlan,
  backend: PruneBackend,
  options: CarryOutOptions = {},
): Promise<StepOutcome[]> {
  const { isReviewed = false, isChecked = false, signal, onOutcome } = options
  const run = await Run.begin(plan, backend, options)
  if (isReviewed) refuseStale(plan, run.inventory)
  if (!isChecked) await backend.check?.()
  const outcomes: StepOutcome[] = []
  let stopped: TallyError | undefined
  for (const step of stepsOf(plan, run.inventory, backend)) {
    if (signal?.aborted) stopped ??= cancelled(plan, outcomes.length)
    let result: Omit<StepOutcome, 'step'> & StepResult
    try {
      result = stopped ? { result: 'failed', error: stopped } : await run.carryOut(step)
    } catch (error) {
      // An error that stops one step for good stops the rest too; the finished steps must still be reported.
      if (!isTallyError(error)) throw error
      stopped = error
      result = { result: 'failed', error }
    }
    const outcome = { step, ...result }
    run.note(outcome)
    outcomes.push(outcome)
    onOutcome?.(outcome)
  }
  return outcomes
}

/**
 * The repository at the last look, and the versions that must therefore stay. The page: "Before each deletion, prune checks what was
 * pushed, tagged, moved or referred to meanwhile: that stays, with everything it needs."
 */
class Run {
  readonly #plan: RepositoryPlan
  readonly #backend: PruneBackend
  readonly #options: CarryOutOptions
  readonly #spared = new Map<Digest, string>()
  readonly #leaving: ReadonlySet<string>
  /** Deleted versions of the plan, with their handles. */
  readonly #gone: Map<Digest, string | undefined>
  #look: Look
  #changes: ReturnType<typeof planChanges>

  static async begin(plan: RepositoryPlan, backend: PruneBackend, options: CarryOutOptions): Promise<Run> {
    return new Run(plan, { backend, options, look: await wholeLook(backend, options) })
  }

  private constructor(
    plan: RepositoryPlan,
    { backend, options, look }: { backend: PruneBackend; options: CarryOutOptions; look: Look },
  ) {
    this.#plan = plan
    this.#backend = backend
    this.#options = options
    this.#leaving = new Set(plan.entries.flatMap(({ tags }) => tags))
    this.#look = look
    refuseUnanswered(look.inventory)
    this.#changes = planChanges(plan, look.inventory)
    this.#gone = goneBefore(plan, look.inventory)
    options.onLook?.(look.inventory)
  }

  get inventory(): Inventory {
    return this.#look.inventory
  }

  async carryOut(step: PruneStep): Promise<Omit<StepOutcome, 'step'> & StepResult> {
    const before = this.#stays(step)
    if (before) return before
    // Removing a tag breaks nothing else; the step itself checks where the tag points.
    const unseen = step.act === 'delete' ? await this.#lookFor(step.version) : undefined
    const stays = unseen ?? this.#stays(step)
    if (stays) return stays
    const version = this.inventory.byDigest.get(step.version.digest) ?? step.version
    const result = await this.#backend.carryOut({ ...step, version })
    if (result.result !== 'done') return result
    const { clock = () => performance.now() } = this.#options
    const { since, until = clock(), ...done } = result
    const { movedSince = this.#look.since } = this.#look
    return {
      ...done,
      windowMs: rounded(until - (since ?? this.#look.since)),
      ...(since === undefined ? { movedWindowMs: rounded(until - movedSince) } : {}),
    }
  }

  /** A version that stays after all keeps its children and referrers, or the registry would hold half an image. */
  note({ step, result }: StepOutcome): void {
    const { digest, id } = step.version
    if (result === 'done' || result === 'gone') {
      if (step.act === 'delete') this.#gone.set(digest, id)
      return
    }
    if (step.act === 'untag' && result === 'retained') return
    for (const below of reach(this.inventory, [digest]).keys()) {
      if (!this.#spared.has(below)) this.#spared.set(below, `${digest} stays`)
    }
  }

  #stays(step: PruneStep): StepResult | undefined {
    const { digest } = step.version
    const why = this.#changes.get(digest)?.text ?? this.#spared.get(digest)
    if (why !== undefined) return { result: 'changed', why }
    const version = this.inventory.byDigest.get(digest)
    const isThere = version && (step.act === 'delete' || version.tags.includes(step.tag))
    return isThere ? undefined : { result: 'gone' }
  }

  /** Looks before a deletion; a version that cannot be seen is not deleted, and later ones may be visible again. */
  async #lookFor(version: Version): Promise<StepResult | undefined> {
    try {
      await this.#lookAgain(version)
      return undefined
    } catch (error) {
      if (!isTallyError(error, 'REGISTRY_UNAVAILABLE')) throw error
      return { result: 'failed', error }
    }
  }

  async #lookAgain(version: Version): Promise<void> {
    const before = this.inventory
    this.#look =
      (await this.#backend.look?.(before, version, this.#leaving)) ??
      (await wholeLook(this.#backend, this.#options))
    if (this.inventory === before) return
    refuseUnanswered(this.inventory)
    this.#changes = planChanges(this.#plan, this.inventory, this.#gone)
    this.#options.onLook?.(this.inventory)
  }
}

async function wholeLook(
  backend: PruneBackend,
  { clock = () => performance.now() }: CarryOutOptions,
): Promise<Look> {
  const since = clock()
  return { inventory: await backend.inventory(), since }
}

/** Rounds to tenths of a millisecond. */
function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}

/** Versions that the plan deletes and others have already deleted. */
function goneBefore({ entries }: RepositoryPlan, { byDigest }: Inventory): Map<Digest, string | undefined> {
  const missing = entries.filter(({ act, digest }) => act === 'delete' && !byDigest.has(digest))
  return new Map(missing.map(({ digest }) => [digest, undefined]))
}

function stepsOf({ entries }: RepositoryPlan, inventory: Inventory, { order }: PruneBackend): PruneStep[] {
  const decisions = entries.flatMap(({ digest, act, tags }) => {
    const version = inventory.byDigest.get(digest)
    return version ? [{ version, act, tags: act === 'delete' ? version.tags : tags }] : []
  })
  return executionSteps(inventory, decisions, order)
}

/** Throws PLAN_STALE when a change in the repository forbids part of the plan. */
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
