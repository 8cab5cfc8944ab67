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
  /** Whether a version can only be deleted with all of its tags; plans are then made with wholeVersionsOnly. */
  readonly deletesWholeVersions: boolean
  /** Whether unreachable untagged images are listed. Defaults to true. */
  readonly listsUntagged?: boolean
  /** Whether its content can be fetched again, so that others may delete from it. Defaults to false. */
  readonly isCache?: boolean
  /**
   * The repository's present content; versions that cannot be read are listed as `unreadable`. Called again while a plan is carried
   * out, so manifests already read come from a cache.
   */
  inventory(): Promise<Inventory>
  /**
   * Looks for changes since `known` that may forbid deleting `version` right afterwards: new names and documents, and the version's own
   * tags, in a bounded number of requests. Returns the same inventory when nothing is new. `leaving` are tags that the plan removes.
   * When absent, the whole inventory is read instead.
   */
  look?(known: Inventory, version: Version, leaving?: ReadonlySet<string>): Promise<Look>
  /** Adapts decisions to the target, as far as its abilities are known or can be tested without changes. */
  fit?(inventory: Inventory, decisions: readonly Decision[]): Promise<Fitted>
  /** Throws DELETE_UNSUPPORTED when nothing can be deleted; only where that can be tested without changes. */
  check?(): Promise<void>
  /** Bytes that the target occupies now, if it reports them; undefined, or without this method, freed bytes are estimated. */
  usedBytes?(): Promise<number | undefined>
  /** Whether its versions share bytes that it does not tell apart, so that a plan frees the estimate at most. Defaults to false. */
  readonly isFreedAtMost?: boolean
  /** Drafts to delete besides versions, by a rule of the target. */
  drafts?(inventory: Inventory, decisions: readonly Decision[]): readonly PlannedDraft[]
  /** Deletes the drafts once a plan was carried out. */
  tidy?(plan: RepositoryPlan): Promise<void>
  /**
   * Carries out one step; removes a tag only after checking where it points. Failures of one step are returned; throws
   * (CANCELLED, UNAUTHENTICATED, DENIED, RATE_LIMITED) only when no further step can succeed.
   */
  carryOut(step: PruneStep): Promise<StepResult>
}

/** The result of a look. Its times are those of `performance.now`. */
export interface Look {
  readonly inventory: Inventory
  /** When new content was asked for; later changes are not seen. */
  readonly since: number
  /** When existing tags were asked for. Defaults to `since`. */
  readonly movedSince?: number
}

/** The result of one step. */
export type StepResult =
  /**
   * Done; `restore` is the handle that restores it, if the registry has one. `since` is when the step's own look began,
   * `until` when the response arrived.
   */
  | { readonly result: 'done'; readonly restore?: string; readonly since?: number; readonly until?: number }
  /** Others had already deleted it. */
  | { readonly result: 'gone' }
  /** The registry's rules keep it; not a failure of the run. */
  | { readonly result: 'retained'; readonly why: string }
  /** It has changed since the plan was made, so it stays. */
  | { readonly result: 'changed'; readonly why: string }
  | { readonly result: 'failed'; readonly error: TallyError }

/** A step with its result, and the milliseconds in which changes by others went unseen. */
export type StepOutcome = {
  readonly step: PruneStep
  /** From the last look for new content to the response. */
  readonly windowMs?: number
  /** From the last look at existing tags to the response, when that was earlier. */
  readonly movedWindowMs?: number
} & StepResult
