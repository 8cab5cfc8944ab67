/*
 * Parses one line of comma-separated values as in RFC 4180, the way Docker's actions read their lists: white space around
 * a field is dropped, a field that begins with a quote ends at the next undoubled one, quotes elsewhere are plain
 * characters, and `#` begins a comment at the start of the line or after white space.
 */
const quoted = /\s*"((?:[^"]|"")*)"\s*/y
const plain = /[^,]*/y

/** Returns the fields of one line. Throws an Error for an unclosed quote, or for text right after a closing one. */
export function csvFields(line: string): string[] {
  const fields: string[] = []
  for (let at = 0; at <= line.length; at++) {
    const field = line.slice(at).trimStart().startsWith('"') ? quotedField(line, at) : plainField(line, at)
    fields.push(field.text)
    at = field.end
  }
  return fields
}

interface Field {
  readonly text: string
  /** The offset of the comma after the field, or of the end of the line. */
  readonly end: number
}

function quotedField(line: string, at: number): Field {
  quoted.lastIndex = at
  const inner = quoted.exec(line)?.[1]
  const end = quoted.lastIndex
  if (inner === undefined) throw new Error('a quote is not closed, expected "…" round the whole item')
  const isComment = line[end] === '#' && line[end - 1] !== '"'
  if (end < line.length && line[end] !== ',' && !isComment)
    throw new Error('text follows a closing quote, expected a comma; a quote within quotes is doubled')
  return { text: inner.replaceAll('""', '"'), end: isComment ? line.length : end }
}

function plainField(line: string, at: number): Field {
  plain.lastIndex = at
  const raw = plain.exec(line)?.[0] ?? ''
  const comment = raw.search(at === 0 ? /(?:^|\s)#/ : /\s#/)
  if (comment >= 0) return { text: raw.slice(0, comment).trim(), end: line.length }
  return { text: raw.trim(), end: at + raw.length }
}
