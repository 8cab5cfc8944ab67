import { mapLimit } from '../../concurrency.ts'
import { defaultMaxImageSize } from '../../content/size-budget.ts'
import { TallyError } from '../../errors.ts'
import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectedImage, TagList, Usage } from '../../inspect/inspection.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { repositoryName } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { checkDeclared } from '../../transfer/declared-bounds.ts'
import type { InspectPorts, InspectRequest } from './inspect-request.ts'
import type { OpenImage } from './inspected-image.ts'
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
  const { listTagsOf } = await import('./tags.ts')
  const listed = new Map<string, Promise<TagList>>()
  return mapLimit(images, request.concurrency, async image => {
    if (!image.reference) return image
    const name = repositoryName(image.reference)
    const listing = listed.get(name) ?? listTagsOf(image, request.tags, ports)
    listed.set(name, listing)
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
  // One image after the other: each keeps the names of all its files in memory.
  return mapLimit(images, 1, async open => {
    const { content, graph, image } = open
    if (!content) return open
    if (graph) checkDeclared(graph, request.maxImageSize ?? defaultMaxImageSize, image.written)
    const platforms = await mapLimit(image.platforms, 1, async platform => {
      const layered = layeredOf(open, platform)
      if (layered?.kind !== 'image') return platform
      const files = await readFiles({ platform: layered, blobs: content.blobs }, request.paths, ports)
      return { ...platform, files }
    })
    return { ...open, image: { ...image, platforms } }
  })
}

/** A platform's image with the digests of its layers: an engine's record does not have them. */
function layeredOf({ layered }: OpenImage, platform: InspectedImage['platforms'][number]) {
  if (!layered) return platform
  const contents = platform.layers.map(({ diffId }) => diffId).join(' ')
  const found = layered.find(({ layers }) => layers.map(({ diffId }) => diffId).join(' ') === contents)
  return found ?? layered[0]
}

/** How one image differs from another. Throws what reading layers throws, and CONTENT_TOO_LARGE. */
export async function comparisonOf(
  before: OpenImage,
  after: OpenImage,
  { diff, maxImageSize = defaultMaxImageSize }: InspectRequest,
  ports: PartPorts,
): Promise<Comparison> {
  const { compareImages } = await import('../../inspect/compare.ts')
  if (diff !== 'files' || !before.content || !after.content) return compareImages(before.image, after.image)
  for (const { graph, image } of [before, after]) if (graph) checkDeclared(graph, maxImageSize, image.written)
  const { withFileChanges } = await import('./compare.ts')
  const [one, other] = [before, after].map(({ image, layered }) =>
    layered ? { ...image, platforms: layered } : image,
  ) as [InspectedImage, InspectedImage]
  const blobs = { before: before.content.blobs, after: after.content.blobs }
  return withFileChanges(compareImages(one, other), blobs, ports)
}
