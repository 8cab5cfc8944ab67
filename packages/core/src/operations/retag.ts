import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest, digestOf } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { formatReference, type Reference, type Repository, repositoryName } from '../model/reference.ts'
import type { Moved } from '../model/rewrite/rewrite-documents.ts'
import { repositoryOf } from '../model/unproven-tag.ts'
import { selectPlatforms } from '../origins/select-platforms.ts'
import { skippedText } from '../origins/skipped-text.ts'
import { repositoryReferrers } from '../registry/referrers-reader.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import { MirroredRepository } from '../registry/repository/mirrored-repository.ts'
import { registryUploadSource } from '../transfer/registry-upload-source.ts'
import type { TransferOptions } from '../transfer/transfer.ts'
import { type Graph, type Selection, walk } from '../transfer/walk.ts'
import { checkCopied } from './policy/repository-use.ts'
import { followReferrers } from './write/follow-referrers.ts'
import { allReferrers, noReferrers } from './write/referrers.ts'
import { type OnConflict, type TagNow, type TargetTag, tagsNow } from './write/tag-plan.ts'
import { type WritePorts, type WriteRequest, type WrittenImage, writeImage } from './write/write-image.ts'

export interface RetagRequest {
  readonly source: Reference
  readonly tags: readonly TargetTag[]
  /** Repositories that get the image without a tag. */
  readonly untagged?: readonly Repository[]
  /** The state of the tags, if it is known already. */
  readonly tagsNow?: readonly TagNow[]
  /** The expected digest of the source. */
  readonly expectDigest: Digest | undefined
  readonly onConflict: OnConflict
  readonly selection: Selection
  /** Whether signatures, attestations and SBOMs are copied too. */
  readonly referrers: boolean
  readonly concurrency: number
  readonly dryRun: boolean
}

export interface RetagPorts extends WritePorts, Pick<TransferOptions, 'progress'> {
  readonly registries: RegistryClient
  readonly signal?: AbortSignal | undefined
  readonly warn?: (message: string) => void
}

export interface Retagged {
  readonly sourceDigest: Digest
  readonly written: WrittenImage
}

/**
 * Gives an image more tags: in its own repository by writing the same bytes again, elsewhere by copying what is missing.
 * Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING and what reading and writing throw.
 */
export async function retag(request: RetagRequest, ports: RetagPorts): Promise<Retagged> {
  const { source, tags, untagged = [], concurrency, selection } = request
  const named = [...tags.map(repositoryOf), ...untagged]
  const repositories = [...new Map(named.map(each => [repositoryName(each), each])).values()]
  const from = await repositoryToRead(source, repositories, ports.registries)
  const [found, now] = await Promise.all([
    from.resolve(source.digest ? { digest: source.digest } : { tag: source.tag ?? 'latest' }),
    request.tagsNow ?? tagsNow(tags, ports.registries, request),
  ])
  checkExpected(request, found)
  const document = (digest: Digest) => from.document(digest)
  const image = { name: formatReference(source), blobs: from.registry, document, warn: ports.warn }
  const root = await selectPlatforms(found, selection, image)
  const isElsewhere = repositories.some(each => repositoryName(each) !== repositoryName(source))
  const graph = isElsewhere ? await walk(({ digest }) => document(digest), root, 'all') : lone(root)
  await checkCopied(ports.policy, {
    reference: source,
    root: found,
    repository: from,
    copied: root,
  })
  const skipped = skippedText(graph, 'copied')
  if (skipped) ports.warn?.(`${formatReference(source)}: ${skipped}`)
  // A new index of some platforms replaces the original one.
  const moved: Moved = new Map([
    ...graph.documents.map(each => [each.descriptor.digest, each] as const),
    [found.descriptor.digest, root],
  ])
  const referrers =
    request.referrers && (isElsewhere || root !== found)
      ? await allReferrers(repositoryReferrers(from.registry, document), [...moved.keys()], concurrency)
      : noReferrers
  const read = ({ digest }: Descriptor) => document(digest)
  const followed = await followReferrers(referrers, moved, { document: read, concurrency })
  const toWrite: WriteRequest = {
    graph,
    referrers: followed.referrers,
    outdated: followed.outdated,
    repositories,
    tags: now,
    onConflict: request.onConflict,
    concurrency,
    dryRun: request.dryRun,
    home: source,
    isMade: root !== found,
    document: followed.document,
    holds: (digest, target) =>
      repositoryName(target) === repositoryName(source) && !followed.made.has(digest),
    uploadSource: registryUploadSource(from, ports.store, { ...ports, concurrency }),
    mountFrom: (_, target) => (target.registry === source.registry ? [source] : []),
  }
  return { sourceDigest: found.descriptor.digest, written: await writeImage(toWrite, ports) }
}

/** Reads the source with write access if it is also a target, so that one token suffices. Mirrors may lag behind it. */
async function repositoryToRead(
  source: Reference,
  repositories: readonly Repository[],
  registries: RegistryClient,
): Promise<MirroredRepository> {
  if (repositories.some(each => repositoryName(each) === repositoryName(source)))
    return new MirroredRepository((await registries.writer(source)).remote)
  return registries.mirrored(source)
}

function checkExpected({ source, expectDigest }: RetagRequest, { bytes, descriptor }: Document): void {
  if (expectDigest === undefined) return
  const found = digestOf(bytes, algorithmOf(expectDigest))
  if (found === expectDigest) return
  throw new TallyError(
    'DIGEST_UNEXPECTED',
    `Cannot retag ${formatReference(source)}: it is ${descriptor.digest}, expected ${expectDigest}`,
    { details: { found, expected: expectDigest } },
  )
}

function lone(root: Document): Graph {
  return { root, documents: [root], leaves: [], blobs: [] }
}
