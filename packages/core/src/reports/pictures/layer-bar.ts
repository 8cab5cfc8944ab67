import type { InspectedLayer, PlatformImage } from '../../inspect/inspection.ts'
import { shortDigest } from '../../model/digest.ts'
import { plural } from '../../text/format.ts'
import { code, escapeMarkdown } from '../../text/markdown.ts'
import { type Bar, barTable } from './bars.ts'
import { instruction } from './instruction.ts'

const mostBars = 20
/** Characters of an instruction beside a bar. */
const widestInstruction = 72

/** The layers of an image as Markdown, lowest first, with a bar for the share of each; the smallest of many are summed up. */
export function layerBar({ layers }: Pick<PlatformImage, 'layers'>): string {
  const isFolded = layers.length > mostBars + 1
  const bySize = layers.toSorted((a, b) => bytesOf(b) - bytesOf(a))
  const shown = new Set(isFolded ? bySize.slice(0, mostBars) : layers)
  const isShared = layers.some(({ sharedWith }) => sharedWith.length > 0)
  const bars = layers.flatMap((layer, at) => (shown.has(layer) ? [barOf(layer, at, isShared)] : []))
  const rest = layers.filter(layer => !shown.has(layer))
  const more: Bar = {
    before: [''],
    size: rest.reduce((sum, layer) => sum + bytesOf(layer), 0),
    after: [plural(rest.length, 'smaller layer'), '', ...(isShared ? [''] : [])],
  }
  const after = ['Instruction', 'Digest', ...(isShared ? ['Shared with'] : [])]
  return barTable(rest.length > 0 ? [...bars, more] : bars, { before: ['Layer'], after })
}

/** Bytes as transferred, or unpacked where only an engine knows the layer. */
function bytesOf({ size, unpackedSize = 0 }: InspectedLayer): number {
  return size ?? unpackedSize
}

/** An instruction in a cell of a table. */
export function instructionCell(createdBy: string | undefined, width = widestInstruction): string {
  const characters = [...instruction(createdBy ?? '')]
  if (characters.length === 0) return ''
  return code(characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : characters.join(''))
}

function barOf(layer: InspectedLayer, at: number, isShared: boolean): Bar {
  const digest = layer.digest ?? layer.diffId
  const packing =
    layer.compression === 'gzip' || layer.compression === 'unknown' ? '' : ` ${layer.compression}`
  const [first, ...others] = layer.sharedWith
  const shared =
    first === undefined ? '' : code(first) + (others.length > 0 ? ` and ${others.length} more` : '')
  return {
    before: [String(at + 1)],
    size: bytesOf(layer),
    after: [
      instructionCell(layer.createdBy),
      `${digest ? code(shortDigest(digest)) : ''}${escapeMarkdown(packing)}`,
      ...(isShared ? [shared] : []),
    ],
  }
}
