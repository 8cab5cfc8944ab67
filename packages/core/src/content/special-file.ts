import {
  closeSync,
  constants,
  createReadStream,
  createWriteStream,
  fstatSync,
  open as openFile,
  openSync,
  type Stats,
  statSync,
} from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { promisify } from 'node:util'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { Bytes } from './store.ts'

/** A file that is read or written as a stream: a FIFO or other pipe, a character device, or a regular file that this process has open. */
type SpecialKind = 'pipe' | 'device' | 'open file'

/** Names of the files that a process has open, such as `/dev/stdout` and `/dev/fd/63`. */
const descriptorName = /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/

/** Standard output and standard error. */
const logDescriptors = [1, 2]

const hint = 'Name a file, a pipe, or a character device such as /dev/null.'

/** Milliseconds between tries to open a pipe that nobody reads yet. */
const retryMs = 10

const open = promisify(openFile)

/**
 * Returns the kind of a special file, which is written through and never replaced. Undefined for a regular file, a folder, and a path
 * that does not exist or cannot be inspected. Throws INPUT_INVALID for a socket and a block device.
 *
 * @param action as in "Cannot <action>"
 */
export function specialKindOf(path: string, action: string): SpecialKind | undefined {
  const stats = statsOf(path)
  if (!stats || stats.isDirectory()) return undefined
  if (stats.isFile()) return descriptorName.test(path) ? 'open file' : undefined
  if (stats.isFIFO()) return 'pipe'
  if (stats.isCharacterDevice()) return 'device'
  const kind = stats.isSocket() ? 'a socket' : stats.isBlockDevice() ? 'a block device' : 'a special file'
  throw new TallyError('INPUT_INVALID', `Cannot ${action}: it is ${kind}, expected a file or a pipe`, {
    hint,
  })
}

/**
 * As `specialKindOf`, for a file to write. Also throws INPUT_INVALID for standard output and standard error where these are a log: a
 * runner obeys commands in it, and the text of a file comes from registries.
 *
 * @param streams absent in an action, whose standard output is its log
 */
export function writtenKindOf(
  path: string,
  action: string,
  streams: { readonly isLog: boolean } | undefined,
): SpecialKind | undefined {
  const kind = specialKindOf(path, action)
  if (kind === undefined || streams?.isLog === false || !isOwnLog(path)) return kind
  throw logRefusal(action)
}

export function logRefusal(action: string): TallyError {
  const message = `Cannot ${action}: it is the log of this step, expected a file or another pipe`
  return new TallyError('INPUT_INVALID', message, {
    hint: 'Name a file: in a log, text from a registry can be a command that is obeyed. An archive for `| COMMAND` is named `-`.',
  })
}

/** Whether a special file is standard output or standard error, under any name. */
function isOwnLog(path: string): boolean {
  const stats = statsOf(path)
  return logDescriptors.some(descriptor => {
    const log = descriptorStats(descriptor)
    if (!log || !stats || log.dev !== stats.dev || log.ino !== stats.ino) return false
    // A device that is no terminal, such as /dev/null, is read by nobody.
    return !log.isCharacterDevice() || isatty(descriptor)
  })
}

function descriptorStats(descriptor: number): Stats | undefined {
  try {
    return fstatSync(descriptor)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return undefined
  }
}

/** Reading or writing a path that cannot be inspected reports the fault. */
function statsOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return undefined
  }
}

/** Whether a path is a terminal; it is opened for that. */
export function isTerminalFile(path: string): boolean {
  try {
    const file = openSync(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0) | (constants.O_NONBLOCK ?? 0))
    const isTerminal = isatty(file)
    closeSync(file)
    return isTerminal
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return false
  }
}

/**
 * The bytes of a pipe or character device, which can be read only once. Throws INPUT_INVALID for a terminal, Node's errors, and the
 * reason of `signal` once that is aborted.
 */
export async function* readSpecial(path: string, kind: SpecialKind, signal?: AbortSignal): Bytes {
  const file = await opened(path, { kind, flags: constants.O_RDONLY, signal })
  if (isatty(file)) {
    closeSync(file)
    throw new TallyError('INPUT_INVALID', `Cannot read bytes from "${printable(path)}": it is a terminal`, {
      hint: 'Name a file, or a pipe (`<(COMMAND)`).',
    })
  }
  const stream: Readable =
    kind === 'pipe' ? await socketOn(file, 'readable') : createReadStream(path, { fd: file })
  const stop = () => stream.destroy(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    signal?.throwIfAborted()
    yield* stream
  } finally {
    signal?.removeEventListener('abort', stop)
    stream.destroy()
  }
}

/** The number of bytes that were written, and whether the reader left before it had all. */
interface WrittenThrough {
  readonly size: number
  readonly isCut: boolean
}

/** Writes bytes into a special file. Throws what the bytes throw, Node's errors, and the reason of `signal` once that is aborted. */
export async function writeSpecial(
  bytes: Bytes,
  {
    path,
    kind,
    signal,
  }: { readonly path: string; readonly kind: SpecialKind; readonly signal?: AbortSignal | undefined },
): Promise<WrittenThrough> {
  let size = 0
  const counted = async function* () {
    for await (const piece of bytes) {
      yield piece
      size += piece.byteLength
    }
  }
  const flags = constants.O_WRONLY | (kind === 'open file' ? constants.O_APPEND : 0)
  const file = await opened(path, { kind, flags, signal })
  try {
    const stream: Writable =
      kind === 'pipe' ? await socketOn(file, 'writable') : createWriteStream(path, { fd: file })
    await pipeline(counted, stream, { ...(signal && { signal }) })
  } catch (error) {
    signal?.throwIfAborted()
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
    return { size, isCut: true }
  }
  return { size, isCut: false }
}

interface Opening {
  readonly kind: SpecialKind
  readonly flags: number
  readonly signal: AbortSignal | undefined
}

/** Opens a special file. No thread waits for the other end of a pipe: the end of a process waits for its threads. */
async function opened(path: string, { kind, flags, signal }: Opening): Promise<number> {
  signal?.throwIfAborted()
  if (kind !== 'pipe') return open(path, flags | (constants.O_NOCTTY ?? 0))
  for (;;) {
    const file = pipeNow(path, flags)
    if (file !== undefined) return file
    await pause(retryMs)
    signal?.throwIfAborted()
  }
}

/** Opens a pipe without waiting. Undefined for one to write that nobody reads yet. Throws Node's errors, and INPUT_INVALID for another file. */
function pipeNow(path: string, flags: number): number | undefined {
  let file: number
  try {
    file = openSync(path, flags | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
    return undefined
  }
  if (fstatSync(file).isFIFO()) return file
  closeSync(file)
  throw new TallyError('INPUT_INVALID', `Cannot open the pipe "${printable(path)}": it is another file now`, {
    hint: 'Start again, and leave the pipe in its place until it is read.',
  })
}

/** Sockets wait for pipes, and for the first writer, without a thread that nobody can stop. Lazy: most runs have none. */
async function socketOn(fd: number, way: 'readable' | 'writable') {
  const { Socket } = await import('node:net')
  return new Socket({ fd, readable: way === 'readable', writable: way === 'writable' })
}
