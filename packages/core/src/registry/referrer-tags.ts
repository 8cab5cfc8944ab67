import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest, encodedOf } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import { ociIndex } from '../model/media-type.ts'
import { listReferrers } from './referrers.ts'
import type { RemoteRepository } from './repository.ts'
import type { RepositoryWriter } from './repository-writer.ts'

/** Tries to write a list that others write at the same time. */
const maxRounds = 8

/** The tag that lists a digest's referrers where the registry does not (distribution-spec 1.1, "Referrers Tag Schema"). */
export function referrersTag(subject: Digest): string {
  return `${algorithmOf(subject)}-${encodedOf(subject).slice(0, 64)}`
}

/**
 * What refers to a digest, by the registry's list and by its tag: some registries give an empty list where the tag has entries.
 * Throws what a refusal means.
 */
export async function referrersOf(repository: RemoteRepository, subject: Digest): Promise<Descriptor[]> {
  const [listed, tagged] = await Promise.all([
    listReferrers(repository, subject),
    taggedReferrers(repository, subject),
  ])
  const all = [...(listed ?? []), ...(tagged?.manifest.kind === 'index' ? tagged.manifest.manifests : [])]
  return [...new Map(all.map(each => [each.digest, each])).values()]
}

async function taggedReferrers(repository: RemoteRepository, subject: Digest): Promise<Document | undefined> {
  try {
    return await repository.resolve({ tag: referrersTag(subject) })
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}

/**
 * Adds a referrer to its subject's tag, where the registry does not list it by itself. Two that do so at once lose nothing: by If-Match
 * where the registry has it, else the list is read again until it holds what was added.
 */
export async function addToReferrersTag(
  writer: RepositoryWriter,
  subject: Digest,
  referrer: Descriptor,
): Promise<void> {
  const tag = referrersTag(subject)
  for (let round = 0; round < maxRounds; round++) {
    const state = await writer.current(tag)
    const before = state && (await writer.remote.resolve({ digest: state.digest }))
    if (before && lists(before, referrer.digest)) return
    const after = withReferrer(before, referrer)
    try {
      await writer.tag(after, tag, { ifMatch: state?.etag })
    } catch (error) {
      if (!isTallyError(error, 'TAG_CONFLICT') || !state?.etag) throw error
    }
  }
  throw new TallyError(
    'TAG_CONFLICT',
    `Cannot list ${referrer.digest} among what refers to ${subject}: others write the list "${tag}" at the same time`,
  )
}

function lists({ manifest }: Document, digest: Digest): boolean {
  return manifest.kind === 'index' && manifest.manifests.some(each => each.digest === digest)
}

function withReferrer(before: Document | undefined, referrer: Descriptor): Document {
  const { mediaType, digest, size, artifactType, annotations } = referrer
  const added = { mediaType, digest, size, artifactType, annotations }
  const fields = before ? (JSON.parse(Buffer.from(before.bytes).toString()) as { manifests?: object[] }) : {}
  const index = {
    schemaVersion: 2,
    mediaType: ociIndex,
    ...fields,
    manifests: [...(fields.manifests ?? []), added],
  }
  return parseDocument(Buffer.from(JSON.stringify(index)))
}

/** Sees to it that those who ask for a digest's referrers find these: by the registry's list, or else by the tag. */
export async function ensureListed(
  writer: RepositoryWriter,
  subject: Digest,
  referrers: readonly Descriptor[],
): Promise<void> {
  const listed = new Set((await listReferrers(writer.remote, subject))?.map(({ digest }) => digest))
  for (const referrer of referrers)
    if (!listed.has(referrer.digest)) await addToReferrersTag(writer, subject, referrer)
}
