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
import type { Contract } from '../contracts/contract.ts'
import { readingInputs } from '../contracts/reading-inputs.ts'

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

const { 'max-image-size': _, ...streaming } = readingInputs

const platformText: Contract['inputs'] = {
  platform: {
    description: 'The platform whose image of an index is meant, such as linux/arm64/v8',
    default: '',
  },
}
const place =
  'a reference, store=NAME@DIGEST, docker=NAME, oci-layout=DIR[:ref], oci-archive=FILE or docker-archive=FILE; `-` as FILE is standard input'
const digestOutput = { digest: { description: 'Digest of the bytes' } }

/** The texts of the inputs and outputs of `digest`. */
export const digestContract: Contract = {
  description: 'Print the digest of images, by one HEAD for each',
  inputs: {
    images: { description: `List of images, each ${place}`, required: true },
    'full-ref': { description: 'Print name@digest instead of the digest alone', default: 'false' },
    ...platformText,
    ...readingInputs,
  },
  outputs: {
    digests: { description: 'One digest a line, in the order of the images' },
    json: { description: 'JSON with the digest of each image' },
  },
}

/** The texts of the inputs and outputs of `manifest`. */
export const manifestContract: Contract = {
  description: 'Write the manifest or index of an image, byte for byte',
  inputs: { image: { description: `Image: ${place}`, required: true }, ...platformText, ...readingInputs },
  outputs: digestOutput,
}

/** The texts of the inputs and outputs of `config`. */
export const configContract: Contract = {
  description: "Write the config of an image, byte for byte; of an index that of this machine's platform",
  inputs: { image: { description: `Image: ${place}`, required: true }, ...platformText, ...readingInputs },
  outputs: digestOutput,
}

/** The texts of the inputs and outputs of `blob`. */
export const blobContract: Contract = {
  description: 'Write a blob, byte for byte, all of it only if its bytes have the digest',
  inputs: { blob: { description: 'Blob: name@digest', required: true }, ...streaming },
  outputs: digestOutput,
}
