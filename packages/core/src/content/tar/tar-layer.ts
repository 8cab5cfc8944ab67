import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, hasher } from '../../model/digest.ts'
import { type Compression, ociLayer } from '../../model/media-type.ts'
import { inflate } from '../compression/inflate.ts'
import { type PushCompression, recompress } from '../compression/recompress.ts'
import { writeFully } from '../full-disk.ts'
import type { SizeBudget } from '../size-budget.ts'
import { type Draft, pour } from '../store/draft.ts'
import type { LayoutStore } from '../store/layout-store.ts'
import type { Bytes } from '../store.ts'
import { LayerTar } from './layer-tar.ts'

/** A tar that becomes a layer. */
interface TarToKeep {
  readonly bytes: Bytes
  /** How the tar is compressed. */
  readonly packed: Compression
  /** Names the draft in the store meanwhile. */
  readonly named: Digest
}

/** Options for making a layer from a tar. */
interface TarLayerMaking {
  /** For a tar that is not compressed; a compressed one keeps its bytes. */
  readonly compression: PushCompression
  readonly budget: SizeBudget
}

/**
 * Stores a tar as one layer, in one pass, and checks that it is one that engines unpack. Its content stays byte for byte, so owners,
 * times and attributes do too. Throws ARCHIVE_INVALID, CONTENT_MISMATCH for damaged compression, CONTENT_TOO_LARGE, STORE_FAILED.
 */
export async function tarLayer(
  { bytes, packed, named }: TarToKeep,
  store: LayoutStore,
  { compression, budget }: TarLayerMaking,
): Promise<{ readonly layer: Descriptor; readonly diffId: Digest }> {
  const hash = hasher('sha256')
  const tar = new LayerTar(() => undefined)
  const checked = async function* (input: Bytes, from: Compression) {
    for await (const piece of inflate(input, from, [budget])) {
      hash.update(piece)
      tar.write(piece)
      yield piece
    }
    tar.end()
  }
  const unlimited = { digest: named, size: Number.POSITIVE_INFINITY }
  const { digest, size } = await store.receiveNew(named, async draft => {
    if (packed === 'none')
      return pour(async () => recompress(checked(bytes, 'none'), compression), draft, unlimited)
    const kept = new KeptBytes(draft, store.scratch)
    for await (const _ of checked(kept.pass(bytes), packed));
    return kept.digest()
  })
  const kind = packed === 'none' ? compression : packed
  const diffId = hash.digest()
  store.rememberDiffId(digest, kind, diffId)
  return { layer: { mediaType: ociLayer[kind], digest, size }, diffId }
}

/** Writes bytes to a draft as they pass. */
class KeptBytes {
  readonly #draft: Draft
  readonly #scratch: string
  readonly #hash = hasher('sha256')

  constructor(draft: Draft, scratch: string) {
    this.#draft = draft
    this.#scratch = scratch
    draft.size = 0
  }

  async *pass(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      this.#hash.update(chunk)
      writeFully(this.#draft.file, chunk, this.#draft.size, this.#scratch)
      this.#draft.size += chunk.byteLength
      yield chunk
    }
  }

  digest(): Digest {
    return this.#hash.digest()
  }
}
