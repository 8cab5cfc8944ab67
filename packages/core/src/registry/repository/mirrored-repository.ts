import type { Bytes, Resolver, Target } from '../../content/store.ts'
import { isPassable, isTallyError, TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Algorithm, Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { type Repository, repositoryName } from '../../model/reference.ts'
import type { RemoteRepository } from './repository.ts'
import type { TagLimit } from './tags.ts'

/** What a tag points at. */
interface TaggedDocument {
  readonly document: Document
  /** Host of the mirror that gave the document; undefined for the registry itself. */
  readonly mirror: string | undefined
}

/** A mirror that was asked in a registry's place, and how it failed. */
export interface MirrorFailure {
  /** Host of the mirror. */
  readonly mirror: string
  readonly error: TallyError
}

const mirrorAdvice = '`registry-mirrors`'
const mirrorHint =
  'Neither the registry nor a mirror of it gives this; how each answered is shown above. Check the mirrors under `registry-mirrors`, or run again later.'
const registryHint =
  'Run again when the registry can be reached. Mirrors give bytes by digest; what a tag points to is taken from the registry alone here.'

/**
 * A repository that is read at its mirrors, nearest first, and then at its own registry. Mirrors give bytes by digest; tags are the
 * registry's own to name, since a mirror's may be old or not its own.
 */
export class MirroredRepository implements Resolver {
  readonly registry: RemoteRepository
  readonly mirrors: readonly RemoteRepository[]

  constructor(registry: RemoteRepository, mirrors: readonly RemoteRepository[] = []) {
    this.registry = registry
    this.mirrors = mirrors
  }

  /** The name at its own registry. */
  get name(): Repository {
    return this.registry.name
  }

  /** The document of a tag or digest. Throws what the registry's answer means. */
  async resolve(target: Target): Promise<Document> {
    if ('tag' in target) return (await this.tagged(target.tag)).document
    return this.document(target.digest)
  }

  /** The document of a digest, from the nearest host that gives it. Throws what the registry's answer means, with its mirrors' answers. */
  async document(digest: Digest): Promise<Document> {
    return (await this.#documentFrom(digest)).document
  }

  /**
   * The document of a tag as the registry has it: the registry is asked for the digest by HEAD, which pull limits do not count, and the
   * bytes come from the nearest host. A mirror's word for the tag counts only where the registry cannot be reached and `unreached` is
   * there to tell of it. Throws what the registry's answer means.
   */
  async tagged(tag: string, unreached?: (warning: string) => void): Promise<TaggedDocument> {
    if (this.mirrors.length === 0) {
      return { document: await this.registry.resolve({ tag }), mirror: undefined }
    }
    let digest: Digest
    try {
      digest = await this.registry.digestOf(tag)
    } catch (error) {
      // Any other answer is the registry's word on the tag.
      if (!isTallyError(error, 'REGISTRY_UNAVAILABLE', 'RATE_LIMITED')) throw error
      if (unreached) return this.#byMirrorsWord(tag, error, unreached)
      const state = 'mirrors are not asked what a tag points to'
      const { message, details } = error
      throw new TallyError(error.code, `${message}; ${state}`, { cause: error, details, hint: registryHint })
    }
    return this.#documentFrom(digest)
  }

  /** The digest a tag points at now, as the registry says. Throws what the registry's answer means. */
  digestOf(tag: string, algorithm?: Algorithm): Promise<Digest> {
    return this.registry.digestOf(tag, algorithm)
  }

  /** Every tag, as the registry lists them; what cannot be a tag is skipped and counted by `skipped`. Throws as `listTags`. */
  tags(skipped: (count: number) => void, limit?: TagLimit): AsyncIterable<string> {
    return this.registry.tags(skipped, limit)
  }

  /**
   * A blob's bytes, unverified, for one who passes them on at once: each piece is only good until the next is asked for. `passed` is
   * told of mirrors that fail. Throws what the registry's answer means, with its mirrors' answers.
   */
  scan(blob: Descriptor, passed: (error: TallyError) => void): Promise<Bytes> {
    return this.#nearest(repository => repository.scan(blob), passed)
  }

  #documentFrom(digest: Digest): Promise<TaggedDocument> {
    return this.#nearest(async repository => ({
      document: await repository.resolve({ digest }),
      mirror: repository === this.registry ? undefined : hostOf(repository),
    }))
  }

  /** Mirror failures are not logged unless `passed` does: the registry is asked next, and its failure names them. */
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

  async #byMirrorsWord(
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

/** The failure of a registry with what its mirrors answered before it was asked; it does not advise a mirror where one was asked. */
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
