/** A line of a tutorial with `docker` read as `tallyman`, and what must be seen. */
export interface Seed {
  /** A line of `sh`; `HOST` is the registry. */
  readonly line: string
  /** On standard output, from beginning to end of a line of it. */
  readonly shows?: readonly RegExp[]
  /** Lines that must not be on standard output. */
  readonly hides?: readonly RegExp[]
  /** On standard error. */
  readonly says?: RegExp
  /** The one line on standard error of a command that is out of the field; the exit code is then 2. */
  readonly refuses?: RegExp
  /** Exit code where it is neither 0 nor that of a refusal. */
  readonly code?: number
  /** Standard input. */
  readonly stdin?: string
  readonly needsEngine?: boolean
}

/** Rows of one subject, in the order in which they run: later lines see what earlier ones did. */
export interface SeedGroup {
  readonly about: string
  readonly seeds: readonly Seed[]
}

/** A digest's value, for patterns. */
export const hex = '[0-9a-f]{64}'
/** A name with a digest, alone on its line. */
export const pin = (name: string) => new RegExp(`^HOST/${name}@sha256:${hex}$`)
/** The refusal of a word. */
export const notHere = (word: string, use: RegExp) =>
  new RegExp(`There is no command "${word}": [^\\n]*\\. Use [^\\n]*${use.source}`)
