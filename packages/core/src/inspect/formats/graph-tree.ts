import { alignColumns } from '../../template/align-columns.ts'
import { printable } from '../../text/printable.ts'
import type { Companion, InspectedImage, InspectedReferrer, PlatformImage } from '../inspection.ts'
import { digestWord, type RowFlags, sizeWord } from './row-words.ts'

/** A node of the tree: its cells, and what is below it. */
interface Node {
  readonly cells: readonly string[]
  readonly below: readonly Node[]
}

const header = ['OBJECT', 'DIGEST', 'SIZE', 'ABOUT']

/** Images as a tree: index, manifests, configs and layers, attestations, and what refers to them. Ends with a line break. */
export function printGraphTree(images: readonly InspectedImage[], flags: RowFlags): string {
  const rows = images.flatMap(image => drawn(rootNode(image, flags), '', ''))
  return alignColumns([header, ...rows].map(cells => `${cells.join('\t')}\n`).join(''))
}

function drawn({ cells, below }: Node, first: string, rest: string): string[][] {
  const [name = '', ...others] = cells
  const lines = below.flatMap((node, at) => {
    const isLast = at === below.length - 1
    return drawn(node, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`)
  })
  return [[`${first}${name}`, ...others.map(cell => cell.replaceAll('\t', ' '))], ...lines]
}

function rootNode(image: InspectedImage, flags: RowFlags): Node {
  const { written, root, platforms, companions, referrers = [] } = image
  const about = (digest: string | undefined) => [
    ...companions
      .filter(each => each.about !== undefined && each.about === digest)
      .map(each => companionNode(each, flags)),
    ...referrers.filter(({ subject }) => subject === digest).map(each => referrerNode(each, flags)),
  ]
  const known = new Set<string | undefined>([root?.digest, ...platforms.map(({ digest }) => digest)])
  const loose = companions.filter(each => !known.has(each.about)).map(each => companionNode(each, flags))
  const [only] = platforms
  const name = printable(written)
  if (only && only.digest === root?.digest) {
    const { cells, below } = platformNode(only, about(only.digest), flags)
    return { cells: [`${name} (${cells[0]})`, ...cells.slice(1)], below: [...below, ...loose] }
  }
  const cells = [
    root ? `${name} (${root.kind})` : name,
    digestWord(root?.digest, flags),
    sizeWord(root?.size),
    '',
  ]
  const children = platforms.map(each => platformNode(each, about(each.digest), flags))
  return { cells, below: [...children, ...loose, ...about(root?.digest)] }
}

function platformNode(image: PlatformImage, others: readonly Node[], flags: RowFlags): Node {
  const { platform, digest, imageId, layers, size, kind } = image
  const config: Node[] =
    imageId === undefined ? [] : [{ cells: ['config', digestWord(imageId, flags), '', ''], below: [] }]
  const below = layers.map((layer): Node => {
    const { digest, diffId, size, compression, createdBy = '', sharedWith } = layer
    const shared =
      sharedWith.length > 0 ? ` (also in ${sharedWith.map(each => printable(each)).join(', ')})` : ''
    const cells = [
      `layer, ${compression}`,
      digestWord(digest ?? diffId, flags),
      sizeWord(size),
      `${printable(createdBy, flags.noTrunc ? 10_000 : 60)}${shared}`,
    ]
    return { cells, below: [] }
  })
  const name = platform === undefined ? kind : printable(platform)
  const cells = [name, digestWord(digest, flags), sizeWord(size), '']
  return { cells, below: [...config, ...below, ...others] }
}

function companionNode({ what, descriptor, predicates = [] }: Companion, flags: RowFlags): Node {
  const cells = [
    printable(what),
    digestWord(descriptor.digest, flags),
    sizeWord(descriptor.size),
    predicates.map(each => printable(each)).join(', '),
  ]
  return { cells, below: [] }
}

function referrerNode(
  { descriptor, artifactType, predicateType, foundBy }: InspectedReferrer,
  flags: RowFlags,
): Node {
  const what = predicateType === undefined ? artifactType : `${artifactType} of ${predicateType}`
  const cells = [
    'referrer',
    digestWord(descriptor.digest, flags),
    sizeWord(descriptor.size),
    `${printable(what)}${foundBy === 'tag' ? ', found by its tag' : ''}`,
  ]
  return { cells, below: [] }
}
