import type { Node, Scalar } from 'yaml'

/** UTF-16 offsets in the file; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The source of a scalar between its quotes, with the offset of each character of its value. */
interface Inner {
  readonly start: number
  readonly end: number
  /** Undefined if each character stands for itself. */
  readonly offsets?: Int32Array
}

/** The longest source of a folded text in which a part is searched. */
const greatestSearch = 4096
const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 }

/** Finds parts of scalars in the text of a file. */
export class ScalarSpans {
  readonly #text: string
  readonly #lineStarts: readonly number[]
  readonly #blocks = new Map<Node, readonly number[]>()
  readonly #inners = new Map<Node, Inner | undefined>()

  /** `lineStarts`: the offset of each line of `text`. */
  constructor(text: string, lineStarts: readonly number[]) {
    this.#text = text
    this.#lineStarts = lineStarts
  }

  /** Returns the place of a part of a scalar's value, or undefined if the file writes it in other characters. */
  of(node: Scalar<string>, from: number, to: number): Span | undefined {
    const wish = node.value.slice(from, to)
    if (node.type === 'BLOCK_LITERAL') return this.#at(this.#inBlock(node, from), wish)
    const inner = node.type === 'BLOCK_FOLDED' ? undefined : this.#innerOf(node)
    if (!inner) return this.#searched(node, wish)
    const { start, offsets } = inner
    if (!offsets) return this.#at(start + from, wish)
    return offsets[to] === (offsets[from] ?? 0) + wish.length ? this.#at(offsets[from], wish) : undefined
  }

  #at(start: number | undefined, wish: string): Span | undefined {
    if (start === undefined || !this.#text.startsWith(wish, start)) return undefined
    return { start, end: start + wish.length }
  }

  #innerOf(node: Scalar<string>): Inner | undefined {
    if (this.#inners.has(node)) return this.#inners.get(node)
    const found = innerOf(node, this.#text)
    this.#inners.set(node, found)
    return found
  }

  /** Searches a folded text, in which a word is where it occurs if it occurs once. */
  #searched(node: Scalar<string>, wish: string): Span | undefined {
    const [first = 0, behind = 0] = node.range ?? []
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    if (isQuoted || behind - first > greatestSearch || wish === '' || /\s/.test(wish)) return undefined
    const raw = this.#text.slice(first, behind)
    // A comment may follow the mark of a block.
    const from = node.type === 'BLOCK_FOLDED' ? raw.indexOf('\n') + 1 : 0
    const at = raw.indexOf(wish, from)
    return at < 0 || raw.indexOf(wish, at + 1) >= 0 ? undefined : this.#at(first + at, wish)
  }

  #inBlock(node: Scalar<string>, from: number): number | undefined {
    const starts = this.#blocks.get(node) ?? lineStartsOf(node.value)
    this.#blocks.set(node, starts)
    const row = lastAtMost(starts, from)
    const begin = starts[row] ?? 0
    const inValue = node.value.slice(begin, (starts[row + 1] ?? node.value.length + 1) - 1)
    const header = lastAtMost(this.#lineStarts, node.range?.[0] ?? 0) + 1
    const source = this.#lineStarts[header + row]
    if (source === undefined) return undefined
    const next = this.#lineStarts[header + row + 1] ?? this.#text.length + 1
    const length = this.#text.slice(source, next - 1).replace(/\r$/, '').length
    return source + length - inValue.length + (from - begin)
  }
}

/** Finds the line of an offset, as the library's counter does. */
export class LineStarts {
  readonly lineStarts: readonly number[]

  constructor(text: string) {
    this.lineStarts = lineStartsOf(text)
  }

  /** Both from 1. */
  linePos(offset: number): { readonly line: number; readonly col: number } {
    const row = lastAtMost(this.lineStarts, offset)
    return { line: row + 1, col: offset - (this.lineStarts[row] ?? 0) + 1 }
  }
}

function innerOf({ type, range, value }: Scalar<string>, text: string): Inner | undefined {
  const [first = 0, behind = 0] = range ?? []
  const quote = type === 'PLAIN' ? 0 : 1
  const [start, end] = [first + quote, behind - quote]
  if (end - start === value.length && text.startsWith(value, start)) return { start, end }
  if (quote === 0) return undefined
  const offsets = offsetsOf(text, { start, end }, { isDouble: type === 'QUOTE_DOUBLE', size: value.length })
  return offsets && { start, end, offsets }
}

/** Returns the offset of each character of a quoted text and that of its end, or undefined if it is folded. */
function offsetsOf(
  text: string,
  { start, end }: Span,
  { isDouble, size }: { readonly isDouble: boolean; readonly size: number },
): Int32Array | undefined {
  const offsets = new Int32Array(size + 1)
  let count = 0
  for (let at = start; at < end; ) {
    const char = text[at]
    if (char === '\n' || count >= size) return undefined
    offsets[count++] = at
    if (isDouble && char === '\\') {
      const next = text[at + 1] ?? ''
      // A character beyond the first plane has two units.
      const isWide = next === 'U' && Number.parseInt(text.slice(at + 2, at + 10), 16) > 0xffff
      if (isWide && count < size) offsets[count++] = at
      at += escapeLengths[next] ?? 2
    } else at += !isDouble && char === "'" ? 2 : 1
  }
  offsets[count] = end
  return count === size ? offsets : undefined
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Returns the index of the last number up to `wish` in a sorted list that begins with 0. */
function lastAtMost(sorted: readonly number[], wish: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] as number) <= wish) low = middle
    else high = middle - 1
  }
  return low
}
