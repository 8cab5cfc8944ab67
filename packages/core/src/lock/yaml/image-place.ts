/** A range of a file's text that names an image. */
export interface ImagePlace {
  /** The reference with the file's own variables replaced; its consumer asks a registry for it. */
  readonly image: string
  /** The reference as the file writes it, its variables in place. */
  readonly written: string
  /** UTF-16 offsets of the reference in the file; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  /** Of the line, from 1, in UTF-16 units. */
  readonly column: number
  /** Its path in the structure, for messages: `services.web.image`, `FROM` of stage 2. */
  readonly where: string
  /** False where the text between `start` and `end` is not the whole reference, so that no digest can be written there. */
  readonly isLiteral: boolean
  /** True where variables, arguments or a matrix decided the reference, or a part of it. */
  readonly hasVariables: boolean
  /** As the file asks for it: `linux/arm64`. */
  readonly platform?: string
  /** The Compose service that names it. */
  readonly service?: string
  /** How that service uses it; `build` is the Dockerfile inside a compose file. */
  readonly use?: 'image' | 'volume' | 'context' | 'build'
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
