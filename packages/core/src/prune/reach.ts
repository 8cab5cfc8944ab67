import type { Digest } from '../model/digest.ts'
import { along, type Inventory } from './inventory.ts'

/** How each version was reached: undefined for a root, else the edge that led there first. */
export type Reached = ReadonlyMap<
  Digest,
  { readonly from: Digest; readonly edge: 'child' | 'companion' } | undefined
>

/** Everything that lives as long as the roots do: themselves, children and companions, and theirs in turn. */
export function reach({ children, companions }: Inventory, roots: Iterable<Digest>): Reached {
  const reached = new Map<Digest, { from: Digest; edge: 'child' | 'companion' } | undefined>()
  for (const digest of roots) reached.set(digest, undefined)
  // A Map visits what is added while it is walked: this is a breadth-first search.
  for (const from of reached.keys()) {
    for (const to of along(children, from)) if (!reached.has(to)) reached.set(to, { from, edge: 'child' })
    for (const to of along(companions, from))
      if (!reached.has(to)) reached.set(to, { from, edge: 'companion' })
  }
  return reached
}
