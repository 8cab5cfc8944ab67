import { bothCases, classSets, notLineEnd } from './character-sets.ts'
import type { CharacterSet, Expression } from './linear-match.ts'

/**
 * Regular expressions in JavaScript's syntax, limited to what matches in linear time:
 *
 *   either   := sequence ('|' sequence)*
 *   sequence := (atom quantifier?)*
 *   atom     := literal | '.' | '^' | '$' | class | escape | '(' '?:'? either ')'
 *   quantifier := ('*' | '+' | '?' | '{n}' | '{n,}' | '{n,m}') '?'?
 *
 * Look-around, back-references, `\b` and Unicode properties are refused with a message, never approximated.
 */

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 }
const maxDepth = 20
const maxCount = 1000

class Refused extends Error {}

interface Reader {
  readonly source: string
  readonly ignoreCase: boolean
  at: number
  depth: number
}

/**
 * Parses a regular expression that may match anywhere in the text.
 *
 * @returns the problem in words when the pattern is malformed or needs backtracking
 */
export function parseRegex(source: string, ignoreCase: boolean): Expression | { readonly problem: string } {
  const reader: Reader = { source, ignoreCase, at: 0, depth: 0 }
  try {
    const expression = readEither(reader)
    if (reader.at < source.length) throw new Refused('a ")" that closes nothing')
    return expression
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message }
    throw error
  }
}

function readEither(reader: Reader): Expression {
  const options = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    options.push(readSequence(reader))
  }
  return options.length === 1 ? (options[0] as Expression) : { kind: 'either', options }
}

function readSequence(reader: Reader): Expression {
  const parts: Expression[] = []
  while (reader.at < reader.source.length && !')|'.includes(reader.source[reader.at] as string)) {
    parts.push(readQuantified(reader))
  }
  return { kind: 'sequence', parts }
}

function readQuantified(reader: Reader): Expression {
  const what = readAtom(reader)
  const found = /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})/.exec(
    reader.source.slice(reader.at, reader.at + 12),
  )
  if (!found) return what
  if (what.kind === 'start' || what.kind === 'end') throw new Refused('a count on "^" or "$"')
  reader.at += found[0].length
  if (reader.source[reader.at] === '?') reader.at++
  const [min, max] = bounds(found)
  if (max < min || min > maxCount || (max !== Number.POSITIVE_INFINITY && max > maxCount)) {
    throw new Refused(`the count ${found[0]}, which is reversed or over ${maxCount}`)
  }
  return { kind: 'repeat', what, min, max }
}

function bounds([text, low, comma, high]: RegExpExecArray): [number, number] {
  if (text === '*') return [0, Number.POSITIVE_INFINITY]
  if (text === '+') return [1, Number.POSITIVE_INFINITY]
  if (text === '?') return [0, 1]
  if (!comma) return [Number(low), Number(low)]
  return [Number(low), high === undefined ? Number.POSITIVE_INFINITY : Number(high)]
}

function readAtom(reader: Reader): Expression {
  const character = reader.source[reader.at++] as string
  switch (character) {
    case '^':
      return { kind: 'start' }
    case '$':
      return { kind: 'end' }
    case '.':
      return { kind: 'set', set: notLineEnd }
    case '(':
      return readGroup(reader)
    case '[':
      return { kind: 'set', set: readClass(reader) }
    case '\\':
      return { kind: 'set', set: readEscape(reader) }
    case '*':
    case '+':
    case '?':
    case '{':
      throw new Refused(`a "${character}" with nothing to repeat; write \\${character} for the character`)
  }
  return { kind: 'set', set: one(reader, character.charCodeAt(0)) }
}

function readGroup(reader: Reader): Expression {
  if (reader.source.startsWith('?:', reader.at)) reader.at += 2
  else if (reader.source[reader.at] === '?') throw new Refused('look-around or a named group')
  if (++reader.depth > maxDepth) throw new Refused(`groups nested deeper than ${maxDepth}`)
  const inside = readEither(reader)
  if (reader.source[reader.at] !== ')') throw new Refused('a "(" without its ")"')
  reader.at++
  reader.depth--
  return inside
}

function readEscape(reader: Reader): CharacterSet {
  const character = reader.source[reader.at++]
  if (character === undefined) throw new Refused('a "\\" with nothing after it')
  const ranges = classSets[character.toLowerCase()]
  if (ranges) return { ranges, negated: character !== character.toLowerCase() }
  const control = controls[character]
  if (control !== undefined) return one(reader, control)
  if (/[A-Za-z0-9]/.test(character)) throw new Refused(`\\${character}, which is not understood here`)
  return one(reader, character.charCodeAt(0))
}

function one({ ignoreCase }: Reader, code: number): CharacterSet {
  return { ranges: ignoreCase ? bothCases([code, code]) : [[code, code]], negated: false }
}

function readClass(reader: Reader): CharacterSet {
  const negated = reader.source[reader.at] === '^'
  if (negated) reader.at++
  const ranges: (readonly [number, number])[] = []
  while (reader.source[reader.at] !== ']') {
    const low = readMember(reader)
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']'
    if (!isRange) {
      ranges.push(...low.ranges)
      continue
    }
    reader.at++
    ranges.push(...spanned(reader, low, readMember(reader)))
  }
  reader.at++
  return { ranges, negated }
}

function readMember(reader: Reader): CharacterSet {
  const character = reader.source[reader.at++]
  if (character === undefined) throw new Refused('a "[" without its "]"')
  if (character !== '\\') return one(reader, character.charCodeAt(0))
  const escaped = readEscape(reader)
  if (escaped.negated) throw new Refused('\\D, \\W or \\S inside a class')
  return escaped
}

function spanned(
  { ignoreCase }: Reader,
  low: CharacterSet,
  high: CharacterSet,
): (readonly [number, number])[] {
  const from = low.ranges.at(-1)
  const to = high.ranges.at(-1)
  if (!from || !to || from[0] !== from[1] || to[0] !== to[1]) throw new Refused('a range between classes')
  if (to[1] < from[0]) throw new Refused('a range that runs backwards')
  return ignoreCase ? bothCases([from[0], to[1]]) : [[from[0], to[1]]]
}
