/*
 * RFC 9110, sections 11.2, 11.3 and 5.6.1:
 *
 *   WWW-Authenticate := #challenge                        challenge := scheme [ 1*SP ( token68 | #auth-param ) ]
 *   auth-param       := token BWS "=" BWS ( token | quoted-string )
 *   token68          := 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
 *
 * More lenient than the grammar: an unquoted value may contain anything but spaces, commas and quotes (realm=https://…), and a
 * comma may be missing.
 */

/** An authentication challenge of a server (RFC 9110, section 11.6.1). */
export interface Challenge {
  /** Lower case. */
  readonly scheme: string
  /** Keyed by lower-case name; the first of several values counts. */
  readonly params: Readonly<Record<string, string>>
}

const separators = /[\s,]+/y
const spaces = /\s+/y
const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=\s*(?:,|$))/y
const unquoted = /[^\s,"]*/y
const quoted = /"(?:[^"\\]|\\[\s\S])*"/y
const maxLine = 16 * 1024

/** Parses the challenges of WWW-Authenticate lines, in order. Skips whatever it cannot parse; never throws. */
export function parseChallenges(lines: readonly string[]): Challenge[] {
  return lines.flatMap(line => new Reader(line.slice(0, maxLine)).challenges())
}

/** Chooses the challenge to answer: Bearer with a realm, else Basic, else the first. */
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
      this.#take(separators)
      if (this.#at >= this.#text.length) return found
      const scheme = this.#take(token)
      if (scheme !== undefined && /^[\s,]?$/.test(this.#peek()))
        found.push({ scheme: scheme.toLowerCase(), params: this.#params() })
      else this.#skipUnreadable()
    }
  }

  #params(): Record<string, string> {
    const params = new Map<string, string>()
    this.#take(spaces)
    // No registry uses a token68; it is skipped so that it is not mistaken for the next scheme.
    if (this.#take(token68) !== undefined) return {}
    for (;;) {
      const before = this.#at
      this.#take(separators)
      const name = this.#take(token)?.toLowerCase()
      this.#take(spaces)
      if (name === undefined || this.#peek() !== '=') {
        // A name without "=" is the next challenge's scheme.
        this.#at = before
        return Object.fromEntries(params)
      }
      this.#at++
      this.#take(spaces)
      const isQuoted = this.#peek() === '"'
      const value = this.#value()
      if (value === undefined) return Object.fromEntries(params)
      if ((isQuoted || value !== '') && !params.has(name)) params.set(name, value)
    }
  }

  #value(): string | undefined {
    if (this.#peek() !== '"') return this.#take(unquoted)
    return this.#take(quoted)
      ?.slice(1, -1)
      .replace(/\\([\s\S])/g, '$1')
  }

  /** Skips to the next comma outside quotes; an unclosed quote makes the rest of the line unreadable. */
  #skipUnreadable(): void {
    while (!/^,?$/.test(this.#peek())) {
      if (this.#peek() !== '"') this.#at++
      else if (this.#take(quoted) === undefined) this.#at = this.#text.length
    }
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    if (found === undefined) return undefined
    this.#at += found.length
    return found
  }

  /** The next character, empty at the end. */
  #peek(): string {
    return this.#text[this.#at] ?? ''
  }
}
