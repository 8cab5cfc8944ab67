import { printable } from '../../text/printable.ts'
import type { YamlFault } from '../yaml/yaml-tree.ts'
import { interpolateLoosely, type Variables, type Withheld, withheldFault } from './interpolate.ts'

/** A file of variables as Docker Compose reads `.env`. */
interface Dotenv {
  /** In file order; the last value of a name wins. */
  readonly values: Readonly<Record<string, string>>
  readonly faults: readonly YamlFault[]
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
}

/**
 * Parses `NAME=value` lines: `export`, `NAME: value`, comments, quotes that span lines, and `${…}` from `outer`, which wins, or from a
 * line above. A name without a value takes the value in `outer`. Using a name in `withheld` is a fault.
 *
 * Faults give the line and never quote the file, since such files hold secrets.
 */
export function parseDotenv(source: string, outer: Variables, withheld: Withheld = new Set()): Dotenv {
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const reader = new DotenvReader(text, outer, withheld)
  reader.read()
  return { values: reader.values, faults: reader.faults }
}

class DotenvReader {
  readonly values: Record<string, string> = Object.create(null) as Record<string, string>
  readonly faults: YamlFault[] = []
  readonly #text: string
  readonly #outer: Variables
  readonly #withheld: Withheld
  #at = 0
  #line = 1

  constructor(text: string, outer: Variables, withheld: Withheld) {
    this.#text = text
    this.#outer = outer
    this.#withheld = withheld
  }

  read(): void {
    while (this.#at < this.#text.length && this.faults.length < 20) {
      const end = this.#lineEnd()
      const line = this.#text.slice(this.#at, end)
      if (/^\s*(?:#|$)/.test(line)) this.#goTo(end + 1)
      else this.#readPair(line, end)
    }
  }

  #readPair(line: string, end: number): void {
    const [, before = '', key = '', mark = ''] = /^(\s*(?:export\s+)?)([^=:]*)([=:]?)/.exec(line) ?? []
    const name = key.trim()
    if (/\s/.test(name)) {
      this.#fault('the name holds a space, expected NAME=value')
      this.#goTo(end + 1)
      return
    }
    if (mark === '') {
      if (this.#withheld.has(name)) this.#fault(withheldFault(printable(name)))
      const inherited = this.#withheld.has(name) ? undefined : this.#lookUp(name)
      if (inherited !== undefined) this.values[name] = inherited
      this.#goTo(end + 1)
      return
    }
    const from = before.length + key.length + mark.length
    const blank = /^[^\S\n]*/.exec(line.slice(from))?.[0].length ?? 0
    const start = this.#at + from + blank
    const quote = this.#text[start]
    if (quote === '"' || quote === "'") this.#readQuoted(name, quote, start)
    else {
      const [value = ''] = line.slice(from + blank).split(' #', 1)
      this.#set(name, value.trimEnd())
      this.#goTo(end + 1)
    }
  }

  #readQuoted(name: string, quote: string, start: number): void {
    let end = start + 1
    while (end < this.#text.length && this.#text[end] !== quote) end += this.#text[end] === '\\' ? 2 : 1
    if (end >= this.#text.length) {
      this.#fault(`the value has no closing ${quote}`)
      this.#at = this.#text.length
      return
    }
    const inner = this.#text.slice(start + 1, end).replaceAll(`\\${quote}`, quote)
    if (quote === "'") this.values[name] = inner
    else
      this.#set(
        name,
        inner.replace(/\\([abfnrtv"\\])/g, (_, letter: string) => escapes[letter] ?? letter),
      )
    this.#goTo(this.#lineEnd(end) + 1)
  }

  #set(name: string, written: string): void {
    const result = interpolateLoosely(written, each => this.#lookUp(each), this.#withheld)
    if ('fault' in result) this.#fault(`the value: ${printable(result.fault)}`)
    else this.values[name] = result.text
  }

  #lookUp(name: string): string | undefined {
    return Object.hasOwn(this.#outer, name) ? this.#outer[name] : this.values[name]
  }

  #lineEnd(from = this.#at): number {
    const end = this.#text.indexOf('\n', from)
    return end < 0 ? this.#text.length : end
  }

  #goTo(at: number): void {
    for (let next = this.#text.indexOf('\n', this.#at); next >= 0 && next < at; ) {
      this.#line++
      next = this.#text.indexOf('\n', next + 1)
    }
    this.#at = at
  }

  #fault(problem: string): void {
    this.faults.push({ line: this.#line, problem })
  }
}
