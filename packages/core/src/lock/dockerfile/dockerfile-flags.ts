import { placeAt, sliceOf, type Traced, TracedText } from '../yaml/traced.ts'

/** `--name=value` before an instruction's arguments, without its quotes and backslashes. */
export interface Flag {
  readonly name: string
  readonly value: Traced
}

/** Reads the flags at the start of a line by BuildKit's rules: the backslash escapes, whatever `# escape=` says. */
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
  const word = new TracedText()
  const keep = (index: number) => word.add(line.text[index] ?? '', placeAt(line, index))
  let quote = ''
  let at = start
  for (; at < line.text.length; at++) {
    const char = line.text[at] ?? ''
    if (quote === '' && isSpace(char)) break
    if (char === quote) quote = ''
    else if (quote === '' && (char === "'" || char === '"')) quote = char
    else if (char !== '\\') keep(at)
    else if (++at < line.text.length) keep(at)
  }
  return { word: word.end(), end: at }
}

/** Splits the value of `--mount`, a line of CSV. Returns undefined if it is not valid CSV. */
export function mountFields(mount: Traced): readonly Traced[] | undefined {
  const { text } = mount
  const fields: Traced[] = []
  for (let start = 0; start <= text.length; ) {
    const isQuoted = text[start] === '"'
    const field = new TracedText()
    let end = isQuoted ? start + 1 : start
    for (; end < text.length; end++) {
      if (isQuoted ? text[end] === '"' && text[end + 1] !== '"' : text[end] === ',') break
      if (text[end] === '"') {
        if (!isQuoted) return undefined
        end++
      }
      field.add(text[end] ?? '', placeAt(mount, end))
    }
    if (isQuoted && text[end++] !== '"') return undefined
    if (end < text.length && text[end] !== ',') return undefined
    fields.push(field.end())
    start = end + 1
  }
  return fields
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char)
}
