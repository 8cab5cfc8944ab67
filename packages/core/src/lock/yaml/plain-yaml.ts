import type { Node, Scalar } from 'yaml'
import { listNode, mapNode, type PlainPair, scalarNode } from './yaml-nodes.ts'

/** Characters that only the library reads: tabs, other line ends, a byte-order mark. */
const unusual = /[\t\r\ufeff]/
const greatestDepth = 100

const blankLine = / *(?:#[^\n]*)?(?:\n|$)/y
const spaces = / */y
const blockKey = /[A-Za-z_][\w./-]{0,200}(?=:(?:[ \n]|$))/y
const flowKey = /(?:[A-Za-z_][\w./-]{0,200}|"[^"\\\n]{0,200}")(?=: )/y
const quoted = /"[^"\\\n]*"|'[^'\n]*'/y
/** Begins like a word: not like anchors, tags, folded text, explicit keys, dashes. */
const blockWord = /[^\s#&*!>|%@`?:,[\]{}"'-][^\n]*|-[^\s-][^\n]*/y
const flowWord = /[^\s,[\]{}"'#&*!|>%@`?:-][^,[\]{}"'#\n]*/y
/** The end of a line behind a value. */
const restOfLine = /(?: *| +#[^\n]*)(?:\n|$)/y
const literalMark = /\|-?\n/y

const mayBeOther = /^[-+.\d~nNtTfF]/
const number = /^[-+]?(?:\d{1,15}|\.\d{1,15}|\d{1,15}\.\d{0,15})$/
/** Numbers in other forms. */
const otherNumber = /^(?:0[xo][\da-fA-F]+|[-+]?\.?\d[\d.]*(?:e[-+]?\d+)?|[-+]?\.(?:inf|nan))$/i
const constants = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
])

/** Thrown to leave a file to the library. One object: a stack for each file takes longer than reading it. */
const notPlain = new Error('not plain')

/**
 * Reads the documents of YAML as most people write it: block maps and lists, words, quotes without escapes, `|`, and flow collections on
 * one line. Returns undefined for all else, and if anything may be wrong: then the library reads the file. The nodes have what `YamlTree`
 * reads of the library's.
 */
export function plainDocuments(text: string): readonly Node[] | undefined {
  if (unusual.test(text)) return undefined
  try {
    return new PlainReader(text).documents()
  } catch (error) {
    if (error === notPlain) return undefined
    throw error
  }
}

class PlainReader {
  readonly #text: string
  #at = 0
  /** That of the content at which the reader stands; -1 at the end of a document. */
  #column = -1
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  documents(): Node[] {
    const found: Node[] = []
    this.#goToContent()
    do {
      if (this.#text.startsWith('---\n', this.#at) && this.#column < 0) {
        this.#at += 4
        this.#goToContent()
      }
      if (this.#column < 0) throw notPlain
      found.push(this.#collection() ?? fail())
      if (this.#column >= 0) throw notPlain
    } while (this.#at < this.#text.length)
    return found
  }

  /** Goes from the start of a line to the next content, or to the mark of the next document. */
  #goToContent(): void {
    while (this.#at < this.#text.length && this.#pass(blankLine));
    const line = this.#at
    this.#pass(spaces)
    const isMark = line === this.#at && this.#text.startsWith('---', line)
    this.#column = isMark || line >= this.#text.length ? -1 : this.#at - line
  }

  #pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    const isThere = pattern.test(this.#text)
    if (isThere) this.#at = pattern.lastIndex
    return isThere
  }

  #taken(pattern: RegExp): string | undefined {
    const start = this.#at
    return this.#pass(pattern) ? this.#text.slice(start, this.#at) : undefined
  }

  /** Reads the block map or list that begins here. Ends at the next content, which is not further in. */
  #collection(): Node | undefined {
    if (++this.#depth > greatestDepth) throw notPlain
    const node = this.#isDash() ? this.#list() : this.#map()
    this.#depth--
    return node
  }

  #isDash(): boolean {
    return this.#text.startsWith('- ', this.#at)
  }

  #map(): Node | undefined {
    const start = this.#at
    const column = this.#column
    const items: PlainPair[] = []
    while (this.#column === column) {
      const begin = this.#at
      const name = this.#taken(blockKey)
      if (name === undefined && items.length === 0) return undefined
      const key = this.#word(name ?? fail(), begin)
      this.#at++
      items.push({ key, value: this.#valueOf(column) })
    }
    if (this.#column > column) throw notPlain
    return mapNode(items, rangeOf(start, items.at(-1)?.value))
  }

  #valueOf(column: number): Node {
    const behind = this.#at
    this.#pass(spaces)
    const empty = this.#at
    const isComment = this.#text[empty] === '#' && empty > behind
    if (!isComment && empty < this.#text.length && this.#text[empty] !== '\n') return this.#value(column)
    this.#at = behind
    if (!this.#pass(restOfLine)) throw notPlain
    this.#goToContent()
    if (this.#column > column) return this.#collection() ?? fail()
    if (this.#column === column && this.#isDash()) return this.#list()
    return scalarNode({ value: null, source: '', type: 'PLAIN' }, [empty, empty, empty])
  }

  #list(): Node {
    const start = this.#at
    const column = this.#column
    const items: Node[] = []
    while (this.#column === column && this.#isDash()) {
      const dash = this.#at++
      this.#pass(spaces)
      this.#column += this.#at - dash
      items.push((this.#text[this.#at] === '-' ? undefined : this.#map()) ?? this.#value(column))
    }
    if (this.#column > column) throw notPlain
    return listNode(items, rangeOf(start, items.at(-1)))
  }

  /** Reads a scalar or flow collection of a collection at `column`, and goes to the next content. */
  #value(column: number): Node {
    const node = this.#text[this.#at] === '|' ? this.#literal(column) : this.#onLine()
    if (this.#column > column) throw notPlain
    return node
  }

  #onLine(): Node {
    const begin = this.#at
    const node = this.#quotedOrFlow() ?? this.#blockWord(begin)
    if (!this.#pass(restOfLine)) throw notPlain
    if (node.range) node.range[2] = this.#at
    this.#goToContent()
    return node
  }

  #blockWord(begin: number): Node {
    const line = this.#taken(blockWord) ?? fail()
    const comment = line.indexOf(' #')
    const word = withoutSpaces(comment < 0 ? line : line.slice(0, comment))
    this.#at = begin + word.length
    return this.#word(word, begin)
  }

  #word(source: string, start: number): Scalar {
    if (source.includes(': ') || source.endsWith(':')) throw notPlain
    const end = start + source.length
    return scalarNode({ value: resolved(source), source, type: 'PLAIN' }, [start, end, end])
  }

  #quotedOrFlow(): Node | undefined {
    const first = this.#text[this.#at]
    if (first === '[') return this.#flowList()
    if (first === '{') return this.#flowMap()
    return first === '"' || first === "'" ? this.#quoted(quoted) : undefined
  }

  #quoted(pattern: RegExp): Scalar {
    const start = this.#at
    const source = (this.#taken(pattern) ?? fail()).slice(1, -1)
    const type = this.#text[start] === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE'
    return scalarNode({ value: source, source, type }, [start, this.#at, this.#at])
  }

  #flowValue(): Node {
    const other = this.#quotedOrFlow()
    if (other) return other
    const begin = this.#at
    const word = withoutSpaces(this.#taken(flowWord) ?? fail())
    return this.#word(word, begin)
  }

  #flowList(): Node {
    const start = this.#at
    const items: Node[] = []
    this.#flowItems(']', () => items.push(this.#flowValue()))
    return listNode(items, [start, this.#at, this.#at], { flow: true })
  }

  #flowMap(): Node {
    const start = this.#at
    const items: PlainPair[] = []
    this.#flowItems('}', () => {
      const begin = this.#at
      const name = this.#text[begin] === '"' ? '' : (this.#taken(flowKey) ?? fail())
      const key = name === '' ? this.#quoted(flowKey) : this.#word(name, begin)
      this.#at++
      this.#pass(spaces)
      items.push({ key, value: this.#flowValue() })
    })
    return mapNode(items, [start, this.#at, this.#at], { flow: true })
  }

  /** Reads from the opening bracket to the closing one. */
  #flowItems(close: string, read: () => void): void {
    if (++this.#depth > greatestDepth) throw notPlain
    for (let mark = ''; mark !== close; ) {
      this.#at++
      this.#pass(spaces)
      if (mark !== '' || this.#text[this.#at] !== close) read()
      this.#pass(spaces)
      mark = this.#text[this.#at] ?? ''
      if (mark !== ',' && mark !== close) throw notPlain
    }
    this.#at++
    this.#depth--
  }

  /** Reads a text behind `|` whose first line has content. */
  #literal(column: number): Node {
    const start = this.#at
    const mark = this.#taken(literalMark) ?? fail()
    const inner = /^ +/.exec(this.#lineAt(this.#at))?.[0].length ?? 0
    if (inner <= column || /^ *$/.test(this.#lineAt(this.#at))) throw notPlain
    const indent = ' '.repeat(inner)
    const lines: string[] = []
    let length = 0
    let end = this.#at
    while (this.#at < this.#text.length) {
      const line = this.#lineAt(this.#at)
      const isBlank = /^ *$/.test(line)
      if (!isBlank && !line.startsWith(indent)) break
      if (isBlank && line !== '') throw notPlain
      lines.push(line.slice(inner))
      this.#at = Math.min(this.#text.length, this.#at + line.length + 1)
      if (!isBlank) {
        length = lines.length
        end = this.#at
      }
    }
    const value = lines.slice(0, length).join('\n') + (mark.includes('-') ? '' : '\n')
    this.#goToContent()
    return scalarNode({ value, source: value, type: 'BLOCK_LITERAL' }, [start, end, end])
  }

  #lineAt(start: number): string {
    const end = this.#text.indexOf('\n', start)
    return this.#text.slice(start, end < 0 ? undefined : end)
  }
}

function fail(): never {
  throw notPlain
}

/** Removes spaces at the end, and no other white space. A pattern would take quadratic time. */
function withoutSpaces(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(0, end)
}

function rangeOf(start: number, last: Node | undefined): [number, number, number] {
  const end = last?.range?.[2] ?? start
  return [start, end, end]
}

/** Resolves a word as the core schema does. */
function resolved(word: string): string | number | boolean | null {
  if (!mayBeOther.test(word)) return word
  const constant = constants.get(word)
  if (constant !== undefined) return constant
  if (number.test(word)) return Number(word)
  if (otherNumber.test(word)) throw notPlain
  return word
}
