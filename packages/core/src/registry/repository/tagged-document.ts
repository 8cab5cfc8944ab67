import { isPassable, isTallyError, TallyError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import { repositoryName } from '../../model/reference.ts'
import { afterMirrors, firstOf, type MirrorFailure } from './first-of.ts'
import type { RemoteRepository } from './repository.ts'

/** What a tag points at, and which place gave the document. */
export interface TaggedDocument {
  readonly document: Document
  readonly place: RemoteRepository
}

const originHint =
  'Run again when the registry can be reached. Mirrors give bytes by digest; what a tag points to is taken from the registry alone here.'

/**
 * The document of a tag, as the repository's own registry has it: it is asked for the digest by HEAD, which pull limits do not count, and
 * the bytes come from the nearest of `places`. A mirror's word for the tag counts only where the registry cannot be reached and
 * `unreached` is there to tell of it. Throws what the registry's answer means.
 */
export async function taggedDocument(
  places: readonly RemoteRepository[],
  tag: string,
  unreached?: (warning: string) => void,
): Promise<TaggedDocument> {
  const origin = places.at(-1) as RemoteRepository
  if (places.length === 1) return { document: await origin.resolve({ tag }), place: origin }
  let digest: Awaited<ReturnType<RemoteRepository['digestOf']>>
  try {
    digest = await origin.digestOf(tag)
  } catch (error) {
    // Any other answer is the registry's word on the tag.
    if (!isTallyError(error, 'REGISTRY_UNAVAILABLE', 'RATE_LIMITED')) throw error
    if (unreached) return wordOfMirror(places, { tag, error, unreached })
    const state = 'mirrors are not asked what a tag points to'
    const { message, details } = error
    throw new TallyError(error.code, `${message}; ${state}`, { cause: error, details, hint: originHint })
  }
  return firstOf(
    places,
    async place => ({ document: await place.resolve({ digest }), place }),
    () => undefined,
  )
}

async function wordOfMirror(
  places: readonly RemoteRepository[],
  {
    tag,
    error,
    unreached,
  }: { readonly tag: string; readonly error: TallyError; readonly unreached: (warning: string) => void },
): Promise<TaggedDocument> {
  const failures: MirrorFailure[] = []
  const { name } = places.at(-1) as RemoteRepository
  for (const place of places.slice(0, -1)) {
    const mirror = place.host.origin.host
    try {
      const document = await place.resolve({ tag })
      const { digest } = document.descriptor
      unreached(
        `${repositoryName(name)}:${tag} is ${digest} by the word of mirror ${mirror} alone, which may be old or wrong: ${name.registry} cannot say (${error.message}). Do not pin this digest, nor keep outputs, bake files or compose overrides that hold it, before ${name.registry} was asked.`,
      )
      return { document, place }
    } catch (failure) {
      if (!isPassable(failure)) throw failure
      failures.push({ mirror, error: failure })
    }
  }
  throw afterMirrors(error, failures, 'after')
}
