import { algorithmOf, type Digest, digestOf, parseDigest } from './digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  own,
  refuseCaseVariants,
  textField,
  textListField,
  textMapField,
} from './json-fields.ts'
import { isNamed, normalizePlatform, type Platform } from './platform.ts'

/** Identifies content by media type, digest and size (image-spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes of the content as distributed. */
  readonly size: number
  readonly platform?: Platform
  readonly annotations?: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly urls?: readonly string[]
  /** Inline content, base64. Only a hint: used when it matches digest and size. */
  readonly data?: string
}

const names = ['mediaType', 'digest', 'size', 'platform', 'annotations', 'artifactType', 'urls', 'data']
// RFC 6838, section 4.2: type "/" subtype. Parameters (RFC 9110, section 8.3.1) are carried along and never interpreted.
const mediaTypeGrammar =
  /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:[ \t]*;[\t -~]{0,1000})?$/
const maxInlineBytes = 4 * 1024 * 1024

/** Reads a descriptor strictly. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID, DIGEST_UNSUPPORTED. */
export function parseDescriptor(value: unknown, where: string): Descriptor {
  const fields = fieldsOf(value, where)
  refuseCaseVariants(fields, names, where)
  const mediaType = textField(fields, 'mediaType', where)
  if (mediaType === undefined || !mediaTypeGrammar.test(mediaType))
    throw fault(`${where}.mediaType`, 'expected a media type')
  const written = textField(fields, 'digest', where)
  if (written === undefined) throw fault(`${where}.digest`, 'expected a digest')
  const digest = parseDigest(written)
  const size = sizeField(fields, digest, where)
  const platform = platformField(fields, where)
  const annotations = textMapField(fields, 'annotations', where)
  const artifactType = textField(fields, 'artifactType', where)
  const data = textField(fields, 'data', where)
  const urls = textListField(fields, 'urls', where)
  return {
    mediaType,
    digest,
    size,
    ...(platform ? { platform } : {}),
    ...(annotations ? { annotations } : {}),
    ...(artifactType ? { artifactType } : {}),
    ...(urls ? { urls } : {}),
    ...(data === undefined ? {} : { data }),
  }
}

function sizeField(fields: Fields, digest: Digest, where: string): number {
  const size = own(fields, 'size')
  if (!Number.isSafeInteger(size) || (size as number) < 0)
    throw fault(`${where}.size`, 'expected a whole number of bytes')
  if (size === 0 && digest !== digestOf(new Uint8Array(), algorithmOf(digest)))
    throw fault(`${where}.size`, 'only the empty blob has size 0')
  return size as number
}

function platformField(fields: Fields, where: string): Platform | undefined {
  const value = own(fields, 'platform')
  if (value === undefined || value === null) return undefined
  const place = `${where}.platform`
  const platform = fieldsOf(value, place)
  refuseCaseVariants(platform, ['architecture', 'os', 'variant', 'os.version', 'os.features'], place)
  const [os = '', architecture = ''] = [
    textField(platform, 'os', place),
    textField(platform, 'architecture', place),
  ]
  // Some tools write empty names, or omit one, when they know no platform; Go's decoder treats both alike.
  if (os === '' || architecture === '') return undefined
  const variant = textField(platform, 'variant', place)
  const osVersion = textField(platform, 'os.version', place)
  const osFeatures = textListField(platform, 'os.features', place)
  const named = {
    os,
    architecture,
    ...(variant ? { variant } : {}),
    ...(osVersion ? { osVersion } : {}),
    ...(osFeatures ? { osFeatures } : {}),
  }
  if (!isNamed(named)) throw fault(place, 'expected os and architecture of letters, digits, dots and dashes')
  return normalizePlatform(named)
}

/** A descriptor's inline content when it matches digest and size; undefined otherwise. */
export function inlineData({ data, size, digest }: Descriptor): Uint8Array | undefined {
  if (data === undefined || size > maxInlineBytes || data.length > Math.ceil(size / 3) * 4) return undefined
  const bytes = Buffer.from(data, 'base64')
  // Node skips characters that are not base64; only valid base64 encodes back to the same text.
  const exact = bytes.toString('base64') === data && bytes.byteLength === size
  return exact && digestOf(bytes, algorithmOf(digest)) === digest ? bytes : undefined
}
