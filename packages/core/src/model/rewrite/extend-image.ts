import type { Descriptor } from '../descriptor.ts'
import { type Document, parseDocument } from '../document.ts'
import { type Fields, fieldsOf, listField } from '../json-fields.ts'
import {
  compressionOf,
  dockerConfig,
  dockerLayer,
  dockerList,
  dockerManifest,
  ociConfig,
  ociIndex,
  ociManifest,
} from '../media-type.ts'
import { type Platform, platformFields } from '../platform.ts'
import { asOci } from './annotate-image.ts'

/** The addition on top of a base. */
interface ImageAddition {
  readonly config: Pick<Descriptor, 'digest' | 'size'>
  /** With OCI's media types, lowest first. */
  readonly layers: readonly Descriptor[]
  /** Whether an image on a base of Docker's media types has these too, as far as they know the compression of its layers. */
  readonly keepsTypes?: boolean
  /** The base's name with a tag, if it was given with one. */
  readonly baseName?: string | undefined
}

/**
 * The manifest of a base image, its layers unchanged, with more layers on top. It has OCI's media types unless it keeps Docker's, and
 * names the base by image-spec's annotations (annotations.md); the base's own annotations describe the base and are dropped.
 */
export function extendImage(base: Document | undefined, addition: ImageAddition): Document {
  const { config, layers, keepsTypes = false, baseName } = addition
  const isDocker =
    keepsTypes &&
    base?.descriptor.mediaType === dockerManifest &&
    layers.every(({ mediaType }) => compressionOf(mediaType) === 'gzip')
  const below = base ? listField(isDocker ? fieldsIn(base) : asOci(fieldsIn(base)), 'layers', 'manifest') : []
  const added = isDocker ? layers.map(layer => ({ ...layer, mediaType: dockerLayer })) : layers
  const about = base && {
    'org.opencontainers.image.base.digest': base.descriptor.digest,
    ...(baseName === undefined ? {} : { 'org.opencontainers.image.base.name': baseName }),
  }
  return madeOf({
    schemaVersion: 2,
    mediaType: isDocker ? dockerManifest : ociManifest,
    config: { mediaType: isDocker ? dockerConfig : ociConfig, digest: config.digest, size: config.size },
    layers: [...(below ?? []), ...added],
    ...(about ? { annotations: about } : {}),
  })
}

/** An index of one image for each platform; Docker's list if all of them are Docker's. */
export function indexOf(
  images: readonly { readonly image: Document; readonly platform: Platform | undefined }[],
): Document {
  const manifests = images.map(({ image, platform }) => ({
    ...image.descriptor,
    ...(platform ? { platform: platformFields(platform) } : {}),
  }))
  const isDocker = images.every(({ image }) => image.descriptor.mediaType === dockerManifest)
  return madeOf({ schemaVersion: 2, mediaType: isDocker ? dockerList : ociIndex, manifests })
}

function fieldsIn({ bytes }: Document): Fields {
  return fieldsOf(JSON.parse(Buffer.from(bytes).toString()), 'manifest')
}

function madeOf(fields: Fields): Document {
  return parseDocument(Buffer.from(JSON.stringify(fields)))
}
