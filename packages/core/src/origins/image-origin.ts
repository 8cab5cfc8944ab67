import type { PushCompression } from '../content/compression/recompress.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { BlobSource, Bytes, Resolver, Target } from '../content/store.ts'
import type { EngineSurroundings } from '../engine/engine-address.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Repository } from '../model/reference.ts'
import type { Say } from '../text/heartbeat.ts'
import type { UploadSource } from '../transfer/upload-source.ts'

/** Where images come from that no registry serves, as it is written in `source` and `from`. */
export type OriginName =
  | { readonly kind: 'store'; readonly target?: Target; readonly name?: string }
  | { readonly kind: 'docker'; readonly target?: Target }
  | {
      readonly kind: 'oci-layout' | 'oci-archive' | 'docker-archive'
      readonly path: string
      readonly target?: Target
    }

/** An image that an origin offers. */
export interface OriginImage {
  /** What the origin knows it by; for an engine its ID. Its document's own digest may be another one. */
  readonly digest: Digest
  readonly names: readonly string[]
}

/**
 * Images of a store, an engine or a file. What `fetch` yields is untrusted, as from any source, and may be asked for again at any
 * time: nothing is made twice for it.
 */
export interface ImageOrigin extends BlobSource, Resolver, AsyncDisposable {
  readonly kind: OriginName['kind'] | 'directory'
  readonly images: readonly OriginImage[]
  /**
   * The document of a target: a digest, a name, or a tag alone; without one what was written with the origin, else its only image.
   * Throws NOT_FOUND, REFERENCE_INVALID when several images fit, and what reading the origin throws.
   */
  resolve(target?: Target): Promise<Document>
  /** A document below one that was resolved. Throws NOT_FOUND. */
  document(digest: Digest): Promise<Document>
  /** Whether a blob or document is there: of an index, engines may hold one platform alone. */
  has(wanted: Descriptor): Promise<boolean>
  /** A blob's bytes as `fetch` gives them, cheaper: each piece is only good until the next is asked for. */
  scan?(wanted: Descriptor): Promise<Bytes>
  /** Where blobs come from when they are written elsewhere, if not from `scan` or `fetch`. */
  readonly uploadSource?: UploadSource
  /** Of an image that was made from a folder: the paths left out, and files that went in and look like secrets. */
  readonly folder?: FolderFacts | undefined
  /** Repositories that have some of its layers. */
  readonly mountFrom?: readonly Repository[]
}

/** What became of a folder's files. */
export interface FolderFacts {
  readonly leftOut: readonly string[]
  readonly secrets: readonly string[]
  /** Whether neither files nor links went in. */
  readonly isEmpty: boolean
}

/** What an origin is read with. */
export interface OriginPorts {
  /** Layers that had to be compressed go here; what can only be read from its end is kept in a nameless file here meanwhile. */
  readonly store: LayoutStore
  /** What relative paths are relative to. */
  readonly workspace: string
  readonly engine: EngineSurroundings
  /** What uncompressed layers of docker archives and engines become: `gzip` when absent. Layouts and OCI archives stay as they are. */
  readonly compression?: PushCompression
  /** Bytes that a compressed archive may unpack to. */
  readonly maxImageSize?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Hears every few seconds how far the reading is, where an engine or a compressor is waited for. */
  readonly say?: Say | undefined
}
