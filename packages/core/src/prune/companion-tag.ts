import type { Digest } from '../model/digest.ts'

/** `<algorithm>-<hex>` with what cosign appends: `.sig`, `.att`, `.sbom`; any other suffix is read the same way. */
const companion = /^(sha256|sha512)-([0-9a-f]{64})[0-9a-f]{0,64}(?:\.[A-Za-z0-9_.-]+)?$/

/**
 * The key of the image that a tag is about, or undefined for an ordinary tag.
 *
 * Such tags are the referrers fallback (distribution-spec 1.1, "Referrers Tag Schema", which cuts the hash at 64
 * characters) and cosign's signatures, attestations and SBOMs. They live and die with the image they name.
 */
export function companionKey(tag: string): string | undefined {
  const found = companion.exec(tag)
  return found ? `${found[1]}-${found[2]}` : undefined
}

/** The key under which companion tags name this digest. */
export function keyOfDigest(digest: Digest): string {
  const [algorithm = '', hex = ''] = digest.split(':')
  return `${algorithm}-${hex.slice(0, 64)}`
}
