import type { Pattern } from '../match/pattern.ts'
import type { Digest } from '../model/digest.ts'

/** One image that a file names, and that is therefore kept. */
export interface KeepRef {
  /** The file that names it. */
  readonly file: string
  /** `registry/repository`, normalised; or how it starts and ends when the file leaves the rest to a variable. */
  readonly repository: string | { readonly starts: string; readonly ends: string }
  /** What its tag may be: a glob, since a file may leave part of it to a variable. */
  readonly tag?: Pattern
  readonly digest?: Digest
}

interface Named {
  readonly digest: Digest
  readonly aliases?: readonly Digest[]
}

/** The first file reference with a digest of this version; the repository is not asked, since copies share digests. */
export function namesVersion(refs: readonly KeepRef[], { digest, aliases = [] }: Named): KeepRef | undefined {
  return refs.find(ref => ref.digest !== undefined && [digest, ...aliases].includes(ref.digest))
}

/** The first file reference that means this tag of this repository. */
export function namesTag(refs: readonly KeepRef[], repository: string, tag: string): KeepRef | undefined {
  return refs.find(ref => isHere(ref, repository) && ref.tag?.matches(tag))
}

function isHere({ repository: named }: KeepRef, repository: string): boolean {
  if (typeof named === 'string') return repository === named
  const isLongEnough = repository.length >= named.starts.length + named.ends.length
  return isLongEnough && repository.startsWith(named.starts) && repository.endsWith(named.ends)
}
