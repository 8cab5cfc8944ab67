import type { Digest } from '../../model/digest.ts'
import { along, type Inventory } from './inventory.ts'
import type { Version } from './version.ts'

/**
 * The creation date of each version. An index seldom has one itself; it cannot be older than its newest child, so it
 * gets that child's date. Versions of unknown date are absent.
 */
export function imageDates(inventory: Inventory): ReadonlyMap<Digest, Date> {
  const dates = new Map<Digest, Date>()
  const dated = inventory.versions.filter(isDated).sort((a, b) => b.created.getTime() - a.created.getTime())
  for (const version of dated) {
    dates.set(version.digest, version.created)
    // Newest first: the first date to reach an undated ancestor is the one it gets.
    const climb = [version.digest]
    for (let child = climb.pop(); child !== undefined; child = climb.pop()) {
      for (const parent of along(inventory.parents, child)) {
        if (dates.has(parent) || inventory.byDigest.get(parent)?.created) continue
        dates.set(parent, version.created)
        climb.push(parent)
      }
    }
  }
  return dates
}

function isDated(version: Version): version is Version & { created: Date } {
  return version.created !== undefined
}
