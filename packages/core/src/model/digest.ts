import { createHash } from 'node:crypto'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

declare const brand: unique symbol
/** A validated `sha256:<hex>` or `sha512:<hex>`; made only by parseDigest and digestOf. */
export type Digest = string & { readonly [brand]: 'Digest' }

/** The algorithms that content can be verified with (image-spec, descriptor.md, "Registered algorithms"). */
export type Algorithm = 'sha256' | 'sha512'

const known = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/
// image-spec, descriptor.md: digest ::= algorithm ":" encoded
const wellFormed = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/

/** Parses a digest. Throws DIGEST_INVALID, or DIGEST_UNSUPPORTED for a well-formed digest of another algorithm. */
export function parseDigest(text: string): Digest {
  if (known.test(text)) return text as Digest
  const shown = printable(text, 160)
  if (wellFormed.test(text) && !/^sha(?:256|512):/.test(text)) {
    throw new TallyError('DIGEST_UNSUPPORTED', `Cannot verify digest "${shown}": expected sha256 or sha512`)
  }
  throw new TallyError(
    'DIGEST_INVALID',
    `Cannot read digest "${shown}": expected sha256: and 64 hex digits, or sha512: and 128`,
  )
}

/** Whether `text` is a digest that parseDigest accepts. */
export function isDigest(text: string): text is Digest {
  return known.test(text)
}

/** The algorithm of a digest. */
export function algorithmOf(digest: Digest): Algorithm {
  return digest.startsWith('sha256:') ? 'sha256' : 'sha512'
}

/** The hex part of a digest. */
export function encodedOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

/** Hashes bytes incrementally; `digest` may be called once, at the end. */
export interface Hasher {
  update(chunk: Uint8Array): void
  digest(): Digest
}

/** Creates a hasher. */
export function hasher(algorithm: Algorithm): Hasher {
  const hash = createHash(algorithm)
  return {
    update: chunk => void hash.update(chunk),
    digest: () => `${algorithm}:${hash.digest('hex')}` as Digest,
  }
}

/** The digest of bytes. */
export function digestOf(bytes: Uint8Array, algorithm: Algorithm = 'sha256'): Digest {
  const hash = hasher(algorithm)
  hash.update(bytes)
  return hash.digest()
}

/** A digest shortened for reading: the algorithm and twelve hex digits. */
export function shortDigest(digest: Digest): string {
  return digest.replace(/^(\w+:.{12}).*$/, '$1')
}
