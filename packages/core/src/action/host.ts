import type { TallyError } from '../errors.ts'
import type { Say } from '../text/heartbeat.ts'

/** The position in the user's files that a message refers to. */
export interface AnnotationProperties {
  readonly title?: string
  /** Relative to the workspace. */
  readonly file?: string
  /** 1-based. */
  readonly line?: number
}

/** Prints lines for whoever reads the log; no text in them can become a command to the runner. */
export interface Log {
  readonly info: Say
  /** Prints lines in one go. */
  list(lines: readonly string[]): void
  /** Prints a collapsible group in one go, so that no other line can end up inside it. */
  group(title: string, lines: readonly string[]): void
  debug(line: string): void
  notice(message: string, place?: AnnotationProperties): void
  warning(message: string, place?: AnnotationProperties): void
  error(message: string, place?: AnnotationProperties): void
  /** Milliseconds since the last visible line was printed, or since the start. */
  quietMs(): number
}

/** The room for lines at the end of a terminal; it changes with the window. */
export interface ScreenSpace {
  /** Cells in a line. */
  readonly columns: number
  readonly rows: number
}

/** Lines at the end of a terminal that are drawn anew while work goes on; the log is printed above them. */
export interface Screen {
  /**
   * Shows lines until disposed, below those that are shown already; then nothing of them stays behind. `lines` is called
   * up to ten times a second. Lines beyond the space are cut.
   */
  show(lines: (space: ScreenSpace) => readonly string[]): Disposable
}

/** How a result falls short without any fault: a check found something, or a part of many could not be done. */
export type Shortfall = 'found' | 'partly'

/** Standard input and output of a command, for archives and raw bytes. */
export interface StandardStreams {
  /** Whether standard output is a terminal, which is shown text but never bytes. */
  readonly isTerminal: boolean
  /** Whether standard output and standard error are the log of a step, whose runner obeys commands in it. */
  readonly isLog: boolean
  /** The bytes of standard input, once. Throws INPUT_INVALID for a terminal, and if they were read before. */
  read(): AsyncIterable<Uint8Array>
  /**
   * Throws INPUT_INVALID if bytes cannot go to standard output: it is a terminal, or other bytes went there.
   *
   * @param what names the bytes in messages, as in "Cannot write <what>"
   */
  checkWritable(what: string): void
  /**
   * Writes bytes to standard output, whose result they are, and returns their number; a reader that has gone away ends it quietly, unless
   * `isWhole`. Throws as `checkWritable`, STORE_FAILED, and what the bytes throw.
   */
  write(
    bytes: AsyncIterable<Uint8Array>,
    what: string,
    options?: { readonly isWhole: boolean },
  ): Promise<number>
}

/** Everything that a step hands to the later steps of its job. */
export interface JobFiles {
  /** Puts a folder in front of the PATH. */
  addPath(folder: string): void
  /** Sets a variable of the environment. */
  exportVariable(name: string, value: string): void
  /** Keeps a value for the end of the job, where the action's `post` finds it in STATE_name. */
  saveState(name: string, value: string): void
}

/** The surroundings of an action, as the action sees them: the only access to inputs, outputs, the log and the summary. */
export interface Host {
  readonly log: Log
  /** Absent where lines cannot be drawn anew: on a runner, in a file, in a pipe. */
  readonly screen?: Screen | undefined
  /** Absent where there is no job with later steps: in a command. */
  readonly job?: JobFiles
  /** A folder in place of the Actions cache, where there is no such service. */
  readonly cacheFolder?: string | undefined
  /** Absent on a runner, where steps pass files to each other. */
  readonly streams?: StandardStreams | undefined
  /** Absolute path of the user's checkout. */
  readonly workspace: string
  /** A folder that the steps of a job share and that the runner removes after the job. */
  readonly temp: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** As Node names it: `linux`, `win32`; the architecture `x64`. */
  readonly platform: string
  readonly architecture: string
  /** The version of the operating system; on Windows the build that containers must match (10.0.20348). */
  readonly release: string
  /** The URL of the module `name` next to the running one; undefined when it cannot be determined. */
  beside(name: string): URL | undefined
  /** Aborted when the runner asks the step to stop. */
  readonly signal: AbortSignal
  input(name: string): string
  output(name: string, value: string): void
  /** Shows what the step was asked for: in the log of a runner, on the standard output of a command. */
  result(text: string): void
  /** Masks `value` in everything printed from now on. */
  secret(value: string): void
  /** Adds Markdown to the step summary. */
  summary(markdown: string): void
  /** Says that the result falls short of what was asked for, which a command's exit code tells. Absent on a runner. */
  fallShort?(how: Shortfall): void
  /** Asks whoever sits at the terminal a question that is answered by yes or no. Absent where nobody is asked. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined
  /** Fails the step: a runner's with exit code 1, a command with that of the failure. */
  fail(failure: TallyError): void
}
