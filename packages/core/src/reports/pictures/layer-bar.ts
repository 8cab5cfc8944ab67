import { plainInstruction } from '../../inspect/history.ts'
import type { InspectedLayer, PlatformImage } from '../../inspect/inspection.ts'
import { shortDigest } from '../../model/digest.ts'
import { ellipsis } from '../../template/display-width.ts'
import { plural } from '../../text/format.ts'
import { code, escapeMarkdown } from '../../text/markdown.ts'
import { type Bar, barTable } from './bars.ts'

const mostBars = 20
/** Cells of an instruction beside a bar. */
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
  const instruction = plainInstruction(createdBy ?? '')
  return instruction === '' ? '' : code(ellipsis(instruction, width))
}

function barOf(layer: InspectedLayer, at: number, isShared: boolean): Bar {
  const digest = layer.digest ?? layer.diffId
  const { compression } = layer
  const unusual = compression === 'gzip' || compression === 'unknown' ? '' : ` ${compression}`
  const [first, ...others] = layer.sharedWith
  const shared =
    first === undefined ? '' : code(first) + (others.length > 0 ? ` and ${others.length} more` : '')
  return {
    before: [String(at + 1)],
    size: bytesOf(layer),
    after: [
      instructionCell(layer.createdBy),
      `${digest ? code(shortDigest(digest)) : ''}${escapeMarkdown(unusual)}`,
      ...(isShared ? [shared] : []),
    ],
  }
}
