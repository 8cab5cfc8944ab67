import type { Row, RowKind } from '../../template/rows.ts'
import { humanBytes } from '../../text/format.ts'
import type { InspectedImage, PlatformImage, Usage, UsedBlob } from '../inspection.ts'
import { digestWord, type RowFlags } from './row-words.ts'

/** The blobs of images, and where a pull would take each from. */
const usageKind: RowKind = {
  name: 'blob that a pull needs',
  headers: {
    Image: 'IMAGE',
    Platform: 'PLATFORM',
    What: 'WHAT',
    Digest: 'DIGEST',
    MediaType: 'MEDIA TYPE',
    Size: 'SIZE',
    Bytes: 'BYTES',
    From: 'FROM',
    ToFetch: 'TO FETCH',
    CreatedBy: 'CREATED BY',
  },
  columns: ['What', 'Digest', 'Size', 'From', 'CreatedBy'],
  quiet: 'Digest',
}

/** With several images or platforms a table names each. */
export function usageKindFor(images: readonly InspectedImage[]): RowKind {
  const isOnePlatform = images.every(({ platforms }) => platforms.length <= 1)
  const places = [...(images.length > 1 ? ['Image'] : []), ...(isOnePlatform ? [] : ['Platform'])]
  return { ...usageKind, columns: places.concat(usageKind.columns) }
}

/** A row for each blob of each image; the config first, then the layers in their order, then what belongs to no platform. */
export function usageRows(images: readonly InspectedImage[], flags: RowFlags): Row[] {
  return images.flatMap(image => {
    const seen = new Set<string>()
    const ofPlatforms = image.platforms.flatMap(platform =>
      (platform.usage?.blobs ?? []).map(used => {
        seen.add(used.blob.digest)
        return blobRow(used, { image, platform, flags })
      }),
    )
    const others = (image.usage?.blobs ?? []).filter(({ blob }) => !seen.has(blob.digest))
    return ofPlatforms.concat(others.map(used => blobRow(used, { image, platform: undefined, flags })))
  })
}

interface BlobContext {
  readonly image: InspectedImage
  readonly platform: PlatformImage | undefined
  readonly flags: RowFlags
}

function blobRow({ blob, isConfig, from }: UsedBlob, { image, platform, flags }: BlobContext): Row {
  const layer = platform?.layers.find(({ digest }) => digest === blob.digest)
  return {
    Image: image.written,
    Platform: platform?.platform ?? '',
    What: isConfig ? 'config' : platform ? 'layer' : 'attestation',
    Digest: digestWord(blob.digest, flags),
    MediaType: blob.mediaType,
    Size: humanBytes(blob.size),
    Bytes: blob.size,
    From: from,
    ToFetch: from === 'registry' ? blob.size : 0,
    CreatedBy: layer?.createdBy ?? '',
  }
}

/** One line: what a pull would fetch, and what it need not. */
export function usageLine({ toFetch, blobs }: Usage): string {
  const sums = new Map<string, number>()
  for (const { from, blob } of blobs) sums.set(from, (sums.get(from) ?? 0) + blob.size)
  const here = (['store', 'engine', 'cache', 'inline'] as const).flatMap(from => {
    const bytes = sums.get(from)
    return bytes === undefined ? [] : [`${humanBytes(bytes)} ${words[from]}`]
  })
  const rest = here.length > 0 ? `; ${here.join(', ')}` : ''
  return `A pull would fetch ${humanBytes(toFetch)} (${toFetch} bytes)${rest}`
}

const words = {
  store: 'is in the store',
  engine: 'is in the engine',
  cache: 'is in the Actions cache',
  inline: 'is in the manifest',
} as const
