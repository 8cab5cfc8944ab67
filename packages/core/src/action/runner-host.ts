import { release, tmpdir } from 'node:os'
import {
  addPath,
  debug,
  endGroup,
  error,
  exportVariable,
  getInput,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary as stepSummary,
  warning,
} from '@actions/core'
import { TallyError } from '../errors.ts'
import { homeFolder } from '../home-folder.ts'
import { printable } from '../text/printable.ts'
import { beside } from './beside.ts'
import type { Host, Log } from './host.ts'
import { asTallyError, reportFailure } from './report-failure.ts'
import { longestLine, maskForms, stepLog } from './step-log.ts'

/*
 * The only file that touches the runner, its environment and the process. @actions/core speaks the runner's protocol.
 * This file adds what @actions/core leaves to its callers: text that cannot become a command, the runner's limits, and
 * steps without a runner, whose outputs and summaries are printed.
 */

const mostResultLines = 1_000
const longestResultLine = 2_000
/** The most bytes of an output that the next step's process can receive in a variable (Linux: 128 KiB including the name). */
const maxOutputBytes = 100_000
/** Bytes. The runner drops a step's whole summary when it exceeds 1 MiB. */
const maxSummary = 1_000_000
const outputFileHint =
  'The runner names the file for outputs in GITHUB_OUTPUT. Check that it exists, is writable and has space left.'
const summaryIsCut = '\n\n(The rest is left out: a step summary holds 1 MB.)\n'

/** The runner that started this process. */
export function runnerHost(): Host {
  const { env } = process
  const stop = new AbortController()
  const log = runnerLog()
  const summary = env.GITHUB_STEP_SUMMARY ? summaryFile(log) : printedSummary
  const host: Host = {
    env,
    log,
    job: { addPath, exportVariable, saveState },
    signal: stop.signal,
    platform: process.platform,
    architecture: process.arch,
    release: release(),
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temp: env.RUNNER_TEMP || tmpdir(),
    get home() {
      // Lazy: a failure is that of the step, which needs the host to report it.
      return homeFolder(process)
    },
    beside,
    input: name => getInput(name, { trimWhitespace: false }),
    output: (name, value) => {
      if (env.GITHUB_OUTPUT) writeOutput(name, value, log)
      else print(`output ${name}: ${withinLimit(name, value, log)}`)
    },
    result: text => printResult(text, log),
    secret: mask,
    summary: summary.add,
    fail: () => {
      process.exitCode = 1
    },
  }
  const end = (thrown: unknown) => {
    reportFailure(asTallyError(thrown, host), host)
    // Flushes standard output before the process exits; on Windows writes to pipes are asynchronous.
    void summary.written().then(() => process.stdout.write('', () => process.exit()))
  }
  // The runner sends SIGINT, SIGTERM 7.5 s later, and kills after another 2.5 s: the first signal asks to stop, the
  // second ends the process.
  const ask = () => (stop.signal.aborted ? end(new Error('it did not stop when it was asked')) : stop.abort())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ask)
  process.once('uncaughtException', end)
  return host
}

/** A log on standard output that uses the runner's commands. */
function runnerLog(): Log {
  const annotations = { notice, warning, error }
  return stepLog({
    write,
    startGroup,
    endGroup,
    debug,
    annotate: (kind, message, { line, ...place }) =>
      annotations[kind](message, { ...place, ...(line !== undefined && { startLine: line }) }),
  })
}

/** Prints the result of a step, whose whole text is in the report. */
function printResult(text: string, log: Log): void {
  const lines = text.split('\n')
  log.list(
    lines
      .slice(0, mostResultLines)
      .map(line => (line.length > longestResultLine ? `${line.slice(0, longestResultLine)}…` : line)),
  )
  const more = lines.length - mostResultLines
  if (more > 0) log.info(`${more} more lines are in the report`)
}

function withinLimit(name: string, value: string, log: Log): string {
  const size = Buffer.byteLength(value)
  if (size <= maxOutputBytes) return value
  log.warning(
    `The output ${name} is left out: it has ${size} bytes, and a step that is given more than ${maxOutputBytes} cannot start. The report holds everything`,
  )
  return ''
}

/** Writes an output to the file that the runner reads; one that no later step could take is left out, with a warning. */
export function writeOutput(name: string, value: string, log: Log): void {
  const written = withinLimit(name, value, log)
  try {
    setOutput(name, written)
  } catch (cause) {
    const message = `Cannot write the output ${name}: ${printable((cause as Error).message)}`
    throw new TallyError('STORE_FAILED', message, { cause, hint: outputFileHint })
  }
}

/** Masks a value in everything that the step prints from now on. */
function mask(value: string): void {
  for (const form of maskForms(value)) setSecret(form)
}

interface SummaryWriter {
  readonly add: Host['summary']
  /** Resolves when everything added so far is written. */
  written(): Promise<void>
}

/** The step's summary, up to the size that the runner shows. */
export function summaryFile(log: Log): SummaryWriter {
  let bytes = 0
  let writing: Promise<unknown> = Promise.resolve()
  return {
    add: markdown => {
      const text = cutSummary(`${markdown}\n\n`, bytes)
      bytes += Buffer.byteLength(text)
      // One write at a time: each empties the buffer, including what was added meanwhile.
      writing = writing
        .then(() => stepSummary.addRaw(text).write())
        .catch((failure: Error) => log.warning(`Cannot write the step's summary: ${failure.message}`))
    },
    written: async () => void (await writing),
  }
}

const printedSummary: SummaryWriter = {
  add: markdown => {
    printAll(markdown.split('\n'))
  },
  written: () => Promise.resolve(),
}

/** Cuts `markdown` to what fits after the bytes already written, at the end of a line, and says so. */
export function cutSummary(markdown: string, written: number): string {
  const free = maxSummary - written
  const bytes = Buffer.from(markdown)
  if (bytes.byteLength <= free) return markdown
  const kept = bytes.subarray(0, Math.max(0, free - summaryIsCut.length))
  const end = kept.lastIndexOf('\n')
  if (end >= 0) return kept.subarray(0, end).toString() + summaryIsCut
  return free >= summaryIsCut.length ? summaryIsCut : ''
}

/** Prints one line in which no command can begin. */
function print(line: string): void {
  write(printable(line, longestLine))
}

function printAll(lines: readonly string[]): void {
  if (lines.length > 0) write(lines.map(line => printable(line, longestLine)).join('\n'))
}

function write(text: string): void {
  process.stdout.write(`${text}\n`)
}
