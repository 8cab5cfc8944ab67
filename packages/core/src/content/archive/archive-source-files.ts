import type { FileHandle } from 'node:fs/promises'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { Bytes } from '../store.ts'
import { type TarPlace, tarPlaces } from './archive-source-tar.ts'

/** Files by name, in an archive or a folder. */
export interface ArchiveFiles extends AsyncDisposable {
  /** A file's size in bytes; undefined when there is none. Throws ARCHIVE_INVALID unless it is a plain file, and for circular links. */
  size(name: string): Promise<number | undefined>
  /** A file's bytes from an offset; the file must exist. */
  open(name: string, from?: number): Promise<Bytes>
  /** Like `open`, through one buffer: a piece is only valid until the next is requested. */
  scan?(name: string): Promise<Bytes>
  /** The name that links finally lead to, the same for all names of a file. */
  plainName(name: string): string
}

const pieceBytes = 1024 * 1024
const maxLinks = 16

/** The files of a tar, read by random access; disposing them closes `file`. Throws ARCHIVE_INVALID, STORE_FAILED. */
export async function tarFiles(file: FileHandle): Promise<ArchiveFiles> {
  try {
    return new TarFiles(file, await tarPlaces(file))
  } catch (error) {
    await file.close()
    throw error
  }
}

class TarFiles implements ArchiveFiles {
  readonly #file: FileHandle
  readonly #places: ReadonlyMap<string, TarPlace>

  constructor(file: FileHandle, places: ReadonlyMap<string, TarPlace>) {
    this.#file = file
    this.#places = places
  }

  async size(name: string): Promise<number | undefined> {
    return this.#find(name)?.size
  }

  async open(name: string, from = 0): Promise<Bytes> {
    const place = this.#find(name)
    if (!place) throw new TallyError('NOT_FOUND', `Cannot find "${printable(name)}" in the archive`)
    return this.#read(place.offset + from, place.offset + place.size)
  }

  async scan(name: string): Promise<Bytes> {
    const place = this.#find(name)
    if (!place) throw new TallyError('NOT_FOUND', `Cannot find "${printable(name)}" in the archive`)
    const { offset, size } = place
    return this.#read(offset, offset + size, Buffer.allocUnsafe(Math.min(pieceBytes, size)))
  }

  plainName(name: string): string {
    let at = name
    for (let links = 0; links <= maxLinks; links++) {
      const place = this.#places.get(at)
      if (place?.kind !== 'link') return at
      at = place.target
    }
    const message = `Cannot read "${printable(name)}" in the archive: it is a link that leads in a circle or too far, expected a file`
    throw new TallyError('ARCHIVE_INVALID', message)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close()
  }

  #find(name: string): (TarPlace & { kind: 'file' }) | undefined {
    const place = this.#places.get(this.plainName(name))
    return place?.kind === 'file' ? place : undefined
  }

  /** Reads into `shared` if given, else into a buffer for each piece. */
  async *#read(from: number, end: number, shared?: Buffer): Bytes {
    for (let at = from; at < end; ) {
      const length = Math.min(pieceBytes, end - at)
      const buffer = shared ?? Buffer.allocUnsafe(length)
      const { bytesRead } = await this.#file.read(buffer, 0, length, at)
      if (bytesRead === 0)
        throw new TallyError('ARCHIVE_INVALID', 'Cannot read the archive: it became shorter')
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }
}

/** Reads a small file whole. Throws ARCHIVE_INVALID above `limit` bytes, NOT_FOUND. */
export async function readSmallFile(files: ArchiveFiles, name: string, limit: number): Promise<Buffer> {
  const size = (await files.size(name)) ?? 0
  if (size > limit) {
    const message = `Cannot read "${printable(name)}" in the archive: ${size} bytes, expected at most ${limit}`
    throw new TallyError('ARCHIVE_INVALID', message)
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of await files.open(name)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
