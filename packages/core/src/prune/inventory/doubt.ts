import type { Digest } from '../../model/digest.ts'
import { along, type Inventory } from './inventory.ts'

/**
 * The versions that an unreadable version may need, each with the first such version: none of them can be proved unneeded. The page:
 * "the digests in its bytes, or, if its bytes are unavailable, everything that does not name it."
 *
 * Let U be the versions that cannot be read. A plan must delete nothing that a version that stays reaches, and all of U stays.
 *
 * 1. What u of U refers to, it names by digest. Where the bytes of u are at hand and have its digest, each such digest is spelled
 *    in them, however little of the rest is understood. So u reaches no more than is reachable from what it spells.
 * 2. Where the bytes of u are not at hand, u may refer to any version x, a tagged one too, with one exception: if x names u, by itself
 *    or through others, then the bytes of u cannot hold the digest of x, which was computed after u was known, from bytes that depend
 *    on u. So u reaches, through whatever lies between, no version that names u, and nothing is proved of all others.
 * 3. Referrers, signatures and fallback tags live as long as what they are about. Those of U and of all that U may reach are found by
 *    walking on from there, as for any other version that stays.
 *
 * The set given here is the closure of 1, 2 and 3. All of it stays with its tags, even with the last one: a registry that collects
 * what no tag leads to may not know what u needs either. Tags beside one that stays are judged as always, since documents name no tags.
 *
 * `isHeeded` are those of U that a plan was made with: what it deletes was proved then, from names that may be gone by now.
 */
export function doubtOf(
  inventory: Inventory,
  isHeeded: (unread: Digest) => boolean = () => false,
): ReadonlyMap<Digest, Digest> {
  const unread = inventory.versions.filter(({ digest, kind }) => kind === 'unreadable' && !isHeeded(digest))
  const doubted = new Map<Digest, Digest>()
  if (unread.length === 0) return doubted
  const note = (digest: Digest, because: Digest) => {
    if (inventory.byDigest.has(digest) && !doubted.has(digest)) doubted.set(digest, because)
  }
  for (const { digest } of unread) note(digest, digest)
  for (const { digest, mayNeed } of unread)
    if (mayNeed !== 'anything') for (const spelled of mayNeed ?? []) note(spelled, digest)
  let others = inventory.versions.filter(({ digest }) => !doubted.has(digest))
  for (const { digest: unknown, mayNeed } of unread) {
    if ((mayNeed !== undefined && mayNeed !== 'anything') || others.length === 0) continue
    const namers = namersOf(unknown, inventory)
    for (const { digest } of others) if (!namers.has(digest)) note(digest, unknown)
    others = others.filter(({ digest }) => !doubted.has(digest))
  }
  // Iterating a Map also visits entries added meanwhile.
  for (const [from, because] of doubted) {
    for (const to of along(inventory.children, from)) note(to, because)
    for (const to of along(inventory.referrers, from)) note(to, because)
  }
  return doubted
}

/** Every version whose bytes name this one, directly or through others; a relation given only by a tag proves nothing. */
function namersOf(digest: Digest, { parents, referrers, byDigest }: Inventory): ReadonlySet<Digest> {
  const namers = new Set<Digest>()
  const climb = [digest]
  for (let named = climb.pop(); named !== undefined; named = climb.pop()) {
    const about = along(referrers, named).filter(each => byDigest.get(each)?.subject === named)
    for (const namer of [...along(parents, named), ...about]) {
      if (namers.has(namer)) continue
      namers.add(namer)
      climb.push(namer)
    }
  }
  return namers
}
