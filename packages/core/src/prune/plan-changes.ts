import type { Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'
import { doubtOf } from './inventory/doubt.ts'
import { along, type Inventory } from './inventory/inventory.ts'
import { isGoing, type PlanEntry, type RepositoryPlan, touchedOf } from './inventory/repository-plan.ts'
import { storeTarget } from './inventory/tag-name.ts'
import type { Version } from './inventory/version.ts'
import { reach } from './plan.ts'

/** Why a version that a plan deletes or untags must stay. */
interface PlanChange {
  readonly digest: Digest
  /** One line of printable text. */
  readonly text: string
}

/**
 * Changes since the plan was made that forbid part of it, by digest. The page: "If an image to delete has a new tag, was pushed or
 * used again, or is needed by something new, the second job deletes nothing", and within one run "that stays, with everything it needs."
 *
 * `gone` are versions that this run has deleted or found gone, with their handles: one that exists again was pushed again. Also
 * relevant: a version to be deleted has other tags, was pushed again, or is needed by a version that the plan keeps or possibly by
 * one that cannot be read; a new version refers to it; a tag to be removed points elsewhere. Irrelevant: a version that is already
 * gone, and unrelated new versions.
 */
export function planChanges(
  plan: RepositoryPlan,
  now: Inventory,
  gone: ReadonlyMap<Digest, string | undefined> = new Map(),
): ReadonlyMap<Digest, PlanChange> {
  const entries = new Map(plan.entries.map(entry => [entry.digest, entry]))
  const goes = (digest: Digest) => {
    const entry = entries.get(digest)
    return entry !== undefined && isGoing(entry)
  }
  const changes = new Map<Digest, PlanChange>()
  const note = (digest: Digest, text: string) => {
    if (!changes.has(digest)) changes.set(digest, { digest, text })
  }
  const roots = new Set<Digest>()
  const taken = new Set(now.versions.flatMap(({ tags }) => tags))
  for (const version of now.versions) {
    const entry = entries.get(version.digest)
    const text = entry && (returned(version, gone) ?? changeOf(entry, version, { plan, taken }))
    if (text) note(version.digest, text)
    if (!(entry && isGoing(entry)) || text) roots.add(version.digest)
    if (entry) continue
    for (const subject of along(now.subjects, version.digest)) {
      if (!goes(subject)) continue
      note(subject, `${version.digest} is new and belongs to it`)
      roots.add(subject)
    }
  }
  for (const [digest, step] of reach(now, roots)) {
    if (goes(digest) && step) note(digest, `needed by ${step.from}, which stays`)
  }
  // An unreadable version that is not merely needed by one was known when the plan was made.
  const isHeeded = (digest: Digest) => {
    const { kind, because } = entries.get(digest)?.reason ?? {}
    return kind === 'unreadable' && because === undefined
  }
  for (const [digest, unread] of doubtOf(now, isHeeded)) {
    if (goes(digest)) note(digest, `${unread} cannot be read and may need it`)
  }
  return changes
}

/** The reason when a deleted version is back: a lagging listing shows the same handle, a new push has a new one. */
function returned(
  { digest, id }: Version,
  gone: ReadonlyMap<Digest, string | undefined>,
): string | undefined {
  const before = gone.get(digest)
  if (!gone.has(digest) || (before !== undefined && before === id)) return undefined
  return 'it was pushed again after it had gone'
}

function changeOf(
  entry: PlanEntry,
  version: Version,
  { plan, taken }: { readonly plan: RepositoryPlan; readonly taken: ReadonlySet<string> },
): string | undefined {
  const { act, tags, touched } = entry
  if (act === 'keep') return undefined
  if (act === 'untag') {
    const added = isGoing(entry) ? version.tags.find(tag => !tags.includes(tag)) : undefined
    if (added !== undefined) return `it is tagged "${printable(added)}" now`
    const moved = tags.find(tag => !version.tags.includes(tag) && taken.has(tag))
    return moved === undefined ? undefined : `"${printable(moved)}" points elsewhere now`
  }
  const added = version.tags.find(tag => !tags.includes(tag))
  if (added !== undefined) return `it is tagged "${printable(added)}" now`
  if (touchedOf(version).touched === touched) return undefined
  return plan.repository === storeTarget ? 'a step used it meanwhile' : 'it was pushed again'
}
