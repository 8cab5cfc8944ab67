import type { Action } from '@tallyman/core/action/define-action'
import type { Host, StandardStreams } from '@tallyman/core/action/host'
import type { Inputs } from '@tallyman/core/action/inputs'
import { listening } from '@tallyman/core/action/log.fixture'
import { runAction } from '@tallyman/core/action/run-action'
import type { Bytes } from '@tallyman/core/content/store'
import { TallyError } from '@tallyman/core/errors'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'

/** The surroundings of a command in a test. */
interface CommandOptions {
  readonly stdin?: Uint8Array
  readonly isTerminal?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly workspace?: string
  /** The folder of all that Docker would keep in HOME, and of temporary files. */
  readonly home?: string
  readonly cacheFolder?: string
}

/** All that a command did, as a shell and a person see it. */
interface CommandRun {
  /** Bytes on standard output. */
  readonly bytes: Buffer
  /** Text on standard output. */
  readonly text: string
  readonly log: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly failure: TallyError | undefined
}

/** Runs an operation of the command in this process, with recorded streams. */
export async function runOperation<I extends Inputs, R>(
  action: Action<I, R>,
  inputs: Readonly<Record<string, string>>,
  options: CommandOptions = {},
): Promise<CommandRun> {
  const { lines, log } = listening()
  const { env = {}, home = temporaryFolder('command-'), workspace = home } = options
  const pieces: Buffer[] = []
  const results: string[] = []
  const outputs: Record<string, string> = {}
  const failures: TallyError[] = []
  const host: Host = {
    log,
    env,
    home,
    workspace,
    temp: home,
    cacheFolder: options.cacheFolder,
    streams: recorded(pieces, options),
    platform: 'linux',
    architecture: 'x64',
    release: '6.8.0',
    signal: new AbortController().signal,
    beside: () => undefined,
    input: name => inputs[name] ?? '',
    output: (name, value) => {
      outputs[name] = value
    },
    result: text => void results.push(text),
    secret: () => undefined,
    summary: () => undefined,
    fail: failure => void failures.push(failure),
  }
  await runAction(action, host)
  const [failure] = failures
  return { bytes: Buffer.concat(pieces), text: results.join('\n'), log: lines, outputs, failure }
}

function recorded(
  pieces: Buffer[],
  { stdin = new Uint8Array(), isTerminal = false }: CommandOptions,
): StandardStreams {
  const checkWritable = (what: string) => {
    if (isTerminal) throw new TallyError('INPUT_INVALID', `Cannot write ${what} to a terminal`)
  }
  return {
    isTerminal,
    isLog: false,
    checkWritable,
    read: () => single(stdin),
    async write(bytes, what) {
      checkWritable(what)
      for await (const piece of bytes) pieces.push(Buffer.from(piece))
      return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
    },
  }
}

async function* single(bytes: Uint8Array): Bytes {
  yield bytes
}
