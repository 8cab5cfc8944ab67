import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest, hasher } from '../model/digest.ts'
import type { BlobSource, Bytes } from './store.ts'

/** The error for content that does not match its descriptor. */
export function mismatch(expected: Descriptor, found: { digest?: Digest; size?: number }): TallyError {
  const size =
    found.size !== undefined && found.size !== expected.size
      ? `${found.size} bytes instead of ${expected.size}`
      : undefined
  const what = size ?? `digest ${found.digest}`
  return new TallyError('CONTENT_MISMATCH', `Cannot accept ${expected.digest}: found ${what}`, {
    details: { expected: expected.digest, found: found.digest, size: found.size },
  })
}

/**
 * Passes bytes on and throws CONTENT_MISMATCH before ending when size or digest differ: nothing may be used before the stream has ended.
 * Never reads more than one chunk beyond the promised size.
 */
export async function* verified(expected: Descriptor, bytes: Bytes): Bytes {
  const hash = hasher(algorithmOf(expected.digest))
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > expected.size) throw mismatch(expected, { size })
    hash.update(chunk)
    yield chunk
  }
  const digest = hash.digest()
  if (size !== expected.size || digest !== expected.digest) throw mismatch(expected, { size, digest })
}

/** Reads and verifies a small blob. For manifests and configs only: throws MANIFEST_TOO_LARGE above 4 MiB. */
export async function readAll(source: BlobSource, wanted: Descriptor): Promise<Uint8Array> {
  if (wanted.size > maxDocumentBytes) {
    throw new TallyError(
      'MANIFEST_TOO_LARGE',
      `Cannot read ${wanted.digest}: ${wanted.size} bytes, expected at most ${maxDocumentBytes}`,
    )
  }
  return gathered(wanted, await source.fetch(wanted))
}

/** Gathers and verifies a blob; the caller has looked at its size. Throws CONTENT_MISMATCH. */
export async function gathered(wanted: Descriptor, bytes: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of verified(wanted, bytes)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

export const maxDocumentBytes = 4 * 1024 * 1024
