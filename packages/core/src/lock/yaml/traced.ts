/** Text with the places of its characters in a file. */
export interface Traced {
  readonly text: string
  /** In order; the first has index 0. Empty for empty text. */
  readonly runs: readonly Run[]
}

/** Characters that are contiguous in the file, up to the next run. */
interface Run {
  /** In the text. */
  readonly index: number
  /** UTF-16 offset of the first character in the file; -1 if the characters are not in the file. */
  readonly place: number
}

/** Traces text that is in the file as it is, at `place`. Defaults to -1: not in the file. */
export function traced(text: string, place = -1): Traced {
  return { text, runs: text === '' ? [] : [{ index: 0, place }] }
}

/** Returns a part, by indexes of the text. */
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

/** Removes white space at both ends. */
export function trimmed(whole: Traced): Traced {
  const start = whole.text.length - whole.text.trimStart().length
  return sliceOf(whole, start, Math.max(start, whole.text.trimEnd().length))
}

/** Returns the file offset of the character at an index, or -1. */
export function placeAt({ text, runs }: Traced, index: number): number {
  const run = index < 0 || index >= text.length ? undefined : runs[runAt(runs, index)]
  return run === undefined || run.place < 0 ? -1 : run.place + index - run.index
}

/** Reports whether the text is contiguous in the file. */
export function isContiguous({ runs }: Traced): boolean {
  return runs.length === 1 && runs[0] !== undefined && runs[0].place >= 0
}

/** Builds traced text. */
export class TracedText {
  #parts: string[] = []
  #length = 0
  readonly #runs: Run[] = []

  /** In characters, so far. */
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

  /** Appends traced text. */
  append({ text, runs }: Traced): void {
    runs.forEach(({ index, place }, at) => {
      this.add(text.slice(index, runs[at + 1]?.index), place)
    })
  }

  end(): Traced {
    return { text: this.#parts.join(''), runs: this.#runs }
  }
}

/** Returns the position of the last run that begins at or before `index`. */
function runAt(runs: readonly Run[], index: number): number {
  let low = 0
  for (let high = runs.length; high - low > 1; ) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.index ?? index) <= index) low = middle
    else high = middle
  }
  return low
}
