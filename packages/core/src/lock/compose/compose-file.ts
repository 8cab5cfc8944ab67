import type { YamlTree } from '../yaml/yaml-tree.ts'
import type { ComposeEnvironment } from './compose-environment.ts'
import type { ComposeDocument, Field } from './compose-model.ts'

/** Includes within each other; Docker Compose has no bound. */
export const greatestIncludes = 64
export const greatestComposeFiles = 1_000
/** The end of a sentence that begins with a compose file. */
export const tooManyComposeFiles = `the compose files lead to more than ${greatestComposeFiles} others`
/** The problem of a path that no workspace holds. */
export const otherServer = 'lies on another server'

/** An opened compose file: its documents as they are written, and the files that it includes and extends. */
export interface ComposeFile {
  readonly path: string
  readonly tree: YamlTree
  readonly documents: readonly ComposeDocument[]
  /** The variables of its fields. */
  readonly environment: ComposeEnvironment
  /** Lies beside the workspace, so that no variable is withheld from it. */
  readonly isElsewhere: boolean
  /** By the field that names the path. */
  readonly leads: ReadonlyMap<Field, ComposeLead>
}

/** The file behind an `include`, an `extends` or a path of the user's. */
export interface ComposeLead {
  readonly path: string
  /** Undefined where there is a problem. */
  readonly file?: ComposeFile
  /** The end of a sentence that begins with the path; `loop`: the file includes this one. */
  readonly problem?: string
  /** Undefined for a file that cannot be read, unless the include names files of variables. */
  readonly environment?: ComposeEnvironment
}

/** The files that the user names, in order, with all that they lead to. */
export interface OpenedProject {
  readonly starts: readonly ComposeLead[]
  readonly environment: ComposeEnvironment
}
