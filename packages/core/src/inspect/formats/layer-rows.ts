import type { Digest } from '../../model/digest.ts'
import type { Row, RowKind } from '../../template/rows.ts'
import type { InspectedImage, InspectedLayer, PlatformImage, UsedBlob } from '../inspection.ts'
import { digestWord, type RowFlags, sizeWord } from './row-words.ts'

/** The layers of images, lowest first, a row each. */
const layerKind: RowKind = {
  name: 'layer of an image',
  headers: {
    Image: 'IMAGE',
    Platform: 'PLATFORM',
    Number: '#',
    Digest: 'DIGEST',
    DiffID: 'DIFF ID',
    MediaType: 'MEDIA TYPE',
    Compression: 'COMPRESSION',
    Size: 'SIZE',
    Bytes: 'BYTES',
    UnpackedSize: 'UNPACKED',
    Share: 'SHARE',
    From: 'IS IN',
    SharedWith: 'SHARED WITH',
    CreatedBy: 'CREATED BY',
  },
  columns: ['Number', 'Digest', 'Compression', 'Size', 'Share', 'CreatedBy'],
  quiet: 'Digest',
}

/** With several images or platforms a table names each, and with what a layer is shared. */
export function layerKindFor(images: readonly InspectedImage[]): RowKind {
  const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1)
  const places = [...(images.length > 1 ? ['Image'] : []), ...(isOnePlatform ? [] : ['Platform'])]
  const hasUsage = images.some(({ platforms }) => platforms.some(({ usage }) => usage))
  const more = [...(hasUsage ? ['From'] : []), ...(images.length > 1 ? ['SharedWith'] : [])]
  return { ...layerKind, columns: places.concat(layerKind.columns, more) }
}

/** A row for each layer of each platform. */
export function layerRows(images: readonly InspectedImage[], flags: RowFlags): Row[] {
  return images.flatMap(image =>
    image.platforms.flatMap(platform => {
      const from = new Map(platform.usage?.blobs.map(used => [used.blob.digest, used.from]))
      return platform.layers.map((layer, at) => layerRow(layer, at, { image, platform, from, flags }))
    }),
  )
}

interface LayerContext {
  readonly image: InspectedImage
  readonly platform: PlatformImage
  /** Where a pull would take each blob from; empty if that was not asked for. */
  readonly from: ReadonlyMap<Digest, UsedBlob['from']>
  readonly flags: RowFlags
}

function layerRow(layer: InspectedLayer, at: number, { image, platform, from, flags }: LayerContext): Row {
  const { size, digest } = layer
  return {
    Image: image.written,
    Platform: platform.platform ?? '',
    // Counted as people count: the lowest is 1.
    Number: at + 1,
    Digest: digestWord(digest, flags),
    DiffID: digestWord(layer.diffId, flags),
    MediaType: layer.mediaType,
    Compression: layer.compression,
    Size: sizeWord(size),
    Bytes: size ?? '',
    UnpackedSize: sizeWord(layer.unpackedSize),
    Share: shareWord(size, platform.size),
    From: (digest && from.get(digest)) ?? '',
    SharedWith: layer.sharedWith.join(', '),
    CreatedBy: (flags.noTrunc ? layer.instruction : layer.createdBy) ?? '',
  }
}

function shareWord(size: number | undefined, total: number | undefined): string {
  if (size === undefined || !total) return ''
  const percent = (size / total) * 100
  return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`
}
