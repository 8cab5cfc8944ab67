import { sliceOf, type Traced } from './traced.ts'

/** `--name=value` before an instruction's arguments, quotes and backslashes taken off. */
export interface Flag {
  readonly name: string
  readonly value: Traced
}

/** The flags at the start of a line, and where they end; BuildKit's rules, in which the backslash escapes whatever `# escape=` says. */
export function flagsOf(line: Traced): { readonly flags: readonly Flag[]; readonly end: number } {
  const flags: Flag[] = []
  let at = 0
  for (;;) {
    while (at < line.text.length && isSpace(line.text[at])) at++
    if (!line.text.startsWith('--', at)) return { flags, end: at }
    const { word, end } = flagWord(line, at)
    at = end
    if (word.text === '--') return { flags, end: at }
    const equals = word.text.indexOf('=')
    const name = word.text.slice(2, equals < 0 ? undefined : equals)
    flags.push({ name, value: sliceOf(word, equals < 0 ? word.text.length : equals + 1) })
  }
}

function flagWord(line: Traced, start: number): { readonly word: Traced; readonly end: number } {
  const kept: number[] = []
  let quote = ''
  let at = start
  for (; at < line.text.length; at++) {
    const char = line.text[at] ?? ''
    if (quote === '' && isSpace(char)) break
    if (char === quote) quote = ''
    else if (quote === '' && (char === "'" || char === '"')) quote = char
    else if (char !== '\\') kept.push(at)
    else if (++at < line.text.length) kept.push(at)
  }
  const text = kept.map(index => line.text[index]).join('')
  return { word: { text, at: Int32Array.from(kept, index => line.at[index] ?? -1) }, end: at }
}

/** The fields of a `--mount`, which is a line of CSV; undefined when it is none. */
export function mountFields({ text, at }: Traced): readonly Traced[] | undefined {
  const fields: Traced[] = []
  for (let start = 0; start <= text.length; ) {
    const isQuoted = text[start] === '"'
    const kept: number[] = []
    let end = isQuoted ? start + 1 : start
    for (; end < text.length; end++) {
      if (isQuoted ? text[end] === '"' && text[end + 1] !== '"' : text[end] === ',') break
      if (text[end] === '"') {
        if (!isQuoted) return undefined
        end++
      }
      kept.push(end)
    }
    if (isQuoted && text[end++] !== '"') return undefined
    if (end < text.length && text[end] !== ',') return undefined
    fields.push({
      text: kept.map(index => text[index]).join(''),
      at: Int32Array.from(kept, index => at[index] ?? -1),
    })
    start = end + 1
  }
  return fields
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char)
}
