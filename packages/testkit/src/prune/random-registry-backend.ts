import type { Digest } from '@tallyman/core/model/digest'
import type { ExecutionOrder, PruneStep } from '@tallyman/core/prune/inventory/execution-order'
import { buildInventory, type Inventory } from '@tallyman/core/prune/inventory/inventory'
import type { Version } from '@tallyman/core/prune/inventory/version'
import type { PruneBackend, StepResult } from '@tallyman/core/prune/prune-backend'

/** Another client's push to a repository while it is pruned. */
export interface Meddling {
  /** The number of the look at the repository before which it happens; 0 is the first. */
  readonly atLook: number
  readonly push: Version
}

/** Special behaviour of an in-memory repository. */
export interface BackendHabits {
  readonly order?: ExecutionOrder
  readonly meddling?: readonly Meddling[]
  /** Digests that the registry refuses to delete. */
  readonly refuses?: ReadonlySet<Digest>
}

/** An in-memory repository that can be pruned while others push to it. */
export class RandomRegistryBackend implements PruneBackend {
  readonly order: ExecutionOrder
  readonly deletesWholeVersions = false
  /** Versions that others pushed and the registry accepted. */
  readonly accepted: Version[] = []
  readonly #versions: Map<Digest, Version>
  /** A digest keeps its content for ever, even after its deletion. */
  readonly #contents: Map<Digest, Version>
  readonly #habits: BackendHabits
  #looks = 0

  constructor(versions: readonly Version[], habits: BackendHabits = {}) {
    this.order = habits.order ?? 'parents-first'
    this.#habits = habits
    this.#versions = new Map(versions.map(version => [version.digest, version]))
    this.#contents = new Map(this.#versions)
  }

  /** The present versions, sorted by digest. */
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

  /** Pushes as to a registry: a tag moves, and a manifest with missing children is refused. */
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
