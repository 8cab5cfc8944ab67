import { createHash } from 'node:crypto'
import type { Digest } from '../../model/digest.ts'
import type { Act, Decision, Reason } from './decision.ts'
import type { Inventory } from './inventory.ts'
import type { Version } from './version.ts'

/** The decisions on one repository, to be written to a file, reviewed and carried out later. */
export interface RepositoryPlan {
  /** `registry/repository`, normalised. */
  readonly repository: string
  /** `sha256:` over the inventory that the decisions are based on. */
  readonly inventory: string
  /** One for every version, sorted by digest. */
  readonly entries: readonly PlanEntry[]
  /** For the store: unfinished downloads to delete too. */
  readonly drafts?: readonly PlannedDraft[]
}

/** An unfinished download in a plan. */
export interface PlannedDraft {
  /** `<algorithm>-<hex>` of the blob it would become. */
  readonly blob: string
  readonly bytes: number
  /** Time of the last write, in milliseconds since 1970. A draft written since stays. */
  readonly touched: number
}

/** A decision without its version, with what is checked again before it is carried out. */
export interface PlanEntry {
  readonly digest: Digest
  readonly act: Act
  /** The tags to remove; for `delete`, all tags the version had. */
  readonly tags: readonly string[]
  /** The time of the last push, if the registry reports it, else of creation. */
  readonly touched?: string
  readonly reason: Reason
}

/** Whether a version will be deleted, by this run or by the registry itself once its tags are removed. */
export function isGoing({ act, reason }: Pick<PlanEntry, 'act' | 'reason'>): boolean {
  return act === 'delete' || reason.kind === 'collected'
}

/** The plan for an inventory and the decisions on it. */
export function repositoryPlan(inventory: Inventory, decisions: readonly Decision[]): RepositoryPlan {
  const entries = decisions.map(({ version, act, tags, reason }) => ({
    digest: version.digest,
    act,
    tags: [...tags].sort(),
    ...touchedOf(version),
    reason,
  }))
  return { repository: inventory.repository, inventory: digestOfInventory(inventory), entries }
}

/** The time of a version's last push or creation, if known, in the plan's format. */
export function touchedOf({ touched, created }: Version): { touched?: string } {
  const date = touched ?? created
  return date ? { touched: date.toISOString() } : {}
}

/** A digest of everything that decisions are based on, without mere handles. */
function digestOfInventory({ repository, versions }: Inventory): string {
  const hash = createHash('sha256').update(`${JSON.stringify(repository)}\n`)
  for (const version of versions) {
    const { digest, kind, needs, subject = null, mayNeed } = version
    const dates = [version.created?.toISOString() ?? null, version.touched?.toISOString() ?? null]
    const tags = version.tags.toSorted()
    const doubt = mayNeed === undefined ? [] : [mayNeed]
    hash.update(`${JSON.stringify([digest, kind, tags, needs.toSorted(), subject, dates, ...doubt])}\n`)
  }
  return `sha256:${hash.digest('hex')}`
}
