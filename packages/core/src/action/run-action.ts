import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { Action } from './define-action.ts'
import type { Host } from './host.ts'
import type { Input, Inputs, Values } from './inputs.ts'
import { asTallyError, failureSummary, reportFailure } from './report-failure.ts'

/**
 * Runs an action on a host: reads all inputs and reports every bad one, runs, sets outputs and writes the summary, or
 * fails the step.
 */
export async function runAction<I extends Inputs, R>(action: Action<I, R>, host: Host): Promise<void> {
  const wanted = 'summary' in action.inputs ? host.input('summary').trim() || 'true' : 'true'
  let isTold = false
  try {
    const result = await action.run(await readInputs(action.inputs, host), host)
    isTold = true
    for (const [name, value] of Object.entries(action.outputs(result))) host.output(name, value)
    const failure = action.failure?.(result)
    const shortfall = action.shortfall?.(result)
    if (shortfall) host.fallShort?.(shortfall)
    if (wanted === 'true' || (failure && wanted !== 'false')) host.summary(await action.summary(result))
    if (failure) throw failure
  } catch (thrown) {
    const failure = asTallyError(thrown, host)
    // First of all, since outputs may be what cannot be written.
    reportFailure(failure, host)
    if (wanted !== 'false') host.summary(failureSummary(action.name, failure))
    const known = isTold ? {} : (action.failureOutputs?.(failure) ?? {})
    for (const [name, value] of Object.entries(known)) host.output(name, value)
  }
}

/** Parses all inputs. Throws one INPUT_INVALID that names every bad one. */
export async function readInputs<I extends Inputs>(
  inputs: I,
  host: Pick<Host, 'input' | 'secret'>,
): Promise<Values<I>> {
  const texts = Object.keys(inputs).map(name => [name, host.input(name)] as const)
  // Masks every secret before the first message, which may contain another input's value.
  for (const [name, text] of texts) if (inputs[name]?.secret && text !== '') host.secret(text)
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, text] of texts) {
    const input = inputs[name] as Input<unknown>
    try {
      values[name] = await readInput(input, text)
    } catch (error) {
      problems.push(`${name}: ${problemOf(error, input.secret)}`)
    }
  }
  if (problems.length === 0) return values as Values<I>
  const what = problems.length === 1 ? 'an input' : `${problems.length} inputs`
  throw new TallyError('INPUT_INVALID', `Cannot read ${what}:\n${problems.join('\n')}`)
}

async function readInput<T>({ parse, required }: Input<T>, text: string): Promise<T> {
  if (required && text.trim() === '') throw new Error('nothing given, expected a value')
  return parse(text)
}

/** A parser's message quotes the value, so it is withheld for a secret input. */
function problemOf(error: unknown, isSecret: boolean): string {
  if (isSecret) return 'a value that is not accepted, and not shown since it is secret'
  return printable(withoutPasswords(error instanceof Error ? error.message : String(error)), 1_000)
}

/** Removes URL credentials and `user:password@host`, which may appear in the wrong input; `name:tag@sha256:…` stays. */
function withoutPasswords(message: string): string {
  return message.replace(/([^\s"=/:@]+):(?!\/\/)[^\s"]+@(?!sha\d+:|[\w+.-]+:[0-9a-f]{32})/gi, '$1:***@')
}
