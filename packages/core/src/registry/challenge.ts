/** How a server wants to be asked (RFC 9110, section 11.6.1). */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string
  /** By lower-case name; the first of several values counts. */
  readonly params: Readonly<Record<string, string>>
}

const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y
const quoted = /"((?:[^"\\]|\\[\s\S])*)"/y
const maxLine = 16 * 1024

/** All challenges of the WWW-Authenticate lines, in order. What cannot be read is left out; nothing throws. */
export function parseChallenges(lines: readonly string[]): Challenge[] {
  return lines.flatMap(line => new Reader(line.slice(0, maxLine)).challenges())
}

/** The challenge to answer: Bearer with a realm, else Basic, else whatever there is. */
export function chooseChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.realm)
  return bearer ?? challenges.find(({ scheme }) => scheme === 'basic') ?? challenges[0]
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  challenges(): Challenge[] {
    const found: Challenge[] = []
    for (;;) {
      this.#skip(/[\s,]+/y)
      const scheme = this.#take(token)
      if (scheme === undefined) return found
      if (this.#peek() === '=') return found
      this.#skip(/\s+/y)
      found.push({ scheme: scheme.toLowerCase(), params: this.#params() })
    }
  }

  #params(): Record<string, string> {
    const params: Record<string, string> = {}
    for (;;) {
      const before = this.#at
      this.#skip(/[\s,]+/y)
      const name = this.#take(token)
      this.#skip(/\s+/y)
      if (name === undefined || this.#peek() !== '=') {
        // A name without "=" is the next challenge's scheme, or a token68, which no registry uses.
        this.#at = before
        if (this.#take(token68) === undefined || Object.keys(params).length > 0) this.#at = before
        return params
      }
      this.#at++
      this.#skip(/\s+/y)
      const value = this.#value()
      if (value === undefined) return params
      if (!Object.hasOwn(params, name.toLowerCase())) params[name.toLowerCase()] = value
    }
  }

  #value(): string | undefined {
    if (this.#peek() !== '"') return this.#take(/[^\s,"]*/y)
    const value = this.#take(quoted)
    return value?.slice(1, -1).replace(/\\([\s\S])/g, '$1')
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    if (found === undefined) return undefined
    this.#at += found.length
    return found
  }

  #skip(pattern: RegExp): void {
    this.#take(pattern)
  }

  #peek(): string | undefined {
    return this.#text[this.#at]
  }
}
