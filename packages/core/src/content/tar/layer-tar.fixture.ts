import { createHash } from 'node:crypto'
import { tarFile } from '@tallyman/testkit/bytes/tar-file'
import { type LayerEntry, LayerTar } from './layer-tar.ts'

type Read = LayerEntry & { readonly sha256?: string }

/** Reads a tar in pieces of these sizes, in turn, with the content of files hashed. */
export function readLayerTar(tar: Uint8Array, sizes: readonly number[] = [65_536]): Read[] {
  const entries: Read[] = []
  const reader = new LayerTar(entry => {
    if (entry.type !== 'file') {
      entries.push(entry)
      return undefined
    }
    const hash = createHash('sha256')
    return {
      data: piece => hash.update(piece),
      hole: length => hash.update(Buffer.alloc(length)),
      end: () => entries.push({ ...entry, sha256: hash.digest('hex') }),
    }
  })
  for (let at = 0, turn = 0; at < tar.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    // One buffer for every piece, overwritten at once, as sources have it.
    const piece = Buffer.from(tar.subarray(at, at + size))
    reader.write(piece)
    piece.fill(0xaa)
    at += size
  }
  reader.end()
  return entries
}

/** One header block with fields overwritten and the sum corrected; the rest of the tar follows. */
export function patched(fields: readonly (readonly [offset: number, value: string])[], content = ''): Buffer {
  const tar = Buffer.from(tarFile('name', Buffer.from(content)))
  for (const [offset, value] of fields) tar.write(value, offset, 'latin1')
  addSum(tar.subarray(0, 512))
  return tar
}

export function addSum(header: Buffer): void {
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
}

/** A pax header with these records, before an entry. */
export function withPax(
  records: readonly (readonly [key: string, value: string])[],
  entry: Buffer,
  type = 'x',
): Buffer {
  const body = Buffer.from(
    records
      .map(([key, value]) => {
        const rest = ` ${key}=${value}\n`
        let length = rest.length + 1
        while (Buffer.byteLength(rest) + String(length).length !== length) length++
        return `${length}${rest}`
      })
      .join(''),
  )
  const head = patched([[156, type]], '').subarray(0, 512)
  const sized = Buffer.from(head)
  sized.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
  addSum(sized)
  return Buffer.concat([sized, body, Buffer.alloc((512 - (body.length % 512)) % 512), entry])
}
