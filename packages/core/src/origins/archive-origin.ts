import type { ArchiveSource } from '../content/archive/archive-source.ts'
import type { Bytes, Target } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { printable } from '../text/printable.ts'
import { compressedImage } from './compress-image.ts'
import { engineManifest } from './engine-manifest.ts'
import type { ImageOrigin, OriginImage, OriginName, OriginPorts } from './image-origin.ts'

/** How an archive is read. */
interface ArchiveReading {
  readonly kind: OriginName['kind']
  readonly target?: Target | undefined
  /** Where uncompressed layers are compressed to; absent if images stay as they are. */
  readonly compress?: Pick<OriginPorts, 'store' | 'compression' | 'compressed' | 'say'> | undefined
  /** Whether the manifests that a plain docker save lacks are those that an engine makes. */
  readonly isForEngine?: boolean | undefined
}

/** A file or folder with images as an origin. */
export class ArchiveOrigin implements ImageOrigin {
  readonly kind: OriginName['kind']
  readonly images: readonly OriginImage[]
  readonly #source: ArchiveSource
  readonly #reading: ArchiveReading
  /** Compressed images by the digest they were found under. */
  readonly #compressed = new Map<Digest, Promise<Document>>()
  /** Created content: documents by their digest, and the layers they reference. */
  readonly #documents = new Map<Digest, Document>()
  readonly #layers = new Set<Digest>()

  constructor(source: ArchiveSource, reading: ArchiveReading) {
    this.kind = reading.kind
    this.images = source.images
    this.#source = source
    this.#reading = reading
  }

  async resolve(target = this.#reading.target ?? this.#only()): Promise<Document> {
    const made = 'digest' in target ? this.#documents.get(target.digest) : undefined
    return made ?? this.#compress(await this.#source.resolve(target))
  }

  async document(digest: Digest): Promise<Document> {
    return this.#documents.get(digest) ?? this.#source.resolve({ digest })
  }

  async has(wanted: Descriptor): Promise<boolean> {
    const { digest } = wanted
    return this.#documents.has(digest) || this.#layers.has(digest) || this.#source.has(wanted)
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const { store } = this.#reading.compress ?? {}
    if (store && this.#layers.has(wanted.digest)) return store.fetch(wanted, from)
    const made = this.#documents.get(wanted.digest)
    return made ? chunkOf(made.bytes.subarray(from)) : this.#source.fetch(wanted, from)
  }

  async scan(wanted: Descriptor): Promise<Bytes> {
    const { store } = this.#reading.compress ?? {}
    if (store && this.#layers.has(wanted.digest)) return store.scan(wanted.digest)
    return this.#documents.has(wanted.digest) ? this.fetch(wanted) : this.#source.scan(wanted)
  }

  get listsReferrers(): boolean {
    return this.#source.form !== 'docker-archive'
  }

  isMade(digest: Digest): boolean {
    const isForm =
      this.#source.form === 'docker-archive' && this.images.some(image => image.digest === digest)
    return isForm || this.#documents.has(digest) || this.#layers.has(digest)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source[Symbol.asyncDispose]()
  }

  #compress(found: Document): Promise<Document> {
    const { digest } = found.descriptor
    const compressed = this.#compressed.get(digest) ?? this.#compressNow(found)
    this.#compressed.set(digest, compressed)
    return compressed
  }

  async #compressNow(found: Document): Promise<Document> {
    const { compress, isForEngine } = this.#reading
    if (isForEngine && this.isMade(found.descriptor.digest)) return this.#madeForEngine(found)
    if (!compress) return found
    const { compression = 'gzip' } = compress
    const made = await compressedImage(found, { ...compress, source: this.#source, compression })
    if (made === found || made.manifest.kind !== 'image') return found
    this.#documents.set(made.descriptor.digest, made)
    const before = new Set(
      found.manifest.kind === 'image' ? found.manifest.layers.map(({ digest }) => digest) : [],
    )
    for (const { digest } of compress.compressed?.values() ?? []) before.add(digest)
    for (const { digest } of made.manifest.layers) if (!before.has(digest)) this.#layers.add(digest)
    return made
  }

  #madeForEngine(found: Document): Document {
    const made = engineManifest(found)
    this.#documents.set(made.descriptor.digest, made)
    return made
  }

  #only(): Target {
    const [first, second] = this.images
    if (first && !second) return { digest: first.digest }
    const names = this.images.flatMap(({ names, digest }) => names[0] ?? digest).slice(0, 20)
    const shown = names.map(name => printable(name)).join(', ') || 'none'
    const message = `Cannot choose an image: there are ${this.images.length} (${shown}), expected one, or a name`
    throw new TallyError(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message)
  }
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}
