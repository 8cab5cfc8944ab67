import { TallyError } from '../../errors.ts'
import type { StepOutcome } from '../../prune/prune-backend.ts'
import { printable } from '../../text/printable.ts'
import { longestWindows, pruneCounts, retainedIn } from '../prune-report.ts'
import type { PruneResult } from './run-plan.ts'

/** The most lines in an output; the rest is only counted. */
const shownLines = 20

/** The outputs of a step that carries out a plan, or only makes it. */
export function pruneOutputs(result: PruneResult): Record<string, string> {
  const { pruned, files } = result
  const lines = (choose: (outcome: StepOutcome) => string | undefined) =>
    pruned.targets.flatMap(({ planned, outcomes }) =>
      outcomes.flatMap(outcome => {
        const suffix = choose(outcome)
        return suffix === undefined ? [] : [`${named(planned.target.name, outcome)}${suffix}`]
      }),
    )
  const retained = pruned.planned.flatMap(planned =>
    retainedIn(planned).map(({ version: { digest }, tag, why }) => {
      const name = tag === undefined ? `@${digest}` : `:${printable(tag)}`
      return `${planned.target.name}${name} ${why}`
    }),
  )
  const counts = pruneCounts(pruned)
  const planned = pruned.planned.map(({ target, totals }) => ({ name: target.name, ...totals }))
  return {
    deleted: cut(lines(({ step, result }) => (step.act === 'delete' && result === 'done' ? '' : undefined))),
    untagged: cut(lines(({ step, result }) => (step.act === 'untag' && result === 'done' ? '' : undefined))),
    retained: cut([...retained, ...lines(outcome => ('why' in outcome ? ` ${outcome.why}` : undefined))]),
    failed: cut(lines(outcome => (outcome.result === 'failed' ? ` ${outcome.error.code}` : undefined))),
    'freed-bytes': String(counts.freedBytes),
    json: JSON.stringify({ ...counts, ...longestWindows(pruned), planned: planned.slice(0, shownLines) }),
    plan: files.plan,
    report: files.report,
  }
}

/** Everything that fails the step, as one error. */
export function failureOf({ pruned: { failures } }: PruneResult): TallyError | undefined {
  const [first, ...more] = failures
  if (!first || more.length === 0) return first
  const message = failures.map(failure => failure.message).join('\n')
  return new TallyError(first.code, message, { cause: first })
}

/** Whether some of it was done and some was not. What someone else uses or has changed stays, which is no failure. */
export function shortfallOf({ pruned: { targets } }: PruneResult): 'partly' | undefined {
  const results = new Set(targets.flatMap(({ outcomes }) => outcomes.map(({ result }) => result)))
  const isHeld = results.has('retained') || results.has('changed')
  return isHeld || (results.has('failed') && results.has('done')) ? 'partly' : undefined
}

function named(target: string, { step }: StepOutcome): string {
  return step.act === 'untag' ? `${target}:${printable(step.tag)}` : `${target}@${step.version.digest}`
}

function cut(lines: readonly string[]): string {
  const more = lines.length - shownLines
  return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n')
}
