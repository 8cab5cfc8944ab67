/** Words that mark what comes before a release. */
const early =
  /^(?:alpha|beta|rc|cr|pre|preview|prerelease|dev|snapshot|canary|nightly|next|ea|milestone|[abm](?=\d))\d*$/
const version = /^v?(\d+(?:\.\d+)*)(.*)$/i
/** Words and numbers of what follows a version; a part such as `g1a2b3c4` is the hash of a commit, which names no variant. */
const part = /(?<![a-z\d])g?(?=[a-f]*\d)(?=\d*[a-f])[a-f\d]{7,64}(?![a-z\d])|[a-z]+|\d+/gi

/** A tag as a version: `1.27.3-rc2-alpine3.20` has the numbers 1, 27, 3, is `rc`, 2 before a release, and is the variant `alpine`, 3, 20. */
interface VersionKey {
  /** The tag is no version, such as `latest`. */
  readonly isOther: boolean
  /** The words of the variant; empty for a plain version. */
  readonly variant: string
  readonly numbers: readonly string[]
  /** What marks it as earlier than the release; empty for a release. */
  readonly early: readonly string[]
  /** Numbers that follow: a build, or the version of the variant. */
  readonly rest: readonly string[]
}

/**
 * Sorts tags as versions: plain versions first, then each variant (`-alpine`), then what is no version. In each of these numbers compare as
 * numbers, and what comes before a release (`-rc1`) before it. The order is total.
 *
 * @param descending the newest first within each group; the groups keep their order
 */
export function sortVersions(tags: readonly string[], { descending = false } = {}): string[] {
  const keyed = tags.map(tag => ({ tag, key: keyOf(tag) }))
  const sign = descending ? -1 : 1
  const sorted = keyed.sort(
    (a, b) => byGroup(a.key, b.key) || sign * (byVersion(a.key, b.key) || byText(a.tag, b.tag)),
  )
  return sorted.map(({ tag }) => tag)
}

/** Compares texts by code unit: the same on every machine. */
export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function keyOf(tag: string): VersionKey {
  const [, core, rest = ''] = version.exec(tag) ?? []
  if (core === undefined) return { isOther: true, variant: '', numbers: [], early: [], rest: [] }
  const parts = rest.toLowerCase().match(part) ?? []
  const marks: string[] = []
  const words: string[] = []
  const numbers: string[] = []
  for (const [at, each] of parts.entries()) {
    const next = parts[at + 1] ?? ''
    const isMark = early.test(/^\d/.test(next) ? each + next : each)
    if (isMark) marks.push(each)
    else if (/^[a-z]+$/.test(each)) words.push(each)
    else if (marks.length > 0 && words.length === 0) marks.push(each)
    else numbers.push(each)
  }
  return { isOther: false, variant: words.join('-'), numbers: core.split('.'), early: marks, rest: numbers }
}

function byGroup(a: VersionKey, b: VersionKey): number {
  return Number(a.isOther) - Number(b.isOther) || byText(a.variant, b.variant)
}

function byVersion(a: VersionKey, b: VersionKey): number {
  return (
    byParts(a.numbers, b.numbers) ||
    // A release has no mark, and is the last.
    Number(a.early.length === 0) - Number(b.early.length === 0) ||
    byParts(a.early, b.early) ||
    byParts(a.rest, b.rest)
  )
}

function byParts(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one, other] = [a[at], b[at]]
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const order = byPart(one, other)
    if (order !== 0) return order
  }
  return 0
}

/** Numbers come before words; they may be longer than any number type holds. */
function byPart(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d/.test(a), /^\d/.test(b)]
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  if (!isNumber) return byText(a, b)
  const [one, other] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  return one.length - other.length || byText(one, other)
}
