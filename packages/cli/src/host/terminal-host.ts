import { fstatSync } from 'node:fs'
import { release } from 'node:os'
import { beside } from '@tallyman/core/action/beside'
import type { Host, Log, Shortfall, StandardStreams } from '@tallyman/core/action/host'
import { asTallyError, reportFailure } from '@tallyman/core/action/report-failure'
import { maskForms } from '@tallyman/core/action/step-log'
import type { TallyError } from '@tallyman/core/errors'
import { type ExitCode, exitCodeOf, exitCodeOfShortfall } from '@tallyman/core/exit-codes'
import { homeFolder } from '@tallyman/core/home-folder'
import { withoutCommands } from '@tallyman/core/text/printable'
import type { Globals, InputTexts } from '../words/command.ts'
import { azureCommand, azureLog, ciServiceOf, githubLog, githubMask, gitlabLog } from './faces.ts'
import type { Wording } from './message-text.ts'
import { azureVariables, codeQualityOf, dotenvOf, writeOutputFile } from './output-files.ts'
import { plainLog } from './plain-log.ts'
import { PrivateFolder } from './private-folder.ts'
import { openScreen, type TerminalScreen } from './screen.ts'
import { StopSignals } from './stop-signals.ts'
import { TextStreams } from './text-streams.ts'

/** All that an operation handed to its host. */
export interface Told {
  readonly outputs: Map<string, string>
  readonly results: string[]
  /** Whether bytes went to standard output, which then has nothing else. */
  hasBytes: boolean
  failure: TallyError | undefined
}

/** How a call wants to be told of its work. */
interface HostWishes {
  readonly inputs: InputTexts
  readonly wording: Wording
  readonly globals: Pick<Globals, 'verbose' | 'color' | 'quiet' | 'githubOutput'>
  /** Whether messages about places in files are shown, since the result is no list of them. */
  readonly isPlaceShown: boolean
  /** Whether content is kept for the next run when this one is stopped. */
  readonly isKept: boolean
  /** A folder in place of the Actions cache. */
  readonly cacheFolder?: string | undefined
}

const unknownWishes: HostWishes = {
  inputs: {},
  wording: { inputs: new Set(), variables: new Set() },
  globals: { verbose: false, color: true, quiet: false, githubOutput: true },
  isPlaceShown: true,
  isKept: false,
}

/** The process of a command as a host: results go to standard output, all else to standard error. */
export class TerminalHost {
  readonly told: Told = { outputs: new Map(), results: [], hasBytes: false, failure: undefined }
  readonly streams = new TextStreams(process)
  readonly #env = process.env
  readonly #service = ciServiceOf(process.env)
  readonly #folder = new PrivateFolder()
  readonly #screen: TerminalScreen | undefined
  readonly #signals: StopSignals
  #log: Log
  #shortfall: Shortfall | undefined
  #bytes: StandardStreams | undefined
  /** Whether only warnings and errors are logged. A failure ends it: its lines may have text to paste. */
  #isQuiet = false
  #summaryWritten: () => Promise<void> = async () => undefined

  constructor() {
    const { streams } = this
    streams.onText = text => this.#folder.keepFor(text)
    this.#screen = this.#service === undefined ? openScreen(streams.terminal, this.#env) : undefined
    streams.screen = this.#screen
    this.#log = this.#logFor(unknownWishes)
    this.#signals = new StopSignals({ say: line => this.#log.info(line), end: code => this.#endAtOnce(code) })
    process.once('uncaughtException', thrown => {
      this.fail(thrown)
      void this.end().finally(() => process.exit())
    })
  }

  /** The host of an operation with these wishes. */
  async open(wishes: HostWishes): Promise<Host> {
    this.#isQuiet = wishes.globals.quiet
    this.#signals.isKept = wishes.isKept
    this.#log = this.#logFor(wishes)
    const { env, log, told } = { env: this.#env, log: this.#log, told: this.told }
    const isStep = this.#service === 'github'
    const step = isStep ? await stepFiles() : undefined
    const streams = await this.#standardStreams()
    const summary = step && env.GITHUB_STEP_SUMMARY ? step.summaryFile(log) : undefined
    if (summary) this.#summaryWritten = () => summary.written()
    const temp = () => (isStep && env.RUNNER_TEMP ? env.RUNNER_TEMP : this.#folder.path)
    return {
      env,
      log,
      screen: wishes.globals.quiet ? undefined : this.#screen,
      cacheFolder: wishes.cacheFolder,
      streams,
      signal: this.#signals.signal,
      platform: process.platform,
      architecture: process.arch,
      release: release(),
      // Not that of the runner: whoever types a path means the folder that the shell is in.
      workspace: process.cwd(),
      get temp() {
        return temp()
      },
      home: homeFolder(process),
      beside,
      input: name => wishes.inputs[name] ?? '',
      output: (name, value) => {
        told.outputs.set(name, value)
        if (step && env.GITHUB_OUTPUT && wishes.globals.githubOutput) {
          this.#folder.keepFor(value)
          step.writeOutput(name, value, log)
        }
      },
      result: text => void told.results.push(text),
      secret: value => this.#hide(value),
      summary: markdown => summary?.add(markdown),
      fallShort: how => {
        this.#shortfall = how
      },
      fail: failure => this.#failed(failure),
    }
  }

  /** Aborted when the command is asked to stop. */
  get signal(): AbortSignal {
    return this.#signals.signal
  }

  /** Whether a runner or agent reads both streams, and obeys the commands in them. */
  get isLog(): boolean {
    return this.#service === 'github' || this.#service === 'azure'
  }

  /** The bytes of standard input, for whatever is read before an operation begins. */
  async standardInput(): Promise<AsyncIterable<Uint8Array>> {
    const { read } = await this.#standardStreams()
    return read()
  }

  /** The streams as every part of the call shares them: standard input is read once. */
  async #standardStreams(): Promise<StandardStreams> {
    // Lazy: the log of a wrong call needs no bytes.
    const { standardStreams } = await import('./standard-streams.ts')
    const taken = () => {
      this.told.hasBytes = true
    }
    this.#bytes ??= standardStreams({ signal: this.signal, isLog: this.isLog, taken })
    return this.#bytes
  }

  /** Reports what was thrown outside an operation. */
  fail(thrown: unknown): void {
    const host = {
      log: this.#log,
      signal: this.#signals.signal,
      fail: (failure: TallyError) => this.#failed(failure),
    }
    reportFailure(asTallyError(thrown, host), host)
  }

  /** Hands outputs and findings over as the options of the call say. Throws INPUT_INVALID, STORE_FAILED. */
  async handOver(
    { dotenv, codequality, azureOutput }: Globals,
    report: () => Promise<object>,
  ): Promise<void> {
    const { outputs } = this.told
    const { signal } = this.#signals
    if (dotenv !== '') {
      const { text, left } = dotenvOf(outputs)
      this.#folder.keepFor(text)
      await writeOutputFile(text, { path: dotenv, option: '--dotenv', signal })
      if (left.length > 0) this.#log.warning(`Left out of the dotenv file: ${left.join(', ')}`)
    }
    if (codequality !== '') {
      const text = codeQualityOf(await report())
      await writeOutputFile(text, { path: codequality, option: '--codequality', signal })
    }
    if (azureOutput)
      for (const command of azureVariables(outputs)) {
        this.#folder.keepFor(command)
        this.streams.tell(command)
      }
  }

  /** Waits until everything is written, removes what was temporary, and sets the exit code. */
  async end(): Promise<void> {
    this.#screen?.[Symbol.dispose]()
    await this.#summaryWritten()
    const unwritten = await this.streams.written()
    if (unwritten) this.fail(unwritten)
    this.#folder.remove()
    this.#signals.release()
    process.exitCode = this.#exitCode()
  }

  /** Prints the result, in which a runner or agent that reads it finds no command. */
  show(text: string): void {
    if (text !== '') this.streams.out(`${this.isLog ? withoutCommands(text) : text}\n`)
  }

  #exitCode(): ExitCode {
    const { failure } = this.told
    if (failure?.code === 'CANCELLED') return this.#signals.exitCode
    if (this.#shortfall) return exitCodeOfShortfall[this.#shortfall]
    return failure ? exitCodeOf[failure.code] : 0
  }

  #failed(failure: TallyError): void {
    this.told.failure ??= failure
    this.#isQuiet = false
  }

  #endAtOnce(code: ExitCode): void {
    this.#screen?.[Symbol.dispose]()
    this.#folder.remove()
    process.exit(code)
  }

  #hide(value: string): void {
    this.streams.hide(value)
    // In a file the command would keep what it is to hide.
    if (isRegularFile(2)) return
    const command = { github: githubMask, azure: (form: string) => azureCommand('task.setsecret', {}, form) }
    if (this.#service === 'github' || this.#service === 'azure')
      for (const form of maskForms(value)) this.streams.tell(command[this.#service](form))
  }

  #logFor({ wording, globals, isPlaceShown }: HostWishes): Log {
    const { streams } = this
    const env = this.#env
    const wishes = {
      isVerbose: globals.verbose || env.RUNNER_DEBUG === '1',
      hasColor: globals.color && streams.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
      wording,
      isPlaceShown,
      screen: globals.quiet ? undefined : this.#screen,
      isQuiet: () => this.#isQuiet,
    }
    if (this.#service === 'github') return githubLog(streams, wording, env.GITHUB_WORKSPACE)
    if (this.#service === 'azure') return azureLog(streams, wishes)
    const log = plainLog(streams, wishes)
    return this.#service === 'gitlab' ? gitlabLog(log, streams, Date.now) : log
  }
}

/** Lazy: loads the toolkit of GitHub's actions, for their steps alone. */
async function stepFiles() {
  const { summaryFile, writeOutput } = await import('@tallyman/core/action/runner-host')
  return { summaryFile, writeOutput }
}

function isRegularFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile()
  } catch {
    // A closed stream keeps nothing.
    return false
  }
}
