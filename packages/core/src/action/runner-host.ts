import { appendFileSync } from 'node:fs'
import { homedir, release, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Host } from './host.ts'
import { asTallyError, reportFailure } from './report-failure.ts'
import { addMask, fileCommand, print, runnerLog } from './runner-protocol.ts'

/*
 * The only file that touches the runner, its environment and the process. Without a runner, outputs and summaries are
 * printed instead.
 */

/** The runner that started this process. */
export function runnerHost(): Host {
  const { env } = process
  const stop = new AbortController()
  const host: Host = {
    env,
    log: runnerLog(),
    signal: stop.signal,
    platform: process.platform,
    architecture: process.arch,
    release: release(),
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temp: env.RUNNER_TEMP || tmpdir(),
    home: env.HOME || homedir(),
    beside: name => (process.argv[1] ? pathToFileURL(join(dirname(process.argv[1]), name)) : undefined),
    input: name => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
    output: (name, value) => writeOutput(env.GITHUB_OUTPUT, name, value),
    secret: addMask,
    summary: summaryWriter(env.GITHUB_STEP_SUMMARY),
    fail: () => {
      process.exitCode = 1
    },
  }
  const end = (thrown: unknown) => {
    reportFailure(asTallyError(thrown, host), host)
    // Flushes standard output before the process exits; on Windows writes to pipes are asynchronous.
    process.stdout.write('', () => process.exit())
  }
  // The runner sends SIGINT, SIGTERM 7.5 s later, and kills after another 2.5 s: the first signal asks to stop, the
  // second ends the process.
  const ask = () => (stop.signal.aborted ? end(new Error('it did not stop when it was asked')) : stop.abort())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ask)
  process.once('uncaughtException', end)
  return host
}

function writeOutput(file: string | undefined, name: string, value: string): void {
  if (file) appendFileSync(file, fileCommand(name, value))
  else print(`output ${name}: ${value}`)
}

function summaryWriter(file: string | undefined): Host['summary'] {
  let written = 0
  return markdown => {
    if (!file) {
      for (const line of markdown.split('\n')) print(line)
      return
    }
    const text = cutSummary(`${markdown}\n\n`, written)
    written += Buffer.byteLength(text)
    appendFileSync(file, text)
  }
}

/** Bytes. The runner drops a step's whole summary when it exceeds 1 MiB. */
const maxBytes = 1_000_000
const note = '\n\n(The rest is left out: a step summary holds 1 MB.)\n'

/** Cuts `markdown` to what fits after the bytes already written, at the end of a line, and says so. */
export function cutSummary(markdown: string, written: number): string {
  const free = maxBytes - written
  const bytes = Buffer.from(markdown)
  if (bytes.byteLength <= free) return markdown
  const kept = bytes.subarray(0, Math.max(0, free - note.length))
  const end = kept.lastIndexOf('\n')
  if (end >= 0) return kept.subarray(0, end).toString() + note
  return free >= note.length ? note : ''
}
