import type { Digest } from '../../model/digest.ts'
import type { Decision } from './decision.ts'
import { along, type Inventory } from './inventory.ts'
import type { Version } from './version.ts'

/** One request that changes the registry. */
export type PruneStep =
  | { readonly act: 'untag'; readonly version: Version; readonly tag: string }
  | { readonly act: 'delete'; readonly version: Version }

/**
 * The order in which a registry allows deletions:
 * `parents-first` leaves garbage, never a broken image, when it is interrupted;
 * `tags-first` is the same after all tags have been removed (Artifact Registry refuses to delete a tagged manifest);
 * `children-first` for stores that refuse to delete an image that others are built on.
 */
export type ExecutionOrder = 'parents-first' | 'tags-first' | 'children-first'

/** Turns decisions into steps: first the tags of kept versions, then versions, each after those that must go before it. */
export function executionSteps(
  inventory: Inventory,
  decisions: readonly Pick<Decision, 'version' | 'act' | 'tags'>[],
  order: ExecutionOrder,
): PruneStep[] {
  const untags = decisions.filter(
    ({ act }) => act === 'untag' || (act === 'delete' && order === 'tags-first'),
  )
  const toDelete = decisions.filter(({ act }) => act === 'delete').map(({ version }) => version)
  const sorted = parentsFirst(inventory, toDelete)
  if (order === 'children-first') sorted.reverse()
  return [
    ...untags.flatMap(({ version, tags }) => tags.map(tag => ({ act: 'untag' as const, version, tag }))),
    ...sorted.map(version => ({ act: 'delete' as const, version })),
  ]
}

/**
 * Kahn's algorithm. Parents always come before children, which hashes make possible; an image comes before its referrers unless they
 * form a cycle, as when an index refers to one of its own children.
 */
function parentsFirst({ children, referrers, byDigest }: Inventory, toDelete: readonly Version[]): Version[] {
  const waiting = new Map(toDelete.map(version => [version.digest, { version, parents: 0, subjects: 0 }]))
  const below = (edges: typeof children, digest: Digest) => {
    const builtOn = edges === children ? (byDigest.get(digest)?.baseOf ?? []) : []
    return [...along(edges, digest), ...builtOn].flatMap(next => waiting.get(next) ?? [])
  }
  for (const { digest } of toDelete) {
    for (const entry of below(children, digest)) entry.parents++
    for (const entry of below(referrers, digest)) entry.subjects++
  }
  const parentless = [...waiting.values()].filter(({ parents }) => parents === 0)
  const ready = parentless.filter(({ subjects }) => subjects === 0)
  const sorted = new Set<Version>()
  const settle = ({ version: { digest } }: (typeof ready)[number]) => {
    for (const entry of below(referrers, digest)) {
      if (--entry.subjects === 0 && entry.parents === 0) ready.push(entry)
    }
    for (const entry of below(children, digest)) {
      if (--entry.parents > 0) continue
      parentless.push(entry)
      if (entry.subjects <= 0) ready.push(entry)
    }
  }
  let forced = 0
  const nextReady = () => ready.shift() ?? parentless[forced++]
  for (let next = nextReady(); next; next = nextReady()) {
    if (sorted.has(next.version)) continue
    sorted.add(next.version)
    settle(next)
  }
  return [...sorted]
}
