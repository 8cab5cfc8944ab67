import { readAll } from '../../content/bytes.ts'
import { platformNameInConfig } from '../../content/config-platform.ts'
import type { BlobSource, Bytes, Target } from '../../content/store.ts'
import { isPassable } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Algorithm, Digest } from '../../model/digest.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { bareMediaType, kindOf, manifestAccept } from '../../model/media-type.ts'
import { platformDigestsOf } from '../../model/platform-choice.ts'
import { digestReference, type Repository, repositoryName } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { TaggedManifest } from '../../registry/repository/repository.ts'

/** Bytes of documents and configs that are kept for the rest of the step; what comes later is read again when it is needed again. */
const keptBytes = 16 * 1024 * 1024

/**
 * Reads tags, manifests and configs, each only once in a step. Only the registry itself says where a tag points; documents
 * and configs, which their digests prove, are read from its mirrors first.
 */
export class ImageReads {
  readonly #registries: () => Promise<RegistryClient>
  readonly #tags = new Map<string, Promise<TaggedManifest>>()
  readonly #roots = new Map<string, Promise<Document>>()
  readonly #documents = new Map<Digest, KeptRead<Document>>()
  readonly #configs = new Map<Digest, KeptRead<Uint8Array>>()
  #kept = 0

  /** @param registries opens the client; called by the first read and again by each later one, so it must return the same one */
  constructor(registries: () => Promise<RegistryClient>) {
    this.#registries = registries
  }

  /** Asks once, by HEAD, what a tag points to. Throws the code of the registry's failure, to every caller. */
  tag(repository: Repository, tag: string, algorithm: Algorithm): Promise<TaggedManifest> {
    const key = `${repositoryName(repository)}:${tag} ${algorithm}`
    const known = this.#tags.get(key) ?? this.#describe(repository, tag, algorithm)
    this.#tags.set(key, known)
    return known
  }

  /**
   * Reads the document of a tag, with one GET where there is no mirror, or of a digest that this repository must have. Throws the code
   * of the registry's failure, to every caller.
   *
   * @param unreached receives a warning if only a mirror can say what the tag is; without it that is a failure
   */
  root(repository: Repository, target: Target, unreached?: (warning: string) => void): Promise<Document> {
    const name = repositoryName(repository)
    const key = 'tag' in target ? `${name}:${target.tag}` : `${name}@${target.digest}`
    const known = this.#roots.get(key) ?? this.#root(repository, target, unreached)
    this.#roots.set(key, known)
    return known
  }

  /** Whether a document is at hand, so that reading it costs no request. */
  has(digest: Digest): boolean {
    return this.#documents.has(digest)
  }

  /** Reads a document by digest. Throws the registry's failure, with those of its mirrors. */
  async document(repository: Repository, digest: Digest): Promise<Document> {
    const read = async () => (await (await this.#registries()).mirrored(repository)).document(digest)
    return this.#once(this.#documents, digest, { at: repository, read, bytesOf: documentBytes })
  }

  /** Reads the config of an image. Throws the registry's failure, with those of its mirrors, and MANIFEST_TOO_LARGE. */
  async config(repository: Repository, { config }: Pick<ImageManifest, 'config'>): Promise<Uint8Array> {
    const read = async () => {
      const mirrored = await (await this.#registries()).mirrored(repository)
      // The failures of mirrors are in the registry's own, or do not matter.
      return readAll({ fetch: wanted => mirrored.scan(wanted, () => undefined) }, config)
    }
    return this.#once(this.#configs, config.digest, { at: repository, read, bytesOf: bytes => bytes })
  }

  /** The digest by platform, as lock files have them: all that an index names, or the platform of an image's own config. */
  async platforms(repository: Repository, document: Document): Promise<ReadonlyMap<string, Digest>> {
    const { manifest, descriptor } = document
    if (manifest.kind === 'index') return platformDigestsOf(manifest)
    if (!isImageManifest(manifest)) return new Map()
    const configs: BlobSource = {
      fetch: async (config: Descriptor) => single(await this.config(repository, { config })),
    }
    const name = await platformNameInConfig(document, configs)
    return name === undefined || name.startsWith('unknown/')
      ? new Map()
      : new Map([[name, descriptor.digest]])
  }

  /** Whether the registry has a single image under a digest, by one HEAD; false for an index, and if it does not say. */
  async isSingle(repository: Repository, digest: Digest): Promise<boolean> {
    try {
      const known = await this.#documents.get(digest)?.reading
      if (known) return known.manifest.kind === 'image'
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

  async #root(
    repository: Repository,
    target: Target,
    unreached: ((warning: string) => void) | undefined,
  ): Promise<Document> {
    const mirrored = await (await this.#registries()).mirrored(repository)
    const document =
      'tag' in target
        ? (await mirrored.tagged(target.tag, unreached)).document
        : await mirrored.document(target.digest)
    const { digest } = document.descriptor
    return this.#once(this.#documents, digest, {
      at: repository,
      read: async () => document,
      bytesOf: documentBytes,
    })
  }

  async #describe(repository: Repository, tag: string, algorithm: Algorithm): Promise<TaggedManifest> {
    const registry = await (await this.#registries()).repository(repository)
    const { document, ...described } = await registry.describe(tag, algorithm)
    const { digest } = described
    if (document)
      await this.#once(this.#documents, digest, {
        at: repository,
        read: async () => document,
        bytesOf: documentBytes,
      })
    return described
  }

  /** Reads once for all callers, unless it fails or too much is kept already. Another repository may have what one does not. */
  async #once<T>(kept: Map<Digest, KeptRead<T>>, digest: Digest, asked: AskedRead<T>): Promise<T> {
    const known = kept.get(digest)
    if (known === undefined) return this.#readNow(kept, digest, asked)
    if (known.at === repositoryName(asked.at)) return known.reading
    try {
      return await known.reading
    } catch (error) {
      if (!isPassable(error)) throw error
      return this.#once(kept, digest, asked)
    }
  }

  #readNow<T>(
    kept: Map<Digest, KeptRead<T>>,
    digest: Digest,
    { at, read, bytesOf }: AskedRead<T>,
  ): Promise<T> {
    const reading = read()
    const mine = { at: repositoryName(at), reading }
    const forget = () => kept.get(digest) === mine && kept.delete(digest)
    kept.set(digest, mine)
    reading.then(
      value => {
        const { byteLength } = bytesOf(value)
        if (this.#kept + byteLength > keptBytes) forget()
        else this.#kept += byteLength
      },
      // The failure reaches whoever asked.
      forget,
    )
    return reading
  }
}

interface AskedRead<T> {
  readonly at: Repository
  readonly read: () => Promise<T>
  readonly bytesOf: (value: T) => Uint8Array
}

interface KeptRead<T> {
  /** The repository that was asked. */
  readonly at: string
  readonly reading: Promise<T>
}

function documentBytes({ bytes }: Document): Uint8Array {
  return bytes
}

async function* single(bytes: Uint8Array): Bytes {
  yield bytes
}
