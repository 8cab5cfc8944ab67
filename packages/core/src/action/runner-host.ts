import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Host, Log, Place } from './host.ts'

/*
 * The runner's protocol (docs.github.com, "Workflow commands for GitHub Actions"): commands on standard output, values
 * in files. This is the only file that touches the runner, its environment or standard output.
 */

const maxAnnotations = 10
const maxMessage = 4_096
const maxSummaryBytes = 1_000_000

/** The runner that started this process; outside of one, the same is printed. */
export function runnerHost(): Host {
  const { env } = process
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return {
    ...{ env, log: runnerLog(), signal: stop.signal, platform: process.platform, architecture: process.arch },
    ...{
      workspace: env.GITHUB_WORKSPACE || process.cwd(),
      temp: env.RUNNER_TEMP || tmpdir(),
      home: env.HOME || homedir(),
    },
    beside: name => (process.argv[1] ? pathToFileURL(join(dirname(process.argv[1]), name)) : undefined),
    input: name => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
    output: (name, value) => writeValue(env.GITHUB_OUTPUT, name, value),
    secret: mask,
    summary: markdown => writeSummary(env.GITHUB_STEP_SUMMARY, markdown),
    fail: () => {
      process.exitCode = 1
    },
  }
}

function runnerLog(): Log {
  const counts = { notice: 0, warning: 0, error: 0 }
  const annotate = (kind: keyof typeof counts) => (message: string, place?: Place) => {
    // The runner shows ten of a kind and drops the rest without a word; those go to the log as lines.
    if (counts[kind]++ < maxAnnotations) command(kind, propertiesOf(place), message.slice(0, maxMessage))
    else print(`${kind}: ${message}`)
  }
  return {
    info: print,
    debug: line => command('debug', '', line),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function command(name: string, properties: string, message: string): void {
  print(`::${name}${properties ? ` ${properties}` : ''}::${escapeData(message)}`)
}

function propertiesOf({ title, file, line }: Place = {}): string {
  const pairs = Object.entries({ title, file, line }).filter(([, value]) => value !== undefined)
  return pairs.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function mask(value: string): void {
  // The runner masks line by line, and a mask of nothing would hide everything.
  for (const line of value.split(/\r\n|\r|\n/)) if (line.trim() !== '') command('add-mask', '', line)
}

function writeValue(file: string | undefined, name: string, value: string): void {
  if (!file) return print(`output ${name}: ${value.replaceAll('\n', ' | ')}`)
  const delimiter = `end_${randomUUID()}`
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
}

function writeSummary(file: string | undefined, markdown: string): void {
  if (!file) return
  const bytes = Buffer.from(`${markdown}\n`)
  // More than 1 MiB makes the runner drop the whole summary.
  const kept =
    bytes.byteLength <= maxSummaryBytes
      ? bytes
      : `${bytes.subarray(0, maxSummaryBytes).toString()}\n\n… cut at 1 MB\n`
  appendFileSync(file, kept)
}
