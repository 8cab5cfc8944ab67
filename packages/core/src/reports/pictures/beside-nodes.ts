import { type Digest, shortDigest } from '../../model/digest.ts'
import type { PicturedBeside, PicturedImage } from './layer-graph.ts'
import type { ChartEdge, ChartNode } from './mermaid.ts'

const mostBesides = 6

interface Group {
  readonly at: string
  readonly what: string
  readonly found: readonly PicturedBeside[]
}

/** The nodes of attestations and referrers, dotted to what they are about; alike ones together. */
export function besideNodes(
  images: readonly PicturedImage[],
  ids: ReadonlyMap<Digest, string>,
): { readonly nodes: readonly ChartNode[]; readonly edges: readonly ChartEdge[] } {
  const fine = grouped(images, ids, (about, root) => ids.get(about) ?? root)
  const groups = fine.length <= mostBesides ? fine : grouped(images, ids, (_, root) => root)
  const shown = groups.slice(0, groups.length > mostBesides ? mostBesides - 1 : mostBesides)
  const rest = groups.slice(shown.length)
  const nodes = shown.map(({ what, found }, at): ChartNode => {
    const [first] = found
    const count = found.length > 1 ? `${found.length} × ` : ''
    const digest = first && found.length === 1 ? shortDigest(first.digest) : ''
    return { id: `b${at}`, lines: [`${count}${what}`, digest], look: 'beside' }
  })
  const more = rest.reduce((sum, { found }) => sum + found.length, 0)
  if (more > 0) nodes.push({ id: 'besides', lines: [`${more} more referrers`], look: 'more' })
  const edges = shown.map(({ at }, index) => ({ from: at, to: `b${index}`, isDotted: true }))
  const restAt = [...new Set(rest.map(({ at }) => at))]
  return { nodes, edges: [...edges, ...restAt.map(from => ({ from, to: 'besides', isDotted: true }))] }
}

function grouped(
  images: readonly PicturedImage[],
  ids: ReadonlyMap<Digest, string>,
  place: (about: Digest, root: string) => string,
): Group[] {
  const groups = new Map<string, Group & { found: PicturedBeside[] }>()
  for (const { digest, besides } of images)
    for (const beside of besides) {
      const at = place(beside.about, ids.get(digest) as string)
      const key = `${at} ${beside.what}`
      const group = groups.get(key) ?? { at, what: beside.what, found: [] }
      groups.set(key, group)
      if (group.found.every(other => other.digest !== beside.digest)) group.found.push(beside)
    }
  return [...groups.values()]
}
