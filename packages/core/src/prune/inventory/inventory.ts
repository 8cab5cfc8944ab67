import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { keyOfDigest, referrerTagKey } from './tag-name.ts'
import type { Version } from './version.ts'

/** The immutable graph of everything in one repository. */
export interface Inventory {
  /** `registry/repository`, normalised. */
  readonly repository: string
  /** Sorted by digest. */
  readonly versions: readonly Version[]
  readonly byDigest: ReadonlyMap<Digest, Version>
  /** Present versions that stay and go with this one: those it lists, and those that refer to it or are tagged for it. */
  readonly children: ReadonlyMap<Digest, readonly Digest[]>
  readonly referrers: ReadonlyMap<Digest, readonly Digest[]>
  /** Present versions that list this one, and present versions that this one refers to. */
  readonly parents: ReadonlyMap<Digest, readonly Digest[]>
  readonly subjects: ReadonlyMap<Digest, readonly Digest[]>
  /** Versions that refer only to images that are gone. */
  readonly orphans: ReadonlySet<Digest>
}

const none: readonly never[] = []

/**
 * Builds the graph of a repository's versions, with needs, subjects, fallback tags and cosign tags as edges.
 * Throws REGISTRY_PROTOCOL when a digest is listed twice or a tag points to two versions.
 */
export function buildInventory(repository: string, versions: readonly Version[]): Inventory {
  const sorted = versions.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
  const byDigest = new Map(sorted.map(version => [version.digest, version]))
  const byKey = new Map(sorted.map(version => [keyOfDigest(version.digest), version.digest]))
  refuseTwins(repository, sorted, byDigest)
  const children = new Map<Digest, readonly Digest[]>()
  const subjects = new Map<Digest, readonly Digest[]>()
  const orphans = new Set<Digest>()
  for (const version of sorted) {
    const present = unique(version.needs).filter(digest => byDigest.has(digest) && digest !== version.digest)
    if (present.length > 0) children.set(version.digest, present)
    const named = subjectsOf(version, byKey).filter(digest => byDigest.has(digest))
    if (isReferrer(version) && named.length === 0) orphans.add(version.digest)
    const about = named.filter(digest => digest !== version.digest)
    if (about.length > 0) subjects.set(version.digest, about)
  }
  return {
    repository,
    versions: sorted,
    byDigest,
    children,
    subjects,
    orphans,
    parents: reversed(children),
    referrers: reversed(subjects),
  }
}

/** A version's neighbours along one kind of edge. */
export function along(edges: ReadonlyMap<Digest, readonly Digest[]>, digest: Digest): readonly Digest[] {
  return edges.get(digest) ?? none
}

/** A version's tags, without those that refer to another image. */
export function ordinaryTags(version: Version): readonly string[] {
  return version.tags.filter(tag => referrerTagKey(tag) === undefined)
}

/** Whether it is reachable from another version, as a child or as a referrer. An orphan refers to nothing here, yet may be a child. */
export function isBelow({ digest }: Version, { parents, subjects }: Inventory): boolean {
  return along(parents, digest).length > 0 || along(subjects, digest).length > 0
}

/** Whether a version refers to another image, present or gone. */
function isReferrer(version: Version): boolean {
  return version.subject !== undefined || version.tags.some(tag => referrerTagKey(tag) !== undefined)
}

function subjectsOf(version: Version, byKey: ReadonlyMap<string, Digest>): readonly Digest[] {
  const named = version.tags.flatMap(tag => byKey.get(referrerTagKey(tag) ?? '') ?? [])
  const all = version.subject ? [version.subject, ...named] : named
  return unique(all)
}

function reversed(edges: ReadonlyMap<Digest, readonly Digest[]>): ReadonlyMap<Digest, readonly Digest[]> {
  const back = new Map<Digest, Digest[]>()
  for (const [from, targets] of edges) {
    for (const to of targets) {
      const sources = back.get(to)
      if (sources) sources.push(from)
      else back.set(to, [from])
    }
  }
  return back
}

function refuseTwins(
  repository: string,
  versions: readonly Version[],
  byDigest: ReadonlyMap<Digest, Version>,
) {
  const holders = new Map<string, Digest>()
  const twin = versions.find(version => byDigest.get(version.digest) !== version)
  for (const { digest, tags } of versions) {
    const stolen = tags.find(tag => holders.has(tag))
    if (stolen !== undefined || twin) throw contradiction(repository, stolen ?? digest)
    for (const tag of tags) holders.set(tag, digest)
  }
}

function contradiction(repository: string, name: string): TallyError {
  const message = `Cannot list ${repository}: ${JSON.stringify(name)} appears twice, expected each tag and digest once`
  return new TallyError('REGISTRY_PROTOCOL', message)
}

function unique<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Set(items)]
}
