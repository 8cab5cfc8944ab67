import { readAll } from '../../content/bytes.ts'
import { platformNameInConfig } from '../../content/config-platform.ts'
import type { BlobSource } from '../../content/store.ts'
import { isPassable } from '../../errors.ts'
import type { Algorithm, Digest } from '../../model/digest.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { bareMediaType, kindOf, manifestAccept } from '../../model/media-type.ts'
import { platformDigestsOf } from '../../model/platform-choice.ts'
import { digestReference, type Repository, repositoryName } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'
import type { TaggedManifest } from '../../registry/repository/repository.ts'

/** Bytes of documents that are kept for the rest of the step; what comes later is read again when it is needed again. */
const keptBytes = 16 * 1024 * 1024

/**
 * Reads tags, manifests and configs, each only once in a step. Only the registry itself says where a tag points; documents
 * and configs, which their digests prove, are read from its mirrors first.
 */
export class ImageReads {
  readonly #registries: () => Promise<RegistryClient>
  readonly #tags = new Map<string, Promise<TaggedManifest>>()
  readonly #documents = new Map<Digest, Document>()
  #kept = 0

  /** @param registries opens the client; called by the first read and again by each later one, so it must return the same one */
  constructor(registries: () => Promise<RegistryClient>) {
    this.#registries = registries
  }

  /** What a tag points to, by one HEAD. Throws the code of the registry's failure, to every caller. */
  tag(repository: Repository, tag: string, algorithm: Algorithm): Promise<TaggedManifest> {
    const key = `${repositoryName(repository)}:${tag} ${algorithm}`
    const known = this.#tags.get(key) ?? this.#describe(repository, tag, algorithm)
    this.#tags.set(key, known)
    return known
  }

  /** Whether a document is at hand, so that reading it costs no request. */
  has(digest: Digest): boolean {
    return this.#documents.has(digest)
  }

  /** Reads a document by digest. Throws the registry's failure, with those of its mirrors. */
  async document(repository: Repository, digest: Digest): Promise<Document> {
    const known = this.#documents.get(digest)
    if (known) return known
    return this.#keep(digest, await (await this.#mirrored(repository)).document(digest))
  }

  /** Reads the config of an image. Throws the registry's failure, with those of its mirrors, and MANIFEST_TOO_LARGE. */
  async config(repository: Repository, { config }: ImageManifest): Promise<Uint8Array> {
    return readAll(await this.#blobs(repository), config)
  }

  /** The digest by platform, as lock files have them: all that an index names, or the platform of an image's own config. */
  async platforms(repository: Repository, document: Document): Promise<ReadonlyMap<string, Digest>> {
    const { manifest, descriptor } = document
    if (manifest.kind === 'index') return platformDigestsOf(manifest)
    if (!isImageManifest(manifest)) return new Map()
    const name = await platformNameInConfig(document, await this.#blobs(repository))
    return name === undefined || name.startsWith('unknown/')
      ? new Map()
      : new Map([[name, descriptor.digest]])
  }

  /** Whether the registry has a single image under a digest, by one HEAD; false for an index, and if it does not say. */
  async isSingle(repository: Repository, digest: Digest): Promise<boolean> {
    const known = this.#documents.get(digest)
    if (known) return known.manifest.kind === 'image'
    try {
      const registry = await (await this.#registries()).repository(repository)
      const { status, headers } = await registry.ask({
        method: 'HEAD',
        path: `manifests/${digest}`,
        headers: { accept: manifestAccept },
        action: `look at ${digestReference(repository, digest)}`,
      })
      return status === 200 && kindOf(bareMediaType(headers.get('content-type') ?? '')) === 'image'
    } catch (error) {
      // A digest that is gone, or a registry that is busy, proves nothing.
      if (!isPassable(error)) throw error
      return false
    }
  }

  async #describe(repository: Repository, tag: string, algorithm: Algorithm): Promise<TaggedManifest> {
    const registry = await (await this.#registries()).repository(repository)
    const { digest, mediaType, document } = await registry.describe(tag, algorithm)
    if (document) this.#keep(digest, document)
    return { digest, mediaType }
  }

  async #mirrored(repository: Repository): Promise<MirroredRepository> {
    return (await this.#registries()).mirrored(repository)
  }

  async #blobs(repository: Repository): Promise<BlobSource> {
    const mirrored = await this.#mirrored(repository)
    // The failures of mirrors are in the registry's own, or do not matter.
    return { fetch: wanted => mirrored.scan(wanted, () => undefined) }
  }

  #keep(digest: Digest, document: Document): Document {
    this.#kept += document.bytes.byteLength
    if (this.#kept <= keptBytes) this.#documents.set(digest, document)
    return document
  }
}
