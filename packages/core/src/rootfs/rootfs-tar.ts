import type { Bytes } from '../content/store.ts'
import { encodeTarHeader, paddingOf, type TarHeader } from '../content/tar/tar-header.ts'
import type { SpooledContent } from './content-spool.ts'
import type { RootFile } from './root-files.ts'

/** The contents of files, by the entry that has them. */
export interface FileContents {
  of(file: RootFile): SpooledContent
  /** Fills `bytes` from an offset of the spool. */
  read(bytes: Uint8Array, from: number): void
}

/** Bytes of one piece of a tar. */
const pieceBytes = 1024 * 1024
const endBytes = 1024

/**
 * A tar of files, the same for the same files: names without a slash or `./` in front, each folder right before what is in it, hard links
 * after their file, owners by number, and extended headers only where they are needed. Folders that are only on the way are left out.
 * Each piece is valid only until the next is requested.
 */
export async function* rootfsTar(files: readonly RootFile[], contents: FileContents): Bytes {
  const pieces = new Pieces()
  for (const file of files) {
    if (file.isOnTheWay) continue
    yield* pieces.add(encodeTarHeader(headerOf(file)))
    if (!file.content) continue
    let at = 0
    for (const part of contents.of(file).parts) {
      yield* pieces.fill(part.at - at)
      yield* pieces.fill(part.length, (bytes, done) => contents.read(bytes, part.from + done))
      at = part.at + part.length
    }
    yield* pieces.fill(file.size - at + paddingOf(file.size))
  }
  yield* pieces.fill(endBytes)
  yield pieces.rest()
}

/** Gathers bytes into pieces of one size, each valid only until the next is requested. */
class Pieces {
  readonly #piece = Buffer.allocUnsafeSlow(pieceBytes)
  #filled = 0

  rest(): Uint8Array {
    return this.#piece.subarray(0, this.#filled)
  }

  *add(bytes: Uint8Array): Iterable<Uint8Array> {
    yield* this.fill(bytes.byteLength, (room, done) => room.set(bytes.subarray(done, done + room.byteLength)))
  }

  /** Adds `length` bytes, zeros unless `put` fills its room with those from `done` on. */
  *fill(
    length: number,
    put: (room: Uint8Array, done: number) => void = room => room.fill(0),
  ): Iterable<Uint8Array> {
    for (let done = 0; done < length; ) {
      const room = this.#piece.subarray(this.#filled, this.#filled + length - done)
      put(room, done)
      done += room.byteLength
      this.#filled += room.byteLength
      if (this.#filled < pieceBytes) continue
      yield this.#piece
      this.#filled = 0
    }
  }
}

function headerOf({ path, type, size, target, isBlock, ...file }: RootFile): TarHeader {
  const types = {
    file: 'file',
    folder: 'directory',
    symlink: 'symlink',
    link: 'link',
    fifo: 'fifo',
    device: isBlock ? 'block' : 'character',
  } as const
  return {
    ...file,
    name: type === 'folder' ? `${path}/` : path,
    type: types[type],
    size: type === 'file' ? size : 0,
    linkname: target,
  }
}
