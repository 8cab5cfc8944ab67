import { type Expression, linearMatcher } from '../match/linear-match.ts'
import { longestPattern } from '../match/pattern.ts'
import { printable } from '../text/printable.ts'

/** A line of `expect`: the value that a path of the JSON must have. */
export interface Expectation {
  /** As the user wrote it. */
  readonly written: string
  readonly path: string
  /** Keys and indexes joined by dots: `config.Env[0]` has `Env` and `[0]`. */
  readonly wanted: string
  matches(value: string): boolean
}

/** Parses `path=glob`: `*` is any text, `?` one character, `\` escapes. An empty glob expects nothing to be there. */
export function parseExpectation(written: string): Expectation {
  const at = written.indexOf('=')
  const [path, wanted] = [written.slice(0, at).trim(), written.slice(at + 1).trim()]
  if (at < 0 || path === '') throw new Error(`"${printable(written)}", expected path=glob`)
  if (wanted.length > longestPattern)
    throw new Error(`"${printable(path)}": a glob over ${longestPattern} characters`)
  const matches = linearMatcher(globOf(wanted))
  if (!matches) throw new Error(`"${printable(written)}": it is too large`)
  return { written, path, wanted, matches }
}

const any: Expression = { kind: 'set', set: { ranges: [], negated: true } }

/** Unlike in the names of images, `*` spans slashes: values are URLs and paths. */
function globOf(text: string): Expression {
  const parts = [...text.matchAll(/\\[\s\S]|[\s\S]/g)].map(([part]): Expression => {
    if (part === '*') return { kind: 'repeat', what: any, min: 0, max: Number.POSITIVE_INFINITY }
    if (part === '?') return any
    const code = part.charCodeAt(part.length - 1)
    return { kind: 'set', set: { ranges: [[code, code]], negated: false } }
  })
  return { kind: 'sequence', parts: [{ kind: 'start' }, ...parts, { kind: 'end' }] }
}
