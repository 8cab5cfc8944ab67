import { sliceOf, type Traced, TracedText, traced, trimmed } from '../yaml/traced.ts'
import { type Flag, flagsOf } from './dockerfile-flags.ts'
import { shellWords } from './dockerfile-words.ts'

/** An instruction with its continuation lines joined, without the bodies of its heredocs. */
export interface Instruction {
  /** In lower case. For ONBUILD, the keyword of the instruction that it triggers. */
  readonly keyword: string
  readonly isOnbuild: boolean
  readonly flags: readonly Flag[]
  /** The text after the flags. */
  readonly rest: Traced
  /** The whole instruction, for messages. */
  readonly text: string
  /** From 1. */
  readonly line: number
  /** Why BuildKit's parser refuses it; ends a sentence. */
  readonly fault?: string
}

interface Dockerfile {
  readonly instructions: readonly Instruction[]
  readonly escape: string
  /** The image of `# syntax=`. */
  readonly syntax: Traced | undefined
}

interface Row {
  readonly start: number
  readonly end: number
}

const directive = /^([a-z][a-z0-9]*)\s*=\s*(.+)$/i
const directives = new Set(['syntax', 'escape', 'check'])
const heredocKeywords = new Set(['run', 'copy', 'add'])
const stringList = /\s*\[\s*(?:"(?:[^"\\]|\\.)*"\s*(?:,\s*"(?:[^"\\]|\\.)*"\s*)*)?\]/y

/** Splits a Dockerfile into instructions as BuildKit's parser does. */
export function readDockerfile(text: string): Dockerfile {
  const reader = new LineReader(text)
  const instructions: Instruction[] = []
  for (;;) {
    const logical = reader.next()
    if (logical === undefined) break
    const instruction = instructionOf(logical.whole, logical.line)
    const unended = reader.skipHeredocs(instruction)
    instructions.push(unended === undefined ? instruction : { ...instruction, fault: unended })
  }
  return { instructions, escape: reader.escape, syntax: syntaxOf(text) }
}

function instructionOf(whole: Traced, line: number): Instruction {
  const first = keywordOf(whole)
  const isOnbuild = first.keyword === 'onbuild'
  const { keyword, rest } = isOnbuild ? keywordOf(first.rest) : first
  const { flags, end } = flagsOf(rest)
  return { keyword, isOnbuild, flags, rest: trimmed(sliceOf(rest, end)), text: whole.text.trim(), line }
}

function keywordOf(whole: Traced): { readonly keyword: string; readonly rest: Traced } {
  const line = trimmed(whole)
  const end = line.text.search(/[\t\v\f\r ]/)
  if (end < 0) return { keyword: line.text.toLowerCase(), rest: sliceOf(line, line.text.length) }
  return { keyword: line.text.slice(0, end).toLowerCase(), rest: trimmed(sliceOf(line, end)) }
}

/** Returns the names of the heredocs that an instruction begins, in order. */
function heredocsOf({ keyword, rest }: Instruction): readonly { name: string; isIndented: boolean }[] {
  if (!heredocKeywords.has(keyword) || !rest.text.includes('<<')) return []
  stringList.lastIndex = 0
  if (stringList.test(rest.text)) return []
  return (shellWords(rest.text) ?? []).flatMap(word => {
    const [, dash, written = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? []
    const names = written === '' ? [] : (shellWords(written, 'unquoted') ?? [])
    return names.length === 1 && names[0] ? [{ name: names[0], isIndented: dash === '-' }] : []
  })
}

class LineReader {
  escape = '\\'
  readonly #text: string
  #next: number
  #line = 0
  #mayBeDirective = true

  constructor(text: string) {
    this.#text = text
    this.#next = text.startsWith('\uFEFF') ? 1 : 0
  }

  /** Reads the next instruction, its lines joined. Returns undefined at the end of the file. */
  next(): { readonly whole: Traced; readonly line: number } | undefined {
    for (let row = this.#takeRow(); row; row = this.#takeRow()) {
      const start = this.#skipSpace(row)
      const line = this.#line
      this.#readDirective({ start, end: row.end })
      if (start === row.end || this.#text[start] === '#') continue
      const rows: Row[] = []
      for (let more: Row | undefined = { start, end: row.end }; more; more = this.#takeContinuation()) {
        const end = this.#continuesAt(more)
        rows.push({ start: more.start, end: end ?? more.end })
        if (end === undefined) break
      }
      if (rows.some(({ start, end }) => end > start)) return { whole: this.#join(rows), line }
    }
    return undefined
  }

  /** Skips the bodies of heredocs. Returns a fault if one has no end. */
  skipHeredocs(instruction: Instruction): string | undefined {
    for (const { name, isIndented } of heredocsOf(instruction)) {
      const ends = (row: Row) => {
        let start = row.start
        while (isIndented && start < row.end && this.#text[start] === '\t') start++
        return row.end - start === name.length && this.#text.startsWith(name, start)
      }
      let row = this.#takeRow()
      while (row && !ends(row)) row = this.#takeRow()
      if (row === undefined) return `the heredoc ${name} has no end`
    }
    return undefined
  }

  #takeRow(): Row | undefined {
    const start = this.#next
    if (start >= this.#text.length) return undefined
    const lineBreak = this.#text.indexOf('\n', start)
    this.#next = lineBreak < 0 ? this.#text.length : lineBreak + 1
    this.#line++
    let end = lineBreak < 0 ? this.#text.length : lineBreak
    while (end > start && this.#text[end - 1] === '\r') end--
    return { start, end }
  }

  /** Reads the next line of a continued instruction, past comments and empty lines. */
  #takeContinuation(): Row | undefined {
    for (let row = this.#takeRow(); row; row = this.#takeRow()) {
      const start = this.#skipSpace(row)
      if (start < row.end && this.#text[start] !== '#') return row
    }
    return undefined
  }

  /** Returns the end of a row's text if it continues on the next line, else undefined. */
  #continuesAt({ start, end }: Row): number | undefined {
    let at = end
    while (at > start && /[ \t]/.test(this.#text[at - 1] ?? '')) at--
    if (at === start || this.#text[at - 1] !== this.escape) return undefined
    return at - 1 > start && this.#text[at - 2] === this.escape ? undefined : at - 1
  }

  #readDirective({ start, end }: Row): void {
    if (!this.#mayBeDirective) return
    const { name, value } = directiveIn(this.#text.slice(start, end), '#') ?? {}
    if (name === undefined) this.#mayBeDirective = false
    else if (name === 'escape' && (value === '`' || value === '\\')) this.escape = value
  }

  #skipSpace({ start, end }: Row): number {
    let at = start
    while (at < end && /\s/.test(this.#text[at] ?? '')) at++
    return at
  }

  #join(rows: readonly Row[]): Traced {
    const joined = new TracedText()
    for (const { start, end } of rows) joined.add(this.#text.slice(start, end), start)
    return joined.end()
  }
}

function directiveIn(
  line: string,
  mark: string,
): { readonly name: string; readonly value: string } | undefined {
  if (!line.startsWith(mark)) return undefined
  const [, name = '', value = ''] = directive.exec(line.slice(mark.length).trim()) ?? []
  return directives.has(name.toLowerCase()) ? { name: name.toLowerCase(), value } : undefined
}

/** BuildKit takes `syntax=` from leading lines that begin with `#`, or else from those that begin with `//`. */
function syntaxOf(text: string): Traced | undefined {
  const begin = text.startsWith('\uFEFF') ? 1 : 0
  const start = text.startsWith('#!', begin) ? afterLine(text, begin) : begin
  return syntaxBehind(text, start, '#') ?? syntaxBehind(text, start, '//')
}

function syntaxBehind(text: string, start: number, mark: string): Traced | undefined {
  for (let at = start; at < text.length; at = afterLine(text, at)) {
    const line = text.slice(at, afterLine(text, at))
    const { name, value = '' } = directiveIn(line, mark) ?? {}
    if (name === undefined) return undefined
    const image = value.split(' ', 1)[0] ?? ''
    const offset = at + line.indexOf('=') + 1 + line.slice(line.indexOf('=') + 1).search(/\S/)
    if (name === 'syntax') return traced(image, offset)
  }
  return undefined
}

function afterLine(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at)
  return lineBreak < 0 ? text.length : lineBreak + 1
}
