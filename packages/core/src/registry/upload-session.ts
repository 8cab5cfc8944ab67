import { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { HttpHeaders } from './http-headers.ts'

/** Bytes that a part of an upload must have, as far as any registry may ask: more is taken for nonsense. */
const maxMinimum = 1024 * 1024 * 1024

/** Where an upload goes on, as a registry answers it (distribution-spec 1.1, "Pushing blobs"). */
export interface UploadSession {
  readonly location: URL
  /** Bytes that a part must have, but for the last; 0 where nothing is said. */
  readonly minimum: number
}

/** The session that an answer opens or continues; its URL is the registry's own, to be kept as it is. Throws REGISTRY_PROTOCOL. */
export function sessionOf(headers: HttpHeaders, asked: URL, action: string): UploadSession {
  const location = headers.get('location')?.trim()
  const url = location ? URL.parse(location, asked.href) : undefined
  if (!url)
    throw new TallyError(
      'REGISTRY_PROTOCOL',
      `Cannot ${action}: the answer has no Location, expected where to upload to`,
    )
  return { location: url, minimum: minimumOf(headers.get('oci-chunk-min-length')) }
}

function minimumOf(value: string | undefined): number {
  const bytes = /^\d{1,15}$/.test(value ?? '') ? Number(value) : 0
  return bytes <= maxMinimum ? bytes : 0
}

/** A session's URL that ends it: with the digest, added once, behind the query as it is. */
export function closingUrl({ location }: UploadSession, digest: Digest): URL {
  const url = new URL(location)
  const named = url.search
    .slice(1)
    .split('&')
    .some(field => field.startsWith('digest='))
  if (!named) url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${digest}`
  return url
}

/**
 * Bytes that have arrived by an answer's `Range: 0-<last>`; undefined where it does not say. Registries write `0-0` and `0--1`
 * for an upload that has none yet.
 */
export function arrived(headers: HttpHeaders): number | undefined {
  const [, last] = /^(?:bytes[= ])?0-(-1|\d{1,15})$/.exec(headers.get('range')?.trim() ?? '') ?? []
  if (last === undefined) return undefined
  return Number(last) > 0 ? Number(last) + 1 : 0
}
