import { TallyError } from '../errors.ts'
import { findPin, type Lock } from '../lock/lock-file.ts'
import type { Digest } from '../model/digest.ts'
import { printable } from '../printable.ts'
import type { WantedImage } from './pins.ts'

/** An image and the digest it is pinned by. */
export interface PinnedImage {
  readonly wanted: WantedImage
  readonly digest: Digest
}

/** The digest of an image as its reference or the lock says it, asked of nobody. Throws NOT_PINNED. */
export function pinnedDigest(wanted: WantedImage, lock: Lock | undefined): Digest {
  const digest = wanted.reference.digest ?? (lock && findPin(lock, wanted.reference)?.digest)
  if (digest) return digest
  const where = lock ? 'it has no digest and is not in the lock file' : 'it has no digest'
  throw new TallyError(
    'NOT_PINNED',
    `Cannot find "${printable(wanted.written)}" in the cache: ${where}, expected name@sha256:…`,
  )
}
