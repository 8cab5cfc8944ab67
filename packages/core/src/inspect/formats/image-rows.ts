import type { Row, RowKind } from '../../template/rows.ts'
import type { InspectedImage, PlatformImage } from '../inspection.ts'
import { digestWord, type RowFlags, sinceWord, sizeWord } from './row-words.ts'

/** The platforms of images, a row each. */
const imageKind: RowKind = {
  name: 'platform of an image',
  headers: {
    Image: 'IMAGE',
    Platform: 'PLATFORM',
    Digest: 'DIGEST',
    ID: 'IMAGE ID',
    CreatedAt: 'CREATED AT',
    CreatedSince: 'CREATED',
    Size: 'SIZE',
    Bytes: 'BYTES',
    UnpackedSize: 'UNPACKED',
    Layers: 'LAYERS',
    Attestations: 'ATTESTATIONS',
    MediaType: 'MEDIA TYPE',
    Kind: 'KIND',
    Root: 'ROOT DIGEST',
  },
  columns: ['Platform', 'Digest', 'CreatedSince', 'Size', 'Layers', 'Attestations'],
  quiet: 'Root',
}

/** With several images a table names each. */
export function imageKindFor(images: readonly InspectedImage[]): RowKind {
  return images.length > 1 ? { ...imageKind, columns: ['Image'].concat(imageKind.columns) } : imageKind
}

/** A row for each platform of each image; of an image that was not read further, one for its root. */
export function imageRows(images: readonly InspectedImage[], flags: RowFlags): Row[] {
  return images.flatMap(image => {
    const { root, platforms } = image
    if (platforms.length > 0) return platforms.map(platform => platformRow(image, platform, flags))
    return root ? [platformRow(image, rootAlone(root), flags)] : []
  })
}

type RowFacts = Pick<PlatformImage, 'platform' | 'digest' | 'mediaType' | 'size' | 'layers'> &
  Partial<Pick<PlatformImage, 'imageId' | 'config' | 'unpackedSize'>> & { readonly kind: string }

function rootAlone({ digest, mediaType, kind }: NonNullable<InspectedImage['root']>): RowFacts {
  return { platform: undefined, digest, mediaType, kind, size: undefined, layers: [] }
}

function platformRow(image: InspectedImage, platform: RowFacts, flags: RowFlags): Row {
  const { digest, imageId, config, layers, size, unpackedSize } = platform
  const about = image.companions.filter(each => each.what === 'attestation' && each.about === digest)
  return {
    Image: image.written,
    Platform: platform.platform ?? '',
    Digest: digestWord(digest, flags),
    ID: digestWord(imageId, flags),
    CreatedAt: config?.created ?? '',
    CreatedSince: sinceWord(config?.created, flags),
    Size: sizeWord(size),
    Bytes: size ?? '',
    UnpackedSize: sizeWord(unpackedSize),
    Layers: layers.length,
    Attestations: about.length,
    MediaType: platform.mediaType,
    Kind: platform.kind,
    Root: image.root?.digest ?? '',
  }
}
