/** A version with at most three numbers, as tags have it: `1`, `v1.2`, `1.2.3-rc.1`. */
interface Version {
  readonly numbers: readonly [number, number, number]
  /** The parts of `-rc.1`; empty for a release. */
  readonly early: readonly string[]
}

/** One comparison; `known` is how many of its numbers are given, the rest are wildcards. */
interface Comparison {
  readonly operator: string
  readonly version: Version
  readonly known: number
}

/** Tests whether a tag is a version in a range. */
type InRange = (tag: string) => boolean

const number = String.raw`\d{1,15}`
const suffix = String.raw`(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`
const versionGrammar = new RegExp(`^v?(${number})(?:\\.(${number}))?(?:\\.(${number}))?${suffix}$`)
const wild = `(?:${number}|[xX*])`
const comparisonGrammar = new RegExp(
  String.raw`(=|!=|>=|=>|<=|=<|>|<|~>|~|\^)?\s*v?(${wild})(?:\.(${wild}))?(?:\.(${wild}))?${suffix}(?=[\s,]|$)`,
  'y',
)
const between = /[\s,]*/y
const hyphen = /(\S+)\s+-\s+(\S+)/g
const longest = 1_000

/**
 * Parses a range of versions as skopeo's `images-by-semver` and regsync's `semverRange` have it: `>= 3.12.0`, `1.2.x`, `~1.2 || ^2`,
 * `1.2 - 1.4`; a comma or a space joins comparisons that must all hold. A version before a release is in a range only if the range names
 * one too. Returns the problem in words when it is malformed.
 */
export function parseSemverRange(text: string): InRange | { readonly problem: string } {
  if (text.length > longest) return { problem: `it has over ${longest} characters` }
  const options = text.split('||').map(comparisonsOf)
  const bad = options.find(option => 'problem' in option)
  if (bad && 'problem' in bad) return bad
  const all = options as readonly (readonly Comparison[])[]
  return tag => {
    const version = versionOf(tag)
    return version !== undefined && all.some(each => each.every(comparison => holds(comparison, version)))
  }
}

function versionOf(tag: string): Version | undefined {
  const [found, major = '0', minor = '0', patch = '0', early] = versionGrammar.exec(tag) ?? []
  if (found === undefined) return undefined
  return { numbers: [Number(major), Number(minor), Number(patch)], early: early?.split('.') ?? [] }
}

function comparisonsOf(option: string): Comparison[] | { readonly problem: string } {
  const text = option.replace(hyphen, '>=$1 <=$2')
  const comparisons: Comparison[] = []
  let at = skipped(text, 0)
  while (at < text.length) {
    comparisonGrammar.lastIndex = at
    const found = comparisonGrammar.exec(text)
    if (!found) return { problem: 'expected comparisons such as >= 3.12.0' }
    comparisons.push(comparisonOf(found))
    at = skipped(text, comparisonGrammar.lastIndex)
  }
  return comparisons.length > 0
    ? comparisons
    : { problem: 'it has no comparison, expected one such as >= 3.12.0' }
}

function skipped(text: string, from: number): number {
  between.lastIndex = from
  between.exec(text)
  return between.lastIndex
}

function comparisonOf([, operator = '=', ...parts]: RegExpExecArray): Comparison {
  const written = parts.slice(0, 3)
  const open = written.findIndex(part => part === undefined || /^[xX*]$/.test(part))
  const known = open < 0 ? 3 : open
  const [major = 0, minor = 0, patch = 0] = written.slice(0, known).map(Number)
  return { operator, version: { numbers: [major, minor, patch], early: parts[3]?.split('.') ?? [] }, known }
}

function holds({ operator, version: wanted, known }: Comparison, version: Version): boolean {
  if (version.early.length > 0 && wanted.early.length === 0) return false
  const order = compared(version, wanted)
  // The numbers that a wildcard leaves open do not count.
  const rough = comparedNumbers(version, wanted, known)
  switch (operator) {
    case '!=':
      return known === 3 ? order !== 0 : rough !== 0
    case '>':
      return known === 3 ? order > 0 : rough > 0
    case '<':
      return order < 0
    case '>=':
    case '=>':
      return order >= 0
    case '<=':
    case '=<':
      return known === 3 ? order <= 0 : rough <= 0
    case '~':
    case '~>':
      return order >= 0 && comparedNumbers(version, wanted, Math.min(known, 2)) === 0
    case '^':
      return order >= 0 && comparedNumbers(version, wanted, Math.min(known, steady(wanted))) === 0
    default:
      return known === 3 ? order === 0 : order >= 0 && rough === 0
  }
}

/** How many numbers stay the same within a `^` range: up to the first that is not zero. */
function steady({ numbers }: Version): number {
  const first = numbers.findIndex(each => each > 0)
  return first < 0 ? 3 : first + 1
}

function comparedNumbers(one: Version, other: Version, count: number): number {
  for (let at = 0; at < count; at++) {
    const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function compared(one: Version, other: Version): number {
  return comparedNumbers(one, other, 3) || comparedEarly(one.early, other.early)
}

/** Orders what comes before a release, as semver.org (11) does; the release itself is after all of it. */
function comparedEarly(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return Math.sign(other.length - one.length)
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [a, b] = [one[at], other[at]]
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1
    if (a === b) continue
    const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
    if (isNumber && isOtherNumber) return Number(a) - Number(b)
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
    return a < b ? -1 : 1
  }
  return 0
}
