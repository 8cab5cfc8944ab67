import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, digestOf, type Hasher, hasher } from '../model/digest.ts'
import { ociLayer } from '../model/media-type.ts'
import { pour } from './draft.ts'
import { folderEntries } from './folder-entries.ts'
import type { LayoutStore } from './layout-store.ts'
import { type PushCompression, recompress } from './recompress.ts'
import type { Bytes } from './store.ts'
import { tarOf } from './tar.ts'

/** A layer that was made here, and the digest of its tar. */
export interface MadeLayer {
  readonly layer: Descriptor
  readonly diffId: Digest
}

/** How a folder becomes a layer. */
export interface LayerMaking {
  readonly compression: PushCompression
  /** The time of every entry, in seconds since 1970. */
  readonly time: number
}

/**
 * Puts a folder into the store as one layer: the same bytes for the same content on every machine. Read once, as a stream.
 * Throws FOLDER_INVALID for what a layer cannot hold and what changes meanwhile, STORE_FAILED.
 */
export async function folderLayer(
  folder: string,
  store: LayoutStore,
  { compression, time }: LayerMaking,
): Promise<MadeLayer> {
  const entries = await folderEntries(folder)
  const hash = hasher('sha256')
  // Names from a folder hold no slash and never lead upwards; backslashes are plain letters there.
  const tar = tarOf(entries, { time, nameOf: name => name })
  const open = async () => recompress(hashed(tar, hash), compression)
  const named = digestOf(Buffer.from(folder))
  const unlimited = { digest: named, size: Number.POSITIVE_INFINITY }
  const { digest, size } = await store.receiveNew(named, draft => pour(open, draft, unlimited))
  const diffId = hash.digest()
  store.rememberDiffId(digest, compression, diffId)
  return { layer: { mediaType: ociLayer[compression], digest, size }, diffId }
}

async function* hashed(bytes: Bytes, hash: Hasher): Bytes {
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
}
