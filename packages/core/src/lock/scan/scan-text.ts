import { isTallyError } from '../../errors.ts'
import { parseReference } from '../../model/reference.ts'
import type { ImagePlace } from '../yaml/image-place.ts'
import type { Scan } from './scan.ts'

const digest = /@sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})(?![0-9a-zA-Z])/g
/** The longest name with its tag, in characters. */
const greatestName = 512
const nameCharacter = /[\w.:/-]/
/** Characters in front of a name that make it a part of something longer: an expression, a path, an option of a shell. */
const goesOn = /[$%})>\\@~+&#?*^]/

/** Finds every `name[:tag]@sha256:…` in a text of any kind. A name that a variable begins is none. */
export function scanText(text: string): Scan {
  const places: ImagePlace[] = []
  const lines = new LineCount(text)
  let from = 0
  for (const { 0: found, index } of text.matchAll(digest)) {
    const end = index + found.length
    const start = nameStart(text, index, from)
    from = end
    const image = start === undefined ? '' : text.slice(start, end)
    if (start === undefined || !isReference(image)) continue
    const position = lines.position(start)
    const where = 'a text'
    places.push({
      image,
      written: image,
      start,
      end,
      ...position,
      where,
      isLiteral: true,
      hasVariables: false,
    })
  }
  return { places, unread: [], leads: [] }
}

/** Returns the start of the name in front of a digest, behind a scheme such as `docker://`. */
function nameStart(text: string, digestAt: number, from: number): number | undefined {
  let start = digestAt
  while (start > from && digestAt - start <= greatestName && nameCharacter.test(text[start - 1] ?? ''))
    start--
  if (digestAt - start > greatestName || goesOn.test(text[start - 1] ?? '')) return undefined
  const scheme = text.slice(start, digestAt).lastIndexOf('//')
  return scheme >= 0 ? start + scheme + 2 : start
}

function isReference(text: string): boolean {
  try {
    parseReference(text)
    return true
  } catch (error) {
    if (!isTallyError(error)) throw error
    return false
  }
}

/** Counts lines up to ascending offsets. */
class LineCount {
  readonly #text: string
  #line = 1
  #lineStart = 0
  #lineEnd: number

  constructor(text: string) {
    this.#text = text
    this.#lineEnd = text.indexOf('\n')
  }

  /** Returns line and column, from 1. Calls must come in ascending order. */
  position(offset: number): { readonly line: number; readonly column: number } {
    while (this.#lineEnd >= 0 && this.#lineEnd < offset) {
      this.#lineStart = this.#lineEnd + 1
      this.#lineEnd = this.#text.indexOf('\n', this.#lineStart)
      this.#line++
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 }
  }
}
