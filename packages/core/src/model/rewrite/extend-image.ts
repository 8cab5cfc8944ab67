import type { Descriptor } from '../descriptor.ts'
import { type Document, parseDocument } from '../document.ts'
import { type Fields, fieldsOf, listField } from '../json-fields.ts'
import { ociConfig, ociIndex, ociManifest } from '../media-type.ts'
import { type Platform, platformFields } from '../platform.ts'
import { asOci } from './annotate-image.ts'

/** What stands on top of a base. */
interface ImageAddition {
  readonly config: Pick<Descriptor, 'digest' | 'size'>
  readonly layer: Descriptor
  /** The base's name with a tag, where it was written so. */
  readonly baseName?: string | undefined
}

/**
 * The manifest of an image with one layer on top of another image's, whose layers stand in it as they do there; OCI's media types,
 * and the base by the annotations that image-spec has for it (annotations.md). The base's own annotations are about the base.
 */
export function extendImage(base: Document | undefined, addition: ImageAddition): Document {
  const { config, layer, baseName } = addition
  const below = base ? listField(asOci(fieldsIn(base)), 'layers', 'manifest') : []
  const about = base && {
    'org.opencontainers.image.base.digest': base.descriptor.digest,
    ...(baseName === undefined ? {} : { 'org.opencontainers.image.base.name': baseName }),
  }
  return madeOf({
    schemaVersion: 2,
    mediaType: ociManifest,
    config: { mediaType: ociConfig, digest: config.digest, size: config.size },
    layers: [...(below ?? []), layer],
    ...(about ? { annotations: about } : {}),
  })
}

/** An image for each of several platforms as one index. */
export function indexOf(
  images: readonly { readonly image: Document; readonly platform: Platform | undefined }[],
): Document {
  const manifests = images.map(({ image, platform }) => ({
    ...image.descriptor,
    ...(platform ? { platform: platformFields(platform) } : {}),
  }))
  return madeOf({ schemaVersion: 2, mediaType: ociIndex, manifests })
}

function fieldsIn({ bytes }: Document): Fields {
  return fieldsOf(JSON.parse(Buffer.from(bytes).toString()), 'manifest')
}

function madeOf(fields: Fields): Document {
  return parseDocument(Buffer.from(JSON.stringify(fields)))
}
