import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Descriptor } from '@tallyman/core/model/descriptor'
import type { Digest } from '@tallyman/core/model/digest'
import { digestOf } from '../bytes/digest-of.ts'
import { seededBytes } from '../bytes/seeded-bytes.ts'
import { tarFile } from '../bytes/tar-file.ts'
import { type Compression, layerType } from './media-types.ts'

/** A distributable layer, with the digest of its tar. */
export interface Layer {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly diffId: Digest
  readonly compression: Compression
}

/** The content of a layer's one file: a text, or `size` bytes (before tar and compression) from a seed. */
export type LayerContent =
  | string
  | { readonly seed: string | number; readonly size: number; readonly compression?: Compression }

/** A layer with one file; equal content gives equal bytes. Uses gzip unless the content names its compression. */
export function layer(content: LayerContent, compression: Compression = 'gzip'): Layer {
  const chosen = (typeof content === 'string' ? undefined : content.compression) ?? compression
  const file = typeof content === 'string' ? Buffer.from(content) : seededBytes(content.seed, content.size)
  const name = `files/${digestOf(file).slice(7, 19)}`
  const tar = tarFile(name, file)
  const bytes = compress(tar, chosen)
  const descriptor = { mediaType: layerType(chosen), digest: digestOf(bytes), size: bytes.byteLength }
  return { descriptor, bytes, diffId: digestOf(tar), compression: chosen }
}

function compress(tar: Uint8Array, compression: Compression): Uint8Array {
  switch (compression) {
    case 'none':
      return tar
    case 'zstd':
      return new Uint8Array(zstdCompressSync(tar))
    case 'gzip': {
      const bytes = new Uint8Array(gzipSync(tar))
      // RFC 1952, 2.3.1: this byte is the operating system; 255 means unknown and is the same everywhere.
      bytes[9] = 255
      return bytes
    }
  }
}
