import type { Digest } from '../model/digest.ts'
import type { Decision } from './inventory/decision.ts'
import { along, type Inventory } from './inventory/inventory.ts'
import type { Version } from './inventory/version.ts'
import { reach } from './plan.ts'

/** Bytes that a store may occupy, and those of its drafts, which are deleted before any image. */
interface StoreBudget {
  readonly budget: number
  readonly drafts: number
}

/** Reasons that protect a version whatever the budget. */
const protectingReasons = new Set<string>(['in-use', 'kept-tag', 'referenced'])

/**
 * Also deletes the least recently used images beyond `budget` bytes, counting shared layers once. The page: "For store, its total
 * size, such as 20GB; beyond it the least recently used images are removed, whatever their age". An image that a running step or a file of
 * keep-refs-from needs stays with everything it needs, and counts first. Drafts get what the images leave: otherwise unfinished
 * downloads would displace images in use.
 */
export function withinStoreBudget(
  inventory: Inventory,
  decisions: readonly Decision[],
  { budget, drafts }: StoreBudget,
): Decision[] {
  const kept = decisions.filter(({ act }) => act === 'keep')
  const staying = new StayingVersions(inventory, kept)
  const whole = staying.bytes + drafts
  const protectedVersions = reach(
    inventory,
    kept.filter(({ reason }) => protectingReasons.has(reason.kind)).map(({ version }) => version.digest),
  )
  const roots = staying.roots().filter(({ digest }) => !protectedVersions.has(digest))
  const time = new Map(roots.map(root => [root, lastUse(inventory, root)]))
  for (const root of roots.toSorted((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0))) {
    if (staying.bytes <= budget) break
    staying.remove(root.digest, protectedVersions)
  }
  const text = `least recently used: the store has ${whole} bytes, the budget is ${budget}`
  return decisions.map(decision => {
    if (decision.act !== 'keep' || staying.has(decision.version.digest)) return decision
    return { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } }
  })
}

/** The last use of an image or anything that depends on it, in milliseconds since 1970. */
function lastUse(inventory: Inventory, root: Version): number {
  const parts = [...reach(inventory, [root.digest]).keys()].map(digest => inventory.byDigest.get(digest))
  return Math.max(...parts.map(part => part?.created?.getTime() ?? 0))
}

/** The kept versions and the bytes of everything they need. */
class StayingVersions {
  readonly #inventory: Inventory
  readonly #versions: Map<Digest, Version>
  /** The number of versions that need each blob. */
  readonly #users = new Map<Digest, number>()
  bytes = 0

  constructor(inventory: Inventory, staying: readonly Decision[]) {
    this.#inventory = inventory
    this.#versions = new Map(staying.map(({ version }) => [version.digest, version]))
    for (const { size = 0, blobs = [] } of this.#versions.values()) {
      this.bytes += size
      for (const { digest, size } of blobs) this.bytes += this.#count(digest, 1) === 1 ? size : 0
    }
  }

  has(digest: Digest): boolean {
    return this.#versions.has(digest)
  }

  /** The versions that are no part of another kept version. */
  roots(): Version[] {
    return [...this.#versions.values()].filter(({ digest }) => !this.#isBelow(digest))
  }

  /** Removes a version. The page: "An image is deleted with the layers and platforms that no other image needs". */
  remove(digest: Digest, kept: { has(digest: Digest): boolean }): void {
    const version = this.#versions.get(digest)
    if (!version || kept.has(digest)) return
    this.#versions.delete(digest)
    this.bytes -= version.size ?? 0
    for (const blob of version.blobs ?? []) this.bytes -= this.#count(blob.digest, -1) === 0 ? blob.size : 0
    const { children, referrers } = this.#inventory
    for (const below of [...along(children, digest), ...along(referrers, digest)])
      if (!this.#isBelow(below)) this.remove(below, kept)
  }

  #isBelow(digest: Digest): boolean {
    const { parents, subjects } = this.#inventory
    return [...along(parents, digest), ...along(subjects, digest)].some(above => this.#versions.has(above))
  }

  #count(blob: Digest, change: number): number {
    const users = (this.#users.get(blob) ?? 0) + change
    this.#users.set(blob, users)
    return users
  }
}
