import { mapLimit } from '../../concurrency.ts'
import { isTallyError } from '../../errors.ts'
import type { Companion, InspectedImage, InspectedRoot, PlatformImage } from '../../inspect/inspection.ts'
import { describeImage } from '../../inspect/platform-image.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { formatPlatform } from '../../model/platform.ts'
import { heedFit, platformFit } from '../../model/platform-fit.ts'
import { printable } from '../../text/printable.ts'
import { type Graph, type Leaf, type Selection, walkImages } from '../../transfer/walk.ts'
import { companionsOf } from './companions.ts'
import type { InspectedContent } from './inspected-content.ts'

/** How far an image is read. */
export interface ReadingWishes {
  /** As the user wrote it. */
  readonly written: string
  readonly selection: Selection
  /** Whether the user named the platforms: an image of another one is then an error, else a note. */
  readonly platformsAsked: boolean
  /** Whether the images below the root are read, and not the root alone. */
  readonly hasImages: boolean
  /** Whether attestations and other children of indexes are read too. */
  readonly hasCompanions: boolean
  /** The statements to read, by the start of their predicate type; empty for none. */
  readonly predicates: readonly string[]
  readonly concurrency: number
  /** Receives what cannot be shown, printable. */
  readonly note: (message: string) => void
}

/** The parts of an image that were read. */
type ImageReading = Pick<InspectedImage, 'platforms' | 'companions' | 'indexes'> & {
  readonly root: InspectedRoot
  /** The graph that a pull would walk; absent if only the root was read. */
  readonly graph?: Graph
}

/** Faults of one image that are told, before the rest is counted. */
const toldFaults = 10

/**
 * Reads an image: its root, and below it the manifests and configs of the selected platforms. Children that are not there are told
 * and listed. Throws NOT_FOUND for the root, PLATFORM_MISSING, SCHEMA1_UNSUPPORTED, and what reading throws.
 */
export async function readImage(content: InspectedContent, wishes: ReadingWishes): Promise<ImageReading> {
  const document = await content.root()
  const root = rootOf(document)
  if (!wishes.hasImages) return { root, platforms: [], companions: [] }
  const { selection, written } = wishes
  const read = ({ digest }: { readonly digest: Digest }) => content.document(digest)
  const graph = await walkImages(read, document, selection, written)
  const [platforms, companions] = await Promise.all([
    platformImages(content, graph, wishes),
    companionsOf(content, graph, wishes),
  ])
  tellMissing(companions, wishes)
  const indexes = graph.documents.filter(each => each.manifest.kind === 'index' && each !== document)
  return {
    root,
    platforms,
    companions,
    graph,
    ...(indexes.length > 0 ? { indexes: indexes.toReversed() } : {}),
  }
}

function rootOf(document: Document): InspectedRoot {
  const { descriptor, manifest } = document
  const kind = manifest.kind === 'image' && !isImageManifest(manifest) ? 'artifact' : manifest.kind
  const config = manifest.kind === 'image' && kind === 'artifact' ? manifest.config.mediaType : undefined
  const artifactType = manifest.artifactType ?? config
  return {
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    kind,
    size: descriptor.size,
    document,
    annotations: manifest.annotations ?? {},
    ...(artifactType ? { artifactType } : {}),
  }
}

async function platformImages(
  content: InspectedContent,
  { root, leaves }: Graph,
  wishes: ReadingWishes,
): Promise<PlatformImage[]> {
  const told: string[] = []
  const images = await mapLimit(leaves, wishes.concurrency, async ({ document, platform }) => {
    const { config, missing } = await configOf(content, document)
    if (document.descriptor.digest === root.descriptor.digest && config) heedPlatform(config, wishes)
    const { image, faults } = describeImage(document, platform, config)
    const place = image.platform === undefined ? '' : ` for ${printable(image.platform)}`
    for (const fault of missing ? [missing, ...faults] : faults)
      told.push(`${printable(wishes.written)}${place}: ${fault}`)
    return image
  })
  for (const message of told.slice(0, toldFaults)) wishes.note(message)
  const more = told.length - toldFaults
  if (more > 0) wishes.note(`${printable(wishes.written)}: ${more} more images of it have such faults`)
  return images
}

/** The config of an image; artifacts have none that is read. */
async function configOf(
  content: InspectedContent,
  { manifest }: Leaf['document'],
): Promise<{ readonly config?: Uint8Array; readonly missing?: string }> {
  if (!isImageManifest(manifest)) return {}
  try {
    const config = await content.config(manifest)
    return config ? { config } : { missing: `its config ${manifest.config.digest} is not there` }
  } catch (error) {
    if (!isTallyError(error, 'MANIFEST_TOO_LARGE')) throw error
    return { missing: `its config cannot be read: ${error.message}` }
  }
}

/** The platform of an image that no index names: compared with the selection. */
function heedPlatform(config: Uint8Array, { written, selection, platformsAsked, note }: ReadingWishes): void {
  if (selection === 'all') return
  try {
    heedFit(platformFit(config, selection), { name: written, selection, isAsked: platformsAsked }, note)
  } catch (error) {
    // A config that cannot be read names no platform; that it cannot be read is told with the image.
    if (!isTallyError(error, 'MANIFEST_INVALID')) throw error
  }
}

function tellMissing(companions: readonly Companion[], { written, note }: ReadingWishes): void {
  const missing = companions.filter(({ isMissing }) => isMissing)
  if (missing.length === 0) return
  const shown = missing.slice(0, toldFaults).map(({ descriptor }) => printable(nameOf(descriptor)))
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  note(`${printable(written)}: its index lists what is not there: ${shown.join(', ')}${more}`)
}

function nameOf({ platform, digest }: Companion['descriptor']): string {
  return platform ? formatPlatform(platform) : digest
}
