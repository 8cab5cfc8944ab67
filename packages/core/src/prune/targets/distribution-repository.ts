import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { ManifestSource } from '../inventory/facts-reader.ts'
import type { Removal } from './packages-client.ts'

/** The operations that pruning needs of a repository; retries, limits and credentials are handled by the implementation. */
export interface DistributionRepository extends ManifestSource {
  /** Every page of tags. `skipped` counts names that are not tags: with any, the list is incomplete. */
  listTags(): Promise<{ readonly tags: readonly string[]; readonly skipped: number }>
  /** The present digest of a tag, by HEAD. Throws NOT_FOUND. */
  digestOf(tag: string): Promise<Digest>
  /** Whether the manifest exists, by HEAD. */
  has(digest: Digest): Promise<boolean>
  /** The digests listed by the referrers API, unfiltered; empty when the registry has no such API. */
  referrers(subject: Digest): Promise<readonly Digest[]>
  /** The facts in an image's config; empty for artifacts without an image config. */
  imageFacts(image: Document): Promise<ConfigFacts>
  /** DELETE by digest. Throws NOT_FOUND, DELETE_UNSUPPORTED (405, or 400 UNSUPPORTED), DENIED. */
  deleteManifest(digest: Digest): Promise<Removal>
  /** Whether a tag can be removed without its manifest, tested with a tag that does not exist. Throws any other response. */
  deletesTags?(): Promise<boolean>
  /** The registry's name, if it only removes tags and itself collects what no tag leads to. */
  readonly collects?: string
  /** Throws DELETE_UNSUPPORTED, DENIED when nothing can be deleted; deletes nothing. */
  checkDeletes?(): Promise<void>
  /** DELETE by tag, which must keep the manifest. Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
  deleteTag(tag: string): Promise<void>
}

/** The facts in an image's config. */
export interface ConfigFacts {
  readonly created?: Date
  readonly labels?: Readonly<Record<string, string>>
}
