import { createHash } from 'node:crypto'
import type { Digest } from '@tallyman/core/model/digest'

/** The digest of the bytes; computed here, apart from the code under test, so that both must agree. */
export function digestOf(bytes: Uint8Array | string, algorithm: 'sha256' | 'sha512' = 'sha256'): Digest {
  return digestFrom(algorithm, createHash(algorithm).update(bytes).digest('hex'))
}

/** The digest with this algorithm and hex text; the kit's one place that makes the type. */
export function digestFrom(algorithm: string, hex: string): Digest {
  return `${algorithm}:${hex}` as Digest
}

/** The digest a path or query names, when it has a digest's form (image-spec, descriptor.md, digests). */
export function readDigest(text: string | null | undefined): Digest | undefined {
  const parts = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/.exec(text ?? '')
  if (!parts) return undefined
  return digestFrom(parts[1] ?? parts[3] ?? '', parts[2] ?? parts[4] ?? '')
}
