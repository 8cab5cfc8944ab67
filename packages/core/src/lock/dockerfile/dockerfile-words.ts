import { placeAt, type Traced, TracedText, traced } from '../yaml/traced.ts'
import { type Budget, replaceMatches, withoutPrefix, withoutSuffix } from './dockerfile-patterns.ts'

/** A word with its variables replaced, or the reason why they cannot be. */
export type Expansion = Value | { readonly fault: string }

/** A text with the place of each part in the file. */
export interface Value extends Traced {
  /** True for one literal, or one variable's unchanged value: writing there changes nothing else. */
  readonly isSingle: boolean
}

/** Returns the value of a variable, or undefined if it is not set. */
type LookUp = (name: string) => Expansion | undefined

/** Options for expanding words. */
interface ExpandOptions {
  /** The escape character of the file. */
  readonly escape: string
  readonly lookUp: LookUp
  /** Counted down with each step. */
  readonly budget: Budget
}

const greatestDepth = 64
const noValue: Value = { ...traced(''), isSingle: true }

/**
 * Expands a word's variables, quotes and escapes as BuildKit's shell lexer does. A variable that is not set is empty.
 */
export function expandWord(word: Traced, rules: ExpandOptions): Expansion {
  if (word.runs.length === 1 && !/[$'"`\\]/.test(word.text)) return { ...word, isSingle: true }
  const lexer = new ShellLexer(word, { ...rules, keeps: 'nothing' })
  const value = lexer.read()
  return lexer.fault === undefined ? value : { fault: lexer.fault }
}

/**
 * Splits a line into words as BuildKit does to find heredocs. Keeps variables, and quotes and escapes unless `unquoted`. Returns undefined
 * if a quote or brace has no end.
 */
export function shellWords(line: string, form?: 'unquoted'): readonly string[] | undefined {
  const word = traced(line)
  const keeps = form === 'unquoted' ? 'variables' : 'everything'
  const lexer = new ShellLexer(word, {
    escape: '\\',
    lookUp: () => undefined,
    budget: { left: Infinity },
    keeps,
  })
  const { text } = lexer.read()
  return lexer.fault === undefined ? text.split('\n').filter(part => part !== '') : undefined
}

interface LexerOptions extends ExpandOptions {
  /** The parts that stay unchanged. Unless there are none, words are separated by line breaks, which no line contains. */
  readonly keeps: 'nothing' | 'variables' | 'everything'
}

class ShellLexer {
  /** Ends a sentence. Reading stops at the first fault. */
  fault: string | undefined
  readonly #text: string
  readonly #word: Traced
  readonly #options: LexerOptions
  #next = 0
  #depth = 0

  constructor(word: Traced, options: LexerOptions) {
    this.#text = word.text
    this.#word = word
    this.#options = options
  }

  /** Reads up to `stop`, or to the end if `stop` is undefined. */
  read(stop?: string, keepsEscapes = this.#options.keeps === 'everything'): Value {
    const value = new Collected(this.#options)
    while (this.#next < this.#text.length) {
      const char = this.#text[this.#next] ?? ''
      if (char === stop) {
        this.#next++
        return value.end()
      }
      if (char === '$') value.addValue(this.#readDollar())
      else if (char === "'") this.#readSingleQuoted(value)
      else if (char === '"') this.#readDoubleQuoted(value)
      else if (char === '<' && this.#options.keeps !== 'nothing') this.#readAngle(value)
      else if (char === this.#options.escape) this.#readEscape(value, keepsEscapes)
      else this.#take(value, /\s/.test(char))
    }
    if (stop !== undefined) this.#fail(`"${stop}" is missing behind "\${"`)
    return value.end()
  }

  #take(value: Collected, isSeparator = false): void {
    value.add(this.#text[this.#next] ?? '', placeAt(this.#word, this.#next), isSeparator)
    this.#next++
  }

  #readEscape(value: Collected, keepsEscapes: boolean): void {
    if (keepsEscapes) this.#take(value)
    else this.#next++
    if (this.#next < this.#text.length) this.#take(value)
  }

  /** White space after `<<` belongs to the heredoc's word. */
  #readAngle(value: Collected): void {
    this.#take(value)
    if (this.#text[this.#next] !== '<') return
    this.#take(value)
    while (/\s/.test(this.#text[this.#next] ?? '')) this.#take(value)
  }

  #readSingleQuoted(value: Collected): void {
    const end = this.#text.indexOf("'", this.#next + 1)
    if (end < 0) return this.#fail("a ' has no end")
    this.#takeQuote(value)
    while (this.#next < end) this.#take(value)
    this.#takeQuote(value)
  }

  #readDoubleQuoted(value: Collected): void {
    this.#takeQuote(value)
    for (;;) {
      const char = this.#text[this.#next]
      if (char === undefined) return this.#fail('a " has no end')
      if (char === '"') return this.#takeQuote(value)
      if (char === '$') value.addValue(this.#readDollar())
      else if (char === this.#options.escape) this.#readEscapeInQuotes(value)
      else this.#take(value)
    }
  }

  /** Within quotes only a quote, a dollar sign and the escape character can be escaped. */
  #readEscapeInQuotes(value: Collected): void {
    const next = this.#text[this.#next + 1]
    const isEscape = next === '"' || next === '$' || next === this.#options.escape
    if (this.#options.keeps === 'everything' || !isEscape) this.#take(value)
    else this.#next++
    if (isEscape) this.#take(value)
  }

  #takeQuote(value: Collected): void {
    if (this.#options.keeps === 'everything') this.#take(value)
    else this.#next++
  }

  #readDollar(): Value {
    const start = this.#next++
    if (++this.#depth > greatestDepth) this.#fail('its variables are nested too deep')
    const value = this.#text[this.#next] === '{' ? this.#readBraces() : this.#readName()
    this.#depth--
    if (this.#options.keeps === 'nothing') return value
    return literal(this.#text.slice(start, this.#next).replace(/\s/g, '\n'))
  }

  #readName(): Value {
    const start = this.#next - 1
    const name = this.#takeName()
    return name === '' ? { ...traced('$', placeAt(this.#word, start)), isSingle: false } : this.#valueOf(name)
  }

  #readBraces(): Value {
    this.#next++
    const first = this.#text[this.#next] ?? ''
    if (first === '' || '{}:'.includes(first)) return this.#refuse('"${" is followed by no name')
    const name = this.#takeName()
    const operator =
      /^(?::?[-+?]|[#%]|\/\/?|\}|:)/.exec(this.#text.slice(this.#next, this.#next + 2))?.[0] ?? ''
    this.#next += operator.length
    if (operator === '}') return this.#valueOf(name)
    if (/^:?[-+?]$/.test(operator)) return this.#choose(name, operator)
    if (/^[#%]$/.test(operator)) return this.#cut(name, operator)
    if (operator.startsWith('/')) return this.#replace(name, operator === '//')
    return this.#refuse(`"\${${name}" is followed by what BuildKit does not know`)
  }

  #choose(name: string, operator: string): Value {
    const word = this.read('}', this.#options.keeps === 'everything')
    const value = this.#setValueOf(name)
    const isSet = value !== undefined && (!operator.startsWith(':') || value.text !== '')
    if (operator.endsWith('+')) return isSet ? word : noValue
    if (isSet) return value
    if (operator.endsWith('-')) return word
    return this.#refuse(`the variable ${name} has no value`)
  }

  #cut(name: string, operator: string): Value {
    const word = this.read('}', true).text
    const isLongest = word.startsWith(operator)
    const pattern = isLongest ? word.slice(1) : word
    const value = this.#valueOf(name).text
    const cut = operator === '#' ? withoutPrefix : withoutSuffix
    return this.#changed(cut(value, pattern, isLongest, this.#options.budget))
  }

  #replace(name: string, all: boolean): Value {
    const pattern = this.read('/', true).text
    const replacement = this.read('}', true).text
    const value = this.#valueOf(name).text
    return this.#changed(replaceMatches(value, pattern, replacement, all, this.#options.budget))
  }

  #changed(result: string | { readonly fault: string }): Value {
    return typeof result === 'string' ? literal(result) : this.#refuse(result.fault)
  }

  #takeName(): string {
    const rest = this.#text.slice(this.#next, this.#next + 256)
    const name = /^(?:\p{Nd}+|[@*#?$!-]|[\p{L}_][\p{L}\p{Nd}_]*)/u.exec(rest)?.[0] ?? ''
    this.#next += name.length
    return name
  }

  #valueOf(name: string): Value {
    return this.#setValueOf(name) ?? noValue
  }

  #setValueOf(name: string): Value | undefined {
    const value = this.#options.lookUp(name)
    if (value === undefined || !('fault' in value)) return value
    return this.#refuse(value.fault)
  }

  #refuse(fault: string): Value {
    this.#fail(fault)
    return noValue
  }

  #fail(fault: string): void {
    this.fault ??= fault
    this.#next = this.#text.length
  }
}

/** Builds a value and its places. */
class Collected {
  readonly #text = new TracedText()
  readonly #options: LexerOptions
  #parts = 0
  #isSingle = true

  constructor(options: LexerOptions) {
    this.#options = options
  }

  add(char: string, place: number, isSeparator: boolean): void {
    this.#text.add(isSeparator && this.#options.keeps !== 'nothing' ? '\n' : char, place)
    if (this.#parts > 0) this.#isSingle = false
    this.#options.budget.left--
  }

  addValue(value: Value): void {
    this.#options.budget.left -= value.text.length
    if (this.#options.budget.left < 0) return
    if (!value.isSingle || this.#parts++ > 0 || this.#text.length > 0) this.#isSingle = false
    this.#text.append(value)
  }

  end(): Value {
    return { ...this.#text.end(), isSingle: this.#isSingle }
  }
}

function literal(text: string): Value {
  return { ...traced(text), isSingle: true }
}
