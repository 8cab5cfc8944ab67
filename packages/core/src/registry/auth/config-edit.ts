import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'

/*
 * Docker's config.json belongs to other programs too. So a change replaces the one entry as text, and every other byte stays:
 * fields that we do not know, numbers that a parser would round, spaces and order.
 */

/** A text with the config's name in messages. */
interface ConfigText {
  readonly text: string
  readonly path: string
}

/** A member of an object in JSON text; offsets are those of the text. */
interface Member {
  readonly key: string
  /** The quote that begins the key. */
  readonly start: number
  readonly valueStart: number
  readonly end: number
}

/**
 * Sets the entry of `auths` under `key`, in place of any entry with that key. Throws CREDENTIALS_INVALID, without any of the text, where
 * readers could understand the config differently.
 */
export function withEntry({ text, path }: ConfigText, key: string, entry: object): string {
  const config = text.trim() === '' ? '{}' : text
  const root = rootOf(config, path)
  const auths = single(membersOf(config, root), 'auths', path)
  if (auths === undefined || config.startsWith('null', auths.valueStart))
    return withMember(config, root, { key: 'auths', value: { [key]: entry }, depth: 1 })
  const start = objectAt(config, auths, path)
  single(membersOf(config, start), key, path)
  return withMember(config, start, { key, value: entry, depth: 2 })
}

/** Removes the entries of `auths` that `isGone` selects; returns their keys too. Throws CREDENTIALS_INVALID as `withEntry` does. */
export function withoutEntries(
  { text, path }: ConfigText,
  isGone: (key: string) => boolean,
): { readonly text: string; readonly keys: readonly string[] } {
  const none = { text, keys: [] }
  if (text.trim() === '') return none
  const auths = single(membersOf(text, rootOf(text, path)), 'auths', path)
  if (auths === undefined || text.startsWith('null', auths.valueStart)) return none
  const start = objectAt(text, auths, path)
  const gone = membersOf(text, start).filter(({ key }) => isGone(key))
  const left = gone.reduceRight((rest, { start: at }) => withoutMember(rest, start, at), text)
  return { text: left, keys: [...new Set(gone.map(({ key }) => key))] }
}

function rootOf(text: string, path: string): number {
  try {
    JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which contains secrets.
    throw unusable(path, 'it is not JSON')
  }
  const start = spaceEnd(text, 0)
  if (text[start] !== '{') throw unusable(path, 'its text is not an object')
  return start
}

function objectAt(text: string, { valueStart }: Member, path: string): number {
  if (text[valueStart] === '{') return valueStart
  throw unusable(path, 'auths is not an object')
}

/** The only member with a key: of two, readers may use either. */
function single(members: readonly Member[], key: string, path: string): Member | undefined {
  const found = members.filter(each => each.key === key)
  if (found.length > 1) throw unusable(path, `it has "${printable(key)}" twice`)
  return found[0]
}

/** The members of the object that begins at `start`; the text must be JSON. */
function membersOf(text: string, start: number): Member[] {
  const members: Member[] = []
  let at = spaceEnd(text, start + 1)
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at)
    const valueStart = spaceEnd(text, spaceEnd(text, keyEnd) + 1)
    const end = valueEnd(text, valueStart)
    members.push({ key: JSON.parse(text.slice(at, keyEnd)) as string, start: at, valueStart, end })
    const next = spaceEnd(text, end)
    at = text[next] === ',' ? spaceEnd(text, next + 1) : next
  }
  return members
}

interface NewMember {
  readonly key: string
  readonly value: object
  /** How many objects it stands in. */
  readonly depth: number
}

function withMember(text: string, start: number, { key, value, depth }: NewMember): string {
  const members = membersOf(text, start)
  const old = members.find(each => each.key === key)
  // JSON as Docker writes it, with tabs.
  const written = JSON.stringify(value, undefined, '\t').replaceAll('\n', `\n${'\t'.repeat(depth)}`)
  if (old) return text.slice(0, old.valueStart) + written + text.slice(old.end)
  const last = members.at(-1)
  const line = `\n${'\t'.repeat(depth)}${JSON.stringify(key)}: ${written}`
  if (last) return `${text.slice(0, last.end)},${line}${text.slice(last.end)}`
  const end = spaceEnd(text, start + 1)
  return `${text.slice(0, start + 1)}${line}\n${'\t'.repeat(depth - 1)}${text.slice(end)}`
}

/** Removes the member that begins at `at`, with the comma that it needs no more. */
function withoutMember(text: string, start: number, at: number): string {
  const members = membersOf(text, start)
  const place = members.findIndex(each => each.start === at)
  const [before, own, after] = [members[place - 1], members[place], members[place + 1]]
  if (own === undefined) return text
  if (before) return text.slice(0, before.end) + text.slice(own.end)
  return text.slice(0, own.start) + text.slice(after ? after.start : own.end)
}

function spaceEnd(text: string, from: number): number {
  let at = from
  while (' \t\n\r'.includes(text[at] ?? 'end')) at++
  return at
}

function stringEnd(text: string, from: number): number {
  let at = from + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function valueEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; ) {
    const mark = text[at] ?? ''
    if (mark === '"') at = stringEnd(text, at)
    else at++
    if (mark === '{' || mark === '[') depth++
    if (mark === '}' || mark === ']') depth--
    const isEnd = depth === 0 && /[,\s}\]]/.test(text[at] ?? ',')
    if (isEnd) return at
  }
  return text.length
}

function unusable(path: string, why: string): TallyError {
  return new TallyError('CREDENTIALS_INVALID', `Cannot change ${printable(path)}: ${why}`)
}
