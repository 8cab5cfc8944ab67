import { namesVersion } from '../../lock/keep-refs.ts'
import { formatDuration } from '../../match/duration.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import type { Reason } from '../inventory/decision.ts'
import { imageDates } from '../inventory/image-dates.ts'
import { along, type Inventory, isBelow } from '../inventory/inventory.ts'
import type { Version } from '../inventory/version.ts'
import { filterQuestion } from './filter-match.ts'
import { isEmptyPolicy, type Policy } from './policy.ts'
import { newestOf, type TagVerdict, tagVerdicts } from './tag-verdicts.ts'

/**
 * The policy's verdict on a version by itself: it is a root that stays, a root that goes, or it follows the versions it is reachable
 * from. `tagsToRemove` are the tags to remove even if it stays.
 */
export type Verdict =
  | { readonly side: 'stays'; readonly reason: Reason; readonly tagsToRemove: readonly string[] }
  | { readonly side: 'goes'; readonly reason: Reason; readonly tagsToRemove: readonly string[] }
  | { readonly side: 'follows' }

interface VerdictContext {
  readonly inventory: Inventory
  readonly policy: Policy
  readonly now: Date
  readonly dates: ReadonlyMap<Digest, Date>
  readonly tags: ReadonlyMap<Digest, readonly TagVerdict[]>
  readonly unmatched: ReturnType<typeof filterQuestion>
  readonly broken: ReadonlyMap<Digest, Digest>
  /** Untagged roots that keep-last keeps. */
  readonly newestUntagged: ReadonlySet<Digest>
}

/** The verdict on every version, in the inventory's order. Throws NOT_FOUND for an unknown `before=` or `since=`. */
export function verdicts(inventory: Inventory, policy: Policy, now: Date): ReadonlyMap<Digest, Verdict> {
  // The page: "All inputs that delete are off by default; an empty policy does nothing and says so."
  if (isEmptyPolicy(policy)) {
    const reason: Reason = { kind: 'empty', text: 'no input names it' }
    return new Map(
      inventory.versions.map(({ digest }) => [digest, { side: 'stays', reason, tagsToRemove: [] }]),
    )
  }
  const dates = imageDates(inventory)
  const roots = inventory.versions.filter(
    version => version.kind !== 'unreadable' && isUntaggedRoot(version, inventory),
  )
  const context: VerdictContext = {
    inventory,
    policy,
    now,
    dates,
    tags: tagVerdicts(inventory, policy, dates),
    unmatched: filterQuestion(policy.filters, { inventory, dates, now }),
    broken: policy.pruneBroken ? brokenIndexes(inventory) : new Map(),
    newestUntagged: newestOf(roots, policy.pruneTags.length === 0 ? policy.keepLast : 0, dates),
  }
  return new Map(inventory.versions.map(version => [version.digest, verdictOf(version, context)]))
}

function verdictOf(version: Version, context: VerdictContext): Verdict {
  const protection = protectionOf(version, context)
  if (protection) return { side: 'stays', reason: protection, tagsToRemove: [] }
  const verdict = namedBy(version, context)
  if (verdict.side === 'follows') return verdict
  if (verdict.side === 'stays' && verdict.tagsToRemove.length === 0) return verdict
  const veto = vetoOf(version, context)
  return veto ? { side: 'stays', reason: veto, tagsToRemove: [] } : verdict
}

/** The reason that protects a version whatever the policy names. */
function protectionOf(
  version: Version,
  { policy, inventory, now, dates, tags }: VerdictContext,
): Reason | undefined {
  // The page: "Images used by a container, running or not, stay". The page: "What a running step relies on stays".
  if (version.usedBy !== undefined) return { kind: 'in-use', text: version.usedBy }
  const reference = namesVersion(policy.keepRefs, version)
  if (reference) return { kind: 'referenced', text: `${printable(reference.file)} names its digest` }
  // The page: "A signature goes with its image, and with no other." Its own age protects it only when its image is gone.
  const isNamed = tags.get(version.digest)?.length !== 0
  if (!isNamed && along(inventory.subjects, version.digest).length > 0) return undefined
  const times = [version.created, version.touched, dates.get(version.digest)].map(
    date => date?.getTime() ?? -1,
  )
  // The page: "Remove only what is older".
  const newest = Math.max(...times)
  // Clocks differ: a version from the future is new.
  const age = Math.max(0, now.getTime() - newest)
  if (newest < 0 || age >= policy.olderThan) return undefined
  const text = `${formatDuration(age)} old, younger than ${formatDuration(policy.olderThan)}`
  return { kind: 'young', text }
}

function namedBy(version: Version, context: VerdictContext): Verdict {
  const tags = context.tags.get(version.digest) ?? []
  if (tags.length === 0 && isBelow(version, context.inventory)) return { side: 'follows' }
  const tagsToRemove = tags.flatMap(verdict => ('goes' in verdict ? [verdict.tag] : []))
  const reasons = tags.flatMap(verdict => ('stays' in verdict ? [verdict.stays] : []))
  // The page: "Remove indexes that lack children".
  const missing = context.broken.get(version.digest)
  if (missing && !reasons.some(({ kind }) => ['referenced', 'kept-tag', 'latest'].includes(kind))) {
    return {
      side: 'goes',
      reason: { kind: 'broken', text: `needs ${missing}, which is missing` },
      tagsToRemove,
    }
  }
  if (tags.length === 0) return untaggedVerdict(version, context)
  const text = namingText(tags)
  // The page: "An image of which only some tags are selected: those tags are removed."
  const [stays] = reasons
  if (!stays) return { side: 'goes', reason: { kind: 'tag-named', text }, tagsToRemove }
  if (tagsToRemove.length === 0) return { side: 'stays', reason: stays, tagsToRemove }
  return {
    side: 'stays',
    reason: { kind: 'tag-named', text: `${text}; the image stays: ${stays.text}` },
    tagsToRemove,
  }
}

const mostNamed = 10

/** Lists which lines of prune-tags match which tags. */
function namingText(tags: readonly TagVerdict[]): string {
  const named = Map.groupBy(
    tags.flatMap(verdict => ('goes' in verdict ? [verdict] : [])),
    ({ goes }) => goes.text,
  )
  const parts = [...named].map(([line, verdicts]) => {
    const shown = verdicts.slice(0, mostNamed).map(({ tag }) => `"${printable(tag)}"`)
    const more = verdicts.length - shown.length
    return `prune-tags "${printable(line)}" names ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  })
  return parts.join('; ')
}

function untaggedVerdict(version: Version, context: VerdictContext): Verdict {
  const { inventory, policy } = context
  const stays = (text: string): Verdict => ({
    side: 'stays',
    reason: { kind: 'unnamed', text },
    tagsToRemove: [],
  })
  if (inventory.orphans.has(version.digest)) {
    // The page: "Remove signatures, attestations and other referrers whose image is gone".
    if (!policy.pruneOrphans) return stays('belongs to an image that is gone; prune-orphans is off')
    const text = `belongs to ${printable(version.subject ?? version.tags.join(', '))}, which is gone`
    return { side: 'goes', reason: { kind: 'orphan', text }, tagsToRemove: [] }
  }
  if (version.tags.length > 0) return stays('names itself as what it belongs to')
  if (!policy.pruneUntagged) return stays('untagged; prune-untagged is off')
  // The page: "Remove untagged images, unless they are part of something that stays".
  if (!context.newestUntagged.has(version.digest)) {
    return {
      side: 'goes',
      reason: { kind: 'untagged', text: 'untagged, and part of nothing kept' },
      tagsToRemove: [],
    }
  }
  // The page: "Number of newest images to keep for each pattern of prune-tags (or of the untagged ones, without a pattern)".
  const text = `among the ${policy.keepLast} newest untagged images`
  return { side: 'stays', reason: { kind: 'keep-last', text }, tagsToRemove: [] }
}

/** The reason that protects a version and its tags although the policy names it. */
function vetoOf(version: Version, { policy, dates, unmatched }: VerdictContext): Reason | undefined {
  // The page: "Reproducible builds dated 1970 have an unknown age and stay unless `older-than: 0s`."
  if (policy.olderThan > 0 && !version.touched && !dates.has(version.digest)) {
    return { kind: 'age-unknown', text: 'nobody says how old it is, and older-than is not 0s' }
  }
  // The page: "what does not match all of them stays".
  const filter = unmatched(version)
  return filter && { kind: 'filtered', text: `"${printable(filter.text)}" does not match` }
}

function isUntaggedRoot(version: Version, inventory: Inventory): boolean {
  return version.tags.length === 0 && !isBelow(version, inventory) && !inventory.orphans.has(version.digest)
}

/** Every index that lacks a child, directly or in a nested index, with the first missing digest. */
function brokenIndexes({ versions, byDigest, parents }: Inventory): ReadonlyMap<Digest, Digest> {
  const broken = new Map<Digest, Digest>()
  for (const version of versions) {
    const missing = version.needs.find(digest => !byDigest.has(digest))
    if (missing === undefined) continue
    const climb = [version.digest]
    for (let digest = climb.pop(); digest !== undefined; digest = climb.pop()) {
      if (broken.has(digest)) continue
      broken.set(digest, missing)
      for (const parent of along(parents, digest)) climb.push(parent)
    }
  }
  return broken
}
