import type { SavedImage } from '../../cache/save-image.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { isForeignLayer } from '../../model/media-type.ts'
import { familiarName } from '../../model/reference.ts'
import { savedSums } from '../../operations/pull/cache-account.ts'
import type { PulledImage } from '../../operations/pull/pulled-image.ts'
import { nameOf } from '../../operations/write/tag-plan.ts'
import type { WrittenImage } from '../../operations/write/write-image.ts'
import { details, escapeMarkdown } from '../../text/markdown.ts'
import { foreseenWords } from '../../transfer/foresee.ts'
import { shownSource } from '../../transfer/source.ts'
import type { Delivery } from '../../transfer/transfer.ts'
import type { Graph } from '../../transfer/walk.ts'
import { barTable } from './bars.ts'
import { type LayerFate, layerGraph, type PicturedImage, type PicturedPart } from './layer-graph.ts'
import { mermaidBlock } from './mermaid.ts'

type Fates = ReadonlyMap<Digest, LayerFate>

/** Where the content of pulled images came from, as Markdown: bars by source, and a picture of the layers. */
export function pullPicture(images: readonly PulledImage[], deliveries: readonly Delivery[]): string[] {
  const fates = new Map(deliveries.map(each => [each.blob.digest, deliveryFate(each)]))
  return [sourceBars(deliveries), layerPicture(images.map(image => pulledPicture(image, fates)))]
}

/** Which layers of saved images the cache has now, as Markdown. */
export function savePicture(images: readonly PulledImage[], saved: readonly SavedImage[]): string {
  const { written, kept, leftOut } = savedSums(saved)
  const mark = (entries: typeof written, fate: LayerFate) =>
    entries.flatMap(({ members }) => members.map(digest => [digest, fate] as const))
  const fates = new Map([
    ...mark(leftOut, { look: 'lacking', words: 'not in the cache' }),
    ...mark(kept, { look: 'held', words: 'in the cache already' }),
    ...mark(written, { look: 'moved', words: 'saved' }),
  ])
  return layerPicture(images.map(image => pulledPicture(image, fates)))
}

/** The written parts of an image, as Markdown: its platforms and layers, and how each layer came to its repository. */
export function writePicture(
  { graph, tags, blobs, foreseen }: WrittenImage,
  platforms: ReadonlyMap<string, Digest>,
): string {
  const fates = new Map<Digest, LayerFate>()
  const words = foreseen ? foreseenWords : { uploaded: 'uploaded', mounted: 'mounted', present: held.words }
  const looks = { uploaded: 'moved', mounted: 'near', present: 'held' } as const
  // A layer that was uploaded to one repository and found in another counts as uploaded.
  for (const how of ['present', 'mounted', 'uploaded'] as const)
    for (const { blob, how: found } of foreseen ?? blobs)
      if (found === how) fates.set(blob.digest, { look: looks[how], words: words[how] })
  const names = tags.length > 0 ? tags.map(({ target }) => nameOf(target)) : ['by digest alone']
  const fateOf = ({ digest, mediaType }: Descriptor) =>
    fates.get(digest) ?? (isForeignLayer(mediaType) ? undistributed : held)
  return layerPicture(names.map(name => picture({ name, platforms, fateOf }, graph)))
}

const held: LayerFate = { look: 'held', words: 'there already' }
const undistributed: LayerFate = { look: 'lacking', words: 'not distributed by registries' }
const near = new Set<Delivery['source']>(['cache', 'mount', 'archive', 'layout'])

function deliveryFate(delivery: Delivery): LayerFate {
  const { source } = delivery
  if (source === 'registry') return { look: 'moved', words: 'from the registry' }
  if (source === 'mirror') return { look: 'moved', words: `from ${shownSource(delivery)}` }
  if (near.has(source)) return { look: 'near', words: `from the ${shownSource(delivery)}` }
  return { look: 'held', words: `in the ${source === 'inline' ? 'manifest' : source} already` }
}

/** Bytes by source, the farthest first; empty if all came from one. */
function sourceBars(deliveries: readonly Delivery[]): string {
  const order = ['moved', 'near', 'held']
  const groups = [...Map.groupBy(deliveries, each => deliveryFate(each).words).values()]
  if (groups.length < 2) return ''
  const place = ([first]: Delivery[]) => (first ? order.indexOf(deliveryFate(first).look) : 0)
  const bars = groups
    .toSorted((a, b) => place(a) - place(b))
    .map(each => ({
      before: [escapeMarkdown(each[0] ? deliveryFate(each[0]).words : '')],
      size: each.reduce((sum, { blob }) => sum + blob.size, 0),
      after: [String(each.length)],
    }))
  return barTable(bars, { before: ['Layers and configs'], after: ['Blobs'] })
}

function pulledPicture({ wanted, graph, platformDigests }: PulledImage, fates: Fates): PicturedImage {
  const fateOf = ({ digest }: Descriptor) => fates.get(digest)
  return picture({ name: familiarName(wanted.reference), platforms: platformDigests, fateOf }, graph)
}

interface Subject {
  readonly name: string
  /** Digests by platform, for images whose index names none. */
  readonly platforms: ReadonlyMap<string, Digest>
  readonly fateOf: (layer: Descriptor) => LayerFate | undefined
}

function picture({ name, platforms, fateOf }: Subject, { root, leaves }: Graph): PicturedImage {
  const known = new Map([...platforms].map(([platform, digest]) => [digest, platform]))
  const { digest } = root.descriptor
  const isBeside = ({ platform = '' }: Graph['leaves'][number]) => platform.startsWith('unknown/')
  const parts = leaves
    .filter(leaf => !isBeside(leaf))
    .map(
      ({ document: { descriptor, manifest }, platform }): PicturedPart => ({
        digest: descriptor.digest,
        platform: platform ?? known.get(descriptor.digest) ?? '',
        layers: manifest.layers.map(layer => ({
          digest: layer.digest,
          size: layer.size,
          says: '',
          fate: fateOf(layer),
        })),
      }),
    )
  const besides = leaves.filter(isBeside).map(({ document }) => ({
    what: 'attestation',
    digest: document.descriptor.digest,
    about: subjectOf(root.manifest, document.descriptor.digest) ?? digest,
  }))
  return { name, digest, kind: root.manifest.kind, parts, besides }
}

/** The image that an attestation of BuildKit is about. */
function subjectOf(manifest: Graph['root']['manifest'], attestation: Digest): Digest | undefined {
  if (manifest.kind !== 'index') return undefined
  const entry = manifest.manifests.find(({ digest }) => digest === attestation)
  const about = entry?.annotations?.['vnd.docker.reference.digest'] ?? ''
  return isDigest(about) ? about : undefined
}

/** A picture is drawn if it says more than a line of text: of more than one layer. */
function layerPicture(images: readonly PicturedImage[]): string {
  const layers = new Set(
    images.flatMap(({ parts }) => parts.flatMap(part => part.layers.map(({ digest }) => digest))),
  )
  return layers.size < 2 ? '' : details('Layers', mermaidBlock(layerGraph(images)), true)
}
