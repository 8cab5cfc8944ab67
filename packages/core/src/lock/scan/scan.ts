import type { ComposeDocument, Field } from '../compose/compose-model.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'

/** What a scanner finds in one file: a pure function of its text. */
export interface Scan {
  readonly places: readonly ImagePlace[]
  readonly unread: readonly UnreadPlace[]
  readonly leads: readonly Lead[]
  /** Every text of the file, for those who count each word that reads as an image; absent where that is the file as it stands. */
  readonly texts?: readonly string[]
  /** Build arguments whose Dockerfile another service or file names: what is merged with this one gives them to its builds. */
  readonly looseArgs?: readonly BuildArgs[]
  /** A compose file as it is written, for those who merge it with others. */
  readonly compose?: { readonly tree: YamlTree; readonly documents: readonly ComposeDocument[] }
}

/** Values for a Dockerfile's ARGs by name. */
export type BuildArgs = Readonly<Record<string, string>>

/** Another file or folder that this one takes images from. */
export interface Lead {
  /** As written. */
  readonly path: string
  /** What the path begins at: the folder of the file that names it, the workspace, or Docker Compose's project directory. */
  readonly base: 'file' | 'root' | 'project'
  readonly line: number
  readonly where: string
  /** What is read there: a kind of file, or `unknown` where its name decides. */
  readonly kind: string
  /** Nothing is missing where the path does not exist. */
  readonly isOptional?: boolean
  /** For a compose file that is included: its own project directory, from the same base. */
  readonly project?: string
  /** For a compose file that is included: what it reads its variables from instead of `.env`, from the same base. */
  readonly envFiles?: readonly string[]
  /** For a Dockerfile: the values of its ARGs. */
  readonly buildArgs?: BuildArgs
  /** For a compose file that is included or extended: the field that names it. */
  readonly merges?: Field
}
