import type { Pattern } from '../match/pattern.ts'
import { widelyComparableName } from '../model/comparable-name.ts'
import type { Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'

/** An image that a file names and prune therefore keeps. */
export interface KeepRef {
  /** The file that names it. */
  readonly file: string
  /** The first line that names it, if the file spells it out. */
  readonly line?: number
  /** `registry/repository` as `widelyComparable` writes it; its start and end if the file leaves the rest to a variable. */
  readonly repository: string | { readonly starts: string; readonly ends: string }
  /** `registry/repository` with the host as the file spells it, if nothing of it is left to a variable. */
  readonly spelled?: string
  /** A glob: a file may leave a part of the tag to a variable. */
  readonly tag?: Pattern
  readonly digest?: Digest
}

/** The place that names an image, printable: `.github/images.lock:12`. */
export function namingPlace({ file, line }: KeepRef): string {
  return `${printable(file)}${line === undefined ? '' : `:${line}`}`
}

interface Named {
  readonly digest: Digest
  readonly aliases?: readonly Digest[]
}

/** Returns the first reference with a digest of this version. Ignores the repository, since copies share digests. */
export function namesVersion(refs: readonly KeepRef[], { digest, aliases = [] }: Named): KeepRef | undefined {
  return refs.find(ref => ref.digest !== undefined && [digest, ...aliases].includes(ref.digest))
}

/** Returns the first reference to this tag of this repository, however its registry is spelled. */
export function namesTag(refs: readonly KeepRef[], repository: string, tag: string): KeepRef | undefined {
  if (refs.length === 0) return undefined
  const name = widelyComparableName(repository)
  return refs.find(ref => isHere(ref, name) && ref.tag?.matches(tag))
}

function isHere({ repository: named }: KeepRef, repository: string): boolean {
  if (typeof named === 'string') return repository === named
  const isLongEnough = repository.length >= named.starts.length + named.ends.length
  return isLongEnough && repository.startsWith(named.starts) && repository.endsWith(named.ends)
}
