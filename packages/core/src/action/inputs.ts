import { parseByteSize } from '../text/byte-size.ts'
import { printable } from '../text/printable.ts'
import { csvFields } from './csv-fields.ts'

/**
 * What text an input takes, for a command's options, help and completions: `true` or `false`, one of a few words, or items
 * separated by lines or by commas too.
 */
export type Form =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'lines' | 'csv'; readonly item: Form | undefined }

/** Parses the text of an input. Throws an Error that says what was given and what is accepted. */
export type Parser<T> = ((text: string) => T) & { readonly form?: Form }
/** A parser that first loads the modules it needs. */
type LazyParser<T> = ((text: string) => Promise<T>) & { readonly form?: Form }

/** One input: its parser, whether it is required, and whether its value must never be shown. */
export interface Input<T> {
  readonly parse: Parser<T> | LazyParser<T>
  readonly required: boolean
  readonly secret: boolean
  /** Absent for text of any other kind. */
  readonly form?: Form | undefined
}

export type Inputs = Readonly<Record<string, Input<unknown>>>
export type Values<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never }

/** A required input. */
export function required<T>(parse: Parser<T>): Input<T> {
  return { parse, required: true, secret: false, form: parse.form }
}

/** An optional input: action.yml has its default, or its parser accepts empty text. */
export function optional<T>(parse: Parser<T> | LazyParser<T>): Input<T> {
  return { parse, required: false, secret: false, form: parse.form }
}

/** An optional input whose value is `absent` when none is given. */
export function optionalOr<T, A>(parse: Parser<T>, absent: A): Input<T | A> {
  const read = (text: string) => (text.trim() === '' ? absent : parse(text))
  return { parse: read, required: false, secret: false, form: parse.form }
}

/** An input whose value is masked before it is used. */
export function secret<T>(input: Input<T>): Input<T> {
  return { ...input, secret: true }
}

/** A parser that takes text of this form. */
export function ofForm<T>(form: Form, parse: (text: string) => T): Parser<T> {
  return Object.assign((text: string) => parse(text), { form })
}

/** A parser that converts what `parse` reads, of text of the same form. */
export function converted<T, U>(parse: Parser<T>, convert: (value: T) => U): Parser<U> {
  const read = (text: string) => convert(parse(text))
  return parse.form ? ofForm(parse.form, read) : read
}

/** Trims the text. */
export const text: Parser<string> = value => value.trim()

/** Parses the YAML 1.2 booleans, as the runner's own toolkit does. */
export const boolean: Parser<boolean> = ofForm({ kind: 'boolean' }, value => {
  if (/^(?:true|True|TRUE)$/.test(value.trim())) return true
  if (/^(?:false|False|FALSE)$/.test(value.trim())) return false
  throw expected('true or false', value)
})

/** Parses a whole decimal number from `min` to `max`, both included. */
export function integer({ min, max }: { min: number; max: number }): Parser<number> {
  return value => {
    const number = /^\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN
    if (number >= min && number <= max) return number
    throw expected(`a whole number from ${min} to ${max}`, value)
  }
}

/** Parses one of `choices`, spelled exactly. */
export function oneOf<const T extends string>(...choices: readonly T[]): Parser<T> {
  return ofForm({ kind: 'choice', choices }, value => {
    const choice = choices.find(each => each === value.trim())
    if (choice !== undefined) return choice
    throw expected(`one of ${choices.join(', ')}`, value)
  })
}

/**
 * Parses one item per line. `#` begins a comment at the start of a line or after white space; blank lines and CRLF are
 * fine.
 */
export function list<T>(item: Parser<T>): Parser<readonly T[]> {
  const form = { kind: 'lines', item: item.form } as const
  return ofForm(form, value => eachItem(lines(value).map(withoutComment), item))
}

/**
 * Parses items separated by lines or commas; a quoted item may contain commas, as in Docker's own actions. Comments as in
 * `list`.
 */
export function listOrCsv<T>(item: Parser<T>): Parser<readonly T[]> {
  const form = { kind: 'csv', item: item.form } as const
  return ofForm(form, value => eachItem(lines(value).flatMap(csvFields), item))
}

/** Parses one item per line, verbatim: a `#` is part of the text. For free text and paths. */
export function textList<T>(item: Parser<T>): Parser<readonly T[]> {
  const form = { kind: 'lines', item: item.form } as const
  return ofForm(form, value =>
    eachItem(
      lines(value).map(line => line.trim()),
      item,
    ),
  )
}

/**
 * Parses one `key=value` per line, as Docker's own actions read labels and annotations: there are no comments; a quoted
 * item may span several lines, with quotes inside it doubled.
 */
export function pairList<T>(item: Parser<T>): Parser<readonly T[]> {
  const form = { kind: 'lines', item: item.form } as const
  return ofForm(form, value =>
    eachItem(quotedLines(value), written => {
      if (written.startsWith('#'))
        throw new Error(`"${printable(written)}": this list takes no comments, expected key=value`)
      if (!written.startsWith('"')) return item(written)
      if (!quotedItem.test(written))
        throw new Error(`"${printable(written)}": expected one quote round it all`)
      return item(written.slice(1, -1).replaceAll('""', '"').trim())
    }),
  )
}

/** Parses `key=value`, split at the first `=`. */
export function pair<T>(item: (key: string, value: string) => T): Parser<T> {
  return value => {
    const at = value.indexOf('=')
    const [key, rest] = at < 0 ? ['', ''] : [value.slice(0, at).trim(), value.slice(at + 1).trim()]
    if (key === '' || rest === '') throw expected('key=value', value)
    return item(key, rest)
  }
}

/** Parses a size in bytes: `8MiB`, `1GB`, `4096`. */
export const bytes: Parser<number> = value => {
  const size = parseByteSize(value.trim())
  if (size === undefined) throw expected('a size such as 8MiB, 1GB or 4096', value)
  return size
}

function expected(accepted: string, given: string): Error {
  return new Error(`"${printable(given.trim())}", expected ${accepted}`)
}

function lines(value: string): string[] {
  return value.split(/\r\n|\r|\n/)
}

const quotedItem = /^"(?:[^"]|"")*"$/

/** Splits into lines, but keeps a quoted item that contains line breaks whole. */
function quotedLines(value: string): string[] {
  const items = value.match(/[^\S\r\n]*"(?:[^"]|"")*"[^\S\r\n]*(?=[\r\n]|$)|[^\r\n]+/g) ?? []
  return items.map(item => item.trim())
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#[\s\S]*$/, '').trim()
}

function eachItem<T>(items: readonly string[], parse: Parser<T>): T[] {
  const problems: Error[] = []
  const parsed = items.filter(Boolean).flatMap(item => {
    try {
      return [parse(item)]
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      const shown = `"${printable(item)}"`
      problems.push(new Error(problem.includes(shown) ? problem : `${shown}: ${problem}`, { cause: error }))
      return []
    }
  })
  if (problems.length > 0)
    throw new Error(problems.map(({ message }) => message).join('; '), { cause: problems[0] })
  return parsed
}
