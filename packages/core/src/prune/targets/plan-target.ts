import { TallyError } from '../../errors.ts'
import { type KeepRef, namesTag, namesVersion } from '../../lock/keep-refs.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { refuseStale } from '../carry-out.ts'
import { type Fitted, wholeVersionsOnly } from '../fit.ts'
import type { Decision } from '../inventory/decision.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { isGoing, type RepositoryPlan, repositoryPlan } from '../inventory/repository-plan.ts'
import { tagName } from '../inventory/tag-name.ts'
import type { Loss } from '../kept-check.ts'
import { planPrune, refuseUnanswered } from '../plan.ts'
import { type PlanTotals, planTotals } from '../plan-rows.ts'
import type { PruneBackend, StepOutcome } from '../prune-backend.ts'
import type { Policy } from '../rules/policy.ts'

/** Something that images are pruned from: a repository, the engine, the Actions cache, the store. */
export interface PruneTarget {
  /** The name in plans: `registry/repository`, `docker`, `actions-cache`. */
  readonly name: string
  /** The name for people, printable, where it is another one. */
  readonly shown?: string
  /** Opens a backend without memory of earlier looks, which also walks from `roots`. */
  open(roots?: readonly Digest[]): PruneBackend
  /** Decides on every version in place of the policy. Throws what forbids it. */
  plan?(inventory: Inventory): readonly Decision[]
  /** Decisions of the target's own, on top of the policy. */
  decide?(inventory: Inventory, decisions: readonly Decision[]): readonly Decision[]
}

/** The name of a target for people. */
export function shownName({ name, shown = name }: PruneTarget): string {
  return shown
}

/** A target with the decision on each of its versions. */
export interface PlannedTarget {
  readonly target: PruneTarget
  readonly backend: PruneBackend
  readonly before: Inventory
  readonly plan: RepositoryPlan
  readonly decisions: readonly Decision[]
  readonly totals: PlanTotals
  /** Printable sentences for the reader of the plan. */
  readonly notes: readonly string[]
  /** Whether the target is known to delete nothing. */
  readonly isStuck: boolean
}

/** The input for planning a target. */
interface PlanningWish {
  readonly policy: Policy
  /** Plans that a person has reviewed, by target. */
  readonly reviewed?: ReadonlyMap<string, RepositoryPlan> | undefined
  readonly now: Date
}

/** Plans a target, or checks that its reviewed plan still fits. Throws PLAN_UNSAFE, PLAN_STALE, and what reading the target throws. */
export async function planTarget(
  target: PruneTarget,
  { policy, reviewed, now }: PlanningWish,
): Promise<PlannedTarget> {
  const backend = target.open()
  const before = await backend.inventory()
  refuseUnanswered(before)
  const plan = reviewed?.get(target.name)
  if (plan) {
    refuseStale(plan, before)
    refuseNamed(plan, before, policy.keepRefs)
  }
  const {
    decisions,
    notes,
    isStuck = false,
  }: Fitted = plan
    ? { decisions: decisionsIn(plan, before), notes: [] }
    : await decided(target, { backend, before, policy, now })
  return {
    target,
    backend,
    before,
    decisions,
    totals: {
      ...planTotals(before, decisions),
      ...(backend.isFreedAtMost ? { isFreedAtMost: true } : {}),
    },
    notes: [...unreadNotes(decisions), ...notes],
    isStuck,
    plan: plan ?? withDrafts(repositoryPlan(before, decisions), backend.drafts?.(before, decisions)),
  }
}

function withDrafts(plan: RepositoryPlan, drafts: RepositoryPlan['drafts'] = []): RepositoryPlan {
  return drafts.length > 0 ? { ...plan, drafts } : plan
}

/** Throws PLAN_STALE when a file now names a version that a reviewed plan would delete. */
function refuseNamed(plan: RepositoryPlan, { byDigest }: Inventory, refs: readonly KeepRef[]): void {
  for (const entry of plan.entries) {
    const { digest, act, tags } = entry
    const version = byDigest.get(digest)
    if (act === 'keep' || !version) continue
    const named = tags.map(tag => tagName(plan.repository, tag))
    const ref =
      (isGoing(entry) ? namesVersion(refs, version) : undefined) ??
      named.map(({ repository, tag }) => namesTag(refs, repository, tag)).find(found => found !== undefined)
    if (!ref) continue
    const state = `${printable(ref.file)} names ${digest}`
    throw new TallyError(
      'PLAN_STALE',
      `Cannot apply the plan for ${plan.repository}: ${state}, expected it as reviewed`,
    )
  }
}

interface TargetLook {
  readonly backend: PruneBackend
  readonly before: Inventory
  readonly policy: Policy
  readonly now: Date
}

async function decided(target: PruneTarget, { backend, before, policy, now }: TargetLook): Promise<Fitted> {
  const all = target.plan?.(before) ?? planPrune(before, policy, now)
  const fitted = (await backend.fit?.(before, all)) ?? {
    decisions: backend.deletesWholeVersions ? wholeVersionsOnly(all) : all,
    notes: [],
  }
  const blind =
    policy.pruneUntagged && backend.listsUntagged === false
      ? [
          `prune-untagged: this registry lists tags only, so that untagged images which no tag leads to cannot be seen`,
        ]
      : []
  return {
    ...fitted,
    decisions: target.decide?.(before, fitted.decisions) ?? fitted.decisions,
    notes: [...fitted.notes, ...blind],
  }
}

/** Names the unreadable versions, and how many others stay because of them. */
function unreadNotes(decisions: readonly Decision[]): string[] {
  const keptAsUnread = decisions.filter(({ reason }) => reason.kind === 'unreadable')
  const unread = decisions.filter(({ version }) => version.kind === 'unreadable')
  const shown = unread.slice(0, 20).map(({ version: { digest, tags, mayNeed, problem } }) => {
    const names =
      tags.length > 0
        ? ` (${tags
            .slice(0, 5)
            .map(tag => printable(tag))
            .join(', ')})`
        : ''
    const because = keptAsUnread.filter(({ reason }) => reason.because === digest).length
    const others =
      because === 1 ? '1 version that it may need stays' : `${because} versions that it may need stay`
    const extent = mayNeed === 'anything' ? 'it may need whatever does not name it; ' : ''
    const state = because > 0 ? `${extent}${others} with it` : 'it stays'
    return `${digest}${names} cannot be read, so ${state}: ${printable(problem ?? 'no reason is known')}`
  })
  const more = unread.length - shown.length
  return more > 0 ? [...shown, `${more} more versions cannot be read and stay; the report names them`] : shown
}

/** A reviewed plan as decisions on the versions that still exist; versions that came since stay. */
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

/** The result of pruning one target. */
export interface PrunedTarget {
  readonly planned: PlannedTarget
  readonly outcomes: readonly StepOutcome[]
  readonly losses: readonly Loss[]
  /** Freed bytes: as reported by the target, else an estimate. */
  readonly freedBytes: number
}

/** The errors in a target's result that fail the step: missing content first, then failed deletions. */
export function failuresOf({ planned, outcomes, losses }: PrunedTarget): TallyError[] {
  const { name } = planned.target
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
