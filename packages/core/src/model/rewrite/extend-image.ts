import type { Descriptor } from '../descriptor.ts'
import { type Document, parseDocument } from '../document.ts'
import { type Fields, fieldsOf, listField } from '../json-fields.ts'
import { ociConfig, ociIndex, ociManifest } from '../media-type.ts'
import { type Platform, platformFields } from '../platform.ts'
import { asOci } from './annotate-image.ts'

/** The addition on top of a base. */
interface ImageAddition {
  readonly config: Pick<Descriptor, 'digest' | 'size'>
  readonly layer: Descriptor
  /** The base's name with a tag, if it was given with one. */
  readonly baseName?: string | undefined
}

/**
 * The manifest of a base image, its layers unchanged, with one more layer on top. It has OCI's media types and names the base by
 * image-spec's annotations (annotations.md); the base's own annotations describe the base and are dropped.
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

/** An index of one image for each platform. */
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
