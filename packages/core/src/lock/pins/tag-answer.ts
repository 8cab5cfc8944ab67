import type { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'

/** Where an age is from, most trusted first; also the names in `age-from`. */
export const ageSources = ['registry', 'attestation', 'first-seen', 'metadata'] as const
export type AgeSource = (typeof ageSources)[number]

/** Since when a tag has had its digest. */
export interface Age {
  /** Milliseconds since 1970. */
  readonly since: number
  readonly from: AgeSource
  /** For people: `Docker Hub`, `ghcr.io`, `first seen by this repository`. */
  readonly said: string
}

/** Facts that a person wants to know about an image before it is taken. */
export interface ImageFacts {
  readonly digest: Digest
  /** Bytes of the compressed layers by platform, from manifests that were read. */
  readonly sizes: ReadonlyMap<string, number>
  /** The digest by platform, as a lock has them. */
  readonly platforms: ReadonlyMap<string, Digest>
  /** `created` of the config or annotation, as written; untrusted. */
  readonly created?: string
  /** `org.opencontainers.image.source` and `.revision`, as written; untrusted. */
  readonly source?: string
  readonly revision?: string
}

/** The state of a tag at its registry. */
export interface TagState {
  readonly digest: Digest
  readonly isIndex: boolean
  /** The digest by platform, all of them; only if it was asked for. */
  readonly platforms?: ReadonlyMap<string, Digest>
  /** The digests that the index lists; only if it was asked for, and a pin is not the tag's digest. Empty for a single image. */
  readonly children?: ReadonlySet<Digest>
  /**
   * The pinned digests that neither the tag nor its index names now, and that are single images while the tag names an
   * index; only if `children` was asked for.
   */
  readonly pinnedSingles?: ReadonlySet<Digest>
  /** Only if it was asked for, and the digest is not the pinned one. */
  readonly age?: Age
  /** Why there is no age although it was asked for: the second half of a sentence, escaped. */
  readonly noAge?: string
}

/** The answer of a registry about one tag. */
export type TagAnswer = TagState | { readonly error: TallyError }

/** The question about one tag. */
export interface TagQuestion {
  /** `registry/repository:tag`. */
  readonly name: string
  /** The digests that files or the lock pin it at. */
  readonly pinned: readonly Digest[]
  /** For a lock entry or the check of platforms: reads the index, and the config of a single image. */
  readonly wantsPlatforms: boolean
  /** For the check of children: reads the index. */
  readonly wantsChildren: boolean
  /** For `min-age`, if the digest is none of `pinned`. */
  readonly wantsAge: boolean
}
