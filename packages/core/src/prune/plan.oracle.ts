import { isDeepStrictEqual } from 'node:util'
import type { Version } from './inventory/version.ts'

/** The part of a policy that the oracle implements, as the user writes it. */
export interface OracleInputs {
  readonly pruneTags: readonly string[]
  readonly keepTags: readonly string[]
  readonly pruneUntagged: boolean
  readonly keepLast: string
  readonly olderThan: string
  readonly pruneBroken: boolean
  readonly pruneOrphans: boolean
  readonly filters: readonly string[]
}

/**
 * A second, naive implementation of what a plan must delete, so that a fault would have to be made twice: starts with
 * everything deleted that has no reason to stay, and restores whatever a kept version needs, until nothing changes.
 */
export function oracle(versions: readonly Version[], inputs: OracleInputs, now: Date): string[] {
  if (inputs.pruneTags.length === 0 && !inputs.pruneUntagged && !inputs.pruneBroken && !inputs.pruneOrphans)
    return []
  const named = versions.filter(version => isNamed(version, versions, { inputs, now }))
  const grow = (start: readonly Version[], pool: readonly Version[]) => {
    let all = start
    for (;;) {
      const next = pool.filter(version => all.includes(version) || all.some(holder => holds(holder, version)))
      if (isDeepStrictEqual(next, all)) return all
      all = next
    }
  }
  const follows = versions.filter(version => isFollower(version, versions) && !named.includes(version))
  const young = versions.filter(version => isYoung(version, versions, { inputs, now }))
  const doomed = grow(
    versions.filter(version => named.includes(version)),
    versions,
  )
  const staying = versions.filter(
    version =>
      young.includes(version) ||
      (!named.includes(version) && !follows.includes(version)) ||
      !doomed.includes(version),
  )
  const kept = grow(staying, versions)
  return versions
    .filter(version => !kept.includes(version))
    .map(({ digest }) => digest)
    .sort()
}

interface Setting {
  readonly inputs: OracleInputs
  readonly now: Date
}

const referrerTag = /^sha256-[0-9a-f]{64}(\.\w+)?$/

function names(version: Version): string[] {
  return version.tags.filter(tag => !referrerTag.test(tag))
}

function isAbout(version: Version, other: Version): boolean {
  return (
    version.subject === other.digest ||
    version.tags.some(tag => tag.startsWith(other.digest.replace(':', '-')))
  )
}

function holds(holder: Version, version: Version): boolean {
  return holder !== version && (holder.needs.includes(version.digest) || isAbout(version, holder))
}

function belongsToAnything(version: Version): boolean {
  return version.subject !== undefined || version.tags.length > names(version).length
}

function isOrphan(version: Version, versions: readonly Version[]): boolean {
  return belongsToAnything(version) && !versions.some(other => isAbout(version, other))
}

/** Whether a version has no tags of its own and is below another present version. */
function isFollower(version: Version, versions: readonly Version[]): boolean {
  return names(version).length === 0 && versions.some(other => holds(other, version))
}

function isNamed(version: Version, versions: readonly Version[], setting: Setting): boolean {
  const { inputs } = setting
  if (isYoung(version, versions, setting) || isFollower(version, versions)) return false
  if (dateOf(version, versions) === undefined && !version.touched && inputs.olderThan !== '0s') return false
  if (inputs.filters.includes('dangling=true') && version.tags.length > 0) return false
  if (inputs.filters.includes('dangling=false') && version.tags.length === 0) return false
  const tags = names(version)
  if (inputs.pruneBroken && isBroken(version, versions) && !tags.some(tag => isSpared(tag, inputs)))
    return true
  if (tags.length > 0) return tags.every(tag => goes(tag, version, { versions, inputs }))
  if (isOrphan(version, versions)) return inputs.pruneOrphans
  if (version.tags.length > 0 || !inputs.pruneUntagged) return false
  if (inputs.pruneTags.length > 0) return true
  const roots = versions.filter(
    root =>
      root.tags.length === 0 && !isOrphan(root, versions) && !versions.some(other => holds(other, root)),
  )
  return !newest(roots, versions, Number(inputs.keepLast)).includes(version)
}

function isSpared(tag: string, { keepTags, pruneTags }: OracleInputs): boolean {
  return (
    keepTags.includes(tag) ||
    (tag === 'latest' && pruneTags.some(matches('latest')) && !pruneTags.includes('latest'))
  )
}

interface Choice {
  readonly versions: readonly Version[]
  readonly inputs: OracleInputs
}

function goes(tag: string, version: Version, { versions, inputs }: Choice): boolean {
  const patterns = inputs.pruneTags.filter(matches(tag))
  if (patterns.length === 0 || isSpared(tag, inputs)) return false
  return patterns.every(pattern => {
    const images = versions.filter(other =>
      names(other).some(name => !isSpared(name, inputs) && matches(name)(pattern)),
    )
    return !newest(images, versions, Number(inputs.keepLast)).includes(version)
  })
}

function matches(tag: string) {
  const sources: Record<string, RegExp> = { '*': /./, 'v*': /^v/, 'rc-?': /^rc-.$/, '/^v[12]$/': /^v[12]$/ }
  return (pattern: string) => sources[pattern]?.test(tag) ?? pattern === tag
}

function newest(candidates: readonly Version[], versions: readonly Version[], count: number): Version[] {
  const time = (version: Version) => dateOf(version, versions) ?? Number.MAX_SAFE_INTEGER
  const order = (a: Version, b: Version) => time(b) - time(a) || (a.digest < b.digest ? -1 : 1)
  return [...candidates].sort(order).slice(0, count)
}

function isBroken(version: Version, versions: readonly Version[]): boolean {
  return version.needs.some(digest => {
    const child = versions.find(other => other.digest === digest)
    return !child || isBroken(child, versions)
  })
}

function dateOf(version: Version, versions: readonly Version[]): number | undefined {
  if (version.created) return version.created.getTime()
  const dates = version.needs.flatMap(digest => {
    const child = versions.find(other => other.digest === digest)
    return child ? (dateOf(child, versions) ?? []) : []
  })
  return dates.length > 0 ? Math.max(...dates) : undefined
}

function isYoung(version: Version, versions: readonly Version[], { inputs, now }: Setting): boolean {
  const isPlainReferrer =
    names(version).length === 0 && versions.some(other => other !== version && isAbout(version, other))
  if (isPlainReferrer) return false
  const limit = now.getTime() - Number.parseInt(inputs.olderThan, 10) * 86_400_000
  return Math.max(dateOf(version, versions) ?? 0, version.touched?.getTime() ?? 0) > limit
}
