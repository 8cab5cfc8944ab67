import { aboutOf, type IndexEntry, isProof, platformOfEntry, proofsOf } from './index-entry.ts'

/** Entries with more of them: a new one stands where that of its platform stood, whose attestations go with it. */
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
 * Which entries that were added are gone from an index again, because another job did not know of them: neither are they listed, nor
 * is anything in their place but what they replaced.
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

/** What only one image, or the attestations of one, can be. */
function placeOf(entry: IndexEntry): string | undefined {
  return isProof(entry) ? aboutOf(entry) : platformOfEntry(entry)
}

/** One entry of each image and platform: an image may be listed for several. */
export function distinct(entries: readonly IndexEntry[]): IndexEntry[] {
  const nameOf = (entry: IndexEntry) => `${entry.descriptor.digest} ${platformOfEntry(entry) ?? ''}`
  return [...new Map(entries.map(entry => [nameOf(entry), entry])).values()]
}

/** The digests of entries. */
export function digestsOf(entries: readonly IndexEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ descriptor }) => descriptor.digest))
}
