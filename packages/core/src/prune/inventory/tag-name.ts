import type { Digest } from '../../model/digest.ts'
import { familiarReference, parseReference, repositoryName } from '../../model/reference.ts'

/** The names of targets that are not repositories. */
export const engineTarget = 'docker'
export const cacheTarget = 'actions-cache'
export const storeTarget = 'store'

/** Whether a target is not a repository of a registry. */
export function isLocalTarget(target: string): target is 'docker' | 'actions-cache' | 'store' {
  return target === engineTarget || target === cacheTarget || target === storeTarget
}

/** The parts of a tag in an inventory. */
interface TagName {
  /** `registry/repository`, normalised. */
  readonly repository: string
  /** The digest of an engine's name that has no tag: the containerd store lists such names among the others. */
  readonly tag: string
  /** The names compared with patterns: only the tag or, for targets with many repositories, the whole name too. */
  readonly names: readonly string[]
}

/**
 * The meaning of a tag in its target: a repository's are plain tags, the engine's are full names (`alpine:3.22`), those of
 * the Actions cache are keys with their branch (`key@refs/heads/main#version`).
 */
export function tagName(target: string, tag: string): TagName {
  if (target === engineTarget) {
    const reference = parseReference(tag)
    const { tag: own = reference.digest ?? 'latest' } = reference
    return {
      repository: repositoryName(reference),
      tag: own,
      names: [own, tag, familiarReference(reference)],
    }
  }
  if (target === cacheTarget) {
    const key = tag.split('@')[0] ?? tag
    return { repository: target, tag: key, names: [key, tag] }
  }
  return { repository: target, tag, names: [tag] }
}

/** `<algorithm>-<hex>` with the suffixes of cosign: `.sig`, `.att`, `.sbom`; any other suffix is read the same way. */
const referrerTag = /^(sha256|sha512)-([0-9a-f]{64})[0-9a-f]{0,64}(?:\.[A-Za-z0-9_.-]+)?$/

/**
 * The key of the image that a tag refers to, or undefined for an ordinary tag.
 *
 * Such tags are the referrers fallback (distribution-spec 1.1, "Referrers Tag Schema", which truncates the hash at 64
 * characters) and cosign's signatures, attestations and SBOMs. They stay and go with the image they name.
 */
export function referrerTagKey(tag: string): string | undefined {
  const found = referrerTag.exec(tag)
  return found ? `${found[1]}-${found[2]}` : undefined
}

/** The key by which tags of referrers name this digest. */
export function keyOfDigest(digest: Digest): string {
  const [algorithm = '', hex = ''] = digest.split(':')
  return `${algorithm}-${hex.slice(0, 64)}`
}
