import { type Digest, shortDigest } from '../../model/digest.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { besideNodes } from './beside-nodes.ts'
import { type DrawnLayers, drawLayers } from './drawn-layers.ts'
import { type ChartEdge, type ChartNode, flowchart, mostNodes } from './mermaid.ts'

/** An image as it is drawn. */
export interface PicturedImage {
  /** Its name for people; text from anywhere. */
  readonly name: string
  readonly digest: Digest
  readonly kind: 'index' | 'image' | 'artifact'
  /** The images of its platforms; of a single image, itself. */
  readonly parts: readonly PicturedPart[]
  readonly besides: readonly PicturedBeside[]
}

/** The manifest of a platform. */
export interface PicturedPart {
  readonly digest: Digest
  readonly platform: string
  /** The digest of its config, if that is to be drawn. */
  readonly imageId?: Digest | undefined
  /** The index below the root that lists it. */
  readonly parent?: Digest | undefined
  /** Lowest first. */
  readonly layers: readonly PicturedLayer[]
}

export interface PicturedLayer {
  /** Equal for layers that are drawn once. */
  readonly digest: Digest
  readonly size: number
  /** Its instruction; text from anywhere. Its digest is shown in place of an empty one. */
  readonly says: string
  /** The fate of its bytes, if the picture is about it. */
  readonly fate?: LayerFate | undefined
}

/** Layers of the same fate are drawn together; `words` follow the layers: `from the cache`. */
export interface LayerFate {
  readonly look: 'moved' | 'near' | 'held' | 'lacking'
  readonly words: string
}

/** Attestations, signatures and other referrers of an image. */
export interface PicturedBeside {
  readonly what: string
  readonly digest: Digest
  readonly about: Digest
}

const mostImages = 8
const mostParts = 12
const mostIndexes = 4

/** The Mermaid source of images, their platforms and layers; a layer that several have is drawn once. Empty without images. */
export function layerGraph(images: readonly PicturedImage[]): string {
  if (images.length === 0) return ''
  const roots = [...Map.groupBy(images, ({ digest }) => digest).values()]
  const shown = roots.slice(0, mostImages)
  const heads = drawHeads(shown, roots.length - shown.length)
  const besides = besideNodes(shown.flat(), heads.ids)
  const slots = mostNodes - heads.nodes.length - besides.nodes.length
  const layers: DrawnLayers = drawLayers(heads.parts, heads.ids, slots)
  return flowchart({
    nodes: [...heads.nodes, ...besides.nodes, ...layers.nodes],
    edges: [...heads.edges, ...layers.edges, ...besides.edges],
  })
}

interface Heads {
  /** The nodes of roots and manifests, by digest. */
  readonly ids: ReadonlyMap<Digest, string>
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
  /** The manifests that are drawn, each once. */
  readonly parts: readonly PicturedPart[]
}

/** Draws the roots and manifests; the first platforms of each root, the rest as one node. */
function drawHeads(roots: readonly (readonly PicturedImage[])[], hidden: number): Heads {
  const ids = new Map<Digest, string>()
  const nodes: ChartNode[] = []
  const edges = new Map<string, ChartEdge>()
  const parts = new Map<Digest, PicturedPart>()
  const draw = (digest: Digest, node: Omit<ChartNode, 'id'>) => {
    const id = ids.get(digest) ?? `m${ids.size}`
    if (!ids.has(digest)) nodes.push({ id, ...node })
    ids.set(digest, id)
    return id
  }
  const link = (from: string, to: string) => edges.set(`${from} ${to}`, { from, to })
  for (const each of roots) draw(each[0]?.digest as Digest, rootNode(each))
  const quota = Math.max(1, Math.floor(mostParts / Math.max(1, roots.length)))
  const indexes = new Set<Digest>()
  for (const [image] of roots) {
    if (!image) continue
    const root = ids.get(image.digest) as string
    for (const part of image.parts.slice(0, quota)) {
      parts.set(part.digest, part)
      if (part.parent !== undefined && indexes.size < mostIndexes) indexes.add(part.parent)
      const isNested = part.parent !== undefined && indexes.has(part.parent) && part.parent !== image.digest
      const above = isNested ? draw(part.parent, indexNode(part.parent)) : root
      if (isNested) link(root, above)
      const id = draw(part.digest, partNode(part))
      if (id !== above) link(above, id)
    }
    const rest = image.parts.slice(quota)
    if (rest.length === 0) continue
    const id = `${root}rest`
    nodes.push({ id, lines: [`${rest.length} more platforms`, sizeOfParts(rest)], look: 'more' })
    link(root, id)
  }
  if (hidden > 0) nodes.push({ id: 'images', lines: [`${plural(hidden, 'more image')}`], look: 'more' })
  return { ids, nodes, edges: [...edges.values()], parts: [...parts.values()] }
}

const mostNames = 3
/** Characters of a name: its end tells more than its beginning. */
const longestName = 40

function lastPart(name: string): string {
  const characters = [...name]
  return characters.length > longestName ? `…${characters.slice(1 - longestName).join('')}` : name
}

function rootNode(images: readonly PicturedImage[]): Omit<ChartNode, 'id'> {
  const [first] = images as [PicturedImage]
  const names = [...new Set(images.map(({ name }) => name))]
  const more = names.length - mostNames
  const [only] = first.parts
  const isItself = only?.digest === first.digest
  return {
    lines: [
      ...names.slice(0, mostNames).map(lastPart),
      more > 0 ? `and ${plural(more, 'more name')}` : '',
      isItself
        ? [only.platform, sizeOfParts([only])].filter(Boolean).join(' · ')
        : [
            first.kind,
            first.parts.length > 0
              ? `${plural(first.parts.length, 'platform')}, ${sizeOfParts(first.parts)}`
              : '',
          ]
            .filter(Boolean)
            .join(' · '),
      shortDigest(first.digest),
      isItself ? configLine(only) : '',
    ],
    look: 'image',
  }
}

function indexNode(digest: Digest): Omit<ChartNode, 'id'> {
  return { lines: ['index', shortDigest(digest)], look: 'manifest' }
}

function partNode(part: PicturedPart): Omit<ChartNode, 'id'> {
  const title = [part.platform || 'no platform', sizeOfParts([part])].join(' · ')
  return { lines: [title, shortDigest(part.digest), configLine(part)], look: 'manifest' }
}

function configLine({ imageId }: PicturedPart): string {
  return imageId === undefined ? '' : `config ${shortDigest(imageId)}`
}

/** The bytes of the layers of these manifests, each layer counted once. */
function sizeOfParts(parts: readonly PicturedPart[]): string {
  const layers = new Map(parts.flatMap(part => part.layers.map(({ digest, size }) => [digest, size])))
  return humanBytes([...layers.values()].reduce((sum, size) => sum + size, 0))
}
