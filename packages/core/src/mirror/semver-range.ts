/** A version with at most three numbers, as tags have it: `1`, `v1.2`, `1.2.3-rc.1`. */
interface Version {
  readonly numbers: readonly [bigint, bigint, bigint]
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

const number = String.raw`\d+`
/** The largest number that skopeo reads. */
const largest = 2n ** 64n - 1n
const suffix = String.raw`(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`
const versionGrammar = new RegExp(`^v?(${number})(?:\\.(${number}))?(?:\\.(${number}))?${suffix}$`)
const wild = `(?:${number}|[xX*])`
const comparisonGrammar = new RegExp(
  String.raw`(=|!=|>=|=>|<=|=<|>|<|~>|~|\^)?\s*v?(${wild})(?:\.(${wild}))?(?:\.(${wild}))?${suffix}(?=[\s,]|$)`,
  'y',
)
/** Behind a comparison: at most one comma before the next. */
const between = /\s*(?:,\s*(?=[^\s,]))?/y
const hyphen = /(\S+)\s+-\s+(\S+)/g
const longest = 1_000

/**
 * Parses a range of versions as skopeo's `images-by-semver` and regsync's `semverRange` have it: `>= 3.12.0`, `1.2.x`, `~1.2 || ^2`,
 * `1.2 - 1.4`; a comma or a space joins comparisons that must all hold. A version before a release is in a range only if one of these
 * comparisons names one too. Returns the problem in words when it is malformed, or means different things to different tools.
 */
export function parseSemverRange(text: string): InRange | { readonly problem: string } {
  if (text.length > longest) return { problem: `it has over ${longest} characters` }
  const options = text.split('||').map(comparisonsOf)
  const bad = options.find(option => 'problem' in option)
  if (bad && 'problem' in bad) return bad
  const all = options as readonly (readonly Comparison[])[]
  return tag => {
    const version = versionOf(tag)
    return version !== undefined && all.some(each => isWithin(version, each))
  }
}

function isWithin(version: Version, comparisons: readonly Comparison[]): boolean {
  const isEarlyMeant = comparisons.some(({ version: { early } }) => early.length > 0)
  if (version.early.length > 0 && !isEarlyMeant) return false
  return comparisons.every(comparison => holds(comparison, version))
}

function versionOf(tag: string): Version | undefined {
  const [found, major, minor, patch, early] = versionGrammar.exec(tag) ?? []
  return found === undefined ? undefined : versionFrom([major, minor, patch], early)
}

/** Undefined for a number that is too large, and for one before a release that begins with a zero: neither is in any range. */
function versionFrom(
  numbers: readonly (string | undefined)[],
  early: string | undefined,
): Version | undefined {
  const [major = 0n, minor = 0n, patch = 0n] = numbers.map(text => BigInt(text ?? 0))
  const parts = early?.split('.') ?? []
  if ([major, minor, patch].some(each => each > largest) || parts.some(part => /^0\d+$/.test(part)))
    return undefined
  return { numbers: [major, minor, patch], early: parts }
}

function comparisonsOf(option: string): Comparison[] | { readonly problem: string } {
  const text = option.replace(hyphen, '>=$1 <=$2').trim()
  const comparisons: Comparison[] = []
  for (let at = 0; at < text.length; at = skipped(text, comparisonGrammar.lastIndex)) {
    comparisonGrammar.lastIndex = at
    const found = comparisonGrammar.exec(text)
    const comparison = found ? comparisonOf(found) : { problem: 'expected comparisons such as >= 3.12.0' }
    if ('problem' in comparison) return comparison
    comparisons.push(comparison)
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

function comparisonOf([text = '', operator = '=', ...parts]: RegExpExecArray):
  | Comparison
  | { readonly problem: string } {
  const written = parts.slice(0, 3)
  const open = written.findIndex(part => part === undefined || /^[xX*]$/.test(part))
  const known = open < 0 ? 3 : open
  const version = versionFrom(written.slice(0, known), parts[3])
  if (!version) return { problem: `${text} is no version` }
  // Tools read these in different ways, and skopeo in none that their documentation has.
  if (known === 0 && !/^(?:=|>=|=>|~|~>)$/.test(operator))
    return { problem: `${text} has no fixed meaning, expected a number` }
  if (known < 3 && operator === '!=' && version.early.length > 0)
    return { problem: `${text} has no fixed meaning, expected three numbers` }
  return { operator, version, known }
}

function holds({ operator, version: wanted, known }: Comparison, version: Version): boolean {
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
  const first = numbers.findIndex(each => each > 0n)
  return first < 0 ? 3 : first + 1
}

function comparedNumbers(one: Version, other: Version, count: number): number {
  for (let at = 0; at < count; at++) {
    const order = ordered(one.numbers[at] ?? 0n, other.numbers[at] ?? 0n)
    if (order !== 0) return order
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
    if (isNumber && isOtherNumber) return ordered(BigInt(a), BigInt(b))
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
    return ordered(a, b)
  }
  return 0
}

function ordered<T extends bigint | string>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0
}
