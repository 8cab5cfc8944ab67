import type { Log } from '../../action/host.ts'
import type { TallyError } from '../../errors.ts'
import type { Pruned } from '../../operations/prune.ts'
import { cacheTarget } from '../../prune/inventory/tag-name.ts'
import type { Version } from '../../prune/inventory/version.ts'
import { changeRows, freedText } from '../../prune/plan-rows.ts'
import type { StepOutcome } from '../../prune/prune-backend.ts'
import { type PlannedTarget, shownName } from '../../prune/targets/plan-target.ts'
import { plural } from '../../text/format.ts'
import { lineEveryMs } from '../../text/pace.ts'
import { printable } from '../../text/printable.ts'
import { draftSentence, retainedTogether } from '../prune-report.ts'

/** The most lines of the plan in the log; the plan file has all of them. */
const shownLines = 100

/** Reports every few seconds how many manifests were read. */
export function readingLog(log: Log, name: string): (done: number, total: number) => void {
  let spoke = performance.now()
  return (done, total) => {
    if (performance.now() - spoke < lineEveryMs) return
    spoke = performance.now()
    log.info(`  ${name}: ${done} of ${plural(total, 'manifest')} read`)
  }
}

/** A version by its digest; an entry of a cache, whose digest is known to nobody else, by its key and branch. */
function nameOf(target: string, { digest, tags: [key] }: Version): string {
  return target === cacheTarget && key !== undefined ? printable(key) : digest
}

/** Logs the plan of one target. */
export function tellPlan(log: Log, planned: PlannedTarget): void {
  const { target, before, decisions, totals, notes } = planned
  const { kept, untagged, deleted } = totals
  const counts = [
    `${kept} to stay`,
    ...(untagged > 0 ? [`${untagged} to lose tags`] : []),
    deleted > 0 ? `${deleted} to go, which would free ${freedText([totals])}` : 'none to go',
  ].join(', ')
  log.info(`${shownName(target)}: ${plural(before.versions.length, 'version')}: ${counts}`)
  const drafts = draftSentence(planned)
  if (drafts) log.info(`  ${drafts}`)
  const { rows, more } = changeRows(decisions, shownLines)
  for (const [act = '', tags = '', digest = '', why = ''] of rows)
    log.info(
      `  ${act.padEnd(6)}  ${target.name === cacheTarget ? '' : `${digest}  `}${printable(tags)}  ${why}`,
    )
  if (more > 0) log.info(`  ${more} more in the plan file`)
  const retained = retainedTogether(planned)
  for (const { version, tags, why } of retained.slice(0, shownLines)) {
    const names = `${tags.length === 1 ? 'tag' : 'tags'} ${tags.map(tag => printable(tag)).join(', ')}`
    log.info(`  retained: ${tags.length === 0 ? version.digest : names}: ${why}`)
  }
  if (retained.length > shownLines)
    log.info(`  ${retained.length - shownLines} more are retained, see the report`)
  for (const note of notes) log.warning(`${shownName(target)}: ${note}`)
}

/**
 * The question whether a plan is to be carried out; undefined if there is nothing to agree to, or if a target could not be
 * planned.
 */
export function questionOf({ planned, failures }: Pruned): string | undefined {
  const able = planned.filter(({ isStuck }) => !isStuck)
  const sum = (count: (target: PlannedTarget) => number) =>
    able.reduce((total, target) => total + count(target), 0)
  const [images, tags] = [sum(({ totals }) => totals.deleted), sum(({ totals }) => totals.untagged)]
  const drafts = sum(({ plan }) => plan.drafts?.length ?? 0)
  const parts = [
    ...(images > 0 ? [plural(images, 'image')] : []),
    ...(tags > 0 ? [`tags of ${plural(tags, 'image')} that ${tags === 1 ? 'stays' : 'stay'}`] : []),
    ...(drafts > 0 ? [plural(drafts, 'unfinished download')] : []),
  ]
  if (parts.length === 0 || failures.length > 0) return undefined
  return `Delete ${parts.join(', ')} (${freedText(able.map(({ totals }) => totals))} freed)?`
}

/**
 * Logs one line for each step as it ends, below the name of its target; a failure that stops all later steps is logged
 * once.
 */
export function outcomeLog(log: Log): (target: PlannedTarget, outcome: StepOutcome) => void {
  let reported: TallyError | undefined
  let heading: string | undefined
  return ({ target }, { step, ...outcome }) => {
    if (heading !== target.name) log.info(`${shownName(target)}: carrying out the plan`)
    heading = target.name
    const what = step.act === 'untag' ? `tag ${printable(step.tag)}` : nameOf(target.name, step.version)
    const verb = step.act === 'untag' ? 'taken off' : 'deleted'
    switch (outcome.result) {
      case 'done':
        return log.info(`  ${verb}: ${what}${outcome.restore ? ` (version ${outcome.restore})` : ''}`)
      case 'gone':
        return log.info(`  ${what}: it was gone already`)
      case 'retained':
      case 'changed':
        return log.info(`  ${outcome.result}: ${what}: ${outcome.why}`)
      case 'failed':
        if (outcome.error === reported) return log.info(`  not tried: ${what}`)
        reported = outcome.error
        return log.warning(`Not ${verb}: ${what}: ${outcome.error.message}`, { title: outcome.error.code })
    }
  }
}
