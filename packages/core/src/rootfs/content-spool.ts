import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { namelessFile } from '../content/archive/spool.ts'
import { storeFailure, writeFully } from '../content/full-disk.ts'
import type { ContentSink } from '../content/tar/sparse.ts'

/** A run of a file's bytes in a spool. */
interface SpooledPart {
  /** Offset in the file. */
  readonly at: number
  /** Offset in the spool. */
  from: number
  length: number
}

/** The content of a file; between its parts are zeros. */
export interface SpooledContent {
  readonly parts: readonly Readonly<SpooledPart>[]
}

/** Bytes that a writer gathers before it writes them. */
const gathered = 1024 * 1024
/** Holes below this are kept as zeros: a part costs memory, and two calls to write it. */
const leastHole = 4096
/** Parts from which on only long holes are kept as holes. */
const manyParts = 500_000
const leastLongHole = 1024 * 1024
const zeros = Buffer.alloc(gathered)

/** The contents of files in one unnamed file of the disk, of which nothing is left once it is closed, even after a kill. */
export class ContentSpool implements AsyncDisposable {
  readonly #file: FileHandle
  readonly #folder: string
  #end = 0
  #parts = 0

  private constructor(file: FileHandle, folder: string) {
    this.#file = file
    this.#folder = folder
  }

  /** Throws STORE_FAILED. */
  static async open(folder: string): Promise<ContentSpool> {
    return new ContentSpool(await namelessFile(folder), folder)
  }

  /** Returns a writer for contents that come one after the other; several may write at once. */
  writer(): SpoolWriter {
    return new SpoolWriter({
      reserve: bytes => {
        this.#end += bytes
        return this.#end - bytes
      },
      begin: () => {
        this.#parts += 1
      },
      leastHole: () => (this.#parts < manyParts ? leastHole : leastLongHole),
      write: (bytes, at) => writeFully(this.#file.fd, bytes, at, this.#folder),
    })
  }

  /** Fills `bytes` from an offset of the spool. Throws STORE_FAILED. */
  read(bytes: Uint8Array, from: number): void {
    for (let done = 0; done < bytes.byteLength; ) {
      const read = this.#read(bytes, done, from + done)
      if (read === 0) throw storeFailure('read what was unpacked', { code: 'a file that was cut short' })
      done += read
    }
  }

  #read(bytes: Uint8Array, done: number, at: number): number {
    try {
      return readSync(this.#file.fd, bytes, done, bytes.byteLength - done, at)
    } catch (error) {
      throw storeFailure('read what was unpacked', error)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close()
  }
}

interface Room {
  /** Returns the offset of room for `bytes` bytes. */
  readonly reserve: (bytes: number) => number
  /** Counts a part. */
  readonly begin: () => void
  readonly leastHole: () => number
  readonly write: (bytes: Uint8Array, at: number) => void
}

class SpoolWriter {
  readonly #room: Room
  readonly #buffer = Buffer.allocUnsafeSlow(gathered)
  #at = 0
  #filled = gathered

  constructor(room: Room) {
    this.#room = room
  }

  /** A sink for the content of one file; `done` is called at its end. */
  sink(done: (content: SpooledContent) => void): ContentSink {
    const parts: SpooledPart[] = []
    let at = 0
    const data = (piece: Uint8Array) => {
      for (let rest = piece; rest.byteLength > 0; ) {
        const [from, length] = this.#take(rest)
        const last = parts.at(-1)
        if (last && last.from + last.length === from && last.at + last.length === at) last.length += length
        else {
          parts.push({ at, from, length })
          this.#room.begin()
        }
        at += length
        rest = rest.subarray(length)
      }
    }
    return {
      data,
      hole: length => {
        if (length < this.#room.leastHole()) data(zeros.subarray(0, length))
        else at += length
      },
      end: () => done({ parts }),
    }
  }

  /** Must be called after the last content. Throws STORE_FAILED. */
  end(): void {
    if (this.#filled === gathered) return
    this.#room.write(this.#buffer.subarray(0, this.#filled), this.#at)
    this.#filled = gathered
  }

  /** Returns the offset in the spool, and the number of bytes that were taken. */
  #take(bytes: Uint8Array): readonly [from: number, length: number] {
    if (this.#filled === gathered) {
      this.#at = this.#room.reserve(gathered)
      this.#filled = 0
    }
    const taken = bytes.subarray(0, gathered - this.#filled)
    const from = this.#at + this.#filled
    this.#buffer.set(taken, this.#filled)
    this.#filled += taken.byteLength
    if (this.#filled === gathered) this.#room.write(this.#buffer, this.#at)
    return [from, taken.byteLength]
  }
}
