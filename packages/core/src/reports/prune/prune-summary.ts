import { changeRows, freedText, keptRows, type Rows } from '../../prune/plan-rows.ts'
import { type PlannedTarget, type PrunedTarget, shownName } from '../../prune/targets/plan-target.ts'
import { humanBytes, humanTime, plural } from '../../text/format.ts'
import { code, details, escapeMarkdown, table } from '../../text/markdown.ts'
import { mermaidBlock } from '../pictures/mermaid.ts'
import { pruneGraph } from '../pictures/prune-graph.ts'
import { draftSentence, pruneCounts, retainedTogether, windowSentence } from '../prune-report.ts'
import type { PruneResult } from './run-plan.ts'

const all = Number.POSITIVE_INFINITY
/** The most rows in one table; the rest is only counted. */
const shownRows = 200
/** The most places that a picture is drawn of. */
const mostPictures = 4

/** The step summary of a prune, as Markdown. */
export function pruneSummary(result: PruneResult): string {
  const { pruned, isEmpty, credentials, milliseconds } = result
  if (isEmpty)
    return '### Tallyman: nothing to prune\n\nThe policy names nothing: set `prune-tags`, `prune-untagged`, `prune-broken` or `prune-orphans`.'
  const facts = [...credentials].map(([registry, source]) => `${escapeMarkdown(registry)}: ${source}`)
  const parts = [
    `### Tallyman: ${headline(result)}`,
    table(['Place', 'Stays', 'Loses tags', 'Goes', 'Frees'], pruned.planned.map(targetRow)),
    ...pruned.idle.map(line => `> ${escapeMarkdown(line)}`),
    ...pruned.planned.map(planned => inTarget(shownName(planned.target), draftSentence(planned))),
    ...pruned.planned.slice(0, mostPictures).map(picture),
    ...pruned.planned.flatMap(planned => changes(planned, pruned.planned.length > 1)),
    ...pruned.planned.flatMap(retained),
    ...pruned.targets.flatMap(exceptions),
    ...pruned.planned.map(({ target, decisions }) =>
      details(`What stays of ${escapeMarkdown(shownName(target))}, and why`, rows(keptRows(decisions, all))),
    ),
    advice(result),
    windowSentence(pruned),
    `Took ${humanTime(milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** The result of the run, in one line. */
export function headline({ pruned, isApplied }: Pick<PruneResult, 'pruned' | 'isApplied'>): string {
  const counts = pruneCounts(pruned)
  if (isApplied && (pruned.targets.length > 0 || pruned.failures.length === 0)) {
    const { deleted, untagged, retained, failed, freedBytes } = counts
    if (deleted + untagged + retained + failed + freedBytes === 0 && pruned.failures.length === 0)
      return 'nothing was to go, so nothing was deleted'
    const others = [
      ...(untagged > 0 ? [`${plural(untagged, 'tag')} taken off`] : []),
      ...(retained > 0 ? [`${retained} retained`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ]
    return [`${deleted} deleted`, ...others, `${humanBytes(freedBytes)} freed`].join(', ')
  }
  if (pruned.planned.length === 0) return 'nothing was planned or deleted'
  const going = pruned.planned.reduce((sum, { totals }) => sum + totals.deleted, 0)
  const whole = pruned.planned.reduce((sum, { before }) => sum + before.versions.length, 0)
  const losing = pruned.planned.reduce((sum, { totals }) => sum + totals.untagged, 0)
  const tags = losing > 0 ? `, ${losing} would lose tags` : ''
  return `${going} of ${plural(whole, 'version')} would be deleted${tags}; nothing was`
}

function targetRow({ target, totals }: PlannedTarget): string[] {
  const { kept, untagged, deleted } = totals
  return [code(shownName(target)), String(kept), String(untagged), String(deleted), freedText([totals])]
}

function inTarget(target: string, sentence: string): string {
  return sentence && `> ${escapeMarkdown(`${target}: ${sentence}`)}`
}

function picture(planned: PlannedTarget): string {
  const title = `What goes from ${escapeMarkdown(shownName(planned.target))}, and what holds the rest`
  return details(title, mermaidBlock(pruneGraph(planned)), true)
}

function changes({ target, decisions }: PlannedTarget, isOneOfSeveral: boolean): string[] {
  const found = changeRows(decisions, all)
  if (found.rows.length === 0) return []
  return [
    `#### What goes${isOneOfSeveral ? ` from ${escapeMarkdown(shownName(target))}` : ''}, and why`,
    rows(found),
  ]
}

/** The versions that the target retains, and whatever else a reader of its plan must know. */
function retained(planned: PlannedTarget): string[] {
  const { target, notes } = planned
  const found = retainedTogether(planned).map(({ version, tags, why }) => [
    tags.length > 0 ? tags.map(code).join(', ') : code(version.digest.slice(0, 19)),
    escapeMarkdown(why),
  ])
  return [
    table([`Retained in ${escapeMarkdown(shownName(target))}`, 'Why'], found, shownRows),
    ...notes.map(note => `> ${escapeMarkdown(`${shownName(target)}: ${note}`)}`),
  ]
}

/** Steps that did not go as planned, and how to restore what was deleted. */
function exceptions({ planned, outcomes, losses }: PrunedTarget): string[] {
  const ended = outcomes.flatMap(({ step, ...outcome }) => {
    const what = step.act === 'untag' ? step.tag : step.version.digest.slice(0, 19)
    if ('why' in outcome) return [[code(what), outcome.result, escapeMarkdown(outcome.why)]]
    if (outcome.result === 'failed') return [[code(what), 'failed', escapeMarkdown(outcome.error.message)]]
    return outcome.result === 'gone' ? [[code(what), 'gone', 'somebody else removed it before']] : []
  })
  const restored = outcomes.flatMap(({ step, ...outcome }) =>
    'restore' in outcome && outcome.restore !== undefined
      ? [[code(step.version.digest.slice(0, 19)), code(outcome.restore)]]
      : [],
  )
  const lost = losses.map(({ digest, text }) => [code(digest), escapeMarkdown(text)])
  return [
    table(['Missing afterwards', 'What'], lost, shownRows),
    table([`Not done in ${escapeMarkdown(shownName(planned.target))}`, 'Outcome', 'Why'], ended, shownRows),
    details(
      'Version ids, by which GitHub restores for 30 days',
      table(['Digest', 'Id'], restored, shownRows),
    ),
  ]
}

function advice({ isApplied, isDry, files, pruned: { planned } }: PruneResult): string {
  const isUseless = planned.some(({ isStuck }) => isStuck)
  const isIdle = !planned.some(
    ({ totals, plan }) => totals.deleted + totals.untagged + (plan.drafts?.length ?? 0) > 0,
  )
  if (isApplied || isUseless || isIdle) return ''
  const how = isDry ? 'without `dry-run`' : 'with `mode: apply`'
  return `Carry it out ${how}. To carry out exactly this plan, give \`plan-file\` this step's output \`plan\` too (${code(files.plan)}).`
}

function rows({ headers, rows: lines }: Rows): string {
  return table(
    headers,
    lines.map(line => line.map(cell)),
    shownRows,
  )
}

/** Keeps leading spaces, which show the nesting. */
function cell(text: string): string {
  const [indent = ''] = /^ */.exec(text) ?? []
  return '&emsp;'.repeat(indent.length / 2) + escapeMarkdown(text.slice(indent.length))
}
