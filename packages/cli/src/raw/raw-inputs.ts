import {
  boolean,
  list,
  optional,
  optionalOr,
  required,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { type Platform, parsePlatform } from '@tallyman/core/model/platform'
import { parseImage, type Reference } from '@tallyman/core/model/reference'
import type { OriginName } from '@tallyman/core/origins/image-origin'
import { printable } from '@tallyman/core/text/printable'

/** An image in its place, and how it was written. */
export type RawImage = { readonly written: string } & (
  | { readonly reference: Reference }
  | { readonly origin: OriginName }
)

/** Parses a reference, or an origin such as `oci-layout=DIR`. Throws REFERENCE_INVALID, or an Error about the text. */
async function rawImage(value: string): Promise<RawImage> {
  const written = value.trim()
  if (written === '') throw new Error('nothing given, expected an image')
  // No reference has an equals sign.
  if (!written.includes('=')) return { written, reference: parseImage(written) }
  // Lazy: most images are in registries.
  const { parseOrigin } = await import('@tallyman/core/origins/open-origin')
  return { written, origin: parseOrigin(written) }
}

async function rawImages(value: string): Promise<readonly RawImage[]> {
  const items = list(text)(value)
  if (items.length === 0) throw new Error('nothing given, expected an image')
  return Promise.all(items.map(rawImage))
}

function platform(value: string): Platform {
  return parsePlatform(value.trim())
}

const platformInput = { platform: optionalOr(platform, undefined) } as const

/** The inputs of `digest`. */
export const digestInputs = {
  images: optional(rawImages),
  'full-ref': optionalOr(boolean, false),
  ...platformInput,
  ...sizeInputs,
  ...commonInputs,
} as const

/** The inputs of `manifest` and `config`. */
export const documentInputs = {
  image: optional(rawImage),
  ...platformInput,
  ...sizeInputs,
  ...commonInputs,
} as const

/** Parses `name@digest`, with nothing but a digest to tell which blob. */
function blobReference(value: string): Required<Pick<Reference, 'digest'>> & Reference {
  const { digest, ...name } = parseImage(value.trim())
  if (digest !== undefined) return { ...name, digest }
  throw new Error(`"${printable(value.trim())}" has no digest, expected name@sha256:…`)
}

/** The inputs of `blob`. */
export const blobInputs = { blob: required(blobReference), ...commonInputs } as const

export type DigestInputs = Values<typeof digestInputs>
export type DocumentInputs = Values<typeof documentInputs>
export type BlobInputs = Values<typeof blobInputs>
