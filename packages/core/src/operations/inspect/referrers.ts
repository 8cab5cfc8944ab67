import { mapLimit } from '../../concurrency.ts'
import type { InspectedReferrer } from '../../inspect/inspection.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { ImageOrigin } from '../../origins/image-origin.ts'
import { referrerDescriptor, referrersTag } from '../../registry/referrer-tags.ts'
import { listReferrers } from '../../registry/repository/referrers.ts'
import type { RemoteRepository } from '../../registry/repository/repository.ts'
import { printable } from '../../text/printable.ts'
import { ifThere } from './inspected-content.ts'

/** Finds what refers to one digest. */
export interface ReferrerFinder {
  /** By their `subject`. */
  bySubject(subject: Digest): Promise<readonly InspectedReferrer[]>
  /** By the tags that cosign writes. */
  byTag(subject: Digest): Promise<readonly InspectedReferrer[]>
  /** A referrer as its own manifest describes it. */
  described(referrer: InspectedReferrer): Promise<InspectedReferrer>
}

interface FindingWishes {
  readonly written: string
  readonly concurrency: number
  readonly note: (message: string) => void
}

/** The kinds of cosign's tags, and what each says about its subject. */
const cosignTags = { sig: 'signature', att: 'attestation', sbom: 'SBOM' } as const
/** A signature of an SBOM of an image is at level 2. */
const maxLevels = 4
/** Digests whose referrers are asked for; each costs a request, and the first level four. */
const mostSubjects = 100
/** Manifests of referrers that are read, since their list does not say what they are. */
const mostDescribed = 100
/** The type of the config of what is no image. Some writers of lists give it as the type of the referrer. */
const emptyType = 'application/vnd.oci.empty.v1+json'
const bundleType = 'application/vnd.dev.sigstore.bundle'
const bundleKey = 'dev.sigstore.bundle.content'
const predicateKey = 'dev.sigstore.bundle.predicateType'

/**
 * What refers to these digests, and to the referrers in turn. A list of referrers is the registry's word: their own manifests are
 * read only where it does not say what they are. Throws the code of a refusal.
 */
export async function findReferrers(
  finder: ReferrerFinder,
  subjects: readonly Digest[],
  { written, concurrency, note }: FindingWishes,
): Promise<InspectedReferrer[]> {
  const found = new Map<string, InspectedReferrer>()
  const seen = new Set<Digest>()
  let level = Array.from(new Set(subjects))
  for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
    const asked = level.slice(0, Math.max(0, mostSubjects - seen.size))
    if (asked.length < level.length)
      note(`${printable(written)}: referrers are listed of the first ${mostSubjects} digests alone`)
    for (const digest of asked) seen.add(digest)
    const answers = await mapLimit(asked, concurrency, async subject =>
      depth === 0
        ? (await Promise.all([finder.bySubject(subject), finder.byTag(subject)])).flat()
        : finder.bySubject(subject),
    )
    for (const each of answers.flat()) found.set(`${each.subject} ${each.descriptor.digest}`, each)
    const next = new Set(answers.flat().map(({ descriptor }) => descriptor.digest))
    level = Array.from(next).filter(digest => !seen.has(digest))
  }
  let described = 0
  return mapLimit(Array.from(found.values()), concurrency, async each =>
    isVague(each) && described++ < mostDescribed ? finder.described(each) : each,
  )
}

function isVague({ artifactType, annotations }: InspectedReferrer): boolean {
  const isBundle = artifactType.startsWith(bundleType)
  return (
    artifactType === '' || artifactType === emptyType || (isBundle && !Object.hasOwn(annotations, bundleKey))
  )
}

/** Referrers in a repository: the API, the fallback tag where that lists none, and cosign's tags. */
export function repositoryFinder(repository: RemoteRepository): ReferrerFinder {
  return {
    async bySubject(subject) {
      const listed = await listReferrers(repository, subject)
      if (listed && listed.length > 0) return listed.map(each => referrer(subject, each, 'api'))
      // Some registries return an empty list although the tag has entries.
      const tag = await ifThere(() => repository.resolve({ tag: referrersTag(subject) }))
      const entries = tag?.manifest.kind === 'index' ? tag.manifest.manifests : []
      return entries.map(each => referrer(subject, each, 'tag'))
    },
    async byTag(subject) {
      const kinds = Object.entries(cosignTags)
      const found = await Promise.all(
        kinds.map(async ([suffix, kind]) => {
          const tagged = await ifThere(() => repository.describe(`${referrersTag(subject)}.${suffix}`))
          if (!tagged) return []
          const { digest, mediaType, size = 0 } = tagged
          return [taggedReferrer(subject, { mediaType, digest, size }, kind)]
        }),
      )
      return found.flat()
    },
    async described(each) {
      const document = await ifThere(() => repository.resolve({ digest: each.descriptor.digest }))
      if (!document) return each
      const { artifactType = '', ...descriptor } = referrerDescriptor(document)
      const { manifest } = document
      const [layer] = manifest.kind === 'image' ? manifest.layers : []
      const type = artifactType === emptyType ? (layer?.mediaType ?? artifactType) : artifactType
      return referrer(each.subject, { ...descriptor, artifactType: type }, each.foundBy)
    },
  }
}

/** Referrers among the images that a layout or archive lists, by their subject or by cosign's names. */
export async function originFinder(origin: ImageOrigin): Promise<ReferrerFinder> {
  const listed: { readonly document: Document; readonly names: readonly string[] }[] = []
  if (origin.kind === 'oci-layout' || origin.kind === 'oci-archive')
    for (const { digest, names } of origin.images) {
      const document = await ifThere(() => origin.document(digest))
      if (document) listed.push({ document, names })
    }
  return {
    bySubject: async subject =>
      listed
        .filter(({ document }) => document.manifest.subject?.digest === subject)
        .map(({ document }) => referrer(subject, referrerDescriptor(document), 'api')),
    byTag: async subject =>
      Object.entries(cosignTags).flatMap(([suffix, kind]) => {
        const tag = `${referrersTag(subject)}.${suffix}`
        const found = listed.find(({ names }) => names.some(name => name === tag || name.endsWith(`:${tag}`)))
        return found ? [taggedReferrer(subject, referrerDescriptor(found.document), kind)] : []
      }),
    described: async each => each,
  }
}

function referrer(subject: Digest, descriptor: Descriptor, foundBy: 'api' | 'tag'): InspectedReferrer {
  const { artifactType = '', annotations = {} } = descriptor
  const predicateType = Object.hasOwn(annotations, predicateKey) ? annotations[predicateKey] : undefined
  return {
    subject,
    descriptor,
    artifactType,
    ...(predicateType !== undefined && { predicateType }),
    foundBy,
    annotations,
  }
}

/** The name of cosign's tag says only which image it is about; its manifest has the type of an image. */
function taggedReferrer(subject: Digest, descriptor: Descriptor, kind: string): InspectedReferrer {
  const { annotations = {} } = descriptor
  return { subject, descriptor, artifactType: `cosign ${kind}`, foundBy: 'tag', annotations }
}
