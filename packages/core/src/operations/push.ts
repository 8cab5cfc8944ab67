import { platformOfConfig } from '../content/config-platform.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { catalogue, TallyError, withHints } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest, digestOf } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { isImageManifest } from '../model/layer-content.ts'
import { formatPlatform, normalizePlatform, type Platform, parsePlatform } from '../model/platform.ts'
import { parseReference, type Repository, repositoryName } from '../model/reference.ts'
import { annotateImage } from '../model/rewrite/annotate-image.ts'
import {
  type AnnotationLevel,
  type AnnotationLine,
  idleAnnotations,
} from '../model/rewrite/annotation-lines.ts'
import { type Moved, outdatedStatements } from '../model/rewrite/rewrite-documents.ts'
import type { FilesFacts, ImageOrigin } from '../origins/image-origin.ts'
import { originHints } from '../origins/origin-hints.ts'
import { originReferrers } from '../origins/origin-referrers.ts'
import { namingPresentPlatforms } from '../origins/partial-image.ts'
import { selectPlatforms } from '../origins/select-platforms.ts'
import { skippedText } from '../origins/skipped-text.ts'
import { storeUploadSource, type UploadSource } from '../transfer/upload-source.ts'
import { type Graph, type Leaf, type Selection, walk } from '../transfer/walk.ts'
import { followReferrers } from './write/follow-referrers.ts'
import { mountCandidates } from './write/mount-candidates.ts'
import { allReferrers, noReferrers } from './write/referrers.ts'
import { type OnConflict, type TargetTag, tagsNow } from './write/tag-plan.ts'
import { type WritePorts, type WriteRequest, type WrittenImage, writeImage } from './write/write-image.ts'

export interface PushRequest {
  /** The repositories that receive the image, whether or not it is tagged there. */
  readonly repositories: readonly Repository[]
  /** Empty for a push by digest alone. */
  readonly tags: readonly TargetTag[]
  readonly selection: Selection
  readonly expectDigest: Digest | undefined
  readonly onConflict: OnConflict
  readonly referrers: boolean
  /** Repositories that may have layers, besides those that the image itself names. */
  readonly mountFrom: readonly Repository[]
  readonly annotations: readonly AnnotationLine[]
  readonly concurrency: number
  readonly dryRun: boolean
}

interface PushPorts extends WritePorts {
  readonly origin: ImageOrigin
  readonly store: LayoutStore
  readonly warn?: (message: string) => void
  /** Called with the files of each layer that was made, before anything is pushed. */
  readonly made?: (files: FilesFacts) => void
}

export interface Pushed {
  readonly written: WrittenImage
  /** The digest of the image for each platform. */
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** Images whose platform neither an index nor their config names. */
  readonly unknownPlatforms: readonly Digest[]
  /** Annotations that apply to nothing, each as a sentence. */
  readonly idle: readonly string[]
  /** For an image made from folders and tars. */
  readonly files: readonly FilesFacts[]
}

/**
 * Writes an image of a store, an engine or a file to registries. Throws DIGEST_UNEXPECTED, TAG_CONFLICT,
 * PLATFORM_MISSING, NOT_FOUND for what the source lacks, and what reading and writing throw.
 */
export async function push(request: PushRequest, ports: PushPorts): Promise<Pushed> {
  const { tags, concurrency, repositories, onConflict, dryRun } = request
  const { origin, registries } = ports
  const hints = originHints(origin.kind)
  const [{ found, unannotated }, now] = await Promise.all([
    withHints(hints, () => readOrigin(request, ports)),
    tagsNow(tags, registries, request),
  ])
  const read = ({ digest }: Descriptor) => origin.document(digest)
  const { files = [] } = origin
  for (const each of files) ports.made?.(each)
  const { graph, moved } = await withHints(hints, () =>
    withAnnotations(unannotated, request.annotations, origin),
  )
  const idle = await withHints(hints, () => idleIn(unannotated, request.annotations, origin))
  checkExpected(request, graph.root)
  const [target = repositories[0]] = tags
  if (target) ports.policy?.sizes([{ reference: target, leaves: graph.leaves }])
  // A new index of some platforms replaces the original one.
  const all = new Map([[found.descriptor.digest, graph.root], ...moved])
  const referrers = request.referrers
    ? await allReferrers(await originReferrers(origin), [...all.keys()], concurrency)
    : noReferrers
  const followed = await followReferrers(referrers, all, { document: read, concurrency })
  const toWrite: WriteRequest = {
    graph,
    referrers: followed.referrers,
    repositories,
    tags: now,
    onConflict,
    concurrency,
    dryRun,
    isMade: false,
    document: followed.document,
    uploadSource: uploadSourceOf(ports),
    outdated: [...outdatedStatements(unannotated.documents, moved), ...followed.outdated],
    mountFrom: (blob, target) => mountCandidates(blob, target, [...request.mountFrom, ...namesOf(origin)]),
  }
  const platforms = await withHints(hints, () => digestsByPlatform(graph, origin))
  const { CONTENT_MISMATCH = catalogue.CONTENT_MISMATCH } = hints
  const written = await withHints({ CONTENT_MISMATCH }, () => writeImage(toWrite, ports))
  return { written, ...platforms, idle, files }
}

/** Reads the image of the source, with everything that was selected. */
async function readOrigin({ selection }: PushRequest, { origin, warn }: PushPorts) {
  const found = await origin.resolve()
  const document = (digest: Digest) => origin.document(digest)
  const unannotated = await namingPresentPlatforms({ root: found, origin, hint: partHint }, async () => {
    const image = { name: 'the image', blobs: origin, warn, document, has: origin.has.bind(origin) }
    const root = await selectPlatforms(found, selection, image)
    return walk(({ digest }) => document(digest), root, 'all')
  })
  const skipped = skippedText(unannotated, 'copied')
  if (skipped) warn?.(`the image: ${skipped}`)
  return { found, unannotated }
}

function partHint(present: string): string {
  return `Set \`platforms: ${present}\` to push what is there, as a new index with another digest, or have an earlier step bring all of it: \`platforms: all\`.`
}

function uploadSourceOf({ origin, store }: PushPorts): UploadSource {
  if (origin.uploadSource) return origin.uploadSource
  if (origin.kind === 'store') return storeUploadSource(store)
  return {
    name: origin.kind === 'docker' ? 'engine' : 'archive',
    open: blob => withHints(originHints(origin.kind), () => origin.scan?.(blob) ?? origin.fetch(blob)),
  }
}

/** The repositories that layers come from, or that the store's image is named after, where its layers may exist. */
function namesOf({ kind, images, mountFrom }: ImageOrigin): readonly Repository[] {
  if (mountFrom) return mountFrom
  return kind === 'store' ? images.flatMap(({ names }) => names.map(name => parseReference(name))) : []
}

async function withAnnotations(
  graph: Graph,
  lines: readonly AnnotationLine[],
  origin: ImageOrigin,
): Promise<{ readonly graph: Graph; readonly moved: Moved }> {
  const same = new Map(graph.documents.map(document => [document.descriptor.digest, document]))
  if (lines.length === 0) return { graph, moved: same }
  const platforms = new Map<Digest, Platform>()
  for (const leaf of graph.leaves) {
    const platform = await platformOfLeaf(leaf, origin)
    if (platform) platforms.set(leaf.document.descriptor.digest, platform)
  }
  const moved = annotateImage(graph.documents, lines, ({ descriptor }) => platforms.get(descriptor.digest))
  const of = ({ descriptor }: Document) => moved.get(descriptor.digest) as Document
  const leaves = graph.leaves.map(leaf => ({ ...leaf, document: of(leaf.document) as Leaf['document'] }))
  return { graph: { ...graph, root: of(graph.root), documents: graph.documents.map(of), leaves }, moved }
}

/** The annotations that apply to nothing. */
async function idleIn(
  { root, leaves }: Graph,
  lines: readonly AnnotationLine[],
  origin: ImageOrigin,
): Promise<string[]> {
  if (lines.length === 0) return []
  const platforms = (await Promise.all(leaves.map(leaf => platformOfLeaf(leaf, origin)))).flatMap(
    each => each ?? [],
  )
  const { kind } = root.manifest
  const places = new Map<AnnotationLevel, readonly Platform[]>([['manifest', platforms]])
  if (kind === 'index') places.set('index', []).set('manifest-descriptor', platforms)
  return idleAnnotations(lines, places, kind)
}

async function platformOfLeaf(
  { document, platform }: Leaf,
  origin: ImageOrigin,
): Promise<Platform | undefined> {
  if (platform) return parsePlatform(platform)
  if (!isImageManifest(document.manifest)) return undefined
  const spelled = await platformOfConfig(document, origin)
  return spelled && normalizePlatform(spelled)
}

async function digestsByPlatform(
  { leaves }: Graph,
  origin: ImageOrigin,
): Promise<Pick<Pushed, 'platformDigests' | 'unknownPlatforms'>> {
  const platformDigests = new Map<string, Digest>()
  const unknownPlatforms: Digest[] = []
  for (const leaf of leaves) {
    const { digest } = leaf.document.descriptor
    const platform = await platformOfLeaf(leaf, origin)
    if (platform && platform.os !== 'unknown') platformDigests.set(formatPlatform(platform), digest)
    else if (!platform && isImageManifest(leaf.document.manifest)) unknownPlatforms.push(digest)
  }
  return { platformDigests, unknownPlatforms }
}

function checkExpected({ expectDigest, repositories }: PushRequest, { bytes, descriptor }: Document): void {
  if (expectDigest === undefined || digestOf(bytes, algorithmOf(expectDigest)) === expectDigest) return
  const [first] = repositories
  const target = first ? ` to ${repositoryName(first)}` : ''
  throw new TallyError(
    'DIGEST_UNEXPECTED',
    `Cannot push${target}: the image is ${descriptor.digest}, expected ${expectDigest}`,
    { details: { found: descriptor.digest, expected: expectDigest } },
  )
}
