import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import type { Action } from './define-action.ts'
import type { Host } from './host.ts'
import type { Inputs, Values } from './inputs.ts'
import { code, escapeMarkdown } from './markdown.ts'

/** Runs an action on a host: reads all inputs and reports every bad one, runs, sets outputs, writes the summary, or fails the step. */
export async function runAction<I extends Inputs, R>(action: Action<I, R>, host: Host): Promise<void> {
  let wanted = 'true'
  try {
    wanted = 'summary' in action.inputs ? host.input('summary').trim() || 'true' : 'true'
    const result = await action.run(readInputs(action.inputs, host), host)
    for (const [name, value] of Object.entries(action.outputs(result))) host.output(name, value)
    if (wanted === 'true') host.summary(action.summary(result))
  } catch (error) {
    const failure = asTallyError(error, host)
    report(failure, host)
    if (wanted !== 'false') host.summary(failureSummary(action.name, failure))
    host.fail()
  }
}

/** All inputs by their parsers. Throws one INPUT_INVALID that names every bad one. */
export function readInputs<I extends Inputs>(inputs: I, host: Pick<Host, 'input' | 'secret'>): Values<I> {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(inputs)) {
    const text = host.input(name)
    if (input.secret && text !== '') host.secret(text)
    try {
      if (input.required && text.trim() === '') throw new Error('expected a value')
      values[name] = input.parse(text)
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (problems.length > 0) {
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read ${problems.length === 1 ? 'an input' : `${problems.length} inputs`}:\n${problems.join('\n')}`,
    )
  }
  return values as Values<I>
}

function asTallyError(error: unknown, host: Host): TallyError {
  if (error instanceof TallyError) return error
  if (host.signal.aborted) return new TallyError('CANCELLED', 'Stopped by the runner', { cause: error })
  if (error instanceof Error && error.stack) host.log.debug(printable(error.stack, 4_000))
  return new TallyError('INTERNAL', printable(error instanceof Error ? error.message : String(error)), {
    cause: error,
  })
}

function report(failure: TallyError, { log }: Host): void {
  const causes = causesOf(failure)
  log.error(
    [
      ...failure.message.split('\n'),
      ...causes.map(cause => `because: ${cause}`),
      `Hint: ${failure.hint}`,
    ].join('\n'),
    { title: failure.code },
  )
}

/** The messages below an error, those that only repeat what stands above left out. */
function causesOf(error: Error): string[] {
  const causes: string[] = []
  for (let cause = error.cause; cause instanceof TallyError && causes.length < 5; cause = cause.cause) {
    if (!error.message.includes(cause.message)) causes.push(printable(cause.message, 500))
  }
  return causes
}

function failureSummary(name: string, failure: TallyError): string {
  const lines = failure.message.split('\n').map(line => `> ${escapeMarkdown(line)}`)
  return [
    `### ${escapeMarkdown(name)} failed: ${code(failure.code)}`,
    '',
    lines.join('\n>\n'),
    '',
    escapeMarkdown(failure.hint),
  ].join('\n')
}
