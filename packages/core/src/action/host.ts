/** Where a message points to in the user's files. */
export interface AnnotationProperties {
  readonly title?: string
  /** Relative to the workspace. */
  readonly file?: string
  /** Counted from 1. */
  readonly line?: number
}

/** Lines for the person who reads the log; what stands in them cannot become a command to the runner. */
export interface Log {
  info(line: string): void
  /** Lines that a reader unfolds, printed at once: nothing else stands among them. */
  group(title: string, lines: readonly string[]): void
  debug(line: string): void
  notice(message: string, place?: AnnotationProperties): void
  warning(message: string, place?: AnnotationProperties): void
  error(message: string, place?: AnnotationProperties): void
  /** Milliseconds since a line was printed that a reader sees, or since the start. */
  quietMs(): number
}

/** The runner as actions see it; the only way to inputs, outputs, the log and the summary. */
export interface Host {
  readonly log: Log
  /** Absolute path of the user's checkout. */
  readonly workspace: string
  /** A folder that the job's steps share and the runner removes after the job. */
  readonly temp: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Node's names: linux, x64. */
  readonly platform: string
  readonly architecture: string
  /** The operating system's own version; on Windows the build that containers have to match (10.0.20348). */
  readonly release: string
  /** A module beside the running one, of the given name; undefined when that cannot be told. */
  beside(name: string): URL | undefined
  /** Aborted when the runner asks the step to stop. */
  readonly signal: AbortSignal
  input(name: string): string
  output(name: string, value: string): void
  /** Masks a value in everything printed from here on. */
  secret(value: string): void
  /** Adds Markdown to the step summary. */
  summary(markdown: string): void
  /** Fails the step with exit code 1. */
  fail(): void
}
