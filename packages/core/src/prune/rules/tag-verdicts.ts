import { namesTag, namesVersion } from '../../lock/keep-refs.ts'
import type { Pattern } from '../../match/pattern.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import type { Reason } from '../inventory/decision.ts'
import { type Inventory, ordinaryTags } from '../inventory/inventory.ts'
import { tagName } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'
import { unmatchedReference } from './filter-match.ts'
import type { Policy } from './policy.ts'

/** The verdict on one tag: it stays for a reason, or a pattern names it and it goes unless a rule keeps its image. */
export type TagVerdict =
  | { readonly tag: string; readonly stays: Reason }
  | { readonly tag: string; readonly goes: Pattern }

interface Marked {
  readonly tag: string
  readonly stays?: Reason
  /** The patterns of prune-tags that match it; empty when it stays anyway. */
  readonly named: readonly Pattern[]
}

/**
 * The verdict on every ordinary tag, by version. The page: "What `keep-tags`, `keep-last`, `older-than`, `filters` or a file of
 * `keep-refs-from` keeps" stays; older-than is compared for whole versions.
 */
export function tagVerdicts(
  inventory: Inventory,
  policy: Policy,
  dates: ReadonlyMap<Digest, Date>,
): ReadonlyMap<Digest, readonly TagVerdict[]> {
  const marked = new Map(
    inventory.versions.map(version => [
      version.digest,
      ordinaryTags(version).map(tag => mark(tag, inventory.repository, policy)),
    ]),
  )
  // The page: "Number of newest images to keep for each pattern of prune-tags". Unreadable versions stay anyway and are not counted.
  const counted = inventory.versions.filter(
    version => version.kind !== 'unreadable' && !namesVersion(policy.keepRefs, version),
  )
  const newest = new Map(
    policy.pruneTags.map(pattern => {
      const images = counted.filter(({ digest }) =>
        marked.get(digest)?.some(({ named }) => named.includes(pattern)),
      )
      return [pattern, newestOf(images, policy.keepLast, dates)]
    }),
  )
  return new Map(
    [...marked].map(([digest, tags]) => [digest, tags.map(tag => settle(tag, digest, { newest, policy }))]),
  )
}

/** The newest `count` versions; one of unknown date counts as new, since it may be. */
export function newestOf(
  versions: readonly Version[],
  count: number,
  dates: ReadonlyMap<Digest, Date>,
): ReadonlySet<Digest> {
  const time = ({ digest }: Version) => dates.get(digest)?.getTime() ?? Number.POSITIVE_INFINITY
  const newerFirst = (a: Version, b: Version) => (time(a) === time(b) ? 0 : time(b) > time(a) ? 1 : -1)
  return new Set(
    versions
      .toSorted(newerFirst)
      .slice(0, count)
      .map(({ digest }) => digest),
  )
}

function mark(tag: string, target: string, policy: Policy): Marked {
  const { repository, tag: own, names } = tagName(target, tag)
  const matches = (pattern: Pattern) => names.some(name => pattern.matches(name))
  const reference = namesTag(policy.keepRefs, repository, own)
  if (reference) {
    return {
      tag,
      named: [],
      stays: { kind: 'referenced', text: `${printable(reference.file)} names ${quote(tag)}` },
    }
  }
  // The page: "One pattern of `keep-tags` outweighs any number of `prune-tags`."
  const keep = policy.keepTags.find(matches)
  if (keep) {
    return {
      tag,
      named: [],
      stays: { kind: 'kept-tag', text: `keep-tags ${quote(keep.text)} holds ${quote(tag)}` },
    }
  }
  const named = policy.pruneTags.filter(matches)
  if (named.length === 0)
    return { tag, named, stays: { kind: 'unnamed', text: `prune-tags does not name ${quote(tag)}` } }
  // The page: "and `latest` unless `prune-tags` names it exactly."
  if (own === 'latest' && !named.some(pattern => pattern.isExact)) {
    return {
      tag,
      named: [],
      stays: { kind: 'latest', text: '"latest" stays unless prune-tags names it exactly' },
    }
  }
  // The page: "what does not match all of them stays".
  const filter = unmatchedReference(policy.filters, repository, own)
  return filter
    ? { tag, named, stays: { kind: 'filtered', text: `${quote(filter.text)} does not match` } }
    : { tag, named }
}

interface Count {
  readonly newest: ReadonlyMap<Pattern, ReadonlySet<Digest>>
  readonly policy: Policy
}

function settle({ tag, stays, named }: Marked, digest: Digest, { newest, policy }: Count): TagVerdict {
  const [first] = named
  const holder = named.find(pattern => newest.get(pattern)?.has(digest))
  if (stays || !first)
    return { tag, stays: stays ?? { kind: 'unnamed', text: `nothing names ${quote(tag)}` } }
  if (!holder) return { tag, goes: first }
  const text = `among the ${policy.keepLast} newest that ${quote(holder.text)} names`
  return { tag, stays: { kind: 'keep-last', text } }
}

function quote(text: string): string {
  return `"${printable(text)}"`
}
