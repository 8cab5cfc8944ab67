import { TallyError } from '../errors.ts'
import { parseFilter } from '../match/filter.ts'
import { type Pattern, parsePattern } from '../match/pattern.ts'
import { familiarReference, type Repository, repositoryName } from '../model/reference.ts'
import { printable } from '../text/printable.ts'
import type { InspectedTag } from './inspection.ts'

/** Filters of a tag list: a tag must match any of the filters of one name, and filters of every name. */
export interface TagFilters {
  /** Globs over the tag, or over `name:tag`. */
  readonly references: readonly Pattern[]
  readonly tags: readonly Pattern[]
  /** The digest, or its beginning. */
  readonly digests: readonly string[]
  /** Milliseconds since 1970, exclusive. */
  readonly newerThan: number | undefined
  readonly olderThan: number | undefined
}

type Written = readonly (readonly [name: string, value: string])[]

/** The filters of a tag list. */
export const tagFilterNames = ['reference', 'tag', 'digest', 'newer', 'older']
/** A short digest, as Docker shows it, or more of it. */
const shortDigest = /^(?:(sha256|sha512):)?([0-9a-f]{12,128})$/

/** Reads the filters of a tag list. Throws INPUT_INVALID that names every problem. */
export function parseTagFilters(written: Written, now: number): TagFilters {
  const problems: string[] = []
  const read = <T>(name: string, parse: (value: string) => T | { readonly problem: string }): T[] =>
    written.flatMap(([each, value]) => {
      if (each !== name) return []
      const parsed = parse(value)
      if (typeof parsed !== 'object' || parsed === null || !('problem' in parsed)) return [parsed as T]
      problems.push(`${name}=${printable(value)}: ${parsed.problem}`)
      return []
    })
  for (const [name] of written)
    if (!tagFilterNames.includes(name))
      problems.push(`${printable(name)}: tags have the filters ${tagFilterNames.join(', ')}`)
  const filters = {
    references: read('reference', parseReferenceGlob),
    tags: read('tag', parsePattern),
    digests: read('digest', parseDigestStart),
    newer: read('newer', value => parseMoment(value, now)),
    older: read('older', value => parseMoment(value, now)),
  }
  if (problems.length > 0)
    throw new TallyError('INPUT_INVALID', `Cannot use \`filters\`: ${problems.join('; ')}`)
  const { newer, older, ...rest } = filters
  return {
    ...rest,
    newerThan: newer.length > 0 ? Math.max(...newer) : undefined,
    olderThan: older.length > 0 ? Math.min(...older) : undefined,
  }
}

/** Whether the name of a tag passes the filters on names. `reference` also matches `name:tag` as Docker writes it, in full, and without its folders. */
export function matchesName(tag: string, repository: Repository, { references, tags }: TagFilters): boolean {
  if (tags.length > 0 && !tags.some(pattern => pattern.matches(tag))) return false
  if (references.length === 0) return true
  const reference = { registry: repository.registry, repository: repository.repository, tag }
  const familiar = familiarReference(reference)
  const last = familiar.slice(familiar.lastIndexOf('/') + 1)
  const spellings = [tag, familiar, last, `${repositoryName(repository)}:${tag}`]
  return references.some(pattern => spellings.some(each => pattern.matches(each)))
}

/** Whether a tag passes the filters on its digest. */
export function matchesDigest({ digest }: InspectedTag, { digests }: TagFilters): boolean {
  if (digests.length === 0) return true
  return digest !== undefined && digests.some(start => isStart(start, digest))
}

/** Whether a date passes the filters on dates; an unknown date passes none. */
export function matchesDate(at: number | undefined, { newerThan, olderThan }: TagFilters): boolean {
  if (newerThan === undefined && olderThan === undefined) return true
  if (at === undefined) return false
  return at > (newerThan ?? Number.NEGATIVE_INFINITY) && at < (olderThan ?? Number.POSITIVE_INFINITY)
}

/** Whether the filters need the dates of tags. */
export function needsDates({ newerThan, olderThan }: TagFilters): boolean {
  return newerThan !== undefined || olderThan !== undefined
}

function isStart(start: string, digest: string): boolean {
  return (
    digest.startsWith(start) ||
    (!start.includes(':') && digest.slice(digest.indexOf(':') + 1).startsWith(start))
  )
}

function parseReferenceGlob(value: string): Pattern | { readonly problem: string } {
  return value.startsWith('/') ? { problem: 'expected a glob; `tag` takes a /regex/' } : parsePattern(value)
}

function parseDigestStart(value: string): string | { readonly problem: string } {
  return shortDigest.test(value)
    ? value
    : { problem: 'expected a digest, or 12 or more hex digits of its beginning' }
}

/** A duration before now, or a time, as Docker's `until` takes them. */
function parseMoment(value: string, now: number): number | { readonly problem: string } {
  const filter = parseFilter(`until=${value}`)
  if ('problem' in filter || filter.kind !== 'until')
    return { problem: 'expected a duration (7d) or a time (2026-01-31T12:00:00Z)' }
  return 'age' in filter ? now - filter.age : filter.at.getTime()
}
