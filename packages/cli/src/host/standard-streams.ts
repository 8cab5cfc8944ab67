import { write as writeTo } from 'node:fs'
import type { Readable } from 'node:stream'
import { isatty } from 'node:tty'
import { promisify } from 'node:util'
import type { StandardStreams } from '@tallyman/core/action/host'
import { readerLeft, storeFailure } from '@tallyman/core/content/full-disk'
import type { Bytes } from '@tallyman/core/content/store'
import { isTallyError, TallyError } from '@tallyman/core/errors'

const input = 0
const output = 1
/** Milliseconds between tries of a pipe that is full: Node makes pipes non-blocking. */
const retryMs = 2
/** Tries at once before those: a reader that keeps up empties a pipe within microseconds. */
const eagerTries = 30

const pipeHint =
  'Use a pipe (`| COMMAND`) or a redirection (`> FILE`, `< FILE`); where a path is taken, a path instead of `-`.'
const onceHint = 'A command uses `-` once each way: name files for the rest.'

const writePiece = promisify(writeTo)

interface StreamWishes extends Pick<StandardStreams, 'isLog'> {
  readonly signal: AbortSignal
  /** Called once standard output has bytes, which are then its only content. */
  readonly taken: () => void
}

/** The standard streams of this process. Reading ends with the reason of `signal` once that is aborted. */
export function standardStreams({ signal, isLog, taken }: StreamWishes): StandardStreams {
  let isRead = false
  let isWritten = false
  const checkWritable = (what: string) => {
    if (isatty(output)) throw refused(`write ${what} to a terminal`, pipeHint)
    if (isWritten) throw refused(`write ${what} to standard output: other bytes go there`, onceHint)
  }
  return {
    isTerminal: isatty(output),
    isLog,
    read() {
      if (isatty(input)) throw refused('read bytes from a terminal', pipeHint)
      if (isRead) throw refused('read standard input twice', onceHint)
      isRead = true
      return stoppable(process.stdin, signal)
    },
    checkWritable,
    write(bytes, what, { isWhole } = { isWhole: false }) {
      checkWritable(what)
      isWritten = true
      taken()
      return pour(bytes, what, isWhole)
    },
  }
}

/** A pipe may bring bytes for ever, or none: neither delays a stop. */
async function* stoppable(stream: Readable, signal: AbortSignal): Bytes {
  signal.throwIfAborted()
  const stop = () => stream.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    yield* stream
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Writes by file descriptor: Node's own stream blocks the whole process while a pipe is full. */
async function pour(bytes: Bytes, what: string, isWhole: boolean): Promise<number> {
  let size = 0
  try {
    for await (const piece of bytes) {
      await writeWhole(piece)
      size += piece.byteLength
    }
  } catch (error) {
    if (codeOf(error) === 'EPIPE') {
      // The reader has what it wanted, as `head` does.
      if (!isWhole) return size
      throw readerLeft(`write ${what} to standard output`, size)
    }
    if (isTallyError(error) || codeOf(error) === undefined) throw error
    const { code, message, cause } = storeFailure(`write ${what} to standard output`, error)
    throw new TallyError(code, message, {
      cause,
      hint: 'What was written is not complete. Free space there, or write elsewhere.',
    })
  }
  return size
}

async function writeWhole(piece: Uint8Array): Promise<void> {
  let tries = 0
  for (let at = 0; at < piece.byteLength; ) {
    try {
      const { bytesWritten } = await writePiece(output, piece, at, piece.byteLength - at, null)
      at += bytesWritten
      tries = 0
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error
      tries++
      if (tries > eagerTries) await new Promise(resolve => setTimeout(resolve, retryMs))
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}

function refused(action: string, hint: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot ${action}`, { hint })
}
