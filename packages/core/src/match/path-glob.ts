import { printable } from '../text/printable.ts'
import { parseGlob } from './glob.ts'
import { type CharacterSet, type Expression, linearMatcher } from './linear-match.ts'
import { longestPattern, type Pattern } from './pattern.ts'

const anything: CharacterSet = { ranges: [], negated: true }
const slash: Expression = { kind: 'set', set: { ranges: [[0x2f, 0x2f]], negated: false } }
const many: Expression = { kind: 'repeat', what: anyOne(), min: 0, max: Number.POSITIVE_INFINITY }
const wildcards = /[*?[\]\\]/

/**
 * Parses a glob over the path of a file below one folder: `*`, `?` and `[…]` as in `parsePattern`, and `**` for any number of folders. A
 * glob whose last part has no wildcard also matches all files below a folder of that name. Matches in time linear in the path. Returns the
 * problem in words when it is malformed.
 *
 * @param coversFolders false for names of images: a glob then matches nothing below what it names
 */
export function parsePathGlob(
  text: string,
  { coversFolders = true } = {},
): Pattern | { readonly problem: string } {
  const quoted = `"${printable(text)}"`
  if (text.length > longestPattern) return { problem: `a glob over ${longestPattern} characters` }
  const parts = text.replace(/^(?:\.?\/)+/, '').split('/')
  if (parts.join('') === '') return { problem: `${quoted}, expected a glob such as deploy/**/*.yaml` }
  if (parts.some(part => part === '..' || part === '.'))
    return {
      problem: `${quoted}: it holds "${parts.includes('..') ? '..' : '.'}", expected a path below the workspace`,
    }
  if (parts.slice(0, -1).includes('')) return { problem: `${quoted}: it holds "//"` }
  const expression = expressionOf(parts, coversFolders)
  if ('problem' in expression) return { problem: `${quoted}: it holds ${expression.problem}` }
  const matches = linearMatcher(expression)
  if (!matches) return { problem: `${quoted}: it is too large` }
  const [fixed = ''] = parts.join('/').split(wildcards)
  const start = wildcards.test(text) ? fixed : fixed.replace(/\/$/, '')
  return {
    text,
    isExact: !wildcards.test(text) && !text.endsWith('/'),
    // Most paths differ from most globs in their first characters.
    matches: path => path.startsWith(start) && matches(path),
  }
}

function expressionOf(
  parts: readonly string[],
  coversFolders: boolean,
): Expression | { readonly problem: string } {
  const whole: Expression[] = [{ kind: 'start' }]
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1
    if (part === '' || (part === '**' && isLast)) whole.push(anyOne(), many)
    else if (part === '**') whole.push(optional([many, slash]))
    else {
      const parsed = parseGlob(part)
      if ('problem' in parsed) return parsed
      whole.push(...inner(parsed))
      if (!isLast) whole.push(slash)
      else if (coversFolders && !wildcards.test(part)) whole.push(optional([slash, many]))
    }
  }
  whole.push({ kind: 'end' })
  return { kind: 'sequence', parts: whole }
}

/** The expression of one part without its anchors. */
function inner(expression: Expression): readonly Expression[] {
  const parts = expression.kind === 'sequence' ? expression.parts : [expression]
  return parts.filter(({ kind }) => kind !== 'start' && kind !== 'end')
}

function optional(parts: readonly Expression[]): Expression {
  return { kind: 'repeat', what: { kind: 'sequence', parts }, min: 0, max: 1 }
}

function anyOne(): Expression {
  return { kind: 'set', set: anything }
}
