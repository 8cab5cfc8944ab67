import { TallyError } from '../errors.ts'

export const maxJsonBytes = 4 * 1024 * 1024
const maxDepth = 64

/**
 * Parses one JSON document that every reader reads alike: UTF-8 without a byte order mark, no key twice in an object,
 * nothing after its end, nested at most 64 deep. Throws MANIFEST_INVALID, MANIFEST_TOO_LARGE beyond 4 MiB.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength > maxJsonBytes) {
    throw new TallyError(
      'MANIFEST_TOO_LARGE',
      `Cannot read a document of ${bytes.byteLength} bytes: expected at most ${maxJsonBytes}`,
    )
  }
  const text = decoded(bytes)
  checkStructure(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid('it is not JSON', error)
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (text.startsWith('\ufeff')) throw new Error('byte order mark')
    return text
  } catch (error) {
    throw invalid('it is not plain UTF-8', error)
  }
}

/** One pass over the tokens, before JSON.parse, which keeps the last of two equal keys and says nothing. */
function checkStructure(text: string): void {
  const open: (Set<string> | undefined)[] = []
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else if (isKey(text, token.lastIndex)) noteKey(open.at(-1), found)
    if (open.length > maxDepth) throw invalid(`it nests deeper than ${maxDepth} levels`)
  }
}

function isKey(text: string, after: number): boolean {
  let at = after
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return text[at] === ':'
}

function noteKey(keys: Set<string> | undefined, quoted: string): void {
  const key = unquoted(quoted)
  if (keys?.has(key)) throw invalid('a key stands twice in one object')
  keys?.add(key)
}

function unquoted(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return JSON.parse(quoted) as string
  } catch (error) {
    throw invalid('it is not JSON', error)
  }
}

function invalid(why: string, cause?: unknown): TallyError {
  return new TallyError(
    'MANIFEST_INVALID',
    `Cannot read the document: ${why}`,
    cause instanceof TallyError ? {} : { cause },
  )
}
