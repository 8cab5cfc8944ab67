import type { Pruned } from '../operations/prune.ts'
import type { Version } from '../prune/inventory/version.ts'
import type { PlannedTarget, PrunedTarget } from '../prune/targets/plan-target.ts'
import { humanBytes, plural } from '../text/format.ts'

/** The number of each outcome, over all targets. */
interface PruneCounts {
  readonly deleted: number
  readonly untagged: number
  readonly retained: number
  readonly failed: number
  /** Bytes. */
  readonly freedBytes: number
}

/** Counts the outcomes. */
export function pruneCounts({ planned, targets }: Pruned): PruneCounts {
  const all = targets.flatMap(({ outcomes }) => outcomes)
  const done = (act: 'delete' | 'untag') =>
    all.filter(({ step, result }) => step.act === act && result === 'done').length
  return {
    deleted: done('delete'),
    untagged: done('untag'),
    retained:
      all.filter(({ result }) => result === 'retained' || result === 'changed').length +
      planned.flatMap(retainedIn).length,
    failed: all.filter(({ result }) => result === 'failed').length,
    freedBytes: targets.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
  }
}

/**
 * The longest time, in milliseconds, during which changes by others went unseen before a deletion; undefined if nothing
 * was deleted.
 */
interface Windows {
  readonly longestWindowMs: number
  /** The same for a tag that existed before and was moved. */
  readonly longestMovedWindowMs: number
}

/** The longest blind window of the run, over everything that it deleted and untagged. */
export function longestWindows({ targets }: Pruned): Windows | undefined {
  const done = targets.flatMap(({ outcomes }) => outcomes).filter(({ windowMs }) => windowMs !== undefined)
  if (done.length === 0) return undefined
  const windows = done.map(({ windowMs = 0 }) => windowMs)
  const moved = done.map(({ windowMs = 0, movedWindowMs = windowMs }) => movedWindowMs)
  const longest = (all: readonly number[]) => all.reduce((most, each) => Math.max(most, each), 0)
  return { longestWindowMs: longest(windows), longestMovedWindowMs: longest(moved) }
}

/** The same as a printable sentence. */
export function windowSentence(pruned: Pruned): string | undefined {
  const windows = longestWindows(pruned)
  if (!windows) return undefined
  const [all, moved] = [windows.longestWindowMs, windows.longestMovedWindowMs].map(Math.ceil)
  const others = moved === all ? '' : ` (${moved} ms for tags that others moved)`
  return `Longest time between a look and the deletion after it: ${all} ms${others}. What others push in that time is not seen`
}

/** The incomplete downloads that a plan removes, as a printable sentence; empty if there are none. */
export function draftSentence({ plan: { drafts = [] } }: PlannedTarget): string {
  if (drafts.length === 0) return ''
  const bytes = drafts.reduce((sum, draft) => sum + draft.bytes, 0)
  return `${plural(drafts.length, 'unfinished download')} to go beyond the budget, with ${humanBytes(bytes)}`
}

/**
 * Versions that the policy selects but the target retains, one entry per tag: known from the plan on, and never
 * attempted.
 */
export function retainedIn({ decisions }: PlannedTarget): { version: Version; tag?: string; why: string }[] {
  const retained = decisions.filter(({ reason }) => reason.kind === 'retained')
  return retained.flatMap(({ version, stuck = [], reason: { text: why } }) =>
    stuck.length > 0 ? stuck.map(tag => ({ version, tag, why })) : [{ version, why }],
  )
}

/** The same, with the tags retained for one reason together, for people. */
export function retainedTogether(
  planned: PlannedTarget,
): { version: Version; tags: string[]; why: string }[] {
  const groups = Map.groupBy(retainedIn(planned), ({ version, why }) => `${version.digest} ${why}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, tags: [first, ...others].flatMap(({ tag }) => (tag === undefined ? [] : [tag])) }],
  )
}

/** The full account, as written to the report file. */
export function pruneReport(pruned: Pruned): object {
  const carried = new Map(pruned.targets.map(target => [target.planned, target]))
  return {
    ...pruneCounts(pruned),
    ...longestWindows(pruned),
    idle: pruned.idle,
    places: pruned.planned.map(planned => targetReport(planned, carried.get(planned))),
    failures: pruned.failures.map(({ code, message, details }) => ({ code, message, details })),
  }
}

function targetReport(planned: PlannedTarget, carried: PrunedTarget | undefined): object {
  const { target, plan, totals, decisions, notes } = planned
  return {
    name: target.name,
    inventory: plan.inventory,
    planned: totals,
    ...(plan.drafts ? { drafts: plan.drafts } : {}),
    notes,
    versions: decisions.map(({ version, act, tags, reason }) => ({
      digest: version.digest,
      kind: version.kind,
      tags: version.tags,
      act,
      ...(act === 'untag' ? { tagsThatGo: tags } : {}),
      reason,
    })),
    ...(carried
      ? { outcomes: outcomeReports(carried), losses: carried.losses, freedBytes: carried.freedBytes }
      : {}),
  }
}

function outcomeReports({ outcomes }: PrunedTarget): object[] {
  return outcomes.map(({ step, ...outcome }) => {
    const what = {
      act: step.act,
      digest: step.version.digest,
      ...(step.act === 'untag' ? { tag: step.tag } : { tags: step.version.tags }),
    }
    if (outcome.result !== 'failed') return { ...what, ...outcome }
    const { code, message } = outcome.error
    return { ...what, result: outcome.result, code, message }
  })
}
