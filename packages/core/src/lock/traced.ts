/** Text whose characters know where they stand in a file: `at[i]` is the UTF-16 offset of `text[i]`, -1 where there is none. */
export interface Traced {
  readonly text: string
  readonly at: Int32Array
}

/** A part of it, by indexes of its text. */
export function sliceOf({ text, at }: Traced, start: number, end = text.length): Traced {
  return { text: text.slice(start, end), at: at.subarray(start, end) }
}

/** It without white space at its ends. */
export function trimmed(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length
  return sliceOf(traced, start, Math.max(start, traced.text.trimEnd().length))
}

/** Text that stands nowhere in the file. */
export function untraced(text: string): Traced {
  return { text, at: new Int32Array(text.length).fill(-1) }
}

/** Whether the text stands in the file as it is, its characters side by side. */
export function isContiguous({ at }: Traced): boolean {
  const start = at[0] ?? -1
  return start >= 0 && at.every((place, index) => place === start + index)
}
