import type { CharacterSet, Expression } from './linear-match.ts'

const slash: readonly [number, number] = [0x2f, 0x2f]
const anythingInPart: CharacterSet = { ranges: [slash], negated: true }

/**
 * Parses a glob that must match the whole text, with the syntax of Go's path.Match, which Docker's `reference=` uses:
 * `*` any run without `/`, `?` one character but `/`, `[a-z]` and `[^a-z]` classes, `\` escapes the next character.
 *
 * @returns the problem in words when the glob is malformed
 */
export function parseGlob(glob: string): Expression | { readonly problem: string } {
  const parts: Expression[] = [{ kind: 'start' }]
  let at = 0
  while (at < glob.length) {
    const character = glob[at] as string
    if (character === '[') {
      const parsed = parseClass(glob, at + 1)
      if (!parsed) return { problem: 'a "[" without its "]"' }
      parts.push({ kind: 'set', set: parsed.set })
      at = parsed.next
      continue
    }
    if (character === '\\' && at + 1 === glob.length) return { problem: 'a "\\" with nothing after it' }
    if (character === '\\') at++
    parts.push(character === '\\' ? literal(glob.charCodeAt(at)) : piece(character))
    at++
  }
  parts.push({ kind: 'end' })
  return { kind: 'sequence', parts }
}

/** An expression that matches exactly this code unit. */
function literal(code: number): Expression {
  return { kind: 'set', set: { ranges: [[code, code]], negated: false } }
}

function piece(character: string): Expression {
  const any: Expression = { kind: 'set', set: anythingInPart }
  if (character === '?') return any
  if (character !== '*') return literal(character.charCodeAt(0))
  return { kind: 'repeat', what: any, min: 0, max: Number.POSITIVE_INFINITY }
}

function parseClass(glob: string, from: number): { set: CharacterSet; next: number } | undefined {
  const negated = glob[from] === '^' || glob[from] === '!'
  const ranges: [number, number][] = []
  let at = negated ? from + 1 : from
  while (at < glob.length && (glob[at] !== ']' || ranges.length === 0)) {
    if (glob[at] === '\\') at++
    const low = glob.charCodeAt(at)
    const isRange = glob[at + 1] === '-' && at + 2 < glob.length && glob[at + 2] !== ']'
    const high = isRange ? glob.charCodeAt(at + 2) : low
    if (Number.isNaN(low) || high < low) return undefined
    ranges.push([low, high])
    at += isRange ? 3 : 1
  }
  if (glob[at] !== ']') return undefined
  // A negated class never matches `/`, as in path.Match.
  if (negated) ranges.push([slash[0], slash[1]])
  return { set: { ranges, negated }, next: at + 1 }
}
