/** Response headers by lower-case name; repeated lines stay apart in `all`. */
export interface HttpHeaders {
  get(name: string): string | undefined
  all(name: string): string[]
}

/** Headers from the flat name, value list of a parsed response. */
export function headersFrom(raw: readonly string[]): HttpHeaders {
  const values = new Map<string, string[]>()
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase()
    const known = values.get(name)
    if (known) known.push(raw[i + 1] ?? '')
    else values.set(name, [raw[i + 1] ?? ''])
  }
  return { get: name => values.get(name)?.join(', '), all: name => values.get(name) ?? [] }
}
