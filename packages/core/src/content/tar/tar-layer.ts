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
import { isGitConfig, looksSecret, refuseToken } from './folder-layer.ts'
import { type LayerEntry, LayerTar } from './layer-tar.ts'
import type { ContentSink } from './sparse.ts'
import { Unpackable } from './unpackable.ts'

/** A tar that becomes a layer. */
interface TarToKeep {
  readonly bytes: Bytes
  /** How the tar is compressed. */
  readonly packed: Compression
  /** Names the draft in the store meanwhile. */
  readonly named: Digest
}

/** A layer made from a tar. */
interface TarLayer {
  readonly layer: Descriptor
  readonly diffId: Digest
  /** Files that look like secrets, up to `maxSecrets`. */
  readonly secrets: readonly string[]
  /** Whether it has nothing but folders. */
  readonly isEmpty: boolean
  /** Whether it has the files of an archive of images, such as `docker save` writes. */
  readonly isImageArchive: boolean
  /** Paths that stand in it more than once. */
  readonly twice: readonly string[]
  /** Whether it has too many names to look for those that stand in it more than once, and for the targets of hard links. */
  readonly isBeyondNames: boolean
}

/** Most paths that are kept of a tar, whatever its size. */
const maxSecrets = 100

/** Options for making a layer from a tar. */
interface TarLayerMaking {
  /** For a tar that is not compressed; a compressed one keeps its bytes. */
  readonly compression: PushCompression
  readonly budget: SizeBudget
  /** Whether there is no layer below, in which hard links could have their targets. */
  readonly isLowest: boolean
}

/**
 * Stores a tar as one layer, in one pass, and checks that it is one that engines unpack. Its content stays byte for byte, so owners,
 * times and attributes do too. Throws ARCHIVE_INVALID, FOLDER_INVALID for the token of a checkout, CONTENT_MISMATCH for damaged compression, CONTENT_TOO_LARGE, STORE_FAILED.
 */
export async function tarLayer(
  { bytes, packed, named }: TarToKeep,
  store: LayoutStore,
  { compression, budget, isLowest }: TarLayerMaking,
): Promise<TarLayer> {
  const hash = hasher('sha256')
  const found = new FoundEntries()
  const unpackable = new Unpackable(isLowest)
  const tar = new LayerTar((entry, form) => {
    unpackable.check(entry, form)
    return found.visit(entry)
  })
  const checked = async function* (input: Bytes, from: Compression, zerosAtEnd?: (count: number) => void) {
    for await (const piece of inflate(input, from, [budget], zerosAtEnd)) {
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
    let zeros = 0
    for await (const _ of checked(kept.pass(bytes), packed, count => (zeros = count)));
    return kept.digestWithout(zeros)
  })
  const kind = packed === 'none' ? compression : packed
  const diffId = hash.digest()
  store.rememberDiffId(digest, kind, diffId)
  const { secrets, isEmpty, isImageArchive } = found
  const { twice, isBeyondNames } = unpackable
  const layer = { mediaType: ociLayer[kind], digest, size }
  return { layer, diffId, secrets, isEmpty, isImageArchive, twice, isBeyondNames }
}

/** Looks at the entries of a tar as they pass. */
class FoundEntries {
  readonly secrets: string[] = []
  isEmpty = true
  isImageArchive = false

  visit({ path, type, size }: LayerEntry): ContentSink | undefined {
    if (type !== 'folder') this.isEmpty = false
    if (type !== 'file') return undefined
    if (path === 'oci-layout' || path === 'manifest.json') this.isImageArchive = true
    if (looksSecret(path) && this.secrets.length < maxSecrets) this.secrets.push(path)
    return isGitConfig({ name: path, size }) ? new GitConfig(path) : undefined
  }
}

/** Reads a git config in a tar. */
class GitConfig implements ContentSink {
  readonly #path: string
  readonly #pieces: Buffer[] = []

  constructor(path: string) {
    this.#path = path
  }

  data(piece: Uint8Array): void {
    this.#pieces.push(Buffer.from(piece))
  }

  hole(): void {
    // Holes have no text.
  }

  end(): void {
    refuseToken(this.#path, Buffer.concat(this.#pieces))
  }
}

const zeroBytes = Buffer.alloc(64 * 1024)

/** Writes bytes to a draft as they pass; zeros only once others follow, since they may be no part of what is kept. */
class KeptBytes {
  readonly #draft: Draft
  readonly #scratch: string
  readonly #hash = hasher('sha256')
  #zeros = 0

  constructor(draft: Draft, scratch: string) {
    this.#draft = draft
    this.#scratch = scratch
    draft.size = 0
  }

  async *pass(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      const end = chunk.findLastIndex(byte => byte !== 0) + 1
      if (end > 0) {
        this.#writeZeros()
        this.#write(chunk.subarray(0, end))
      }
      this.#zeros += chunk.byteLength - end
      yield chunk
    }
  }

  /** The digest of all bytes but the zeros at the end. */
  digestWithout(zeros: number): Digest {
    this.#zeros -= zeros
    this.#writeZeros()
    return this.#hash.digest()
  }

  #writeZeros(): void {
    for (; this.#zeros > 0; this.#zeros -= Math.min(this.#zeros, zeroBytes.byteLength))
      this.#write(zeroBytes.subarray(0, Math.min(this.#zeros, zeroBytes.byteLength)))
  }

  #write(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    writeFully(this.#draft.file, bytes, this.#draft.size, this.#scratch)
    this.#draft.size += bytes.byteLength
  }
}
