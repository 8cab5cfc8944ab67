/** Text that knows where its characters stand in a file. */
export interface Traced {
  readonly text: string
  /** In order, the first at index 0; none for no text. */
  readonly runs: readonly Run[]
}

/** Characters that stand in the file side by side, up to the next run. */
interface Run {
  /** Of the text. */
  readonly index: number
  /** UTF-16 offset in the file of the first character; -1 where the characters stand nowhere. */
  readonly place: number
}

/** Text that stands in the file as it is, from an offset on; by default nowhere. */
export function traced(text: string, place = -1): Traced {
  return { text, runs: text === '' ? [] : [{ index: 0, place }] }
}

/** A part of it, by indexes of its text. */
export function sliceOf({ text, runs }: Traced, start: number, end = text.length): Traced {
  const part = text.slice(start, end)
  if (part === '') return traced('')
  const first = runAt(runs, start)
  const kept: Run[] = []
  for (let at = first; at < runs.length; at++) {
    const { index, place } = runs[at] ?? { index: end, place: -1 }
    if (index >= end) break
    const skipped = Math.max(0, start - index)
    kept.push({ index: index + skipped - start, place: place < 0 ? -1 : place + skipped })
  }
  return { text: part, runs: kept }
}

/** It without white space at its ends. */
export function trimmed(whole: Traced): Traced {
  const start = whole.text.length - whole.text.trimStart().length
  return sliceOf(whole, start, Math.max(start, whole.text.trimEnd().length))
}

/** Where the character at an index stands, -1 where it stands nowhere. */
export function placeAt({ text, runs }: Traced, index: number): number {
  const run = index < 0 || index >= text.length ? undefined : runs[runAt(runs, index)]
  return run === undefined || run.place < 0 ? -1 : run.place + index - run.index
}

/** Whether the text stands in the file as it is, its characters side by side. */
export function isContiguous({ runs }: Traced): boolean {
  return runs.length === 1 && runs[0] !== undefined && runs[0].place >= 0
}

/** Traced text as it grows. */
export class TracedText {
  #parts: string[] = []
  #length = 0
  readonly #runs: Run[] = []

  /** Of what was added. */
  get length(): number {
    return this.#length
  }

  add(text: string, place: number): void {
    const last = this.#runs.at(-1)
    const next = last === undefined || last.place < 0 ? -1 : last.place + this.#length - last.index
    if (text !== '' && (last === undefined || place !== next)) this.#runs.push({ index: this.#length, place })
    this.#parts.push(text)
    this.#length += text.length
  }

  /** Adds all of another one. */
  append({ text, runs }: Traced): void {
    runs.forEach(({ index, place }, at) => {
      this.add(text.slice(index, runs[at + 1]?.index), place)
    })
  }

  end(): Traced {
    return { text: this.#parts.join(''), runs: this.#runs }
  }
}

/** The last run that begins at or before an index. */
function runAt(runs: readonly Run[], index: number): number {
  let low = 0
  for (let high = runs.length; high - low > 1; ) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.index ?? index) <= index) low = middle
    else high = middle
  }
  return low
}
