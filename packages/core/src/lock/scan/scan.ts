import type { ComposeDocument, Field } from '../compose/compose-model.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'

/** The images and leads of one file, found only in its text. */
export interface Scan {
  readonly places: readonly ImagePlace[]
  readonly unread: readonly UnreadPlace[]
  readonly leads: readonly Lead[]
  /** Documents with an image outside the known places of any kind, such as custom resources of Kubernetes. */
  readonly notLookedAt?: number
  /** The names of the contexts with which a Dockerfile was read. */
  readonly contexts?: readonly string[]
  /** Whether a template of Helm or Jinja makes the file, so that some of its images are unknown. */
  readonly isTemplate?: boolean
  /** Every string of the file, for callers that test each word. Absent if the file's own text serves. */
  readonly texts?: readonly string[]
  /** Build arguments without a Dockerfile beside them: merging gives them to builds of other services or files. */
  readonly looseArgs?: readonly BuildArgs[]
  /** The stages of a Dockerfile, in lower case. A build context of the same name takes the place of a stage. */
  readonly stages?: readonly string[]
  /** A compose file as written, for merging. */
  readonly compose?: { readonly tree: YamlTree; readonly documents: readonly ComposeDocument[] }
}

/** Values of a Dockerfile's ARGs by name. */
export type BuildArgs = Readonly<Record<string, string>>

/** A file or folder that this file takes images from. */
export interface Lead {
  /** As written. */
  readonly path: string
  /** The folder that the path is relative to: the file's own, the workspace, or Docker Compose's project directory. */
  readonly base: 'file' | 'root' | 'project'
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column?: number
  readonly where: string
  /** The kind of the file; `unknown` if its name decides. */
  readonly kind: string
  /** True if the path need not exist. */
  readonly isOptional?: boolean
  /** True if only the run or another repository brings the file. */
  readonly isOpen?: boolean
  /** For an included compose file: its project directory, relative to the same base. */
  readonly project?: string
  /** For an included compose file: its files of variables, relative to the same base. Defaults to `.env`. */
  readonly envFiles?: readonly string[]
  /** For a Dockerfile: the values of its ARGs. */
  readonly buildArgs?: BuildArgs
  /** For a Dockerfile: the names of the contexts that its build has. */
  readonly contexts?: readonly string[]
  /** For an included or extended compose file: the field that holds the path. */
  readonly merges?: Field
}
