import type { Digest } from '../model/digest.ts'
import type { Platform } from '../model/platform.ts'
import type { Repository } from '../model/reference.ts'
import type { RegistryLogin } from '../registry/auth/credentials.ts'
import type { NameTest } from './list-file.ts'

/** The images of a repository that an entry means: one by its tag or digest, or all tags that pass a test. */
export type TagChoice =
  | { readonly kind: 'named'; readonly tag?: string; readonly digest?: Digest }
  | {
      readonly kind: 'listed'
      readonly isWanted: NameTest
      /** The rule in words, for messages; absent if every tag is wanted. */
      readonly rule?: string
    }

/** The rules that an entry of a list has for its images; those of the step's inputs apply where it has none. */
export interface EntryRules {
  /** The single image of an index that is copied in place of the index. */
  readonly only?: Platform
  readonly platforms?: readonly Platform[]
  readonly referrers?: boolean
}

/** The place of an entry, for messages. */
export interface ListPlace {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** Images of a repository. */
export interface MirrorEntry extends EntryRules, ListPlace {
  readonly source: Repository
  readonly choice: TagChoice
  /** The destination that the list itself names; its tag defaults to that of the source. */
  readonly target?: Repository & { readonly tag?: string }
}

/** Images of the repositories of a registry. */
export interface MirrorRegistry extends EntryRules, ListPlace {
  readonly registry: string
  readonly isWanted: NameTest
  readonly choice: TagChoice
  /** The registry that the list names as the destination. */
  readonly target: string
}

/** Everything that a list says. */
export interface MirrorList {
  readonly entries: readonly MirrorEntry[]
  readonly registries: readonly MirrorRegistry[]
  readonly logins: readonly RegistryLogin[]
  /** The registries whose certificates are not to be checked, which only an input may allow. */
  readonly unverified: readonly (ListPlace & { readonly registry: string })[]
  /** Messages about keys that have no effect here. */
  readonly notes: readonly string[]
}
