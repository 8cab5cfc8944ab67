import type { Row, RowKind } from '../../template/rows.ts'
import { signedBytes } from '../../text/format.ts'
import { comparedSizes } from '../compare-sizes.ts'
import type { Comparison, DiffLevel, FileDifference, LayerChange, PlatformComparison } from '../comparison.ts'
import { modeText, ownerText } from './files-rows.ts'
import { sizeWord } from './row-words.ts'

/** A list of differences, ready to print. */
interface DiffList {
  readonly kind: RowKind
  readonly rows: readonly Row[]
}

const platformHeaders = { Platform: 'PLATFORM', How: 'CHANGE' }
const sizeHeaders = { Before: 'BEFORE', After: 'AFTER', Change: 'SIZE CHANGE' }

const platformKind: RowKind = {
  name: 'platform that both images have, or one of them',
  headers: { ...platformHeaders, ...sizeHeaders, Layers: 'LAYERS CHANGED', Config: 'CONFIG CHANGED' },
  columns: ['Platform', 'How', 'Before', 'After', 'Change', 'Layers', 'Config'],
  quiet: 'Platform',
}

const layerKind: RowKind = {
  name: 'layer of the two images',
  headers: { ...platformHeaders, ...sizeHeaders, CreatedBy: 'CREATED BY', Digest: 'DIGEST' },
  columns: ['Platform', 'How', 'Before', 'After', 'Change', 'CreatedBy'],
  quiet: 'Digest',
}

const fileKind: RowKind = {
  name: 'file that differs',
  headers: { ...platformHeaders, ...sizeHeaders, Mode: 'MODE', Owner: 'OWNER', Path: 'PATH' },
  columns: ['Platform', 'How', 'Mode', 'Owner', 'Before', 'After', 'Path'],
  quiet: 'Path',
}

/** The differences at the level of `diff`: platforms, layers that are not the same, or files, a row each. */
export function diffRows(comparison: Comparison, diff: DiffLevel): DiffList {
  const { platforms } = comparison
  if (diff === 'summary') return { kind: platformKind, rows: platformRows(comparison) }
  if (diff === 'layers')
    return {
      kind: layerKind,
      rows: platforms.flatMap(each =>
        each.layers.flatMap(layer => (layer.how === 'same' ? [] : [layerRow(each, layer)])),
      ),
    }
  const files = platforms.flatMap(each => (each.files ?? []).map(file => fileRow(each, file)))
  return { kind: fileKind, rows: files }
}

function platformRows({ platforms, platformsGained, platformsLost, ...images }: Comparison): Row[] {
  const imageIn = ({ platforms }: Comparison['after'], name: string) =>
    platforms.find(({ platform = 'unknown' }) => platform === name)
  const counts = { Layers: '', Config: '' }
  return [
    ...platforms.map(({ platform, before, after, changed, layers, config }) => ({
      Platform: platform,
      How: changed ? 'changed' : 'same',
      ...sizes(before, after),
      Layers: layers.filter(({ how }) => how !== 'same').length,
      Config: config.length,
    })),
    ...platformsGained.map(platform => ({
      Platform: platform,
      How: 'gained',
      ...sizes(undefined, imageIn(images.after, platform)),
      ...counts,
    })),
    ...platformsLost.map(platform => ({
      Platform: platform,
      How: 'lost',
      ...sizes(imageIn(images.before, platform), undefined),
      ...counts,
    })),
  ]
}

/** How a layer changed, for people. */
export const changeWords: Readonly<Record<LayerChange['how'], string>> = {
  same: 'same',
  recompressed: 'same content, compressed anew',
  replaced: 'replaced',
  added: 'added',
  removed: 'removed',
}

function layerRow({ platform }: PlatformComparison, { how, before, after }: LayerChange): Row {
  return {
    Platform: platform,
    How: changeWords[how],
    ...sizes(before, after),
    CreatedBy: after?.createdBy ?? before?.createdBy ?? '',
    Digest: after?.digest ?? after?.diffId ?? before?.digest ?? before?.diffId ?? '',
  }
}

/** How files change, for people. */
export const differenceWords = [
  'added',
  'added or changed',
  'changed',
  'removed',
  'removed or changed',
] as const

/** How a file changed, for people. Shared layers, which were not read, may have it too. */
export function differenceWord({ how, isOverShared }: FileDifference): (typeof differenceWords)[number] {
  return isOverShared && how !== 'changed' ? `${how} or changed` : how
}

function fileRow({ platform }: PlatformComparison, change: FileDifference): Row {
  const { path, before, after } = change
  const shown = after ?? before
  return {
    Platform: platform,
    How: differenceWord(change),
    ...sizes(before, after),
    Mode: shown ? modeText(shown) : '',
    Owner: shown ? ownerText(shown) : '',
    Path: path,
  }
}

/** Sizes for people; a side that is missing is empty, and so is a change that is not known. */
function sizes(...sides: Parameters<typeof comparedSizes>): Row {
  const { before, after, change } = comparedSizes(...sides)
  return {
    Before: sizeWord(before),
    After: sizeWord(after),
    Change: change === undefined ? '' : signedBytes(change),
  }
}
