/** The token expected next, as messages name it. */
type Wish =
  | 'a value'
  | 'a value or ]'
  | 'a key in quotes'
  | 'a key in quotes or }'
  | '":" behind the key'
  | '"," or }'
  | '"," or ]'
  | 'nothing behind the value'

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y

/**
 * Where a text stops being JSON and what was expected there, as in "line 3, column 5: expected a value". It quotes none of the text,
 * unlike Node's own message, since that may be a secret.
 */
export function jsonProblem(text: string): string {
  return new JsonText(text).problem()
}

class JsonText {
  readonly #text: string
  readonly #open: ('{' | '[')[] = []
  #wish: Wish = 'a value'
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  problem(): string {
    for (;;) {
      while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end')) this.#at++
      const isDone = this.#at >= this.#text.length && this.#wish === 'nothing behind the value'
      if (isDone) return 'expected JSON'
      const fault = this.#step(this.#text[this.#at] ?? '')
      if (fault !== undefined) return `${this.#place()}: expected ${fault}`
    }
  }

  /** Moves past the next token. Returns what was expected when there is no such token. */
  #step(character: string): string | undefined {
    const wish = this.#wish
    const isKey = wish.startsWith('a key')
    if (isKey && character === '"') return this.#string('":" behind the key')
    if (wish === '":" behind the key' && character === ':') return this.#pass('a value')
    if (character === '}' && (wish === 'a key in quotes or }' || wish === '"," or }')) return this.#close()
    if (character === ']' && (wish === 'a value or ]' || wish === '"," or ]')) return this.#close()
    if (character === ',' && wish.startsWith('"," or'))
      return this.#pass(this.#open.at(-1) === '{' ? 'a key in quotes' : 'a value')
    return wish.startsWith('a value') ? this.#value(character) : wish
  }

  #value(character: string): string | undefined {
    if (character === '"') return this.#string(this.#behindValue())
    if (character === '{' || character === '[') {
      this.#open.push(character)
      return this.#pass(character === '{' ? 'a key in quotes or }' : 'a value or ]')
    }
    scalar.lastIndex = this.#at
    const length = scalar.exec(this.#text)?.[0].length
    return length === undefined ? this.#wish : this.#pass(this.#behindValue(), length)
  }

  #string(next: Wish): string | undefined {
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      const character = this.#text[this.#at]
      if (character === undefined) return 'a quote that ends the text'
      if (character < ' ') return 'a quote that ends the text, or an escape for this character'
      if (character !== '\\') continue
      escaped.lastIndex = this.#at + 1
      if (!escaped.test(this.#text)) return 'an escape that JSON knows'
      this.#at++
    }
    return this.#pass(next)
  }

  #close(): undefined {
    this.#open.pop()
    this.#pass(this.#behindValue())
  }

  #pass(next: Wish, length = 1): undefined {
    this.#at += length
    this.#wish = next
  }

  #behindValue(): Wish {
    const open = this.#open.at(-1)
    if (open === undefined) return 'nothing behind the value'
    return open === '{' ? '"," or }' : '"," or ]'
  }

  #place(): string {
    const before = this.#text.slice(0, this.#at)
    const start = before.lastIndexOf('\n') + 1
    const line = before.split('\n').length
    return `line ${line}, column ${this.#at - start + 1}`
  }
}
