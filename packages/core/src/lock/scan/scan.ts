/** What a scanner finds in one file: a pure function of its text. */
export interface Scan {
  readonly places: readonly ImagePlace[]
  readonly unread: readonly UnreadPlace[]
  readonly leads: readonly Lead[]
  /** Every text of the file, for those who count each word that reads as an image; absent where that is the file as it stands. */
  readonly texts?: readonly string[]
  /** Build arguments whose Dockerfile another service or file names: what is merged with this one gives them to its builds. */
  readonly looseArgs?: readonly BuildArgs[]
}

/** Values for a Dockerfile's ARGs by name. */
export type BuildArgs = Readonly<Record<string, string>>

/** A range of the file's text that names an image. */
export interface ImagePlace {
  /** The reference with the file's own variables replaced; what its consumer asks a registry for. */
  readonly image: string
  /** UTF-16 offsets of the reference in the file; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  /** Where in the structure it stands, for messages: `services.web.image`, `FROM` of stage 2. */
  readonly where: string
  /** False where the text between `start` and `end` is not the whole reference, so that no digest can be written there. */
  readonly isLiteral: boolean
  /** As the file asks for it: `linux/arm64`. */
  readonly platform?: string
}

/** A place that may name an image which the scanner cannot tell. */
export interface UnreadPlace {
  /** From 1. */
  readonly line: number
  readonly where: string
  readonly text: string
  /** The end of a sentence: "the variable TAG has no value". */
  readonly reason: string
}

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
  /** For a Dockerfile: what its ARGs are given. */
  readonly buildArgs?: BuildArgs
}
