/** Words that mark what comes before a release. */
const early =
  /^(?:alpha|beta|rc|cr|pre|preview|prerelease|dev|snapshot|canary|nightly|next|ea|milestone|[abm](?=\d))\d*$/
const version = /^v?(\d+(?:\.\d+)*)(.*)$/i
/** Words and numbers of what follows a version; a part such as `g1a2b3c4` is the hash of a commit, which names no variant. */
const part = /(?<![a-z\d])g?(?=[a-f]*\d)(?=\d*[a-f])[a-f\d]{7,64}(?![a-z\d])|[a-z]+|\d+/gi

/**
 * What a tag is sorted by: two texts that compare by code unit. The tag `1.27.3-rc2-alpine3.20` has the version 1, 27, 3, before it `rc`, 2,
 * and is of the group `alpine` with 3, 20.
 */
interface VersionKey {
  /** Plain versions are before those of a variant, and these before names that are no version. */
  readonly group: string
  readonly version: string
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
    (a, b) =>
      byText(a.key.group, b.key.group) ||
      sign * (byText(a.key.version, b.key.version) || byText(a.tag, b.tag)),
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
  if (core === undefined) return { group: '2', version: '' }
  const parts = rest.toLowerCase().match(part) ?? []
  const [marks, words, numbers]: [string[], string[], string[]] = [[], [], []]
  for (const [at, each] of parts.entries()) {
    const next = parts[at + 1] ?? ''
    const isMark = early.test(/^\d+$/.test(next) ? each + next : each)
    if (isMark) marks.push(each)
    else if (/^[a-z]+$/.test(each)) words.push(each)
    else if (marks.length > 0 && words.length === 0) marks.push(each)
    else numbers.push(each)
  }
  const release = marks.length === 0 ? after : keyOfParts(marks)
  return {
    group: words.length === 0 ? '0' : `1${words.join('-')}`,
    version: keyOfParts(core.split('.')) + release + keyOfParts(numbers),
  }
}

/** Ends a list of parts; a list that goes on is greater. */
const end = '\u0001'
/** Greater than any list of parts: a release is after what comes before it. */
const after = '\uffff'

/** Numbers, which compare by length and then by digits, are before words. */
function keyOfParts(parts: readonly string[]): string {
  const keys = parts.map(each => {
    if (!/^\d+$/.test(each)) return `\u0003${each}`
    const digits = each.replace(/^0+(?=\d)/, '')
    return `\u0002${String.fromCharCode(0x100 + digits.length)}${digits}`
  })
  return keys.join('') + end
}
