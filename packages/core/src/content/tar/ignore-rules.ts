import { posix } from 'node:path'
import { TallyError } from '../../errors.ts'
import { type Expression, linearMatcher } from '../../match/linear-match.ts'
import type { FolderFilter, FolderVerdict } from './folder-entries.ts'

/*
 * `.dockerignore` with the rules of moby/patternmatcher. A pattern matches the whole path, with `*` and `?` inside one component
 * and `**` across components; everything below a matching folder matches too; `!` includes again; the last matching pattern decides.
 */

/** Maximum characters of a pattern with wildcards; a longer one could exceed the matcher's limit. */
const maxPatternLength = 16_000

interface Rule {
  readonly isException: boolean
  readonly matches: (path: string) => boolean
}

/** Parses a `.dockerignore`; undefined when it has no pattern. Throws FOLDER_INVALID naming the invalid line. */
export function parseIgnoreRules(text: string): FolderFilter | undefined {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const rules = lines.flatMap((line, at) => (line.startsWith('#') ? [] : (ruleIn(line.trim(), at + 1) ?? [])))
  if (rules.length === 0) return undefined
  return { hasExceptions: rules.some(({ isException }) => isException), verdict: verdictOf(rules) }
}

/** Each rule keeps its result for the parent folder, as in Docker's own walk. */
function verdictOf(rules: readonly Rule[]): FolderFilter['verdict'] {
  return (path, above): FolderVerdict => {
    let isLeftOut = false
    const matched = rules.map(({ isException, matches }, at) => {
      const isMatched = above?.matched[at] === true || (isException === isLeftOut && matches(path))
      if (isMatched) isLeftOut = !isException
      return isMatched
    })
    return { isLeftOut, matched }
  }
}

function ruleIn(line: string, number: number): Rule | undefined {
  if (line === '') return undefined
  const written = line.startsWith('!') ? line.slice(1).trim() : line
  if (written === '') throw invalid(number, 'nothing is behind its "!"')
  // Docker normalises the line once more together with its "!", which is part of a name then: "!../../a" leaves out "a", and
  // "./!a" includes it again.
  const whole = line.startsWith('!') ? cleaned(`!${cleaned(written)}`) : cleaned(written)
  const isException = whole.startsWith('!')
  const pattern = isException ? whole.slice(1) : whole
  if (pattern === '') throw invalid(number, 'nothing is behind its "!"')
  const problem = problemOf(pattern)
  if (problem !== undefined) throw invalid(number, problem)
  return { isException, matches: matcherOf(pattern) ?? refuse(number) }
}

/** Normalises a path relative to the folder, like Go's filepath.Clean. */
function cleaned(written: string): string {
  const path = posix.normalize(written)
  const clean = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

function matcherOf(pattern: string): ((path: string) => boolean) | undefined {
  // patternmatcher compares these as strings; the part after leading stars may span slashes.
  if (!/[*?[\]\\]/.test(pattern)) return path => path === pattern
  const [, end = pattern] = /^\*\*([^*?[\]\\]*)$/.exec(pattern) ?? []
  if (end !== pattern) return path => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1))
  const [, start = pattern] = /^([^*?[\]\\]*)\*\*\/?$/.exec(pattern) ?? []
  if (start !== pattern) return path => path.startsWith(start)
  if (pattern.length > maxPatternLength) return undefined
  const parts = partsOf(pattern)
  return parts && linearMatcher({ kind: 'sequence', parts: [{ kind: 'start' }, ...parts, { kind: 'end' }] })
}

const anything: Expression = { kind: 'set', set: { ranges: [[10, 10]], negated: true } }
const withinPart: Expression = { kind: 'set', set: { ranges: [[47, 47]], negated: true } }

function partsOf(pattern: string): Expression[] | undefined {
  const parts: Expression[] = []
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? ''
    if (char === '*' && pattern[at + 1] === '*') {
      at += pattern[at + 2] === '/' ? 2 : 1
      const across: Expression = { kind: 'repeat', what: anything, min: 0, max: Number.POSITIVE_INFINITY }
      const isLast = at + 1 >= pattern.length
      parts.push(isLast ? across : optional({ kind: 'sequence', parts: [across, literal('/')] }))
    } else if (char === '*')
      parts.push({ kind: 'repeat', what: withinPart, min: 0, max: Number.POSITIVE_INFINITY })
    else if (char === '?') parts.push(withinPart)
    else if (char === '[') {
      const { set, end } = setAt(pattern, at)
      parts.push(set)
      at = end
    } else if (char === '\\') parts.push(literal(pattern[++at] ?? '\\'))
    else parts.push(literal(char))
  }
  return parts
}

/** Parses a character class, already validated; `end` is the index of its closing bracket. */
function setAt(pattern: string, start: number): { readonly set: Expression; readonly end: number } {
  const negated = pattern[start + 1] === '^'
  const ranges: [number, number][] = []
  let at = negated ? start + 2 : start + 1
  const take = () => {
    if (pattern[at] === '\\') at++
    return pattern.charCodeAt(at++)
  }
  while (pattern[at] !== ']' && at < pattern.length) {
    const low = take()
    const isRange = pattern[at] === '-' && pattern[at + 1] !== ']'
    if (isRange) at++
    ranges.push([low, isRange ? take() : low])
  }
  return { set: { kind: 'set', set: { ranges, negated } }, end: at }
}

/** Why Go's filepath.Match refuses a pattern. */
function problemOf(pattern: string): string | undefined {
  const rest = pattern.replace(/\\./gs, '')
  if (rest.endsWith('\\')) return 'nothing follows its last "\\"'
  for (let open = rest.indexOf('['); open >= 0; ) {
    const close = rest.indexOf(']', open + 1)
    if (close <= open + 1) return 'a "[" has no end'
    open = rest.indexOf('[', close + 1)
  }
  return undefined
}

function literal(char: string): Expression {
  const code = char.charCodeAt(0)
  return { kind: 'set', set: { ranges: [[code, code]], negated: false } }
}

function optional(what: Expression): Expression {
  return { kind: 'repeat', what, min: 0, max: 1 }
}

function refuse(number: number): never {
  throw invalid(number, 'the pattern is too large')
}

/** Does not quote the line: a link in the file's place may have led to another file. */
function invalid(number: number, state: string): TallyError {
  const message = `Cannot read .dockerignore: line ${number}: ${state}, expected a pattern as Docker reads it`
  return new TallyError('FOLDER_INVALID', message)
}
