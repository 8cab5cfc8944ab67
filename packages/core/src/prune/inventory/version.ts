import type { Digest } from '../../model/digest.ts'

/** One manifest in a registry, with everything needed to decide on it. */
export interface Version {
  readonly digest: Digest
  /** Every tag that points to it, sorted. */
  readonly tags: readonly string[]
  /**
   * `artifact` for manifests that cannot be run: signatures, SBOMs, attestations. `unreadable` when the registry has the
   * manifest and it cannot be read: then it stays with everything it may need.
   */
  readonly kind: 'image' | 'index' | 'artifact' | 'unreadable'
  /** Why it is unreadable, printable. */
  readonly problem?: string
  /**
   * The versions that an `unreadable` one may need: the digests spelled in its bytes, or anything when they are unavailable. Undefined
   * when the registry gave no answer: then nothing may be planned.
   */
  readonly mayNeed?: readonly Digest[] | 'anything'
  /** The time of creation or first push; undefined when unknown. */
  readonly created: Date | undefined
  /** The time of the last push or change, if the registry reports it; never before `created`. */
  readonly touched?: Date
  /** The manifests listed by an index: children, nested indexes, attestations. */
  readonly needs: readonly Digest[]
  /** The image that a signature, SBOM or attestation refers to (image-spec 1.1, `subject`). */
  readonly subject?: Digest
  /** Labels of the image's config; undefined when it was not read. */
  readonly labels?: Readonly<Record<string, string>>
  /** Config and layers, to compute the bytes freed by deleting it. */
  readonly blobs?: readonly Blob[]
  /** Bytes of the manifest itself. */
  readonly size?: number
  /** Other digests of it: the engine's images are named by the digest they were pulled by. */
  readonly aliases?: readonly Digest[]
  /** Names with a digest that keep it beside its tags, `repository@digest`: those of the engine's classic store. */
  readonly digestNames?: readonly string[]
  /** Images built on it: an engine keeps its content, without names, as long as any of them exists. */
  readonly baseOf?: readonly Digest[]
  /** Why it stays whatever the policy says, in printable words: a container that runs it. */
  readonly usedBy?: string
  /** Whether it is a stand-in that an earlier run left in place of a tag's image. */
  readonly isStandIn?: boolean
  /** The registry's handle for it, such as GitHub's version ID. */
  readonly id?: string
}

/** Content that manifests may share. */
export interface Blob {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
}

/** Whether the registry gave no answer for the version, so that nothing is safe to plan. */
export function isUnanswered({ kind, mayNeed }: Pick<Version, 'kind' | 'mayNeed'>): boolean {
  return kind === 'unreadable' && mayNeed === undefined
}
