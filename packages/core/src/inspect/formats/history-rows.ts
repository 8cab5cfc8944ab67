import { ellipsis } from '../../template/display-width.ts'
import type { Row, RowKind } from '../../template/rows.ts'
import type { HistoryStep, InspectedImage, PlatformImage } from '../inspection.ts'
import { digestWord, type RowFlags, sinceWord, sizeWord } from './row-words.ts'

/** As in Docker's own table. */
const shownCells = 45

/** The steps of images' histories: Docker's columns and the layer that each step made. */
const historyKind: RowKind = {
  name: 'step of a history',
  headers: {
    Image: 'REFERENCE',
    Platform: 'PLATFORM',
    ID: 'IMAGE',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    CreatedBy: 'CREATED BY',
    Size: 'SIZE',
    Bytes: 'BYTES',
    UnpackedSize: 'UNPACKED',
    LayerDigest: 'LAYER',
    DiffID: 'DIFF ID',
    Comment: 'COMMENT',
  },
  columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'LayerDigest', 'Comment'],
  quiet: 'ID',
}

/** With several images or platforms a table names each. */
export function historyKindFor(images: readonly InspectedImage[]): RowKind {
  const named = ['Image', ...historyKind.columns]
  const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1)
  if (!isOnePlatform) return { ...historyKind, columns: ['Platform', ...historyKind.columns] }
  return images.length > 1 ? { ...historyKind, columns: named } : historyKind
}

/** A row for each step, newest first as in Docker; the top is the image itself, and nothing is known of those below. */
export function historyRows(images: readonly InspectedImage[], flags: RowFlags): Row[] {
  return images.flatMap(image =>
    image.platforms.flatMap(platform =>
      (platform.history ?? [])
        .toReversed()
        .map((step, at) => stepRow(step, { image, platform, isTop: at === 0 }, flags)),
    ),
  )
}

interface StepContext {
  readonly image: InspectedImage
  readonly platform: PlatformImage
  readonly isTop: boolean
}

function stepRow(step: HistoryStep, { image, platform, isTop }: StepContext, flags: RowFlags): Row {
  const { layer, engineSize } = step
  const createdBy = step.createdBy.replaceAll('\t', ' ')
  const bytes = step.isEmpty ? 0 : (layer?.size ?? engineSize)
  return {
    Image: image.written,
    Platform: platform.platform ?? '',
    ID: isTop ? digestWord(platform.imageId, flags) : '<missing>',
    CreatedSince: sinceWord(step.created, flags),
    CreatedAt: step.created ?? '',
    CreatedBy: flags.noTrunc ? createdBy : ellipsis(createdBy.replace(/\s+/g, ' '), shownCells),
    Size: sizeWord(bytes),
    Bytes: bytes ?? '',
    UnpackedSize: sizeWord(layer?.unpackedSize ?? engineSize),
    LayerDigest: digestWord(layer?.digest, flags),
    DiffID: digestWord(layer?.diffId, flags),
    Comment: step.comment,
  }
}
