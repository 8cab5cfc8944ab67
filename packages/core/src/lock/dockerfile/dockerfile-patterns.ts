/** Remaining steps: bounds the time for hostile files. */
export interface Budget {
  left: number
}

type Changed = string | { readonly fault: string }
/** A character; `any` matches any one, `many` any number of them. */
type Token = { readonly kind: 'one'; readonly char: string } | { readonly kind: 'any' | 'many' }

/** `${V#pattern}` and `${V##pattern}`: removes the match at the start. */
export function withoutPrefix(value: string, pattern: string, isLongest: boolean, budget: Budget): Changed {
  const tokens = tokensOf(pattern)
  if (!Array.isArray(tokens)) return tokens
  const characters = Array.from(value)
  const end = matcher(tokens, budget)(characters, 0, isLongest)
  return end === undefined ? value : characters.slice(end).join('')
}

/** `${V%pattern}` and `${V%%pattern}`: removes the match at the end. */
export function withoutSuffix(value: string, pattern: string, isLongest: boolean, budget: Budget): Changed {
  const tokens = tokensOf(pattern)
  if (!Array.isArray(tokens)) return tokens
  const characters = Array.from(value)
  const end = matcher(tokens.toReversed(), budget)(characters.toReversed(), 0, isLongest)
  return end === undefined ? value : characters.slice(0, characters.length - end).join('')
}

/** `${V/pattern/replacement}`, with `all` `${V//pattern/replacement}`: replaces the leftmost longest match, or all of them. */
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
  const matchEnd = matcher(tokens, budget)
  const result: string[] = []
  let lastEnd = -1
  for (let at = 0; at <= characters.length; ) {
    const end = all || lastEnd < 0 ? matchEnd(characters, at, true) : undefined
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

/** Compiles a pattern to a function that returns the end of its shortest or longest match at `start`. */
function matcher(tokens: readonly Token[], budget: Budget) {
  // The character at which each state was last reached: no state is followed twice at one character.
  const reachedAt = new Uint32Array(tokens.length + 1)
  let step = 0
  const reach = (states: number[], first: number) => {
    for (let state = first; reachedAt[state] !== step; state++) {
      reachedAt[state] = step
      states.push(state)
      // A `*` matches nothing, too: the state after it is reached at once.
      if (tokens[state]?.kind !== 'many') return
    }
  }
  return (characters: readonly string[], start: number, isLongest: boolean): number | undefined => {
    let found: number | undefined
    let states: number[] = []
    step++
    reach(states, 0)
    for (let at = start; states.length > 0 && budget.left >= 0; at++) {
      if (reachedAt[tokens.length] === step) {
        found = at
        if (!isLongest) break
      }
      const char = characters[at]
      if (char === undefined) break
      const next: number[] = []
      step++
      for (const state of states) {
        const token = tokens[state]
        if (token?.kind === 'many') reach(next, state)
        else if (token?.kind === 'any' || (token?.kind === 'one' && token.char === char))
          reach(next, state + 1)
      }
      budget.left -= states.length + 1
      states = next
    }
    return found
  }
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
      // Escapes of braces and slashes belong to the expression, all others to the pattern.
      if (characters[at + 1] === '}' || characters[at + 1] === '/') continue
      char = characters[++at] ?? ''
      if (!'*?\\'.includes(char) || char === '') return { fault: `its pattern escapes "${char}"` }
    }
    tokens.push({ kind: 'one', char })
  }
  return tokens
}
