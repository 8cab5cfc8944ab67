import type { Digest } from '../../model/digest.ts'

/** One manifest that a registry holds, with everything that deciding its fate needs. */
export interface Version {
  readonly digest: Digest
  /** Every tag that points here, sorted. */
  readonly tags: readonly string[]
  /**
   * `artifact` for what cannot be run: signatures, SBOMs, attestations. `unreadable` when the registry has it but its
   * manifest could not be read: then it stays with all that it may need.
   */
  readonly kind: 'image' | 'index' | 'artifact' | 'unreadable'
  /** Why it could not be read, fit to print; only with `unreadable`. */
  readonly problem?: string
  /**
   * What an `unreadable` version may need: the digests that its bytes spell, or anything where they are not at hand. Undefined where
   * nobody answered for it: then nothing may be planned.
   */
  readonly mayNeed?: readonly Digest[] | 'anything'
  /** When it was made or first pushed; undefined when nobody says so. */
  readonly created: Date | undefined
  /** When it was last pushed or changed, where the registry says so; never before `created`. */
  readonly touched?: Date
  /** The manifests an index lists: children, nested indexes, attestations. */
  readonly needs: readonly Digest[]
  /** What it is about: signatures, SBOMs and attestations name an image here (image-spec 1.1, `subject`). */
  readonly subject?: Digest
  /** Labels of the image's config; undefined when the config was not read. */
  readonly labels?: Readonly<Record<string, string>>
  /** Config and layers, for the bytes that deleting it would free. */
  readonly blobs?: readonly Blob[]
  /** Bytes of the manifest itself. */
  readonly size?: number
  /** Other digests by which it is known: the engine's images are named by what they were pulled as. */
  readonly aliases?: readonly Digest[]
  /** Images that are built on it: an engine keeps its content, without names, as long as any of them is there. */
  readonly baseOf?: readonly Digest[]
  /** What holds it whatever the policy says, in words fit to print: a container that runs it. */
  readonly usedBy?: string
  /** The registry's own handle for it, for example GitHub's version id. */
  readonly id?: string
}

/** Content that manifests share. */
export interface Blob {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
}

/** Whether nobody said anything of the version, so that nothing is safe to plan. */
export function isUnanswered({ kind, mayNeed }: Pick<Version, 'kind' | 'mayNeed'>): boolean {
  return kind === 'unreadable' && mayNeed === undefined
}
