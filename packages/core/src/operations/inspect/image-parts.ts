import { mapLimit } from '../../concurrency.ts'
import { defaultMaxImageSize } from '../../content/size-budget.ts'
import { TallyError } from '../../errors.ts'
import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectedImage, PlatformImage, TagList, Usage } from '../../inspect/inspection.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { checkDeclared } from '../../transfer/declared-bounds.ts'
import type { ComparedImage } from './compare.ts'
import type { InspectPorts, InspectRequest } from './inspect-request.ts'
import type { OpenImage } from './inspected-image.ts'
import type { LayerSource } from './layer-files.ts'
import type { UsedImage } from './usage.ts'

/** The ports of a step, with what each part of it needs of the request. */
export interface PartPorts extends InspectPorts, Pick<InspectRequest, 'concurrency' | 'maxImageSize'> {
  /** Receives what cannot be shown, printable. */
  readonly note: (message: string) => void
}

/** Adds the tags of the images' repositories; each repository is listed once. */
export async function withTags(
  images: readonly InspectedImage[],
  request: InspectRequest,
  ports: PartPorts,
): Promise<InspectedImage[]> {
  if (!request.shows.has('tags')) return Array.from(images)
  const { listTagsOf } = await import('./lists/tags.ts')
  const listed = new Map<string, Promise<TagList>>()
  return mapLimit(images, request.concurrency, async image => {
    if (!image.reference) return image
    const { tag, digest } = image.reference
    // With an image the question is which tags share its digest, so that digests are needed.
    const key = `${repositoryName(image.reference)} ${tag !== undefined || digest !== undefined}`
    const listing = listed.get(key) ?? listTagsOf(image, request.tags, ports)
    listed.set(key, listing)
    return { ...image, tags: await listing }
  })
}

/** Adds what a pull of the images would fetch, together and of each. Throws what reading throws, and ENGINE_*. */
export async function withUsage(
  images: readonly OpenImage[],
  request: InspectRequest,
  ports: PartPorts,
): Promise<{ readonly images: readonly OpenImage[]; readonly usage?: Usage }> {
  const used = images.flatMap(open => usedImage(open) ?? [])
  if (!request.shows.has('usage') || used.length === 0) return { images }
  const { foreseePull } = await import('./usage.ts')
  const { selection, usage } = request
  const forecast = await foreseePull(
    used.map(({ pulled }) => pulled),
    { selection, to: usage.to },
    ports,
  )
  const byImage = new Map(used.map(({ open }, at) => [open, forecast.images[at]]))
  return {
    usage: forecast.usage,
    images: images.map(open => {
      const of = byImage.get(open)
      if (!of) return open
      const platforms = open.image.platforms.map(platform => {
        const usage = of.platforms.get(platform.digest)
        return usage ? { ...platform, usage } : platform
      })
      return { ...open, image: { ...open.image, platforms, usage: of.usage } }
    }),
  }
}

function usedImage(open: OpenImage): { readonly open: OpenImage; readonly pulled: UsedImage } | undefined {
  const { image, content } = open
  const { reference, root, written } = image
  if (!reference || !root?.document || !content) return undefined
  const read = async ({ digest }: Descriptor) => {
    const document = await content.document(digest)
    if (document) return document
    throw new TallyError('NOT_FOUND', `Cannot read ${digest} of ${printable(written)}: it is not there`)
  }
  return { open, pulled: { written, reference, root: root.document, read } }
}

/** Adds the files of each platform's image. Throws what reading layers throws, and CONTENT_TOO_LARGE. */
export async function withFiles(
  images: readonly OpenImage[],
  request: InspectRequest,
  ports: PartPorts,
): Promise<OpenImage[]> {
  if (!request.shows.has('files')) return Array.from(images)
  const { readFiles } = await import('./read-files.ts')
  // One after the other: each keeps the names of all its files in memory.
  return mapLimit(images, 1, async open => {
    const { layers, image } = open
    if (!layers) return open
    refuseTooLarge(open, ports)
    const source = await layers()
    const platforms = await mapLimit(image.platforms, 1, async platform => {
      const layered = layeredOf(open, platform)
      if (layered?.kind !== 'image') return platform
      return { ...platform, files: await readFiles(layered, request.paths, { ...ports, source }) }
    })
    return { ...open, image: { ...image, platforms } }
  })
}

/** Refuses an image that declares more than may be read, before its first layer is. */
function refuseTooLarge(
  { graph, image }: OpenImage,
  { maxImageSize = defaultMaxImageSize }: PartPorts,
): void {
  if (graph) checkDeclared(graph, maxImageSize, image.written)
}

/** A platform's image with the digests of its layers: an engine's record does not have them. */
function layeredOf({ layered }: OpenImage, platform: PlatformImage): PlatformImage | undefined {
  if (!layered) return platform
  const contents = ({ layers }: PlatformImage) => layers.map(({ diffId }) => diffId).join(' ')
  return layered.find(each => contents(each) === contents(platform)) ?? layered[0]
}

/** How one image differs from another. Throws what reading layers throws, and CONTENT_TOO_LARGE. */
export async function comparisonOf(
  before: OpenImage,
  after: OpenImage,
  { diff }: InspectRequest,
  ports: PartPorts,
): Promise<Comparison> {
  const { compareInspected } = await import('./compare.ts')
  const compared = async (open: OpenImage): Promise<ComparedImage> => {
    const { image, layered: platforms = image.platforms, layers = noLayers } = open
    if (diff === 'files') refuseTooLarge(open, ports)
    return { image: { ...image, platforms }, source: await layers() }
  }
  return compareInspected([await compared(before), await compared(after)], diff, ports)
}

/** The layers of what has none to read: a repository, or an engine's image that was not saved. */
async function noLayers(): Promise<LayerSource> {
  return {
    isLocal: async () => false,
    async open({ digest }) {
      throw new TallyError('NOT_FOUND', `Cannot read layer ${digest}: its image was not opened`)
    },
  }
}
