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
 * One decision, with its reason, for every version, in the inventory's order.
 *
 * What stays is a fact of reachability: all that the policy does not name stays, and so does everything reachable
 * from it (children, nested indexes, then signatures and referrers of all of these). What goes is what the policy
 * names, with its own children and companions, less all that stays. What cannot be read stays with all that it may need.
 *
 * Throws PLAN_UNSAFE when nobody answered for a manifest, NOT_FOUND for an unknown image in `before=` or `since=`.
 */
export function planPrune(inventory: Inventory, policy: Policy, now: Date): Decision[] {
  refuseUnanswered(inventory)
  const said = verdicts(inventory, policy, now)
  const staying = inventory.versions.filter(({ digest }) => said.get(digest)?.side === 'stays')
  const going = inventory.versions.filter(({ digest }) => said.get(digest)?.side === 'goes')
  const kept = reach(inventory, digests(staying))
  const gone = reach(inventory, digests(going))
  // What follows only itself, in a loop of tags that name each other, is named by nobody and stays.
  const adrift = inventory.versions.filter(({ digest }) => !kept.has(digest) && !gone.has(digest))
  const live = reach(inventory, digests([...staying, ...adrift]))
  const shores = { live, gone, doubted: doubtOf(inventory) }
  return inventory.versions.map(version => decide(version, said.get(version.digest), shores))
}

/** The decisions that change something. */
export function changesOf(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ act }) => act !== 'keep')
}

/** Throws PLAN_TOO_LARGE when more versions would be touched than `max-deletes` allows; nothing is deleted then. */
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
  readonly live: Reached
  readonly gone: Reached
  readonly doubted: ReadonlyMap<Digest, Digest>
}

function decide(
  version: Version,
  verdict: Verdict | undefined,
  { live, gone, doubted }: Reachability,
): Decision {
  const own = verdict && verdict.side !== 'follows' ? verdict : undefined
  const doubt = doubtReason(version, doubted)
  if (!live.has(version.digest)) {
    if (doubt) return { version, act: 'keep', tags: [], reason: doubt }
    const reason = own?.reason ?? followed(gone, version, ['child-of-deleted', 'companion-of-deleted'])
    return { version, act: 'delete', tags: version.tags, reason }
  }
  const reason = own?.side === 'stays' ? own.reason : followed(live, version, ['child', 'companion'])
  const loose = own?.loose ?? []
  if (loose.length === 0) {
    const isUnread = version.kind === 'unreadable'
    return { version, act: 'keep', tags: [], reason: (isUnread ? doubt : undefined) ?? reason }
  }
  if (doubt && loose.length === version.tags.length) return { version, act: 'keep', tags: [], reason: doubt }
  const text = `${own?.reason.text}; the image stays: ${reason.text}`
  const untagged: Reason = own?.side === 'stays' ? reason : { ...reason, kind: 'tag-named', text }
  return { version, act: 'untag', tags: loose, reason: untagged }
}

function doubtReason({ digest, problem }: Version, doubted: Reachability['doubted']): Reason | undefined {
  const because = doubted.get(digest)
  if (because === undefined) return undefined
  if (because === digest)
    return { kind: 'unreadable', text: `cannot be read: ${printable(problem ?? 'no reason is known')}` }
  return { kind: 'unreadable', text: `${because} cannot be read and may need it`, because }
}

function followed(
  reached: Reached,
  { digest }: Version,
  kinds: readonly [Reason['kind'], Reason['kind']],
): Reason {
  const step = reached.get(digest)
  if (!step) return { kind: 'unnamed', text: 'nothing in the policy names it' }
  const isChild = step.edge === 'child'
  return {
    kind: isChild ? kinds[0] : kinds[1],
    text: `${isChild ? 'part of' : 'belongs to'} ${step.from}`,
    because: step.from,
  }
}

/** Throws PLAN_UNSAFE when nobody answered for a manifest: it may be readable in a minute, and then say what it needs. */
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

/** How each version was reached: undefined for a root, else the edge that led there first. */
export type Reached = ReadonlyMap<
  Digest,
  { readonly from: Digest; readonly edge: 'child' | 'companion' } | undefined
>

/** Everything that lives as long as the roots do: themselves, children and companions, and theirs in turn. */
export function reach({ children, companions }: Inventory, roots: Iterable<Digest>): Reached {
  const reached = new Map<Digest, { from: Digest; edge: 'child' | 'companion' } | undefined>()
  for (const digest of roots) reached.set(digest, undefined)
  // Iterating a Map also visits entries added meanwhile: this is a breadth-first search.
  for (const from of reached.keys()) {
    for (const to of along(children, from)) if (!reached.has(to)) reached.set(to, { from, edge: 'child' })
    for (const to of along(companions, from))
      if (!reached.has(to)) reached.set(to, { from, edge: 'companion' })
  }
  return reached
}
