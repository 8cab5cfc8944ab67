import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

/** A token of a template: text between actions, or a word of an action. */
export interface TemplateToken {
  readonly kind:
    | 'text'
    | 'open'
    | 'close'
    | 'field'
    | 'dot'
    | 'variable'
    | 'word'
    | 'text-literal'
    | 'number'
    | 'sign'
  readonly text: string
  readonly at: number
  /** Whether white space precedes it. */
  readonly isApart: boolean
}

const mostCharacters = 65_536
const words = [
  ['close', /(?:[ \t\r\n]-)?\}\}/y],
  ['text-literal', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`|'(?:[^'\\\n]|\\[^\n])+'/y],
  ['number', /[+-]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y],
  ['field', /\.[\p{L}_][\p{L}\p{N}_]*/uy],
  ['variable', /\$[\p{L}\p{N}_]*/uy],
  ['dot', /\./y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /:=|[=|(),]/y],
] as const
const terminator = /[\s.,|:()=]|\}\}|$/y

/** Cuts a template into tokens, in one pass; throws INPUT_INVALID. */
export function lex(template: string): TemplateToken[] {
  if (template.length > mostCharacters)
    throw new TallyError(
      'INPUT_INVALID',
      `A template has up to ${mostCharacters} characters; this one has ${template.length}.`,
    )
  const tokens: TemplateToken[] = []
  let at = 0
  let isTrimmed = false
  while (at < template.length) {
    const open = template.indexOf('{{', at)
    const end = open < 0 ? template.length : open
    const inside = insideOf(template, open)
    const text = trimmed(template.slice(at, end), isTrimmed, open >= 0 && inside > open + 2)
    if (text !== '') tokens.push({ kind: 'text', text, at, isApart: false })
    if (open < 0) break
    const close = commentEnd(template, inside) ?? lexAction(template, open, tokens)
    isTrimmed = template[close - 3] === '-' && /\s/.test(template[close - 4] ?? '')
    at = close
  }
  return tokens
}

/** The offset behind `{{` and the mark of trimming. */
function insideOf(template: string, open: number): number {
  return open + (/^-[ \t\r\n]/.test(template.slice(open + 2, open + 4)) ? 4 : 2)
}

/** Text without the white space that marks of the actions around it take away. */
function trimmed(text: string, isBefore: boolean, isBehind: boolean): string {
  const start = isBefore ? text.length - text.replace(/^[ \t\r\n]+/, '').length : 0
  let end = text.length
  while (isBehind && end > start && ' \t\r\n'.includes(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}

/** The offset behind a comment that begins at `at`; undefined if none does. */
function commentEnd(template: string, at: number): number | undefined {
  if (!template.startsWith('/*', at)) return undefined
  const end = template.indexOf('*/', at + 2)
  if (end < 0) throw fault(template, at, 'the comment has no end')
  if (template.startsWith('}}', end + 2)) return end + 4
  if (/^[ \t\r\n]-\}\}/.test(template.slice(end + 2, end + 6))) return end + 6
  throw fault(template, end, 'a comment ends its action: }} must follow */')
}

/** Adds the tokens of the action that opens at `open`; returns the offset behind it. */
function lexAction(template: string, open: number, tokens: TemplateToken[]): number {
  tokens.push({ kind: 'open', text: '{{', at: open, isApart: false })
  let at = insideOf(template, open)
  let isApart = false
  while (at < template.length) {
    const found = wordAt(template, at)
    if (found) {
      tokens.push({ kind: found.kind, text: found.text, at, isApart })
      at += found.text.length
      if (found.kind === 'close') return at
      isApart = false
    } else if (/\s/.test(template[at] ?? '')) {
      isApart = true
      at++
    } else {
      throw fault(template, at, `${signAt(template, at)} has no meaning here`)
    }
  }
  throw fault(template, open, 'the action is not closed with }}')
}

function wordAt(template: string, at: number): { kind: TemplateToken['kind']; text: string } | undefined {
  for (const [kind, pattern] of words) {
    pattern.lastIndex = at
    const text = pattern.exec(template)?.[0]
    if (text === undefined) continue
    if (kind === 'field' || kind === 'variable' || kind === 'word' || kind === 'number')
      checkEnd(template, at + text.length, kind)
    return { kind, text }
  }
  return undefined
}

function checkEnd(template: string, at: number, kind: TemplateToken['kind']): void {
  terminator.lastIndex = at
  if (terminator.test(template)) return
  const how =
    kind === 'field'
      ? '; a name with other signs than letters, digits and _ is reached with index: {{index .Labels "my-label"}}'
      : ''
  throw fault(template, at, `${signAt(template, at)} cannot follow directly${how}`)
}

function signAt(template: string, at: number): string {
  return JSON.stringify(String.fromCodePoint(template.codePointAt(at) ?? 0))
}

/** The failure of a template at an offset, with the action there and its place in the template. */
export function fault(template: string, at: number, problem: string): TallyError {
  const before = template.slice(0, at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const place = before.length > 1 ? `line ${before.length}, column ${column}` : `column ${column}`
  const open = Math.max(0, template.lastIndexOf('{{', at))
  const close = template.indexOf('}}', at)
  const action = template.slice(open, close < 0 ? undefined : close + 2)
  const shown = printable(action.length > 80 ? `${action.slice(0, 79)}…` : action)
  return new TallyError(
    'INPUT_INVALID',
    `The template is wrong at ${place}, ${shown}: ${printable(problem, 4_000)}.`,
  )
}
