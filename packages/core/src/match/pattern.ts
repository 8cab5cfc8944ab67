import { printable } from '../text/printable.ts'
import { parseGlob } from './glob.ts'
import { linearMatcher } from './linear-match.ts'
import { parseRegex } from './regex.ts'

/** One line of `prune-tags` or `keep-tags`: a glob over the whole tag, or a `/regex/` found anywhere in it. */
export interface Pattern {
  /** As the user wrote it. */
  readonly text: string
  /** Whether the pattern is one literal tag, without wildcards. */
  readonly isExact: boolean
  matches(text: string): boolean
}

/** Maximum length of a pattern, in characters. */
export const longestPattern = 256

/** Parses a pattern line, which matches in time linear in the text. Returns the problem in words when it is malformed. */
export function parsePattern(text: string): Pattern | { readonly problem: string } {
  if (text === '') return { problem: 'an empty pattern, expected a glob or /regex/' }
  if (text.length > longestPattern) return { problem: `a pattern over ${longestPattern} characters` }
  const regex = /^\/(.*)\/([a-z]*)$/s.exec(text)
  const flags = regex?.[2] ?? ''
  if (text.startsWith('/') && !regex) return { problem: `${quoted(text)}, expected a "/" at the end too` }
  if (flags !== '' && flags !== 'i') return { problem: `${quoted(text)}: "i" is the only known flag` }
  const expression = regex ? parseRegex(regex[1] ?? '', flags === 'i') : parseGlob(text)
  if ('problem' in expression) return { problem: `${quoted(text)}: it holds ${expression.problem}` }
  const matches = linearMatcher(expression)
  if (!matches) return { problem: `${quoted(text)}: its repetition counts make it too large` }
  return { text, isExact: !regex && !/[*?[\]\\]/.test(text), matches }
}

function quoted(text: string): string {
  return `"${printable(text)}"`
}
