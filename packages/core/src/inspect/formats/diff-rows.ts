import type { Row, RowKind, TemplateValue } from '../../template/rows.ts'
import { humanBytes } from '../../text/format.ts'
import type { Comparison, FileDifference, LayerChange, PlatformComparison } from '../comparison.ts'
import { modeText, ownerText, permissionsText } from './files-rows.ts'

/** A list of differences, ready to print. */
interface DiffList {
  readonly kind: RowKind
  readonly rows: readonly Row[]
}

const platformHeaders = { Platform: 'PLATFORM', How: 'CHANGE' }
const sizeHeaders = {
  Before: 'BEFORE',
  After: 'AFTER',
  Change: 'SIZE CHANGE',
  BytesBefore: 'BYTES BEFORE',
  BytesAfter: 'BYTES AFTER',
  BytesChange: 'BYTES CHANGE',
}
const digestHeaders = { DigestBefore: 'DIGEST BEFORE', DigestAfter: 'DIGEST AFTER' }

const platformKind: RowKind = {
  name: 'platform that both images have, or one of them',
  headers: {
    ...platformHeaders,
    ...sizeHeaders,
    Layers: 'LAYERS CHANGED',
    Config: 'CONFIG CHANGED',
    ...digestHeaders,
  },
  columns: ['Platform', 'How', 'Before', 'After', 'Change', 'Layers', 'Config'],
  quiet: 'Platform',
}

const layerKind: RowKind = {
  name: 'layer of the two images',
  headers: {
    ...platformHeaders,
    ...sizeHeaders,
    CreatedBy: 'CREATED BY',
    ...digestHeaders,
  },
  columns: ['Platform', 'How', 'Before', 'After', 'Change', 'CreatedBy'],
  quiet: 'DigestAfter',
}

const fileKind: RowKind = {
  name: 'file that differs',
  headers: {
    ...platformHeaders,
    ...sizeHeaders,
    Mode: 'MODE',
    Permissions: 'PERMISSIONS',
    Owner: 'OWNER',
    Path: 'PATH',
    OverShared: 'OVER SHARED LAYERS',
    ...digestHeaders,
  },
  columns: ['Platform', 'How', 'Mode', 'Owner', 'Before', 'After', 'Path'],
  quiet: 'Path',
}

/** The differences at the level of `diff`: platforms, layers or files, a row each. */
export function diffRows(comparison: Comparison, diff: 'summary' | 'layers' | 'files'): DiffList {
  const { platforms } = comparison
  if (diff === 'summary') return { kind: platformKind, rows: platformRows(comparison) }
  if (diff === 'layers')
    return {
      kind: layerKind,
      rows: platforms.flatMap(each => each.layers.map(layer => layerRow(each, layer))),
    }
  const files = platforms.flatMap(each => (each.files ?? []).map(file => fileRow(each, file)))
  return { kind: fileKind, rows: files }
}

function platformRows({ platforms, platformsGained, platformsLost, before, after }: Comparison): Row[] {
  const alone = (platform: string, how: 'gained' | 'lost') => {
    const images = (how === 'gained' ? after : before).platforms
    const image = images.find(each => (each.platform ?? 'unknown') === platform)
    const [size, digest] = [image?.size, image?.digest]
    return how === 'gained'
      ? {
          Platform: platform,
          How: how,
          ...sizes(undefined, size),
          ...digests(undefined, digest),
          ...noCounts,
        }
      : {
          Platform: platform,
          How: how,
          ...sizes(size, undefined),
          ...digests(digest, undefined),
          ...noCounts,
        }
  }
  return [
    ...platforms.map(each => ({
      Platform: each.platform,
      How: each.before.digest === each.after.digest ? 'same' : 'changed',
      ...sizes(each.before.size, each.after.size),
      ...digests(each.before.digest, each.after.digest),
      Layers: each.layers.filter(({ how }) => how !== 'same').length,
      Config: each.config.length,
    })),
    ...platformsGained.map(platform => alone(platform, 'gained')),
    ...platformsLost.map(platform => alone(platform, 'lost')),
  ]
}

const noCounts = { Layers: '', Config: '' }

function layerRow({ platform }: PlatformComparison, { how, before, after }: LayerChange): Row {
  return {
    Platform: platform,
    How: how === 'recompressed' ? 'same content, compressed anew' : how,
    ...sizes(before?.size, after?.size),
    CreatedBy: after?.createdBy ?? before?.createdBy ?? '',
    ...digests(before?.digest ?? before?.diffId, after?.digest ?? after?.diffId),
  }
}

function fileRow({ platform }: PlatformComparison, change: FileDifference): Row {
  const { how, path, before, after, isOverShared = false } = change
  const shown = after ?? before
  return {
    Platform: platform,
    // Shared layers, which were not read, may have the file too.
    How: isOverShared ? `${how} or changed` : how,
    ...sizes(before?.size, after?.size),
    Mode: shown ? modeText(shown) : '',
    Permissions: shown ? permissionsText(shown) : '',
    Owner: shown ? ownerText(shown) : '',
    Path: path,
    OverShared: isOverShared,
    ...digests(before?.digest, after?.digest),
  }
}

/** Sizes for people and in bytes; a side that is missing is empty, and counts as nothing. */
function sizes(before: number | undefined, after: number | undefined): Record<string, TemplateValue> {
  const change = (after ?? 0) - (before ?? 0)
  return {
    Before: before === undefined ? '' : humanBytes(before),
    After: after === undefined ? '' : humanBytes(after),
    Change: signedBytes(change),
    BytesBefore: before ?? 0,
    BytesAfter: after ?? 0,
    BytesChange: change,
  }
}

function digests(before: string | undefined, after: string | undefined): Record<string, TemplateValue> {
  return { DigestBefore: before ?? '', DigestAfter: after ?? '' }
}

/** A change of size with its sign. */
function signedBytes(bytes: number): string {
  if (bytes === 0) return '0 B'
  return `${bytes < 0 ? '-' : '+'}${humanBytes(Math.abs(bytes))}`
}
