import { TallyError } from '../errors.ts'

/** Maximum bytes of a document. */
export const maxJsonBytes = 4 * 1024 * 1024
const maxDepth = 64

/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no duplicate key in an object,
 * nothing after its end, nested at most 64 deep. Throws MANIFEST_INVALID, MANIFEST_TOO_LARGE beyond `most` bytes, 4 MiB.
 */
export function parseStrictJson(bytes: Uint8Array, most = maxJsonBytes): unknown {
  if (bytes.byteLength > most) {
    throw new TallyError(
      'MANIFEST_TOO_LARGE',
      `Cannot read a document of ${bytes.byteLength} bytes: expected at most ${most}`,
    )
  }
  const text = decoded(bytes)
  if (text.startsWith('\ufeff')) throw invalid('it begins with a byte order mark')
  checkStructure(text)
  return parsed(text)
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw invalid('it is not UTF-8', error)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // JSON.parse's message quotes the document, which is unsafe to print, so it does not become the cause.
    throw invalid('it is not JSON')
  }
}

/**
 * Checks structure in one pass before JSON.parse, which silently keeps the last of two equal keys. Looks only at strings and
 * brackets; JSON.parse checks that brackets pair up and that the rest is JSON.
 */
function checkStructure(text: string): void {
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      const end = stringEnd(text, at)
      if (isKey(text, end)) noteKey(open.at(-1), text.slice(at, end))
      at = end - 1
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined)
      if (open.length > maxDepth) throw invalid(`it nests deeper than ${maxDepth} levels`)
    } else if (character === '}' || character === ']') open.pop()
  }
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  throw invalid('it is not JSON')
}

function isKey(text: string, after: number): boolean {
  let at = after
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return text[at] === ':'
}

function noteKey(keys: Set<string> | undefined, quoted: string): void {
  const key = quoted.includes('\\') ? (parsed(quoted) as string) : quoted.slice(1, -1)
  if (keys?.has(key)) throw invalid('a key appears twice in one object')
  keys?.add(key)
}

function invalid(why: string, cause?: unknown): TallyError {
  return new TallyError('MANIFEST_INVALID', `Cannot read the document: ${why}`, { cause })
}
