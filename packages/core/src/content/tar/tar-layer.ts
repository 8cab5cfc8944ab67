import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, hasher } from '../../model/digest.ts'
import { type Compression, ociLayer } from '../../model/media-type.ts'
import { printable } from '../../text/printable.ts'
import { inflate } from '../compression/inflate.ts'
import { type PushCompression, recompress } from '../compression/recompress.ts'
import { writeFully } from '../full-disk.ts'
import type { SizeBudget } from '../size-budget.ts'
import { type Draft, pour } from '../store/draft.ts'
import type { LayoutStore } from '../store/layout-store.ts'
import type { Bytes } from '../store.ts'
import { isGitConfig, looksSecret, refuseToken } from './folder-layer.ts'
import { damagedLayer } from './layer-header.ts'
import { type EntryForm, type LayerEntry, LayerTar } from './layer-tar.ts'
import type { ContentSink } from './sparse.ts'

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
}

/** Most paths that are kept of a tar, whatever its size. */
const maxSecrets = 100

/** Options for making a layer from a tar. */
interface TarLayerMaking {
  /** For a tar that is not compressed; a compressed one keeps its bytes. */
  readonly compression: PushCompression
  readonly budget: SizeBudget
}

/**
 * Stores a tar as one layer, in one pass, and checks that it is one that engines unpack. Its content stays byte for byte, so owners,
 * times and attributes do too. Throws ARCHIVE_INVALID, FOLDER_INVALID for the token of a checkout, CONTENT_MISMATCH for damaged compression, CONTENT_TOO_LARGE, STORE_FAILED.
 */
export async function tarLayer(
  { bytes, packed, named }: TarToKeep,
  store: LayoutStore,
  { compression, budget }: TarLayerMaking,
): Promise<TarLayer> {
  const hash = hasher('sha256')
  const found = new FoundEntries()
  const tar = new LayerTar((entry, form) => {
    checkUnpackable(entry, form)
    return found.visit(entry)
  })
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
  const { secrets, isEmpty, isImageArchive } = found
  return { layer: { mediaType: ociLayer[kind], digest, size }, diffId, secrets, isEmpty, isImageArchive }
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

/** A whiteout of nothing, of its folder or of the one above. */
const oddWhiteout = /(?:^|\/)\.wh\.\.?\.?$/

/** Refuses what Docker's engines refuse when they unpack a layer. */
function checkUnpackable({ path, type, target = '' }: LayerEntry, { written, isOldSparse }: EntryForm): void {
  const shown = `"${printable(written)}"`
  if (leavesRoot(written)) throw damagedLayer(`${shown} leads out of the root`)
  if (type === 'link' && leavesRoot(target))
    throw damagedLayer(`${shown} is a link to "${printable(target)}", out of the root`)
  if (oddWhiteout.test(path)) throw damagedLayer(`${shown} is a whiteout of no name`)
  if (isOldSparse)
    throw damagedLayer(
      `${shown} is a sparse file in GNU's older form, which engines do not unpack (\`tar --format=pax\` writes another)`,
    )
}

function leavesRoot(written: string): boolean {
  let depth = 0
  for (const part of written.split('/')) {
    if (part === '..') depth -= 1
    else if (part !== '' && part !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}
