import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'

/** A stream of bytes. */
export type Bytes = AsyncIterable<Uint8Array>

/** A source of blobs. Its content is untrusted: only `put` and `readAll` consume it, and they verify. */
export interface BlobSource {
  /** A blob's bytes from offset `from`. Throws NOT_FOUND when the source does not have it. */
  fetch(wanted: Descriptor, from?: number): Promise<Bytes>
}

/** A blob's file that may temporarily be linked elsewhere and read there. */
export interface LentFile {
  readonly path: string
  /** Must be called once no such link is left. */
  back(): void
}

/** A destination for blobs; its content was verified when written. */
export interface BlobSink {
  has(wanted: Descriptor): Promise<boolean>
  /** Writes and verifies a blob; `open(from)` gives its bytes from an offset and may be called again. Throws CONTENT_MISMATCH. */
  put(expected: Descriptor, open: (from: number) => Promise<Bytes>): Promise<void>
}

export type Target = { readonly tag: string } | { readonly digest: Digest }

/** Resolves a name to exactly one document, verified against its digest. */
export interface Resolver {
  resolve(target: Target): Promise<Document>
}

/** Points a name at a document that is already stored. */
export interface Tagger {
  tag(root: Document, name: string): Promise<void>
}
