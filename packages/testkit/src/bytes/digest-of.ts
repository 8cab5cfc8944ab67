import { createHash } from 'node:crypto'
import type { Digest } from '@tallyman/core/model/digest'

/** The digest of the bytes, computed independently of the code under test. */
export function digestOf(bytes: Uint8Array | string, algorithm: 'sha256' | 'sha512' = 'sha256'): Digest {
  return digestFrom(algorithm, createHash(algorithm).update(bytes).digest('hex'))
}

/** A digest of this algorithm and hex text; the only place in the kit that casts to the type. */
export function digestFrom(algorithm: string, hex: string): Digest {
  return `${algorithm}:${hex}` as Digest
}

/** The digest named in a path or query, if it is well formed (image-spec, descriptor.md, digests). */
export function readDigest(text: string | null | undefined): Digest | undefined {
  const parts = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/.exec(text ?? '')
  if (!parts) return undefined
  return digestFrom(parts[1] ?? parts[3] ?? '', parts[2] ?? parts[4] ?? '')
}
