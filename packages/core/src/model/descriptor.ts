import type { Digest } from './digest.ts'
import type { Platform } from './platform.ts'

/** Names content by media type, digest and size (image-spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes, of the content as it is distributed. */
  readonly size: number
  readonly platform?: Platform
  readonly annotations?: Readonly<Record<string, string>>
  readonly artifactType?: string
  readonly urls?: readonly string[]
  /** Inline content, base64; only ever a hint: used when it matches digest and size. */
  readonly data?: string
}
