/** Replaces a range of a file's text. */
export interface Edit {
  readonly file: string
  /** UTF-16 offsets; `end` is exclusive, and equal to `start` for an insertion. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A file with its text before and after. `before` is undefined for a new file. */
export interface FileChange {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}
