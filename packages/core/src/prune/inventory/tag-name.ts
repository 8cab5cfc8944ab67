import type { Digest } from '../../model/digest.ts'
import { familiarReference, parseReference } from '../../model/reference.ts'

/** The names of targets that are no repository. */
export const engineTarget = 'docker'
export const cacheTarget = 'actions-cache'
export const storeTarget = 'store'

/** Whether a target is none of a registry's repositories. */
export function isLocalTarget(target: string): target is 'docker' | 'actions-cache' | 'store' {
  return target === engineTarget || target === cacheTarget || target === storeTarget
}

/** What a tag of an inventory means. */
interface TagName {
  /** `registry/repository`, normalised. */
  readonly repository: string
  readonly tag: string
  /** What patterns are compared with: a tag alone, and where a target holds many repositories the whole name too. */
  readonly names: readonly string[]
}

/**
 * What a tag means in the target it was found in. In a repository it is a tag; the engine's are whole names
 * (`alpine:3.22`), those of the Actions cache keys with their branch (`key@refs/heads/main#version`).
 */
export function tagName(target: string, tag: string): TagName {
  if (target === engineTarget) {
    const { registry, repository, tag: own = 'latest' } = parseReference(tag)
    const name = { registry, repository, tag: own }
    return { repository: `${registry}/${repository}`, tag: own, names: [own, tag, familiarReference(name)] }
  }
  if (target === cacheTarget) {
    const key = tag.split('@')[0] ?? tag
    return { repository: target, tag: key, names: [key, tag] }
  }
  return { repository: target, tag, names: [tag] }
}

/** `<algorithm>-<hex>` with what cosign appends: `.sig`, `.att`, `.sbom`; any other suffix is read the same way. */
const referrerTag = /^(sha256|sha512)-([0-9a-f]{64})[0-9a-f]{0,64}(?:\.[A-Za-z0-9_.-]+)?$/

/**
 * The key of the image that a tag is about, or undefined for an ordinary tag.
 *
 * Such tags are the referrers fallback (distribution-spec 1.1, "Referrers Tag Schema", which cuts the hash at 64
 * characters) and cosign's signatures, attestations and SBOMs. They live and die with the image they name.
 */
export function referrerTagKey(tag: string): string | undefined {
  const found = referrerTag.exec(tag)
  return found ? `${found[1]}-${found[2]}` : undefined
}

/** The key under which referrers' tags name this digest. */
export function keyOfDigest(digest: Digest): string {
  const [algorithm = '', hex = ''] = digest.split(':')
  return `${algorithm}-${hex.slice(0, 64)}`
}
