import { TallyError } from '../errors.ts'
import { code, escapeMarkdown } from '../text/markdown.ts'
import { printable } from '../text/printable.ts'
import type { Host } from './host.ts'

const longestLine = 2_000
const deepestCause = 5
/** The most lines of a message, and of the text to paste: a file of the checkout may name any number of images. */
const mostLines = 100
const mostPasted = 1_000

/** Converts anything thrown to a TallyError: CANCELLED once the host asked to stop, INTERNAL for anything unforeseen. */
export function asTallyError(thrown: unknown, { signal }: Pick<Host, 'signal'>): TallyError {
  const isOwn = thrown instanceof TallyError
  const isStopped = isOwn && thrown.code === 'CANCELLED'
  if (signal.aborted) {
    const { reason } = signal
    // A host that is no runner says who stopped it, and how to go on.
    if (reason instanceof TallyError) return thrown === reason ? reason : stoppedBy(reason, thrown)
    if (!isStopped)
      return new TallyError('CANCELLED', 'Cannot finish the step: the runner asked it to stop', {
        cause: thrown,
      })
  }
  if (isOwn) return thrown
  return new TallyError('INTERNAL', textOf(thrown), { cause: thrown })
}

function stoppedBy({ message, hint }: TallyError, cause: unknown): TallyError {
  return new TallyError('CANCELLED', message, { cause, hint })
}

/** Fails the step with an annotation titled by the code: message, causes and hint. Stacks are printed at debug level only. */
export function reportFailure(failure: TallyError, { log, fail }: Pick<Host, 'log' | 'fail'>): void {
  fail(failure)
  for (const line of toPaste(failure)) log.info(line)
  const lines = [...linesOf(failure), ...causesOf(failure).map(cause => `because: ${cause}`)]
  log.error([...lines, `Hint: ${failure.hint}`].join('\n'), { title: failure.code })
  for (const stack of stacksOf(failure)) log.debug(stack)
}

/** The step summary of a failure. */
export function failureSummary(name: string, failure: TallyError): string {
  return [
    `### ${escapeMarkdown(name)} failed: ${code(failure.code)}`,
    linesOf(failure)
      .map(line => `> ${escapeMarkdown(line)}`)
      .join('\n>\n'),
    fenced(toPaste(failure)).join('\n'),
    failure.hint,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The text that the user is to paste in place of what was given. */
function toPaste({ details }: TallyError): string[] {
  const { paste } = details
  if (!Array.isArray(paste) || paste.length === 0) return []
  const shown = paste.slice(0, mostPasted)
  const lines = shown.map(line => printable(String(line).replaceAll('`', ''), longestLine))
  return [...lines, ...moreThan(mostPasted, paste)]
}

/** Has lines shown verbatim in a summary. */
function fenced(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['```text', ...lines, '```'] : []
}

function linesOf({ message }: Error): string[] {
  const lines = message.split('\n')
  return [
    ...lines.slice(0, mostLines).map(line => printable(line, longestLine)),
    ...moreThan(mostLines, lines),
  ]
}

function moreThan(most: number, { length }: readonly unknown[]): string[] {
  return length > most ? [`and ${length - most} more`] : []
}

/** The messages of an error's causes, without those that only repeat what is already shown. */
function causesOf(failure: TallyError): string[] {
  const causes: string[] = []
  let above = failure.message
  let cause = failure.cause
  while (cause !== undefined && causes.length < deepestCause) {
    const text = textOf(cause)
    if (!above.includes(text) && !isNamed(cause, above)) causes.push(text)
    above += `\n${text}`
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return causes
}

/** Whether the message already covers Node's own failure: by its code, or, for a missing file, in words. */
function isNamed(cause: unknown, above: string): boolean {
  const { code, syscall } = (cause ?? {}) as NodeJS.ErrnoException
  if (syscall === undefined || code === undefined) return false
  return above.includes(code) || (code === 'ENOENT' && above.includes('does not exist'))
}

function stacksOf(failure: TallyError): string[] {
  const stacks: string[] = []
  for (
    let error: unknown = failure;
    error instanceof Error && stacks.length < deepestCause;
    error = error.cause
  )
    stacks.push(...stackLines(error).map(line => printable(line, longestLine)))
  return stacks
}

/** The last lines of a stack: it begins with the message, which is already shown, and ends with the frames. */
function stackLines({ stack = '' }: Error): string[] {
  return stack.split('\n').slice(-mostLines)
}

function textOf(thrown: unknown): string {
  return printable(thrown instanceof Error ? thrown.message || thrown.name : String(thrown), longestLine)
}
