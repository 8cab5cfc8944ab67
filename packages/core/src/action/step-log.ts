import { printable } from '../text/printable.ts'
import type { AnnotationProperties, Log } from './host.ts'

const maxAnnotations = 10
const maxMessage = 4_096
/** Characters of a line of the log. */
export const longestLine = 8_192

/** How a runner is told things: text on the stream that it reads, and its commands. */
export interface StepCommands {
  /** Writes text whose lines begin no command. */
  write(text: string): void
  startGroup(title: string): void
  endGroup(): void
  debug(line: string): void
  /** Annotates with text that was made printable. */
  annotate(kind: AnnotationKind, message: string, place: AnnotationProperties): void
}

type AnnotationKind = 'notice' | 'warning' | 'error'

/** A log that uses the commands of GitHub's runner, up to its limits; no text can become a command. */
export function stepLog(commands: StepCommands): Log {
  let spoke = performance.now()
  /** Records the time of a visible line. */
  const speaking =
    <A extends unknown[]>(say: (...said: A) => void) =>
    (...said: A) => {
      spoke = performance.now()
      say(...said)
    }
  const list = (lines: readonly string[]) => {
    if (lines.length > 0) commands.write(lines.map(line => printable(line, longestLine)).join('\n'))
  }
  return {
    info: speaking((line: string) => list([line])),
    list: speaking(list),
    group: speaking((title: string, lines: readonly string[]) => {
      commands.startGroup(printable(title, longestLine))
      list(lines)
      commands.endGroup()
    }),
    debug: line => commands.debug(printable(line, longestLine)),
    notice: speaking(annotator('notice', commands)),
    warning: speaking(annotator('warning', commands)),
    error: speaking(annotator('error', commands)),
    quietMs: () => performance.now() - spoke,
  }
}

/** Annotations of one kind. The runner silently drops what exceeds its limits, so the rest goes to the log. */
function annotator(kind: AnnotationKind, { write, annotate }: StepCommands): Log['notice'] {
  let count = 0
  return (message, place) => {
    count++
    const text = message
      .split('\n')
      .map(line => printable(line, longestLine))
      .join('\n')
    if (count > maxAnnotations) return write(`${kind}: ${text}`)
    if (text.length > maxMessage) write(text)
    annotate(kind, cutMessage(text), printablePlace(place))
  }
}

function printablePlace({ title, file, line }: AnnotationProperties = {}): AnnotationProperties {
  return {
    ...(title !== undefined && { title: printable(title) }),
    ...(file !== undefined && { file: printable(file) }),
    ...(line !== undefined && { line }),
  }
}

function cutMessage(message: string): string {
  if (message.length <= maxMessage) return message
  const note = '… (the whole message stands above in the log)'
  return message.slice(0, maxMessage - note.length) + note
}

/** The texts that have to be masked for a value: each of its lines, also as it is printed if that differs. */
export function maskForms(value: string): string[] {
  // The runner masks line by line. A multi-line JSON key has lines that are a single brace, which would mask every brace
  // in the job.
  const lines = value.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
  const telling = lines.filter(line => lines.length === 1 || /[A-Za-z0-9].{2,}|.{2,}[A-Za-z0-9]/.test(line))
  return [...new Set(telling.flatMap(line => [line, printable(line, longestLine)]))]
}
