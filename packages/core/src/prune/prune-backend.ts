import type { TallyError } from '../errors.ts'
import type { Fitted } from './fit.ts'
import type { Decision } from './inventory/decision.ts'
import type { ExecutionOrder, PruneStep } from './inventory/execution-order.ts'
import type { Inventory } from './inventory/inventory.ts'
import type { PlannedDraft, RepositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'

/** A target that images can be pruned from. */
export interface PruneBackend {
  readonly order: ExecutionOrder
  /** Whether a version goes with all of its tags or not at all; plans are then made with wholeVersionsOnly. */
  readonly deletesWholeVersions: boolean
  /** Whether untagged images are listed that nothing leads to; true unless told. */
  readonly listsUntagged?: boolean
  /** Whether its content can be had again from elsewhere, so that others take from it as they like; false unless told. */
  readonly isCache?: boolean
  /**
   * Everything the repository holds now; what could not be read is there as `unreadable`. Asked again while a plan
   * is carried out, so manifests that were read once come from a cache.
   */
  inventory(): Promise<Inventory>
  /**
   * Looks for what has come since `known` that may forbid the deletion of `version`, which follows at once: new names and documents,
   * and the version's own tags, in a number of requests that is bounded. The same inventory where nothing has come. `leaving` are tags
   * that the plan takes away. Where left out, the whole inventory is asked for instead.
   */
  look?(known: Inventory, version: Version, leaving?: ReadonlySet<string>): Promise<Look>
  /** The decisions as this target can carry them out, for what it knows or can ask without changing anything. */
  fit?(inventory: Inventory, decisions: readonly Decision[]): Promise<Fitted>
  /** Throws DELETE_UNSUPPORTED when nothing can be deleted here; only where that can be asked without changing anything. */
  check?(): Promise<void>
  /** Bytes that the target takes up now, where it says so itself; otherwise, and for undefined, what is freed is estimated. */
  usedBytes?(): Promise<number | undefined>
  /** What is no version and goes beside those, by a rule of the target's own. */
  drafts?(inventory: Inventory, decisions: readonly Decision[]): readonly PlannedDraft[]
  /** Removes what is no version, once a plan was carried out. */
  tidy?(plan: RepositoryPlan): Promise<void>
  /**
   * Carries out one step, the taking off of a tag after a look at where it leads. Does not throw for what one step
   * meets; throws (CANCELLED, UNAUTHENTICATED, DENIED, RATE_LIMITED) only when no further step can succeed.
   */
  carryOut(step: PruneStep): Promise<StepResult>
}

/** What a look found. Its times are those of `performance.now`. */
export interface Look {
  readonly inventory: Inventory
  /** When it was asked for what is new. What comes later is not seen. */
  readonly since: number
  /** When it was asked where names lead that stood there before; `since` unless told. */
  readonly movedSince?: number
}

/** What became of one step. */
export type StepResult =
  /**
   * Carried out; `restore` is the handle that brings it back, where the registry has one. `since` is when the step's own look began,
   * `until` when the answer came.
   */
  | { readonly result: 'done'; readonly restore?: string; readonly since?: number; readonly until?: number }
  /** Somebody else removed it before. */
  | { readonly result: 'gone' }
  /** The registry's rules keep it; no fault of the run. */
  | { readonly result: 'retained'; readonly why: string }
  /** It has changed since the plan was made, so it stays. */
  | { readonly result: 'changed'; readonly why: string }
  | { readonly result: 'failed'; readonly error: TallyError }

/** A step with what became of it, and the milliseconds in which what others did could not be seen. */
export type StepOutcome = {
  readonly step: PruneStep
  /** From the last look at what is new to the answer. */
  readonly windowMs?: number
  /** From the last look at where names lead that stood there before, where that is longer ago. */
  readonly movedWindowMs?: number
} & StepResult
