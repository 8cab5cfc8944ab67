import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'

/** Bytes on their way. */
export type Bytes = AsyncIterable<Uint8Array>

/** Somewhere blobs come from; nothing it yields is trusted: only `put` and `readAll` consume it. */
export interface BlobSource {
  /** The blob's bytes from offset `from`. Throws NOT_FOUND when the source does not have it. */
  fetch(wanted: Descriptor, from?: number): Promise<Bytes>
}

/** A blob's file that may be linked elsewhere for a while, and read there. */
export interface LentFile {
  readonly path: string
  /** To be told when no such link is left. */
  back(): void
}

/** Somewhere blobs go to; what it holds has been verified on the way in. */
export interface BlobSink {
  has(wanted: Descriptor): Promise<boolean>
  /** Writes and verifies the blob; `open(from)` gives its bytes from an offset and may be asked again. Throws CONTENT_MISMATCH. */
  put(expected: Descriptor, open: (from: number) => Promise<Bytes>): Promise<void>
}

export type Target = { readonly tag: string } | { readonly digest: Digest }

/** Turns a name into exactly one document, verified against its digest. */
export interface Resolver {
  resolve(target: Target): Promise<Document>
}

/** Points a name at a document whose bytes are there already. */
export interface Tagger {
  tag(root: Document, name: string): Promise<void>
}
