import type { Pattern } from '../../match/pattern.ts'
import type { Digest } from '../../model/digest.ts'
import type { Reference } from '../../model/reference.ts'
import type { Lock } from '../lock-file.ts'
import type { Check, Severity } from './findings.ts'
import type { Age } from './tag-answer.ts'

/** The lines that a change adds, by file: ranges from 1, both ends included. */
type ChangedLines = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>

/** A policy about images, by their names. */
interface NamePolicy {
  /** As people find it; not escaped. */
  readonly path: string
  /**
   * Returns the faults of an image, by the line in the policy. The problem continues a sentence that begins with the image, and is escaped.
   *
   * @param isPinned undefined to ask for no digest
   */
  readonly judge: (
    image: Reference,
    isPinned?: boolean,
  ) => readonly { readonly rule: string; readonly line: number; readonly problem: string }[]
}

/** The rules by which pins are checked and changed. */
export interface LockRules {
  /** Whether every file of the repository was read, so that the lock may have no entry that none of them names. */
  readonly areAllFiles: boolean
  readonly mode: 'check' | 'write' | 'update'
  readonly checks: ReadonlySet<Check>
  readonly severities: ReadonlyMap<Check, Severity>
  readonly writeTo: ReadonlySet<'files' | 'lock'>
  readonly lock:
    | {
        readonly path: string
        readonly before: Lock
        /** Undefined for a file that is not there yet. */
        readonly text: string | undefined
        /** True if the text is no lock, and is written again whatever it says. */
        readonly isDamaged?: boolean
      }
    | undefined
  readonly pruneLock: boolean
  /** Compared with the name, in full and as Docker shortens it, without the tag and with it; empty for all. */
  readonly images: readonly Pattern[]
  readonly ignore: readonly Pattern[]
  readonly hold: readonly { readonly image: Pattern; readonly reason: string }[]
  /** Milliseconds. */
  readonly minAge: number
  readonly platforms: readonly string[]
  /** `host` or `host/prefix`, normalised. */
  readonly allowRegistries: readonly string[]
  readonly denyRegistries: readonly string[]
  /** Comments and globs of inputs take no image out of it. */
  readonly policy?: NamePolicy | undefined
  readonly pinStyle: 'tag' | 'digest'
  readonly changedLines: ChangedLines | undefined
  readonly dryRun: boolean
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

/** An image that stays although its tag moved, or may have moved. */
export interface HeldPin {
  readonly image: string
  readonly pinned: Digest
  /** The digest that the tag has now; absent if the registry was not asked. */
  readonly found?: Digest
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

/** Reports whether a line counts; all do without a list of changed ones. */
export function isChangedLine(changed: ChangedLines | undefined, file: string, line: number): boolean {
  return changed === undefined || (changed.get(file) ?? []).some(([from, to]) => from <= line && line <= to)
}
