import type { Digest } from '@tallyman/core/model/digest'
import type { ExecutionOrder, PruneStep } from '@tallyman/core/prune/inventory/execution-order'
import { buildInventory, type Inventory } from '@tallyman/core/prune/inventory/inventory'
import type { Version } from '@tallyman/core/prune/inventory/version'
import type { PruneBackend, StepResult } from '@tallyman/core/prune/prune-backend'

/** What somebody else does to a repository while it is pruned. */
export interface Meddling {
  /** Before which look at the repository (0 is the first). */
  readonly atLook: number
  readonly push: Version
}

/** What a repository in memory does beyond obeying. */
export interface BackendHabits {
  readonly order?: ExecutionOrder
  readonly meddling?: readonly Meddling[]
  /** Digests that the registry refuses to delete. */
  readonly refuses?: ReadonlySet<Digest>
}

/** A repository in memory that can be pruned, with others pushing to it meanwhile. */
export class RandomRegistryBackend implements PruneBackend {
  readonly order: ExecutionOrder
  readonly deletesWholeVersions = false
  /** What others pushed and the registry took. */
  readonly accepted: Version[] = []
  readonly #versions: Map<Digest, Version>
  /** A digest means the same content for ever, also after it was deleted. */
  readonly #contents: Map<Digest, Version>
  readonly #habits: BackendHabits
  #looks = 0

  constructor(versions: readonly Version[], habits: BackendHabits = {}) {
    this.order = habits.order ?? 'parents-first'
    this.#habits = habits
    this.#versions = new Map(versions.map(version => [version.digest, version]))
    this.#contents = new Map(this.#versions)
  }

  /** What is there now, sorted by digest. */
  get versions(): Version[] {
    return [...this.#versions.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1))
  }

  async inventory(): Promise<Inventory> {
    for (const { push } of (this.#habits.meddling ?? []).filter(({ atLook }) => atLook === this.#looks)) {
      this.#push(push)
    }
    this.#looks++
    return buildInventory('ghcr.io/owner/app', this.versions)
  }

  async carryOut(step: PruneStep): Promise<StepResult> {
    const { digest } = step.version
    const version = this.#versions.get(digest)
    if (!version) return { result: 'gone' }
    if (this.#habits.refuses?.has(digest)) return { result: 'retained', why: 'the registry refuses' }
    if (step.act === 'delete') this.#versions.delete(digest)
    else this.#versions.set(digest, { ...version, tags: version.tags.filter(tag => tag !== step.tag) })
    return { result: 'done' }
  }

  /** As registries do: a tag moves from where it was, and a manifest whose children are missing is refused. */
  #push(wanted: Version): void {
    const pushed = { ...(this.#contents.get(wanted.digest) ?? wanted), tags: wanted.tags }
    if (!pushed.needs.every(digest => this.#versions.has(digest))) return
    this.accepted.push(pushed)
    this.#contents.set(pushed.digest, pushed)
    for (const [digest, version] of this.#versions) {
      const tags = version.tags.filter(tag => !pushed.tags.includes(tag))
      if (tags.length < version.tags.length) this.#versions.set(digest, { ...version, tags })
    }
    const before = this.#versions.get(pushed.digest)
    const tags = [...new Set([...(before?.tags ?? []), ...pushed.tags])].sort()
    this.#versions.set(pushed.digest, { ...(before ?? pushed), tags })
  }
}
