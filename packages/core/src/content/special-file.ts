import {
  closeSync,
  constants,
  createReadStream,
  createWriteStream,
  open as openFile,
  openSync,
  statSync,
} from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isatty } from 'node:tty'
import { promisify } from 'node:util'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { Bytes } from './store.ts'

/** A file that is read or written as a stream: a FIFO or other pipe, a character device, or a regular file that this process has open. */
type SpecialKind = 'pipe' | 'device' | 'open file'

/** Names of the files that a process has open, such as `/dev/stdout` and `/dev/fd/63`. */
const descriptorName = /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/(?:self|thread-self|\d+)\/fd\/\d+)$/

const hint = 'Name a file, a pipe, or a character device such as /dev/null.'

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
  const file = await opened(path, constants.O_RDONLY, signal)
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

/**
 * Writes bytes into a special file and returns their number. A reader that leaves early has what it wanted, as `head` does. Throws what the bytes
 * throw, Node's errors, and the reason of `signal` once that is aborted.
 */
export async function writeSpecial(
  bytes: Bytes,
  {
    path,
    kind,
    signal,
  }: { readonly path: string; readonly kind: SpecialKind; readonly signal?: AbortSignal | undefined },
): Promise<number> {
  let size = 0
  const counted = async function* () {
    for await (const piece of bytes) {
      yield piece
      size += piece.byteLength
    }
  }
  const file = await opened(
    path,
    constants.O_WRONLY | (kind === 'open file' ? constants.O_APPEND : 0),
    signal,
  )
  try {
    const stream: Writable =
      kind === 'pipe' ? await socketOn(file, 'writable') : createWriteStream(path, { fd: file })
    await pipeline(counted, stream, { ...(signal && { signal }) })
  } catch (error) {
    signal?.throwIfAborted()
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
  return size
}

/** A pipe is opened once its other end is, for which a stop does not wait: it opens that end itself. */
async function opened(path: string, flags: number, signal: AbortSignal | undefined): Promise<number> {
  signal?.throwIfAborted()
  let otherEnd: number | undefined
  const release = () => {
    otherEnd = openSync(path, constants.O_RDWR | (constants.O_NONBLOCK ?? 0))
  }
  signal?.addEventListener('abort', release, { once: true })
  try {
    const file = await open(path, flags | (constants.O_NOCTTY ?? 0))
    if (signal?.aborted) closeSync(file)
    signal?.throwIfAborted()
    return file
  } finally {
    signal?.removeEventListener('abort', release)
    if (otherEnd !== undefined) closeSync(otherEnd)
  }
}

/** Sockets wait for pipes without a thread that nobody can stop. Lazy: most runs have none. */
async function socketOn(fd: number, way: 'readable' | 'writable') {
  const { Socket } = await import('node:net')
  return new Socket({ fd, readable: way === 'readable', writable: way === 'writable' })
}
