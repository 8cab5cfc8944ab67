/**
 * Replaces comments, trailing commas and tabs of JSON by spaces, so that offsets stay. Strings are unchanged. Searches for each end once;
 * a mark without an end counts as text.
 */
export function blankComments(text: string): string {
  const parts: string[] = []
  const ends = new Ends(text)
  let kept = 0
  for (let at = 0; at < text.length; ) {
    const string = text[at] === '"' ? ends.ofString(at) : undefined
    const end = string === undefined ? ends.ofBlank(at) : undefined
    if (end !== undefined) {
      parts.push(text.slice(kept, at), text.slice(at, end).replace(/[^\r\n]/g, ' '))
      kept = end
    }
    at = string ?? end ?? at + 1
  }
  return parts.join('') + text.slice(kept)
}

class Ends {
  readonly #text: string
  #hasStrings = true
  #hasComments = true

  constructor(text: string) {
    this.#text = text
  }

  /** Returns the index after the string that begins at `start`. */
  ofString(start: number): number | undefined {
    for (let at = start + 1; this.#hasStrings && at < this.#text.length; at++) {
      if (this.#text[at] === '"') return at + 1
      if (this.#text[at] === '\\') at++
    }
    // Every later quote is escaped, so none closes a string.
    this.#hasStrings = false
    return undefined
  }

  /** Returns the index after the comment, trailing comma or tab at `start`. */
  ofBlank(start: number): number | undefined {
    const text = this.#text
    if (text[start] === '\t') return start + 1
    if (text[start] === ',') return this.#isTrailing(start) ? start + 1 : undefined
    if (text.startsWith('//', start)) {
      const end = text.indexOf('\n', start)
      return end < 0 ? text.length : end
    }
    if (!this.#hasComments || !text.startsWith('/*', start)) return undefined
    const end = text.indexOf('*/', start + 2)
    this.#hasComments = end >= 0
    return end < 0 ? undefined : end + 2
  }

  #isTrailing(comma: number): boolean {
    let next = comma + 1
    while (/\s/.test(this.#text[next] ?? '')) next++
    return this.#text[next] === '}' || this.#text[next] === ']'
  }
}
