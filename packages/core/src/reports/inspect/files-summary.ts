import type { HiddenFile, InspectedFile } from '../../inspect/file-tree.ts'
import type { PlatformImage } from '../../inspect/inspection.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { code, details, escapeMarkdown } from '../../text/markdown.ts'
import { barTable, percent } from '../pictures/bars.ts'
import { instructionCell } from '../pictures/layer-bar.ts'
import { bytesCell, counted, fullColumns } from './cells.ts'

const mostFiles = 20

/** The files of an image, as Markdown: their sum, what layers carry for nothing, and the biggest of both. */
export function filesSummary({ files: tree, layers }: PlatformImage, title: string): string[] {
  if (!tree) return []
  const { files, hidden, bytes, wastedBytes } = tree
  const regular = files.filter(({ type }) => type === 'file')
  const share = percent(wastedBytes, bytes + wastedBytes)
  const waste =
    wastedBytes === 0
      ? 'nothing is written twice or deleted again'
      : `${humanBytes(wastedBytes)} (${share}) is written and hidden again by a later layer`
  const madeBy = (layer: number) => instructionCell(layers[layer]?.createdBy, 60) || `layer ${layer + 1}`
  const biggest = bySize(regular).slice(0, mostFiles)
  const wasted = bySize(hidden.filter(({ type, size }) => type === 'file' && size > 0)).slice(0, mostFiles)
  const rest = bytes - biggest.reduce((sum, { size }) => sum + size, 0)
  const bars = biggest.map(({ path, size, layer }) => ({
    before: [code(path)],
    size,
    after: [madeBy(layer)],
  }))
  const others = { before: [counted(regular.length - biggest.length, 'other file')], size: rest, after: [''] }
  return [
    `**${title}: ${counted(files.length, 'entry', 'entries')}, ${humanBytes(bytes)}; ${waste}.**`,
    details(
      `The ${plural(biggest.length, 'biggest file')}`.replace('1 biggest', 'biggest'),
      barTable(rest > 0 ? [...bars, others] : bars, { before: ['File'], after: ['Written by'] }),
    ),
    details(
      'What layers carry for nothing',
      fullColumns(
        ['File', 'Size', 'Written by', 'Hidden by'],
        wasted.map(file => hiddenRow(file, madeBy)),
      ),
    ),
  ]
}

const words: Readonly<Record<HiddenFile['how'], string>> = {
  replaced: 'written again by',
  whiteout: 'deleted by',
  opaque: 'its folder emptied by',
}

function hiddenRow(
  { path, size, layer, hiddenBy, how }: HiddenFile,
  madeBy: (layer: number) => string,
): string[] {
  return [code(path), bytesCell(size), madeBy(layer), `${escapeMarkdown(words[how])} ${madeBy(hiddenBy)}`]
}

function bySize<T extends InspectedFile>(files: readonly T[]): T[] {
  return files.toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
}
