import { type ChildProcess, fork } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { toolkitEnvironment } from '../../child-environment.ts'
import { ownMark } from '../../content/process-mark.ts'
import { TallyError } from '../../errors.ts'
import { isMaskable } from '../../text/opaque.ts'
import { printable } from '../../text/printable.ts'
import type { RouteOptions } from './cache-route.ts'
import { type LeastPace, ProgressWatch } from './progress-watch.ts'
import type { FromToolkit, ToToolkit } from './toolkit-messages.ts'
import { tarGuard } from './toolkit-tar.ts'

/** The options and time limits of toolkit processes. */
export interface ToolkitOptions extends RouteOptions {
  /** The module that calls `serveToolkit`; without it the toolkit cannot be used. */
  readonly processFile: URL | undefined
  /** The folder in which the process's folders are created; they are removed when it ends. */
  readonly folder: string
  /** Milliseconds for a look-up. */
  readonly lookupMs?: number
  /** The least pace of a restore; a save only must not stall. */
  readonly pace?: LeastPace
}

/** The result of an order, and the toolkit's output meanwhile: commands to the runner, one per line. */
export interface ToolkitResult {
  readonly result: Exclude<FromToolkit, { kind: 'output' }>
  readonly lines: readonly string[]
}

const pollMs = 250
/** Bytes. The most by which an archive may exceed its content. */
const archiveBytes = 1024 * 1024
const defaultPace: LeastPace = { floor: 256 * 1024, windowMs: 10_000, stallMs: 45_000 }

/**
 * The toolkit writes these paths into a command line that it splits at spaces, so they must contain none, whatever the
 * folder is called. They are relative, and mean the same in the work folder and in that of an archive, `temp/<name>`.
 */
const relativePlaces = { GITHUB_WORKSPACE: '../../a/work', RUNNER_TEMP: '../../temp' }

/** A separate process for the toolkit, with a new folder and our own environment, which can be ended. */
export class ToolkitProcess {
  readonly #options: ToolkitOptions
  readonly #folder: string
  readonly #child: ChildProcess
  #lines: string[] = []
  #rest = ''
  #heard = 0
  #ended = false

  private constructor(options: ToolkitOptions, processFile: URL, folder: string) {
    this.#options = options
    this.#folder = folder
    // The argument is for the command's single file, which is its own child.
    this.#child = fork(processFile, ['toolkit'], {
      cwd: this.workFolder,
      env: { ...toolkitEnvironment(options.env), ...relativePlaces, ...tarGuard },
      execArgv: [],
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.unref()
    this.#child.channel?.unref()
  }

  static async start(options: ToolkitOptions): Promise<ToolkitProcess> {
    const { processFile } = options
    if (!processFile)
      throw new TallyError('CACHE_UNAVAILABLE', 'Cannot start the toolkit: its module is not beside this one')
    const folder = await mkdtemp(join(options.folder, `toolkit-${ownMark()}-`))
    await Promise.all(['a/work', 'temp'].map(name => mkdir(join(folder, name), { recursive: true })))
    return new ToolkitProcess(options, processFile, folder)
  }

  /** Whether it accepts orders. */
  get alive(): boolean {
    return !this.#ended && this.#child.connected
  }

  /** The folder that archives are packed from and unpacked to. */
  get workFolder(): string {
    return join(this.#folder, 'a', 'work')
  }

  /**
   * Executes one order. Throws CACHE_UNAVAILABLE when it stalls, takes too long or dies, CONTENT_MISMATCH when it writes
   * far more than the entry may contain, CANCELLED; the process is then ended.
   */
  async order(order: ToToolkit): Promise<ToolkitResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ToolkitResult['result']>()
    const fail = (why: string, code: 'CACHE_UNAVAILABLE' | 'CONTENT_MISMATCH' = 'CACHE_UNAVAILABLE') =>
      reject(new TallyError(code, `Cannot ${order.kind} by the toolkit: ${why}`))
    const onAbort = () => reject(new TallyError('CANCELLED', `Stopped: ${order.kind} by the toolkit`))
    const { signal } = this.#options
    const watching = this.#watch(order, fail)
    const forget = this.#listen(resolve, fail)
    signal?.addEventListener('abort', onAbort)
    this.#lines = []
    try {
      if (signal?.aborted) onAbort()
      else if (!this.alive) fail('its process ended')
      else this.#child.send(order)
      return { result: await promise, lines: this.#lines }
    } catch (error) {
      await this.end()
      throw error
    } finally {
      clearInterval(watching)
      signal?.removeEventListener('abort', onAbort)
      forget()
    }
  }

  #listen(resolve: (result: ToolkitResult['result']) => void, fail: (why: string) => void): () => void {
    const onMessage = (message: FromToolkit) =>
      message.kind === 'output' ? this.#hear(message.text) : resolve(message)
    const onError = (error: Error) => fail(printable(error.message))
    const onExit = () => fail('its process ended')
    this.#child.on('message', onMessage).on('error', onError).on('exit', onExit)
    return () => void this.#child.off('message', onMessage).off('error', onError).off('exit', onExit)
  }

  /** Written bytes and printed lines count as progress. */
  #watch(
    { kind, size = Number.POSITIVE_INFINITY }: ToToolkit,
    fail: (why: string, code?: 'CONTENT_MISMATCH') => void,
  ): NodeJS.Timeout {
    const { lookupMs = 30_000, pace = defaultPace } = this.#options
    const began = performance.now()
    const watch = new ProgressWatch(kind === 'restore' ? pace : { ...pace, floor: 0 }, began)
    let seen = 0
    return setInterval(async () => {
      const bytes = await bytesBelow(this.#folder)
      const now = performance.now()
      watch.advance(Math.abs(bytes - seen) + this.#heard, now)
      seen = bytes
      this.#heard = 0
      // Twice: the archive and what it unpacks to. A small archive may unpack to more than the disk has.
      if (bytes > 2 * (size + archiveBytes)) fail(`it unpacks to over ${size} bytes`, 'CONTENT_MISMATCH')
      const verdict = kind === 'lookup' && now - began > lookupMs ? 'stalled' : watch.verdict(now)
      if (verdict !== 'going') fail(`it is ${verdict}`)
    }, pollMs)
  }

  /** Ends the process and its children, and removes its folder. */
  async end(): Promise<void> {
    if (!this.#ended) {
      this.#ended = true
      const isGone = this.#child.exitCode !== null || this.#child.signalCode !== null
      const exited = isGone ? undefined : new Promise(resolve => this.#child.once('exit', resolve))
      // With nothing else to wait for, this process would exit before shutdown completes.
      this.#child.ref()
      this.#kill()
      await exited
    }
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #kill(): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      // Kills the whole group: the toolkit's tar would otherwise continue.
      if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL')
      else this.#child.kill('SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split(/\r?\n/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      const [, secret] = /^::add-mask::(.+)$/.exec(line) ?? []
      // The toolkit masks what the service returned, of any length.
      if (secret === undefined) this.#lines.push(line)
      else if (isMaskable(unescaped(secret))) this.#options.secret(unescaped(secret))
    }
    this.#heard += text.length
  }
}

/** Decodes the runner's escapes of command data. */
function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
