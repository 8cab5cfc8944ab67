import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest, encodedOf } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import { ociIndex } from '../model/media-type.ts'
import { listReferrers } from './repository/referrers.ts'
import type { RemoteRepository } from './repository/repository.ts'
import type { RepositoryWriter } from './repository-writer.ts'

/** Attempts to write a list that others write at the same time. */
const maxRounds = 16
/** Milliseconds within which a writer that read the list before we wrote it writes its own. */
const lookAgainMs = 300

/** The tag that lists a digest's referrers if the registry does not (distribution-spec 1.1, "Referrers Tag Schema"). */
export function referrersTag(subject: Digest): string {
  return `${algorithmOf(subject)}-${encodedOf(subject).slice(0, 64)}`
}

/** Whether a tag is that of a list of referrers, or one by which cosign attaches something to a digest. */
export function isReferrersTag(tag: string): boolean {
  return /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{64,128})(?:\.[a-z]+)?$/.test(tag)
}

/** The descriptor of a manifest in a list of referrers (distribution-spec 1.1, "Listing Referrers"). */
export function referrerDescriptor({ descriptor, manifest }: Document): Descriptor {
  const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined
  const { artifactType = config, annotations } = manifest
  return {
    ...descriptor,
    ...(artifactType ? { artifactType } : {}),
    ...(annotations ? { annotations } : {}),
  }
}

/**
 * Lists the referrers of a digest from the referrers API and from the tag: some registries return an empty list although the tag
 * has entries. Throws the code of a refusal.
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
 * Adds referrers to their subject's tag, for registries that do not list them. Concurrent writers lose nothing: the write is
 * conditional by If-Match; since many registries return an ETag and ignore If-Match, the list is read again a little later, and
 * merged again if another writer has replaced it. Throws TAG_CONFLICT after 16 rounds, and the code of a refusal.
 */
export async function addToReferrersTag(
  writer: RepositoryWriter,
  subject: Digest,
  referrers: readonly Descriptor[],
): Promise<void> {
  const tag = referrersTag(subject)
  for (let round = 0; round < maxRounds; round++) {
    const state = await writer.current(tag)
    const before = state && (await writer.remote.resolve({ digest: state.digest }))
    const missing = referrers.filter(({ digest }) => !before || !lists(before, digest))
    if (missing.length === 0) return
    const list = withReferrers(before, missing)
    if (await isTaken(writer, list, { tag, etag: state?.etag })) await writer.pause(lookAgainMs)
  }
  throw new TallyError(
    'TAG_CONFLICT',
    `Cannot add to what refers to ${subject}: others write the list "${tag}" at the same time`,
  )
}

/** Writes the list; returns false when another writer was faster. */
async function isTaken(
  writer: RepositoryWriter,
  list: Document,
  { tag, etag }: { readonly tag: string; readonly etag: string | undefined },
): Promise<boolean> {
  try {
    await writer.tag(list, tag, { ifMatch: etag })
    return true
  } catch (error) {
    if (isTallyError(error, 'TAG_CONFLICT') && etag) return false
    throw error
  }
}

function lists({ manifest }: Document, digest: Digest): boolean {
  return manifest.kind === 'index' && manifest.manifests.some(each => each.digest === digest)
}

function withReferrers(before: Document | undefined, referrers: readonly Descriptor[]): Document {
  const added = referrers.map(({ mediaType, digest, size, artifactType, annotations }) => ({
    mediaType,
    digest,
    size,
    artifactType,
    annotations,
  }))
  const fields = before ? (JSON.parse(Buffer.from(before.bytes).toString()) as { manifests?: object[] }) : {}
  const manifests = [...(fields.manifests ?? []), ...added]
  const index = { schemaVersion: 2, mediaType: ociIndex, ...fields, manifests }
  return parseDocument(Buffer.from(JSON.stringify(index)))
}

/** Ensures that clients find these referrers of a digest: in the registry's list, or else under the tag. */
export async function ensureListed(
  writer: RepositoryWriter,
  subject: Digest,
  referrers: readonly Descriptor[],
): Promise<void> {
  const listed = new Set((await listReferrers(writer.remote, subject))?.map(({ digest }) => digest))
  const missing = referrers.filter(({ digest }) => !listed.has(digest))
  if (missing.length > 0) await addToReferrersTag(writer, subject, missing)
}
