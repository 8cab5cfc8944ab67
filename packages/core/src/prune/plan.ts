import { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'
import type { Decision, Reason } from './inventory/decision.ts'
import { doubtOf } from './inventory/doubt.ts'
import { along, type Inventory } from './inventory/inventory.ts'
import { isUnanswered, type Version } from './inventory/version.ts'
import type { Policy } from './rules/policy.ts'
import { type Verdict, verdicts } from './rules/verdict.ts'

/**
 * Decides on every version, with a reason, in the inventory's order.
 *
 * The page: "Everything reachable from something that stays, stays: children of indexes, nested indexes, signatures, attestations,
 * referrers." The roots that stay are the versions that the policy does not name. Versions reachable from the roots that go, and
 * unreachable from those that stay, are deleted.
 *
 * Throws PLAN_UNSAFE when the registry gives no answer for a manifest, NOT_FOUND for an unknown image in `before=` or `since=`.
 */
export function planPrune(inventory: Inventory, policy: Policy, now: Date): Decision[] {
  refuseUnanswered(inventory)
  return planBy(inventory, verdicts(inventory, policy, now))
}

/** Decides on every version as `planPrune` does, by verdicts wherever they come from. */
export function planBy(inventory: Inventory, given: ReadonlyMap<Digest, Verdict>): Decision[] {
  const rootsOf = (side: Verdict['side']) =>
    inventory.versions.filter(({ digest }) => given.get(digest)?.side === side)
  const keptRoots = rootsOf('stays')
  const reachableFromKept = reach(inventory, digests(keptRoots))
  const deletable = reach(inventory, digests(rootsOf('goes')))
  // Referrers whose tags name each other in a cycle are unreachable from every root, so they are roots that stay. The page: "What no
  // input selects."
  const unreachable = inventory.versions.filter(
    ({ digest }) => !reachableFromKept.has(digest) && !deletable.has(digest),
  )
  const kept = reach(inventory, digests([...keptRoots, ...unreachable]))
  const reachability = { kept, deletable, doubted: doubtOf(inventory) }
  return inventory.versions.map(version => decide(version, given.get(version.digest), reachability))
}

/** The decisions that change something. */
export function changesOf(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ act }) => act !== 'keep')
}

/**
 * Throws PLAN_TOO_LARGE when a plan changes more versions than `max-deletes` allows. The page: "a plan with more is an error that
 * shows the plan and deletes nothing".
 */
export function checkMaxDeletes(decisions: readonly Decision[], { maxDeletes }: Policy): void {
  const count = changesOf(decisions).length
  if (count <= maxDeletes) return
  const message = `Cannot prune ${count} versions: more than max-deletes allows, expected at most ${maxDeletes}`
  throw new TallyError('PLAN_TOO_LARGE', message, { details: { count, maxDeletes } })
}

function digests(versions: readonly Version[]) {
  return versions.map(({ digest }) => digest)
}

interface Reachability {
  readonly kept: Reached
  /** Reachable from roots that go; those also in `kept` stay. */
  readonly deletable: Reached
  /** Unreadable versions and those they may need, each with the unreadable version. */
  readonly doubted: ReadonlyMap<Digest, Digest>
}

function decide(
  version: Version,
  verdict: Verdict | undefined,
  { kept, deletable, doubted }: Reachability,
): Decision {
  const own = verdict && verdict.side !== 'follows' ? verdict : undefined
  const doubt = doubtReason(version, doubted)
  if (!kept.has(version.digest)) {
    if (doubt) return { version, act: 'keep', tags: [], reason: doubt }
    const reason = own?.reason ?? reachedReason(deletable, version, deletedReasons)
    return { version, act: 'delete', tags: version.tags, reason }
  }
  const reason = own?.side === 'stays' ? own.reason : reachedReason(kept, version, keptReasons)
  const tagsToRemove = own?.tagsToRemove ?? []
  if (tagsToRemove.length === 0) {
    const isUnread = version.kind === 'unreadable'
    return { version, act: 'keep', tags: [], reason: (isUnread ? doubt : undefined) ?? reason }
  }
  // A doubted version keeps its last tag, since a registry may collect what no tag leads to.
  if (doubt && tagsToRemove.length === version.tags.length)
    return { version, act: 'keep', tags: [], reason: doubt }
  // The page: "An image of which only some tags are selected: those tags are removed."
  const text = `${own?.reason.text}; the image stays: ${reason.text}`
  const untagged: Reason = own?.side === 'stays' ? reason : { ...reason, kind: 'tag-named', text }
  return { version, act: 'untag', tags: tagsToRemove, reason: untagged }
}

/** The page: "What cannot be read (damaged, of an unknown kind, too large, blocked by a policy), and everything that it may need". */
function doubtReason({ digest, problem }: Version, doubted: Reachability['doubted']): Reason | undefined {
  const because = doubted.get(digest)
  if (because === undefined) return undefined
  if (because === digest)
    return { kind: 'unreadable', text: `cannot be read: ${printable(problem ?? 'no reason is known')}` }
  return { kind: 'unreadable', text: `${because} cannot be read and may need it`, because }
}

type ReachedReasons = Readonly<Record<Edge, Reason['kind']>>

const keptReasons: ReachedReasons = { child: 'child', referrer: 'companion' }
const deletedReasons: ReachedReasons = { child: 'child-of-deleted', referrer: 'companion-of-deleted' }

/** The reason for a version that is no root: the version from which it was reached. */
function reachedReason(reached: Reached, { digest }: Version, kinds: ReachedReasons): Reason {
  const step = reached.get(digest)
  if (!step) return { kind: 'unnamed', text: 'nothing names it' }
  return {
    kind: kinds[step.edge],
    text: `${step.edge === 'child' ? 'part of' : 'belongs to'} ${step.from}`,
    because: step.from,
  }
}

/**
 * Throws PLAN_UNSAFE when the registry gives no answer for a manifest. The page: "If the registry gives no answer for a manifest
 * (limits, outages, missing rights), nothing is planned or deleted for that repository: the manifest may be readable in a minute, and
 * need the rest."
 */
export function refuseUnanswered({ repository, versions }: Inventory): void {
  const unread = versions.filter(isUnanswered)
  const [first] = unread
  if (!first) return
  const others = unread.length > 1 ? ` and ${unread.length - 1} more` : ''
  const state = `${first.digest}${others} cannot be read (${printable(first.problem ?? 'no answer')})`
  throw new TallyError('PLAN_UNSAFE', `Cannot plan ${repository}: ${state}, expected every manifest`, {
    details: { unread: unread.slice(0, 100).map(({ digest }) => digest), count: unread.length },
  })
}

/** How one version leads to another: it lists it, or the other refers to it. */
type Edge = 'child' | 'referrer'

/** How each version was reached: undefined for a root, else by the edge that led to it first. */
type Reached = ReadonlyMap<Digest, { readonly from: Digest; readonly edge: Edge } | undefined>

/**
 * Everything reachable from roots, including the roots. The page: "Everything reachable from that: children at any depth, and
 * everything that refers to them (`subject`, `sha256-…` fallback tags, cosign's `.sig`, `.att` and `.sbom` tags)."
 */
export function reach({ children, referrers }: Inventory, roots: Iterable<Digest>): Reached {
  const reached = new Map<Digest, { from: Digest; edge: Edge } | undefined>()
  for (const digest of roots) reached.set(digest, undefined)
  // Iterating a Map also visits entries added meanwhile: this is a breadth-first search.
  for (const from of reached.keys()) {
    for (const to of along(children, from)) if (!reached.has(to)) reached.set(to, { from, edge: 'child' })
    for (const to of along(referrers, from)) if (!reached.has(to)) reached.set(to, { from, edge: 'referrer' })
  }
  return reached
}
