/** A range of a file's text that names an image. */
export interface ImagePlace {
  /** The reference with its variables replaced, as it is requested from a registry. */
  readonly image: string
  /** The reference as the file writes it, variables included. */
  readonly written: string
  /** UTF-16 offsets of the reference in the file; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** The path in the document, for messages: `services.web.image`, `FROM of stage 2`. */
  readonly where: string
  /** False if the text from `start` to `end` is not exactly the reference: no digest can be written there. */
  readonly isLiteral: boolean
  /** True if variables, arguments or a matrix decide any part of the reference. */
  readonly hasVariables: boolean
  /** Where the digest goes if the reference is written in parts; the text there is replaced. */
  readonly digestSite?: DigestSite
  /** The tag that a comment behind a digest names: `# 24-alpine`, `# ratchet:node:24-alpine`. */
  readonly commentTag?: string
  /** A bare word after `--from` that is no stage: an image, or a build context that only the command line knows. */
  readonly mayBeContext?: boolean
  /** True if the image is pulled before a step can read a lock file: only the text pins it. */
  readonly isPulledFirst?: boolean
  /** Why no digest can be written at a place without a literal and a site; ends a sentence. */
  readonly notEdited?: string
  /** As written in the file: `linux/arm64`. */
  readonly platform?: string
  /** True if the platform is that of the machine which builds: `--platform=$BUILDPLATFORM`. */
  readonly isForBuilder?: boolean
  /** The Compose service that names the image. */
  readonly service?: string
  /** The service's use of the image; `build` is an inline Dockerfile. */
  readonly use?: 'image' | 'volume' | 'context' | 'build'
}

/** A place that may name an image which the scanner cannot determine. */
export interface UnreadPlace {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units; absent if only the line is known. */
  readonly column?: number
  readonly where: string
  readonly text: string
  /** Ends a sentence: "the variable TAG has no value". */
  readonly reason: string
  /** True if only the run or another repository decides: nothing in this file is wrong. */
  readonly isOpen?: boolean
}

/** The text that a digest replaces, with the text around it. */
export interface DigestSite {
  /** UTF-16 offsets; `end` is exclusive, and equal to `start` for an insertion. */
  readonly start: number
  readonly end: number
  /** `digest: ` with its indentation, or a quote. */
  readonly before: string
  readonly after: string
}
