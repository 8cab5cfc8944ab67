import type { Digest } from '../model/digest.ts'
import type { Decision } from './decision.ts'
import { along, type Inventory } from './inventory.ts'
import type { Version } from './version.ts'

/** One request that changes something. */
export type Step =
  | { readonly act: 'untag'; readonly version: Version; readonly tag: string }
  | { readonly act: 'delete'; readonly version: Version }

/**
 * In which order a registry lets things go:
 * `parents-first` leaves garbage, never a broken image, when it is interrupted;
 * `tags-first` is the same after every tag has been taken off (Artifact Registry refuses to delete what a tag names);
 * `children-first` for stores that refuse to delete what is built upon.
 */
export type ExecutionOrder = 'parents-first' | 'tags-first' | 'children-first'

/** The decisions as steps: tags that leave kept versions, then versions, each after what must go before it. */
export function executionSteps(
  inventory: Inventory,
  decisions: readonly Pick<Decision, 'version' | 'act' | 'tags'>[],
  order: ExecutionOrder,
): Step[] {
  const untags = decisions.filter(
    ({ act }) => act === 'untag' || (act === 'delete' && order === 'tags-first'),
  )
  const doomed = decisions.filter(({ act }) => act === 'delete').map(({ version }) => version)
  const sorted = parentsFirst(inventory, doomed)
  if (order === 'children-first') sorted.reverse()
  return [
    ...untags.flatMap(({ version, tags }) => tags.map(tag => ({ act: 'untag' as const, version, tag }))),
    ...sorted.map(version => ({ act: 'delete' as const, version })),
  ]
}

/** Kahn's algorithm over children and companions; what sits in a loop of tags comes last, by digest. */
function parentsFirst(inventory: Inventory, doomed: readonly Version[]): Version[] {
  const waiting = new Map(doomed.map(version => [version.digest, { version, above: 0 }]))
  const below = (digest: Digest) => [
    ...along(inventory.children, digest),
    ...along(inventory.companions, digest),
  ]
  for (const { digest } of doomed) {
    for (const next of below(digest)) {
      const entry = waiting.get(next)
      if (entry) entry.above++
    }
  }
  const ready = [...waiting.values()].filter(({ above }) => above === 0).map(({ version }) => version)
  for (const { digest } of ready) {
    for (const next of below(digest)) {
      const entry = waiting.get(next)
      if (entry && --entry.above === 0) ready.push(entry.version)
    }
  }
  const sorted = new Set(ready.map(({ digest }) => digest))
  return [...ready, ...doomed.filter(({ digest }) => !sorted.has(digest))]
}
