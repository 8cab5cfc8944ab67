import { comparedSizes } from '../../inspect/compare-sizes.ts'
import type {
  Comparison,
  ConfigChange,
  FileDifference,
  LayerChange,
  PlatformComparison,
} from '../../inspect/comparison.ts'
import type { InspectedFile } from '../../inspect/file-tree.ts'
import { changeWords, differenceWord, differenceWords } from '../../inspect/formats/diff-rows.ts'
import { permissionsText } from '../../inspect/formats/files-rows.ts'
import type { InspectedImage, InspectedLayer } from '../../inspect/inspection.ts'
import { shortDigest } from '../../model/digest.ts'
import { ellipsis } from '../../template/display-width.ts'
import { grouped, humanBytes, signedBytes } from '../../text/format.ts'
import { code, copyable, details, escapeMarkdown, table, unbroken } from '../../text/markdown.ts'
import { bar } from '../pictures/bars.ts'
import { nameOfImage } from '../pictures/image-graph.ts'
import { instructionCell } from '../pictures/layer-bar.ts'
import { bytesCell, digestCell, fullColumns } from './cells.ts'
import { comparisonSentence, newLayers, sizeChangeText } from './comparison-sentence.ts'

const mostPlatforms = 50
/** Platforms whose layers, config and files are shown one by one. */
const mostShownInFull = 4
const mostLayers = 50
const mostFiles = 100
/** Cells of a value in a config. */
const widestValue = 160

/** How an image differs from another one, as Markdown that is ready as the comment of a pull request. */
export function comparisonSummary(comparison: Comparison): string {
  const { before, after, platforms, changed } = comparison
  const shown = platforms.slice(0, mostShownInFull)
  const isOne = platforms.length === 1
  return [
    `### ${headline(comparison)}`,
    // A sign begins a list only at the start of a line.
    `**${escapeMarkdown(comparisonSentence(comparison)).replace(/^&#4[35];/, found => (found === '&#43;' ? '+' : '-'))}.**`,
    changed ? platformTable(comparison) : '',
    ...(changed ? shown.flatMap(each => platformParts(each, isOne)) : []),
    details(
      'Digests in full',
      copyable([digestLine('before', before), digestLine('after', after)].filter(Boolean)),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Both names, and the digests where the names are the same: a tag that moved, or another place of one image. */
function headline({ before, after }: Comparison): string {
  const [then, now] = [before, after].map(nameOfImage)
  const sides = [after, before].map(image => {
    const digest = then === now && image.root ? ` at ${code(shortDigest(image.root.digest))}` : ''
    return `${code(nameOfImage(image))}${digest}`
  })
  return sides.join(' against ')
}

function digestLine(when: string, { root }: InspectedImage): string {
  return root ? `${when.padEnd(6)} ${root.digest}` : ''
}

function platformTable({ platforms, platformsGained, platformsLost, before, after }: Comparison): string {
  const rows = platforms.map(each => {
    const { fresh, recompressed, whole, bytes } = newLayers(each)
    const { before, after } = comparedSizes(each.before, each.after)
    return [
      escapeMarkdown(each.platform),
      bytesCell(before),
      bytesCell(after),
      unbroken(sizeChangeText(each).replace('<', '&lt;')),
      `${fresh + recompressed} of ${whole}`,
      newBar(bytes, each.after.size),
    ]
  })
  const others = [
    ...platformsGained.map(platform => [platform, '', sizeIn(after, platform), 'gained', '', '']),
    ...platformsLost.map(platform => [platform, sizeIn(before, platform), '', 'lost', '', '']),
  ].map(([platform = '', ...cells]) => [escapeMarkdown(platform), ...cells])
  const headers = ['Platform', 'Before', 'After', 'Change', 'New layers', 'New bytes']
  return fullColumns(headers, [...rows, ...others], mostPlatforms)
}

function sizeIn({ platforms }: InspectedImage, wanted: string): string {
  return bytesCell(platforms.find(({ platform }) => platform === wanted)?.size)
}

/** The new bytes of an image, as a bar of its size. */
function newBar(bytes: number | undefined, whole: number | undefined): string {
  if (bytes === undefined) return ''
  if (bytes === 0) return 'nothing'
  const drawn = whole === undefined ? '' : bar(bytes, whole)
  const rest = whole === undefined ? '' : bar(whole - bytes, whole).replaceAll(/[▇▏]/g, '░')
  return unbroken(`${humanBytes(bytes)} ${drawn}${rest}`.trim())
}

function platformParts(each: PlatformComparison, isOne: boolean): string[] {
  const on = isOne ? '' : ` on ${escapeMarkdown(each.platform)}`
  const { files = [], config } = each
  return [
    details(`Layers that differ${on}`, layerTable(each.layers), isOne),
    details(`Config that differs${on}`, configTable(config)),
    files.length === 0 ? '' : details(fileTitle(files, on), fileTable(files), isOne),
  ]
}

function layerTable(layers: readonly LayerChange[]): string {
  const rows = layers
    .filter(({ how }) => how !== 'same')
    .map(({ how, before, after }) => {
      const sizes = comparedSizes(before, after)
      return [
        changeWords[how],
        bytesCell(sizes.before),
        bytesCell(sizes.after),
        sizes.change === undefined ? '' : unbroken(signedBytes(sizes.change)),
        instructionsCell(before, after),
        digestCell(after?.digest ?? before?.digest),
      ]
    })
  return fullColumns(['Layer', 'Before', 'After', 'Change', 'Instruction', 'Digest'], rows, mostLayers)
}

/** The instruction of a layer, and the former one if that was another. */
function instructionsCell(before: InspectedLayer | undefined, after: InspectedLayer | undefined): string {
  const now = instructionCell((after ?? before)?.createdBy)
  const then = after ? instructionCell(before?.createdBy) : ''
  return then === '' || then === now ? now : `${now}<br>was ${then}`
}

function configTable(changes: readonly ConfigChange[]): string {
  const rows = changes.map(({ field, before, after }) => [
    escapeMarkdown(field),
    valueCell(before),
    valueCell(after),
  ])
  return table(['Field', 'Before', 'After'], rows, 100)
}

function valueCell(value: string | undefined): string {
  return value === undefined ? '' : code(ellipsis(value, widestValue))
}

function fileTitle(files: readonly FileDifference[], on: string): string {
  const found = Map.groupBy(files, differenceWord)
  const counts = differenceWords.flatMap(word => {
    const count = found.get(word)?.length ?? 0
    return count > 0 ? [`${grouped(count)} ${word}`] : []
  })
  return `Files that differ${on}: ${counts.join(', ')}`
}

/** The files that differ, those that change the size most first. */
function fileTable(files: readonly FileDifference[]): string {
  const change = ({ before, after }: FileDifference) => (after?.size ?? 0) - (before?.size ?? 0)
  const rows = files
    .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
    .map(file => [
      code(file.path),
      differenceWord(file),
      bytesCell(file.before?.size),
      bytesCell(file.after?.size),
      file.before || file.after ? unbroken(signedBytes(change(file))) : '',
      modeCell(file.before, file.after),
    ])
  return fullColumns(['File', 'How', 'Before', 'After', 'Change', 'Mode'], rows, mostFiles)
}

function modeCell(before: InspectedFile | undefined, after: InspectedFile | undefined): string {
  const [then, now] = [before && permissionsText(before), after && permissionsText(after)]
  return then !== undefined && now !== undefined && then !== now ? `${then} to ${now}` : (now ?? then ?? '')
}
