import type { Digest } from '../../model/digest.ts'
import type { Version } from './version.ts'

/** The action on a version: keep it, remove some of its tags, or delete it. */
export type Act = 'keep' | 'untag' | 'delete'

/** All reasons with their meaning. Their names appear in plan files and reports, so they must not change. */
export const reasonKinds = {
  empty: 'no input of the policy names anything',
  unnamed: 'nothing names it',
  'kept-tag': 'keep-tags holds one of its tags',
  latest: '`latest` is kept unless prune-tags names it exactly',
  referenced: 'a file of keep-refs-from names it',
  'in-use': 'something uses it: a container, a lock file',
  'over-budget': 'least recently used, beyond the budget',
  young: 'younger than older-than',
  'age-unknown': 'nobody says how old it is',
  'keep-last': 'among the newest that keep-last holds',
  filtered: 'a filter does not match it',
  unreadable: 'it cannot be read, or what cannot be read may need it',
  child: 'part of something kept',
  companion: 'belongs to something kept: its signature, attestation or referrers',
  retained: 'it was to go, or some of its tags were, and the registry does not allow that',
  collected: 'it loses its tags, and the registry removes by itself what no tag leads to',
  'tag-named': 'prune-tags names its tags',
  'image-named': 'images of remove names it or its tags',
  untagged: 'untagged, and part of nothing kept',
  broken: 'an index whose children are missing',
  orphan: 'belongs to an image that is gone',
  'child-of-deleted': 'part of something deleted, and of nothing kept',
  'companion-of-deleted': 'belongs to something deleted',
} as const satisfies Record<string, string>

export type ReasonKind = keyof typeof reasonKinds

/** The reason why a version stays or goes. */
export interface Reason {
  readonly kind: ReasonKind
  /** One line of printable text. */
  readonly text: string
  /** The version that decided it, for children and referrers. */
  readonly because?: Digest
}

/** The decision on one version. */
export interface Decision {
  readonly version: Version
  readonly act: Act
  /** The tags to remove: some of the version's (untag), all (delete), none (keep). */
  readonly tags: readonly string[]
  readonly reason: Reason
  /** Tags that should be removed and cannot be; only with the reason `retained`. */
  readonly stuck?: readonly string[]
}
