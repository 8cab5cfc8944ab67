import { type Digest, shortDigest } from '../../model/digest.ts'
import { humanBytes, plural } from '../../text/format.ts'
import type { PicturedLayer, PicturedPart } from './layer-graph.ts'
import type { ChartEdge, ChartNode, NodeLook } from './mermaid.ts'

export interface DrawnLayers {
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
}

/** Layers that exactly the same manifests have, and that have the same fate. */
interface Group {
  readonly owners: readonly string[]
  readonly layers: readonly PicturedLayer[]
}

/** The most layers that have a line of their own in a node, and in the whole picture. */
const mostLines = 8
const mostLinesAtAll = 40

/** Draws the layers of manifests in `slots` nodes, a node for each group; what is too much is counted in one more node. */
export function drawLayers(
  parts: readonly PicturedPart[],
  ids: ReadonlyMap<Digest, string>,
  slots: number,
): DrawnLayers {
  const groups = groupsOf(parts, ids)
  const bySize = groups.toSorted((a, b) => sizeOf(b.layers) - sizeOf(a.layers))
  const kept = new Set(groups.length <= slots ? groups : bySize.slice(0, slots - 1))
  const folded = groups.filter(group => !kept.has(group))
  const listed = biggest([...kept].flatMap(({ layers }) => layers).toSorted(bigFirst), mostLinesAtAll)
  const nodes = [...kept].map((group, at) => groupNode(group, listed, `g${at}`))
  const edges = [...kept].flatMap(({ owners }, at) => owners.map(from => ({ from, to: `g${at}` })))
  const rest = folded.flatMap(({ layers }) => layers)
  if (rest.length === 0) return { nodes, edges }
  const restOwners = [...new Set(folded.flatMap(({ owners }) => owners))]
  return {
    nodes: [...nodes, { id: 'layers', lines: [moreLayers(rest)], look: 'more' }],
    edges: [...edges, ...restOwners.map(from => ({ from, to: 'layers' }))],
  }
}

function groupsOf(parts: readonly PicturedPart[], ids: ReadonlyMap<Digest, string>): Group[] {
  const owners = new Map<Digest, Set<string>>()
  const layers = new Map<Digest, PicturedLayer>()
  for (const part of parts)
    for (const layer of part.layers) {
      layers.set(layer.digest, layer)
      owners.set(layer.digest, (owners.get(layer.digest) ?? new Set()).add(ids.get(part.digest) as string))
    }
  const of = ({ digest }: PicturedLayer) => [...(owners.get(digest) ?? [])]
  const groups = Map.groupBy(layers.values(), layer => `${layer.fate?.words} ${of(layer).sort().join(' ')}`)
  return [...groups.values()].map(each => ({ owners: of(each[0] as PicturedLayer), layers: each }))
}

function groupNode({ owners, layers }: Group, listed: ReadonlySet<PicturedLayer>, id: string): ChartNode {
  const shown = biggest(layers.filter(layer => listed.has(layer)).toSorted(bigFirst), mostLines)
  const rest = layers.filter(layer => !shown.has(layer))
  const [first] = layers as [PicturedLayer]
  const isShared = owners.length > 1
  const facts = [first.fate?.words ?? '', isShared ? `shared by ${owners.length}` : '']
  return {
    id,
    lines: [
      `${plural(layers.length, 'layer')} · ${humanBytes(sizeOf(layers))}`,
      facts.filter(Boolean).join(', '),
      ...(layers.length === 1
        ? [first.says, shortDigest(first.digest)]
        : layers.filter(layer => shown.has(layer)).map(layerLine)),
      rest.length > 0 && shown.size > 0 ? moreLayers(rest) : '',
    ],
    look: lookOf(first, isShared),
  }
}

function lookOf({ fate }: PicturedLayer, isShared: boolean): NodeLook {
  if (fate === undefined) return isShared ? 'shared' : 'layer'
  return isShared ? `${fate.look}Shared` : fate.look
}

function layerLine({ digest, size, says }: PicturedLayer): string {
  return `${humanBytes(size)} · ${says === '' ? shortDigest(digest) : says}`
}

function moreLayers(layers: readonly PicturedLayer[]): string {
  const count = layers.length === 1 ? '1 more layer' : `${layers.length} more layers`
  return `${count}, ${humanBytes(sizeOf(layers))}`
}

/** The first of these; one more than `most` is not worth folding. */
function biggest(sorted: readonly PicturedLayer[], most: number): ReadonlySet<PicturedLayer> {
  return new Set(sorted.length === most + 1 ? sorted : sorted.slice(0, most))
}

function bigFirst(a: PicturedLayer, b: PicturedLayer): number {
  return b.size - a.size
}

function sizeOf(layers: readonly PicturedLayer[]): number {
  return layers.reduce((sum, { size }) => sum + size, 0)
}
