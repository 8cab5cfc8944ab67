import { randomUUID } from 'node:crypto'
import { printable } from '../text/printable.ts'
import type { AnnotationProperties, Log } from './host.ts'

/*
 * The runner's protocol (docs.github.com, "Workflow commands for GitHub Actions"): commands on standard output, values in
 * files. Commands are recognised at the start of a line (`::`) and, in an older form, anywhere in it (`##[`).
 */

const maxAnnotations = 10
const maxMessage = 4_096
const longestLine = 8_192

/** A log on standard output that uses the runner's commands. */
export function runnerLog(): Log {
  const counts = { notice: 0, warning: 0, error: 0 }
  let spoke = performance.now()
  const annotate = (kind: keyof typeof counts) => (message: string, place?: AnnotationProperties) => {
    counts[kind]++
    spoke = performance.now()
    const text = message
      .split('\n')
      .map(line => printable(line, longestLine))
      .join('\n')
    // The runner silently drops what exceeds its limits; the log keeps it.
    if (counts[kind] > maxAnnotations) return write(`${kind}: ${text}`)
    if (text.length > maxMessage) write(text)
    command(kind, propertiesOf(place), cut(text))
  }
  return {
    info(line) {
      spoke = performance.now()
      print(line)
    },
    group(title, lines) {
      spoke = performance.now()
      command('group', '', printable(title, longestLine))
      for (const line of lines) print(line)
      command('endgroup', '', '')
    },
    debug: line => command('debug', '', printable(line, longestLine)),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    quietMs: () => performance.now() - spoke,
  }
}

/** Prints one line in which no command can begin. */
export function print(line: string): void {
  write(printable(line, longestLine))
}

/** Masks every line of a value in all that the step prints from here on. */
export function addMask(value: string): void {
  // The runner masks line by line. A multi-line JSON key has lines that are a single brace, which would mask every brace
  // in the job.
  const lines = value.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
  for (const line of lines)
    if (lines.length === 1 || /[A-Za-z0-9].{2,}|.{2,}[A-Za-z0-9]/.test(line)) command('add-mask', '', line)
}

/**
 * The text that passes one value to the runner through a file. The delimiter is random, so that no value can end it
 * early.
 */
export function fileCommand(name: string, value: string): string {
  const delimiter = `end_${randomUUID()}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

function write(text: string): void {
  process.stdout.write(`${text}\n`)
}

function cut(message: string): string {
  if (message.length <= maxMessage) return message
  const note = '… (the whole message stands above in the log)'
  return message.slice(0, maxMessage - note.length) + note
}

function command(name: string, properties: string, message: string): void {
  write(`::${name}${properties ? ` ${properties}` : ''}::${escapeData(message)}`)
}

function propertiesOf({ title, file, line }: AnnotationProperties = {}): string {
  const pairs = Object.entries({ title, file, line }).filter(([, value]) => value !== undefined)
  return pairs.map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`).join(',')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
