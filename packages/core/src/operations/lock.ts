import type { StartFile } from '../lock/find-images.ts'
import type { Lock } from '../lock/lock-file.ts'
import type { Edit, FileChange } from '../lock/pins/edit-text.ts'
import type { Check, Finding, Severity } from '../lock/pins/findings.ts'
import type { Age, AgeSource, ImageFacts, TagAnswer, TagQuestion } from '../lock/pins/tag-answer.ts'
import type { Pattern } from '../match/pattern.ts'
import type { Digest } from '../model/digest.ts'
import type { SourceFiles } from '../workspace/source-files.ts'

/** The lines that a change adds, by file: ranges from 1, both ends included. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>

export interface LockRequest {
  readonly starts: readonly StartFile[]
  /** Whether `starts` are all files of the repository, so that the lock may have no entry that none of them names. */
  readonly areAllFiles: boolean
  /** Reports whether a file that others lead to may be read; false for those that `paths` takes out. */
  readonly mayRead: (path: string) => boolean
  /** The kinds that count. */
  readonly kinds: ReadonlySet<string> | 'all'
  /** More places by file: a path in the document of each matching file. */
  readonly rules: readonly { readonly files: Pattern; readonly at: string }[]
  /** Files in which pins are found as free text. */
  readonly pinnedText: readonly string[]
  readonly mode: 'check' | 'write' | 'update'
  readonly checks: ReadonlySet<Check>
  readonly severities: ReadonlyMap<Check, Severity>
  readonly writeTo: ReadonlySet<'files' | 'lock'>
  readonly lock:
    | { readonly path: string; readonly before: Lock; readonly text: string | undefined }
    | undefined
  readonly pruneLock: boolean
  /** Compared with `registry/repository`; empty for all. */
  readonly images: readonly Pattern[]
  readonly ignore: readonly Pattern[]
  readonly hold: readonly { readonly image: Pattern; readonly reason: string }[]
  /** Milliseconds. */
  readonly minAge: number
  readonly ageFrom: readonly AgeSource[]
  readonly platforms: readonly string[]
  /** `host` or `host/prefix`, normalised. */
  readonly allowRegistries: readonly string[]
  readonly denyRegistries: readonly string[]
  readonly pinStyle: 'tag' | 'digest'
  readonly changedLines: ChangedLines | undefined
  readonly maxEdits: number
  readonly dryRun: boolean
}

export interface LockPorts {
  readonly files: SourceFiles
  /** Asks registries; opened by the first call, so that a check without questions needs no network and no credentials. */
  readonly ask: (questions: readonly TagQuestion[]) => Promise<ReadonlyMap<string, TagAnswer>>
  /** Reads what the body of a pull request says about images: `name` and digest. An image that cannot be read is left out. */
  readonly facts: (
    images: readonly { readonly name: string; readonly digest: Digest }[],
  ) => Promise<ReadonlyMap<Digest, ImageFacts>>
  /** Writes all files or none. Throws STORE_FAILED, INPUT_INVALID for a file that changed meanwhile. */
  readonly write: (changes: readonly FileChange[]) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** An image that got or changed its digest. */
export interface PinMove {
  /** `registry/repository:tag`. */
  readonly image: string
  readonly before?: Digest
  readonly after: Digest
  readonly age?: Age
  readonly files: readonly string[]
}

/** An image that stays although its tag moved. */
export interface HeldPin {
  readonly image: string
  readonly pinned: Digest
  readonly found: Digest
  /** A sentence. */
  readonly reason: string
  /** When it goes, in milliseconds since 1970; undefined if only a person can decide. */
  readonly until?: number
  readonly age?: Age
}

/** A place that was left out, and why. */
export interface LeftOut {
  readonly file: string
  readonly line: number
  readonly image: string
  readonly reason: string
}

export interface LockResult {
  readonly mode: LockRequest['mode']
  readonly isDry: boolean
  readonly findings: readonly Finding[]
  /** Sorted by path; the lock file included. Written, unless it is a dry run. */
  readonly changes: readonly FileChange[]
  readonly edits: readonly Edit[]
  /** Sorted by image. */
  readonly pins: readonly PinMove[]
  readonly held: readonly HeldPin[]
  readonly ignored: readonly LeftOut[]
  readonly unreadable: readonly LeftOut[]
  /** Of moved pins, before and after. */
  readonly facts: ReadonlyMap<Digest, ImageFacts>
  readonly counts: {
    readonly files: number
    readonly places: number
    readonly images: number
    readonly unpinned: number
    readonly moved: number
    /** Documents of kinds without known places, such as a custom resource with `image:`. */
    readonly notLookedAt: number
    /** Tags that were asked. */
    readonly asked: number
  }
}
