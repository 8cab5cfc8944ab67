import { readAll } from '../content/bytes.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { TallyError } from '../errors.ts'
import { annotateImage } from '../model/annotate-image.ts'
import type { AnnotationLevel, AnnotationLine } from '../model/annotation-lines.ts'
import { parseImageConfig } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest, digestOf } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { idleAnnotations } from '../model/idle-annotations.ts'
import { isImageConfig } from '../model/media-type.ts'
import { formatPlatform, type Platform, parsePlatform } from '../model/platform.ts'
import { parseReference, type Repository, repositoryName } from '../model/reference.ts'
import { type Supply, storeSupply } from '../transfer/supply.ts'
import { type Graph, type Leaf, type Selection, walk } from '../transfer/walk.ts'
import { companionsOf, noCompanions } from './companions.ts'
import type { FolderFacts, ImageOrigin } from './image-origin.ts'
import { mountCandidates } from './mount-candidates.ts'
import { originCompanions } from './origin-companions.ts'
import { type Placed, type Placement, type PlacePorts, placeImage } from './place-image.ts'
import { selectPlatforms } from './select-platforms.ts'
import type { OnConflict, TargetTag } from './tag-plan.ts'
import { tagsNow } from './tags-now.ts'

export interface PushRequest {
  /** Where the image goes, whether or not it is tagged there. */
  readonly repositories: readonly Repository[]
  /** None when it is pushed by digest alone. */
  readonly tags: readonly TargetTag[]
  readonly selection: Selection
  readonly expectDigest: Digest | undefined
  readonly onConflict: OnConflict
  readonly referrers: boolean
  /** Repositories that may have layers, beside those that the image itself names. */
  readonly mountFrom: readonly Repository[]
  readonly annotations: readonly AnnotationLine[]
  readonly concurrency: number
  readonly dryRun: boolean
}

export interface PushPorts extends PlacePorts {
  readonly origin: ImageOrigin
  readonly store: LayoutStore
}

export interface Pushed {
  readonly placed: Placed
  /** The image's digest by platform. */
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** Annotations that landed nowhere, each as a sentence. */
  readonly idle: readonly string[]
  /** Of an image made from a folder. */
  readonly folder: FolderFacts | undefined
}

/**
 * Writes an image of a store, an engine or a file to registries. Throws DIGEST_UNEXPECTED, TAG_CONFLICT, PLATFORM_MISSING, NOT_FOUND
 * for what the source lacks, and what reading and writing throw.
 */
export async function push(request: PushRequest, ports: PushPorts): Promise<Pushed> {
  const { tags, concurrency, repositories, onConflict, dryRun } = request
  const { origin, registries } = ports
  const [found, now] = await Promise.all([origin.resolve(), tagsNow(tags, registries, request)])
  const root = await selectPlatforms(found, request.selection, origin)
  const read = ({ digest }: Descriptor) => origin.document(digest)
  const unannotated = await walk(read, root, 'all')
  const graph = await withAnnotations(unannotated, request.annotations, origin)
  const idle = await idleIn(unannotated, request.annotations, origin)
  checkExpected(request, graph.root)
  const subjects = unannotated.documents.map(({ descriptor }) => descriptor.digest)
  const companions = request.referrers
    ? await companionsOf(await originCompanions(origin), subjects, concurrency)
    : noCompanions
  const placement: Placement = {
    ...{ graph, companions, repositories, tags: now, onConflict, concurrency, dryRun },
    ...{ isMade: false, document: read, supply: originSupply(ports) },
    mountFrom: (blob, target) => mountCandidates(blob, target, [...request.mountFrom, ...namesOf(origin)]),
  }
  const platformDigests = await digestsByPlatform(graph, origin)
  return { placed: await placeImage(placement, ports), platformDigests, idle, folder: origin.folder }
}

function originSupply({ origin, store }: PushPorts): Supply {
  if (origin.supply) return origin.supply
  if (origin.kind === 'store') return storeSupply(store)
  return {
    name: origin.kind === 'docker' ? 'engine' : 'archive',
    open: blob => origin.scan?.(blob) ?? origin.fetch(blob),
  }
}

/** Repositories that layers are from, or that the store's image is named after: its layers may have come from there. */
function namesOf({ kind, images, mountFrom }: ImageOrigin): readonly Repository[] {
  if (mountFrom) return mountFrom
  return kind === 'store' ? images.flatMap(({ names }) => names.map(name => parseReference(name))) : []
}

async function withAnnotations(
  graph: Graph,
  lines: readonly AnnotationLine[],
  origin: ImageOrigin,
): Promise<Graph> {
  if (lines.length === 0) return graph
  const platforms = new Map<Digest, Platform>()
  for (const leaf of graph.leaves) {
    const platform = await platformOf(leaf, origin)
    if (platform) platforms.set(leaf.document.descriptor.digest, platform)
  }
  const made = annotateImage(graph.documents, lines, ({ descriptor }) => platforms.get(descriptor.digest))
  const now = new Map(graph.documents.map(({ descriptor }, at) => [descriptor.digest, made[at] as Document]))
  const of = ({ descriptor }: Document) => now.get(descriptor.digest) as Document
  const leaves = graph.leaves.map(leaf => ({ ...leaf, document: of(leaf.document) as Leaf['document'] }))
  return { ...graph, root: of(graph.root), documents: made, leaves }
}

/** The annotations that land nowhere. */
async function idleIn(
  { root, leaves }: Graph,
  lines: readonly AnnotationLine[],
  origin: ImageOrigin,
): Promise<string[]> {
  if (lines.length === 0) return []
  const platforms = (await Promise.all(leaves.map(leaf => platformOf(leaf, origin)))).flatMap(
    each => each ?? [],
  )
  const { kind } = root.manifest
  const places = new Map<AnnotationLevel, readonly Platform[]>([['manifest', platforms]])
  if (kind === 'index') places.set('index', []).set('manifest-descriptor', platforms)
  return idleAnnotations(lines, places, kind)
}

async function platformOf({ document, platform }: Leaf, origin: ImageOrigin): Promise<Platform | undefined> {
  if (platform) return parsePlatform(platform)
  const { config, layers } = document.manifest
  if (!isImageConfig(config.mediaType)) return undefined
  return parseImageConfig(await readAll(origin, config), layers.length).platform
}

async function digestsByPlatform({ leaves }: Graph, origin: ImageOrigin): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>()
  for (const leaf of leaves) {
    const platform = await platformOf(leaf, origin)
    if (platform && platform.os !== 'unknown')
      digests.set(formatPlatform(platform), leaf.document.descriptor.digest)
  }
  return digests
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
