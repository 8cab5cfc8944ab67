import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { ManifestSource } from '../inventory/facts-reader.ts'
import type { Removal } from './packages-client.ts'

/** What pruning asks of a repository behind the distribution API; retries, limits and credentials are its own matter. */
export interface DistributionRepository extends ManifestSource {
  /** Every page of tags. `skipped` counts names that are no tags: with any of them the list is not the whole truth. */
  listTags(): Promise<{ readonly tags: readonly string[]; readonly skipped: number }>
  /** The digest behind a tag now, by HEAD. Throws NOT_FOUND. */
  digestOf(tag: string): Promise<Digest>
  /** Whether the manifest is there now, by HEAD. */
  has(digest: Digest): Promise<boolean>
  /** What the referrers API lists for a digest, unfiltered; empty where the registry has no such API. */
  referrers(subject: Digest): Promise<readonly Digest[]>
  /** What the config of an image says; empty for artifacts whose config is no image config. */
  imageFacts(image: Document): Promise<ImageFacts>
  /** DELETE by digest. Throws NOT_FOUND, DELETE_UNSUPPORTED (405, or 400 UNSUPPORTED), DENIED. */
  deleteManifest(digest: Digest): Promise<Removal>
  /** Whether a tag can be taken off and leaves its manifest, asked of a tag that is not there. Throws what else that answers. */
  deletesTags?(): Promise<boolean>
  /** The registry's name, where it takes tags off only and removes by itself what no tag leads to. */
  readonly collects?: string
  /** Throws DELETE_UNSUPPORTED, DENIED when nothing can be deleted, without deleting anything. */
  checkDeletes?(): Promise<void>
  /** DELETE by tag, which must leave the digest there. Throws NOT_FOUND, DELETE_UNSUPPORTED, DENIED. */
  deleteTag(tag: string): Promise<void>
}

/** What an image's config says of itself. */
export interface ImageFacts {
  readonly created?: Date
  readonly labels?: Readonly<Record<string, string>>
}
