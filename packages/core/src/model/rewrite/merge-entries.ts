import { aboutOf, type IndexEntry, isProof, platformOfEntry, proofsOf } from './index-entry.ts'

/** Adds entries: a new one takes the position of the old one of its platform, whose attestations are dropped. */
export function mergeEntries(current: readonly IndexEntry[], added: readonly IndexEntry[]): IndexEntry[] {
  const newer = new Map(added.map(entry => [platformOfEntry(entry), entry]))
  const attested = new Set(added.filter(isProof).map(aboutOf))
  const stays = current
    .filter(entry => !isProof(entry) || !attested.has(aboutOf(entry)))
    .map(entry =>
      platformOfEntry(entry) === undefined ? entry : (newer.get(platformOfEntry(entry)) ?? entry),
    )
  const all = distinct([...stays, ...added])
  const listed = digestsOf(all.filter(entry => !isProof(entry)))
  const kept = new Set(proofsOf(all.filter(isProof), listed))
  return all.filter(entry => !isProof(entry) || kept.has(entry))
}

/**
 * The added entries that another job, unaware of them, has removed from the index: they are not listed, and their place is empty
 * or taken by what they replaced.
 */
export function lostEntries(
  added: readonly IndexEntry[],
  now: readonly IndexEntry[],
  replaced: ReadonlySet<string>,
): IndexEntry[] {
  const listed = digestsOf(now)
  const taken = new Set(now.filter(({ descriptor }) => !replaced.has(descriptor.digest)).map(placeOf))
  const isMoot = (entry: IndexEntry) => isProof(entry) && !listed.has(aboutOf(entry) ?? '')
  return added.filter(entry => {
    if (listed.has(entry.descriptor.digest) || isMoot(entry)) return false
    const place = placeOf(entry)
    return place === undefined || !taken.has(place)
  })
}

/** A key that only one image, or the attestations of one image, can have. */
function placeOf(entry: IndexEntry): string | undefined {
  return isProof(entry) ? aboutOf(entry) : platformOfEntry(entry)
}

/** One entry for each image and platform: an image may be listed for several platforms. */
export function distinct(entries: readonly IndexEntry[]): IndexEntry[] {
  const nameOf = (entry: IndexEntry) => `${entry.descriptor.digest} ${platformOfEntry(entry) ?? ''}`
  return [...new Map(entries.map(entry => [nameOf(entry), entry])).values()]
}

/** The digests of entries. */
export function digestsOf(entries: readonly IndexEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ descriptor }) => descriptor.digest))
}
