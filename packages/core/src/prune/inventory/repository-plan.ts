import { createHash } from 'node:crypto'
import type { Digest } from '../../model/digest.ts'
import type { Act, Decision, Reason } from './decision.ts'
import type { Inventory } from './inventory.ts'
import type { Version } from './version.ts'

/** The decisions on one repository, fit to be written down, reviewed and carried out later. */
export interface RepositoryPlan {
  /** `registry/repository`, normalised. */
  readonly repository: string
  /** `sha256:` over the inventory the decisions were made from. */
  readonly inventory: string
  /** One for every version, sorted by digest. */
  readonly entries: readonly PlanEntry[]
  /** Of the store: downloads that never completed and go too. */
  readonly drafts?: readonly PlannedDraft[]
}

/** A download that never completed, as a plan names it. */
export interface PlannedDraft {
  /** `<algorithm>-<hex>` of the blob that it was to become. */
  readonly blob: string
  readonly bytes: number
  /** When it was written last, in milliseconds since 1970. One that was written since stays. */
  readonly touched: number
}

/** One decision without its version: what is checked again before it is carried out. */
export interface PlanEntry {
  readonly digest: Digest
  readonly act: Act
  /** The tags that go; for `delete` these are all the tags the version had. */
  readonly tags: readonly string[]
  /** When the registry last saw it pushed, else when it was made. */
  readonly touched?: string
  readonly reason: Reason
}

/** Whether an entry's version is to go, by this run or by the registry itself once its tags are off. */
export function isGoing({ act, reason }: Pick<PlanEntry, 'act' | 'reason'>): boolean {
  return act === 'delete' || reason.kind === 'collected'
}

/** The decisions as a plan for the inventory they were made from. */
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

/** When the version was last pushed, as far as anyone says, in the form a plan writes down. */
export function touchedOf({ touched, created }: Version): { touched?: string } {
  const date = touched ?? created
  return date ? { touched: date.toISOString() } : {}
}

/** Everything about the versions that a decision rests on, and nothing that is only a handle. */
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
