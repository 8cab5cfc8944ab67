import type { ListedImage } from '../../engine/engine-image.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import type { Decision } from '../inventory/decision.ts'
import type { Inventory } from '../inventory/inventory.ts'

/**
 * The listed images that were built on each image, directly or over unnamed intermediate images.
 *
 * @param all everything in the engine, including intermediate images
 */
export function imagesBuiltOn(
  listed: readonly ListedImage[],
  all: readonly ListedImage[],
): ReadonlyMap<string, readonly Digest[]> {
  const parents = new Map([...all, ...listed].map(({ id, parent }) => [id, parent]))
  const shown = new Set(listed.map(({ id }) => id))
  const builtOn = new Map<string, Digest[]>()
  for (const { id } of listed) {
    const seen = new Set([id])
    let below = parents.get(id)
    while (below !== undefined && !shown.has(below) && !seen.has(below)) {
      seen.add(below)
      below = parents.get(below)
    }
    if (below !== undefined && !seen.has(below) && isDigest(id))
      builtOn.set(below, [...(builtOn.get(below) ?? []), id])
  }
  return builtOn
}

/**
 * Adapts decisions to engines. The page: "An image that others are built on is deleted with the last of them; if one of those stays,
 * the plan only removes the image's names and says so."
 */
export function basesStay({ byDigest }: Inventory, decisions: readonly Decision[]): Decision[] {
  const staying = new Map<Digest, Digest | undefined>()
  const bases = new Map<Digest, Digest[]>()
  for (const [base, { baseOf = [] }] of byDigest)
    for (const built of baseOf) bases.set(built, [...(bases.get(built) ?? []), base])
  for (const { act, version } of decisions) if (act !== 'delete') staying.set(version.digest, undefined)
  // Iterating a Map also visits entries added meanwhile.
  for (const [built] of staying)
    for (const base of bases.get(built) ?? []) if (!staying.has(base)) staying.set(base, built)
  return decisions.map(decision => {
    const because = staying.get(decision.version.digest)
    return because && decision.act === 'delete' ? namesOnly(decision, because) : decision
  })
}

function namesOnly({ version, reason }: Decision, because: Digest): Decision {
  const why = `${because} is built on it`
  if (version.tags.length === 0) {
    const text = `${why}: ${reason.text}`
    return { version, act: 'keep', tags: [], reason: { kind: 'retained', text, because } }
  }
  const text = `${reason.text}; ${why}, with which it goes`
  return { version, act: 'untag', tags: version.tags, reason: { kind: 'collected', text, because } }
}
