import { isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { referrersOf, referrersTag } from '../registry/referrer-tags.ts'
import type { RemoteRepository } from '../registry/repository.ts'
import { mapLimit } from '../transfer/map-limit.ts'

/** What travels with an image when it is asked for: signatures, attestations, SBOMs. */
export interface Companions {
  /** Manifests that name what they are about in their `subject`. */
  readonly referrers: readonly Document[]
  /** Manifests that their tags say it of, as cosign writes them. */
  readonly tagged: ReadonlyMap<string, Document>
}

export const noCompanions: Companions = { referrers: [], tagged: new Map() }

/** How companions are found. */
export interface CompanionReader {
  referrers(subject: Digest): Promise<readonly Descriptor[]>
  /** The document of a tag; undefined where there is none. */
  tagged(tag: string): Promise<Document | undefined>
  document(digest: Digest): Promise<Document>
}

const cosignTags = ['sig', 'att', 'sbom'] as const
/** A signature of an SBOM of an image is of level 2. */
const maxLevels = 4

/** The companions of documents, and theirs in turn. */
export async function companionsOf(
  reader: CompanionReader,
  subjects: readonly Digest[],
  concurrency: number,
): Promise<Companions> {
  const referrers = new Map<Digest, Document>()
  const tagged = new Map<string, Document>()
  const seen = new Set(subjects)
  let level = [...seen]
  for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
    const found = await mapLimit(level, concurrency, subject => companionsOfOne(reader, subject))
    for (const each of found) {
      for (const document of each.referrers) referrers.set(document.descriptor.digest, document)
      for (const [tag, document] of each.tagged) tagged.set(tag, document)
    }
    level = [...referrers.keys()].filter(digest => !seen.has(digest))
    for (const digest of level) seen.add(digest)
  }
  return { referrers: [...referrers.values()], tagged }
}

async function companionsOfOne(reader: CompanionReader, subject: Digest): Promise<Companions> {
  const tags = cosignTags.map(suffix => `${referrersTag(subject)}.${suffix}`)
  const [descriptors, documents] = await Promise.all([
    reader.referrers(subject),
    Promise.all(tags.map(async tag => [tag, await reader.tagged(tag)] as const)),
  ])
  const referrers = await Promise.all(descriptors.map(({ digest }) => reader.document(digest)))
  const tagged = new Map(documents.flatMap(([tag, document]) => (document ? [[tag, document]] : [])))
  // What lists a manifest among a subject's referrers may be wrong: the manifest itself has to say so.
  const own = referrers.filter(({ manifest }) => manifest.subject?.digest === subject)
  return { referrers: own, tagged }
}

/** Companions as a repository has them. */
export function repositoryCompanions(
  repository: RemoteRepository,
  document: (digest: Digest) => Promise<Document>,
): CompanionReader {
  return {
    referrers: subject => referrersOf(repository, subject),
    document,
    async tagged(tag) {
      try {
        return await repository.resolve({ tag })
      } catch (error) {
        if (isTallyError(error, 'NOT_FOUND')) return undefined
        throw error
      }
    },
  }
}
