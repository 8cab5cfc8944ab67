import { mapLimit } from '../../concurrency.ts'
import { isPassable, TallyError } from '../../errors.ts'
import type { TagAnswer, TagQuestion, TagState } from '../../lock/pins/tag-answer.ts'
import { type Algorithm, algorithmOf, type Digest } from '../../model/digest.ts'
import { kindOf } from '../../model/media-type.ts'
import { parseReference, type Repository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { TagAge } from './age-of-tag.ts'
import type { ImageReads } from './image-reads.ts'

/** A tag of a repository. */
interface TagPlace {
  readonly repository: Repository
  readonly tag: string
}

/** Access to what is asked. */
interface AskPorts {
  readonly reads: ImageReads
  /** Questions at once. */
  readonly concurrency: number
  /** Finds since when a tag has had a digest. */
  readonly ageOf: (image: { readonly name: string; readonly digest: Digest }) => Promise<TagAge>
}

/**
 * Asks registries about tags: one HEAD for each distinct name, and a GET by digest only where the document is wanted, or
 * where HEAD says no digest or no kind. Failures are answers, except for cancellations and faults of our own, which it throws.
 */
export function tagAsker(
  ports: AskPorts,
): (questions: readonly TagQuestion[]) => Promise<ReadonlyMap<string, TagAnswer>> {
  return async questions => {
    const silent = new SilentRegistries()
    const answers = await mapLimit(merged(questions), ports.concurrency, async question => {
      return [question.name, await answer(question, ports, silent)] as const
    })
    return new Map(answers)
  }
}

/** Names of one registry that fail with REGISTRY_UNAVAILABLE, each after all its attempts, before no more are asked. */
const mostUnanswered = 3

/** Registries that are not asked any more: a limit holds for all names, and waiting for each name of a dead host takes minutes. */
class SilentRegistries {
  readonly #limits = new Map<string, TallyError>()
  readonly #unanswered = new Map<string, number>()

  /** Throws the registry's failure for a name that need not be asked. */
  check(registry: string, name: string): void {
    const failure = this.#limits.get(registry)
    if (!failure) return
    const { code, message, details } = failure
    throw new TallyError(
      code,
      `Cannot ask for ${name}, since ${registry} gave no answer before: ${message}`,
      {
        cause: failure,
        details,
      },
    )
  }

  failed(registry: string, error: TallyError): void {
    if (this.#limits.has(registry)) return
    const count = (this.#unanswered.get(registry) ?? 0) + (error.code === 'REGISTRY_UNAVAILABLE' ? 1 : 0)
    this.#unanswered.set(registry, count)
    if (error.code === 'RATE_LIMITED' || count >= mostUnanswered) this.#limits.set(registry, error)
  }
}

/** One question for each name, which wants what any of them wants. */
function merged(questions: readonly TagQuestion[]): TagQuestion[] {
  const byName = new Map<string, TagQuestion>()
  for (const question of questions) {
    const before = byName.get(question.name)
    byName.set(question.name, before ? both(before, question) : question)
  }
  return [...byName.values()]
}

function both(a: TagQuestion, b: TagQuestion): TagQuestion {
  return {
    name: a.name,
    pinned: [...new Set([...a.pinned, ...b.pinned])],
    wantsPlatforms: a.wantsPlatforms || b.wantsPlatforms,
    wantsChildren: a.wantsChildren || b.wantsChildren,
    wantsAge: a.wantsAge || b.wantsAge,
  }
}

async function answer(question: TagQuestion, ports: AskPorts, silent: SilentRegistries): Promise<TagAnswer> {
  let place: TagPlace | undefined
  try {
    place = placeOf(question.name)
    silent.check(place.repository.registry, question.name)
    return await state(question, place, ports)
  } catch (error) {
    if (!isPassable(error)) throw error
    if (place) silent.failed(place.repository.registry, error)
    return { error }
  }
}

async function state(
  question: TagQuestion,
  { repository, tag }: TagPlace,
  { reads, ageOf }: AskPorts,
): Promise<TagState> {
  const { name, pinned, wantsPlatforms, wantsChildren, wantsAge } = question
  const { digest, mediaType } = await reads.tag(repository, tag, algorithmFor(pinned))
  const said = kindOf(mediaType)
  const isSaid = said === 'index' || said === 'image'
  const hasOther = pinned.some(each => each !== digest)
  const isWanted = wantsPlatforms || (wantsChildren && hasOther && said === 'index')
  // Reading a document of unknown kind refuses what is no image, too.
  const document = isWanted || !isSaid ? await reads.document(repository, digest) : undefined
  const isIndex = document ? document.manifest.kind === 'index' : said === 'index'
  const listed = document?.manifest.kind === 'index' ? document.manifest.manifests : []
  const children = new Set(listed.map(each => each.digest))
  const singles =
    wantsChildren && document && isIndex && pinned.filter(each => each !== digest && !children.has(each))
  return {
    digest,
    isIndex,
    ...(wantsPlatforms && document ? { platforms: await reads.platforms(repository, document) } : {}),
    ...(wantsChildren && (document || !isIndex) ? { children } : {}),
    ...(singles && { pinnedSingles: await singlesOf(repository, singles, reads) }),
    ...(wantsAge && !pinned.includes(digest) ? await ageOf({ name, digest }) : {}),
  }
}

async function singlesOf(
  repository: Repository,
  digests: readonly Digest[],
  reads: ImageReads,
): Promise<ReadonlySet<Digest>> {
  const found = new Set<Digest>()
  for (const digest of digests) if (await reads.isSingle(repository, digest)) found.add(digest)
  return found
}

/** Pins of one algorithm are compared with a digest of the same one. */
function algorithmFor(pinned: readonly Digest[]): Algorithm {
  return pinned.length > 0 && pinned.every(each => algorithmOf(each) === 'sha512') ? 'sha512' : 'sha256'
}

/** Reads the name of a question. Throws REFERENCE_INVALID. */
export function placeOf(name: string): TagPlace {
  const { registry, repository, tag } = parseReference(name)
  if (tag !== undefined) return { repository: { registry, repository }, tag }
  throw new TallyError('REFERENCE_INVALID', `Cannot ask for "${printable(name)}": it has no tag`)
}
