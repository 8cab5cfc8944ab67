import type { TallyError } from '../errors.ts'
import type { Decision } from './decision.ts'
import type { ExecutionOrder, Step } from './execution-order.ts'
import type { Fitted } from './fit.ts'
import type { Inventory } from './inventory.ts'

/** A place that images can be pruned from. */
export interface PruneBackend {
  readonly order: ExecutionOrder
  /** Whether a version goes with all of its tags or not at all; plans are then made with wholeVersionsOnly. */
  readonly deletesWholeVersions: boolean
  /** Whether untagged images are listed that nothing leads to; true unless told. */
  readonly listsUntagged?: boolean
  /**
   * Everything the repository holds now; what could not be read is there as `unreadable`. Asked again while a plan
   * is carried out, so manifests that were read once come from a cache.
   */
  inventory(): Promise<Inventory>
  /** The decisions as this place can carry them out, for what it knows or can ask without changing anything. */
  fit?(inventory: Inventory, decisions: readonly Decision[]): Promise<Fitted>
  /** Throws DELETE_UNSUPPORTED when nothing can be deleted here; only where that can be asked without changing anything. */
  check?(): Promise<void>
  /** Bytes that the place takes up now, where it says so itself; otherwise what is freed is estimated. */
  usedBytes?(): Promise<number>
  /**
   * Carries out one step, after looking once more at what it is about to remove. Does not throw for what one step
   * meets; throws (CANCELLED, UNAUTHENTICATED, DENIED, RATE_LIMITED) only when no further step can succeed.
   */
  carryOut(step: Step): Promise<StepResult>
}

/** What became of one step. */
export type StepResult =
  /** Carried out; `restore` is the handle that brings it back, where the registry has one. */
  | { readonly result: 'done'; readonly restore?: string }
  /** Somebody else removed it before. */
  | { readonly result: 'gone' }
  /** The registry's rules keep it; no fault of the run. */
  | { readonly result: 'retained'; readonly why: string }
  /** It has changed since the plan was made, so it stays. */
  | { readonly result: 'changed'; readonly why: string }
  | { readonly result: 'failed'; readonly error: TallyError }

/** A step with what became of it. */
export type StepOutcome = { readonly step: Step } & StepResult
