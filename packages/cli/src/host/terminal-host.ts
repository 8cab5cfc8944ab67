import { homedir, release, tmpdir } from 'node:os'
import { beside } from '@tallyman/core/action/beside'
import type { Host, Log } from '@tallyman/core/action/host'
import { exitCodeOf } from '@tallyman/core/exit-codes'
import { printable } from '@tallyman/core/text/printable'
import type { InputTexts } from '../words/command.ts'

const longestLine = 8_192

/** What an operation handed to its host. */
export interface Told {
  readonly outputs: Map<string, string>
  readonly results: string[]
}

/** The host of a command: results go to standard output, all else to standard error. */
export function terminalHost(inputs: InputTexts, told: Told): Host {
  const { env } = process
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return {
    env,
    log: errorLog(),
    signal: stop.signal,
    platform: process.platform,
    architecture: process.arch,
    release: release(),
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temp: env.RUNNER_TEMP || tmpdir(),
    home: env.HOME || homedir(),
    beside,
    input: name => inputs[name] ?? '',
    output: (name, value) => void told.outputs.set(name, value),
    result: text => void told.results.push(text),
    secret: () => undefined,
    summary: () => undefined,
    fail: ({ code }) => {
      process.exitCode = exitCodeOf[code]
    },
  }
}

function errorLog(): Log {
  let spoke = performance.now()
  const say = (line: string) => {
    spoke = performance.now()
    process.stderr.write(`${printable(line, longestLine)}\n`)
  }
  const sayAll = (lines: readonly string[]) => lines.forEach(say)
  return {
    info: say,
    list: sayAll,
    group: (title, lines) => sayAll([title, ...lines]),
    debug: () => undefined,
    notice: message => sayAll(message.split('\n')),
    warning: message => sayAll(`warning: ${message}`.split('\n')),
    error: (message, place) => sayAll(`error ${place?.title ?? ''}: ${message}`.split('\n')),
    quietMs: () => performance.now() - spoke,
  }
}
