import type { YamlTree } from '../yaml/yaml-tree.ts'
import type { ComposeEnvironment } from './compose-environment.ts'
import type { ComposeDocument, Field } from './compose-model.ts'

/** The deepest nesting of includes. Docker Compose has no limit. */
export const greatestIncludes = 64
export const greatestComposeFiles = 1_000
/** Ends a sentence that begins with a compose file. */
export const tooManyComposeFiles = `the compose files lead to more than ${greatestComposeFiles} others`
/** The problem of a path that is a URL. */
export const otherServer = 'is not in this repository'

/** An opened compose file: its documents as written, and the files that it includes and extends. */
export interface ComposeFile {
  readonly path: string
  readonly tree: YamlTree
  readonly documents: readonly ComposeDocument[]
  /** The variables its fields use. */
  readonly environment: ComposeEnvironment
  /** Lies outside the workspace: no variable is withheld from it. */
  readonly isElsewhere: boolean
  /** Keyed by the field that holds the path. */
  readonly leads: ReadonlyMap<Field, ComposeLead>
}

/** The file that an `include`, an `extends` or a path of the user names. */
export interface ComposeLead {
  readonly path: string
  /** Undefined if there is a problem. */
  readonly file?: ComposeFile
  /** Ends a sentence that begins with the path. `loop`: the file includes the one that names it. */
  readonly problem?: string
  /** Undefined if the file cannot be read and the include has no `env_file`. */
  readonly environment?: ComposeEnvironment
}

/** The files that the user names, in order, with all files they include and extend. */
export interface OpenedProject {
  readonly starts: readonly ComposeLead[]
  readonly environment: ComposeEnvironment
}
