/** Steps that are left, so that hostile files end soon. */
export interface Budget {
  left: number
}

type Changed = string | { readonly fault: string }
/** A character; `any` stands for one of any kind, `many` for any number. */
type Token = { readonly kind: 'one'; readonly char: string } | { readonly kind: 'any' | 'many' }

/** `${V#pattern}` and `${V##pattern}`: takes off what the pattern matches at the start. */
export function withoutPrefix(value: string, pattern: string, isLongest: boolean, budget: Budget): Changed {
  const tokens = tokensOf(pattern)
  if (!Array.isArray(tokens)) return tokens
  const end = matchEnd(tokens, Array.from(value), 0, isLongest, budget)
  return end === undefined ? value : Array.from(value).slice(end).join('')
}

/** `${V%pattern}` and `${V%%pattern}`: takes off what the pattern matches at the end. */
export function withoutSuffix(value: string, pattern: string, isLongest: boolean, budget: Budget): Changed {
  const tokens = tokensOf(pattern)
  if (!Array.isArray(tokens)) return tokens
  const characters = Array.from(value)
  const end = matchEnd(tokens.toReversed(), characters.toReversed(), 0, isLongest, budget)
  return end === undefined ? value : characters.slice(0, characters.length - end).join('')
}

/** `${V/pattern/replacement}`, and with `all` `${V//pattern/replacement}`: the longest match at the first place it has. */
export function replaceMatches(
  value: string,
  pattern: string,
  replacement: string,
  all: boolean,
  budget: Budget,
): Changed {
  const tokens = tokensOf(pattern)
  if (!Array.isArray(tokens)) return tokens
  const characters = Array.from(value)
  const result: string[] = []
  let lastEnd = -1
  for (let at = 0; at <= characters.length; ) {
    const end = all || lastEnd < 0 ? matchEnd(tokens, characters, at, true, budget) : undefined
    if (end !== undefined && !(end === at && at === lastEnd)) {
      result.push(replacement)
      lastEnd = end
    }
    if (end === undefined || end === at) result.push(characters[at++] ?? '')
    else at = end
    if (budget.left < 0) return { fault: 'its variables take too long to replace' }
  }
  return result.join('')
}

/** Where the shortest or longest match that begins at `start` ends. */
function matchEnd(
  tokens: readonly Token[],
  characters: readonly string[],
  start: number,
  isLongest: boolean,
  budget: Budget,
): number | undefined {
  let found: number | undefined
  let states = reached(new Set([0]), tokens)
  for (let at = start; states.size > 0 && budget.left >= 0; at++) {
    if (states.has(tokens.length)) {
      found = at
      if (!isLongest) break
    }
    const char = characters[at]
    if (char === undefined) break
    const next = new Set<number>()
    for (const state of states) {
      const token = tokens[state]
      if (token?.kind === 'many') next.add(state)
      else if (token?.kind === 'any' || (token?.kind === 'one' && token.char === char)) next.add(state + 1)
    }
    budget.left -= states.size + 1
    states = reached(next, tokens)
  }
  return found
}

/** Adds the states that are reached without a character, behind a `*`. */
function reached(states: Set<number>, tokens: readonly Token[]): Set<number> {
  for (const state of states) if (tokens[state]?.kind === 'many') states.add(state + 1)
  return states
}

function tokensOf(pattern: string): Token[] | { readonly fault: string } {
  const tokens: Token[] = []
  const characters = Array.from(pattern)
  for (let at = 0; at < characters.length; at++) {
    let char = characters[at] ?? ''
    if (char === '*' && tokens.at(-1)?.kind === 'many') continue
    if (char === '*' || char === '?') {
      tokens.push({ kind: char === '*' ? 'many' : 'any' })
      continue
    }
    if (char === '\\') {
      // Braces and slashes are escaped for the expression's sake, the others for the pattern's.
      if (characters[at + 1] === '}' || characters[at + 1] === '/') continue
      char = characters[++at] ?? ''
      if (!'*?\\'.includes(char) || char === '') return { fault: `its pattern escapes "${char}"` }
    }
    tokens.push({ kind: 'one', char })
  }
  return tokens
}
