import type { Bytes, Resolver, Target } from '../../content/store.ts'
import { isPassable, isTallyError, TallyError } from '../../errors.ts'
import { type Algorithm, algorithmOf, type Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { type Repository, repositoryName } from '../../model/reference.ts'
import type { RemoteRepository, WantedBlob } from './repository.ts'
import type { TagLimit } from './tags.ts'

/** The document that a tag or digest resolves to. */
interface TaggedDocument {
  readonly document: Document
  /** The host of the mirror that served the document; undefined for the registry itself. */
  readonly mirror: string | undefined
}

/** The failure of a mirror that was asked instead of the registry. */
export interface MirrorFailure {
  /** The mirror's host. */
  readonly mirror: string
  readonly error: TallyError
}

const mirrorAdvice = '`registry-mirrors`'
const mirrorHint =
  'Neither the registry nor a mirror of it gives this; how each answered is shown above. Check the mirrors under `registry-mirrors`, or run again later.'
const registryHint =
  'Run again when the registry can be reached. Mirrors give bytes by digest; what a tag points to is taken from the registry alone here.'

/**
 * A repository that is read from its mirrors, nearest first, and then from its own registry. Mirrors serve bytes by digest; only the
 * registry resolves tags, since a mirror's tags may be outdated or not the registry's.
 */
export class MirroredRepository implements Resolver {
  readonly registry: RemoteRepository
  readonly mirrors: readonly RemoteRepository[]

  constructor(registry: RemoteRepository, mirrors: readonly RemoteRepository[] = []) {
    this.registry = registry
    this.mirrors = mirrors
  }

  /** The repository's name at its own registry. */
  get name(): Repository {
    return this.registry.name
  }

  /** Reads the document of a tag or digest. Throws the code of the registry's failure. */
  async resolve(target: Target): Promise<Document> {
    if ('tag' in target) return (await this.tagged(target.tag)).document
    return this.document(target.digest)
  }

  /** Reads the document of a digest from the nearest host that has it. Throws the registry's failure, with those of its mirrors. */
  async document(digest: Digest): Promise<Document> {
    return (await this.#documentFrom(digest)).document
  }

  /**
   * Reads the document of a tag: the registry resolves the digest by HEAD, which pull limits do not count, and the nearest host serves
   * the bytes. A mirror's digest for the tag counts only if the registry cannot be reached and `unreached` can report it. Throws the
   * code of the registry's failure.
   */
  async tagged(tag: string, unreached?: (warning: string) => void): Promise<TaggedDocument> {
    if (this.mirrors.length === 0) {
      return { document: await this.registry.resolve({ tag }), mirror: undefined }
    }
    let digest: Digest
    try {
      digest = await this.registry.digestOf(tag)
    } catch (error) {
      // Any other failure is the registry's own statement about the tag.
      if (!isTallyError(error, 'REGISTRY_UNAVAILABLE', 'RATE_LIMITED')) throw error
      if (unreached) return this.#resolvedByMirror(tag, error, unreached)
      const state = 'mirrors are not asked what a tag points to'
      const { message, details } = error
      throw new TallyError(error.code, `${message}; ${state}`, { cause: error, details, hint: registryHint })
    }
    return this.#documentFrom(digest)
  }

  /** The digest that a tag points to now, from the registry. Throws the code of the registry's failure. */
  digestOf(tag: string, algorithm?: Algorithm): Promise<Digest> {
    return this.registry.digestOf(tag, algorithm)
  }

  /** The digest that a tag points to now, from the registry, to be compared with `pinned`; undefined if there is no such tag. */
  async tagNow(tag: string, pinned: Digest): Promise<Digest | undefined> {
    try {
      return await this.digestOf(tag, algorithmOf(pinned))
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return undefined
      throw error
    }
  }

  /** Lists every tag in the registry's order; invalid names are skipped and counted by `skipped`. Throws the codes of `listTags`. */
  tags(skipped: (count: number) => void, limit?: TagLimit): AsyncIterable<readonly string[]> {
    return this.registry.tags(skipped, limit)
  }

  /**
   * Reads a blob's bytes, unverified, for callers that process them at once: each piece is valid only until the next is requested.
   * `passed` is called for each mirror that fails. Throws the registry's failure, with those of its mirrors.
   */
  scan(blob: WantedBlob, passed: (error: TallyError) => void): Promise<Bytes> {
    return this.#nearest(repository => repository.scan(blob), passed)
  }

  #documentFrom(digest: Digest): Promise<TaggedDocument> {
    return this.#nearest(async repository => ({
      document: await repository.resolve({ digest }),
      mirror: repository === this.registry ? undefined : hostOf(repository),
    }))
  }

  /** Calls `ask` for each mirror and then the registry. Only `passed` logs failures of mirrors; the registry's failure includes them. */
  async #nearest<T>(
    ask: (repository: RemoteRepository) => Promise<T>,
    passed: (error: TallyError) => void = () => undefined,
  ): Promise<T> {
    const failures: MirrorFailure[] = []
    for (const mirror of this.mirrors) {
      try {
        return await ask(mirror)
      } catch (error) {
        if (!isPassable(error)) throw error
        passed(error)
        failures.push({ mirror: hostOf(mirror), error })
      }
    }
    try {
      return await ask(this.registry)
    } catch (error) {
      throw isPassable(error) ? afterMirrors(error, failures) : error
    }
  }

  async #resolvedByMirror(
    tag: string,
    unreachable: TallyError,
    unreached: (warning: string) => void,
  ): Promise<TaggedDocument> {
    const failures: MirrorFailure[] = []
    const { registry } = this.name
    for (const repository of this.mirrors) {
      const mirror = hostOf(repository)
      try {
        const document = await repository.resolve({ tag })
        const { digest } = document.descriptor
        unreached(
          `${repositoryName(this.name)}:${tag} is ${digest} by the word of mirror ${mirror} alone, which may be old or wrong: ${registry} cannot say (${unreachable.message}). Do not pin this digest, nor keep outputs, bake files or compose overrides that hold it, before ${registry} was asked.`,
        )
        return { document, mirror }
      } catch (error) {
        if (!isPassable(error)) throw error
        failures.push({ mirror, error })
      }
    }
    throw afterMirrors(unreachable, failures, 'after')
  }
}

/** Adds the failures of a registry's mirrors to its own, and replaces a hint that recommends a mirror. */
export function afterMirrors(
  error: TallyError,
  failures: readonly MirrorFailure[],
  when: 'before' | 'after' = 'before',
): TallyError {
  if (failures.length === 0) return error
  const answers = failures.map(({ mirror, error }) => `mirror ${mirror} was asked ${when}: ${error.message}`)
  const { code, details, hint } = error
  return new TallyError(code, [error.message, ...answers].join('; '), {
    cause: error,
    details,
    ...(hint.includes(mirrorAdvice) && { hint: mirrorHint }),
  })
}

function hostOf({ host }: RemoteRepository): string {
  return host.origin.host
}
