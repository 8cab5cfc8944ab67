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

/** An origin of images other than a registry, as written in `source` and `from`. */
export type OriginName =
  | { readonly kind: 'store'; readonly target?: Target; readonly name?: string }
  | { readonly kind: 'docker'; readonly target?: Target }
  | {
      readonly kind: 'oci-layout' | 'oci-archive' | 'docker-archive'
      readonly path: string
      readonly target?: Target
    }

/** An image that an origin has. */
export interface OriginImage {
  /** The digest the origin knows it by; for an engine its ID. The digest of its document may differ. */
  readonly digest: Digest
  readonly names: readonly string[]
  /** As the index of a layout describes it, which may be wrong. */
  readonly entry?: Descriptor
}

/**
 * The images of a store, an engine or a file. What `fetch` yields is untrusted, as from any source, and may be requested
 * again at any time: nothing is created twice for it.
 */
export interface ImageOrigin extends BlobSource, Resolver, AsyncDisposable {
  readonly kind: OriginName['kind'] | 'directory'
  readonly images: readonly OriginImage[]
  /**
   * Resolves a target: a digest, a name, or a tag alone; without one, the target written with the origin, else its only
   * image. Throws NOT_FOUND, REFERENCE_INVALID when several images match, and what reading the origin throws.
   */
  resolve(target?: Target): Promise<Document>
  /** Reads a document below one that was resolved. Throws NOT_FOUND. */
  document(digest: Digest): Promise<Document>
  /** Whether a blob or document is present: engines may have only one platform of an index. */
  has(wanted: Descriptor): Promise<boolean>
  /** Whether a document or layer was made here, since the origin has the image in another form. */
  isMade?(digest: Digest): boolean
  /** Whether signatures and other referrers are listed beside the images: a layout does so. */
  readonly listsReferrers?: boolean
  /** Reads a blob like `fetch`, but cheaper: each chunk is valid only until the next one is requested. */
  scan?(wanted: Descriptor): Promise<Bytes>
  /** The source of blobs that are written elsewhere, if not `scan` or `fetch`. */
  readonly uploadSource?: UploadSource
  /** For an image made from folders and tars: of each the excluded paths, and included files that look like secrets. */
  readonly files?: readonly FilesFacts[]
  /** Repositories that have some of its layers. */
  readonly mountFrom?: readonly Repository[]
}

/** The files of a folder or tar that became a layer. */
export interface FilesFacts {
  readonly kind: 'folder' | 'tar'
  /** As it was given. */
  readonly path: string
  readonly leftOut: readonly string[]
  readonly secrets: readonly string[]
  /** Whether the layer contains neither files nor links. */
  readonly isEmpty: boolean
  /** Of a tar: whether it has the files of an archive of images. */
  readonly isImageArchive?: boolean
  /** Of a tar: paths that stand in it more than once. */
  readonly twice?: readonly string[]
  /** Of a tar: whether it has too many names to look for these, and for the targets of hard links. */
  readonly isBeyondNames?: boolean
}

/** The means to read an origin. */
export interface OriginPorts {
  /** Receives layers that had to be compressed, and unlinked files with streams that can be read only from their end. */
  readonly store: LayoutStore
  /** The base of relative paths. */
  readonly workspace: string
  readonly engine: EngineSurroundings
  /**
   * How uncompressed layers of docker archives and engines are compressed. Defaults to `gzip`. Layouts and OCI archives
   * stay as they are.
   */
  readonly compression?: PushCompression
  /** Layers that need not be compressed, since a registry has them so, by the digests of their tars. */
  readonly compressed?: ReadonlyMap<Digest, Descriptor> | undefined
  /** Whether images are only looked at: their layers then stay as they are found, and nothing is written to the store. */
  readonly isLookedAt?: boolean
  /**
   * Whether images go to engines alone, which unpack them: layers stay as they are found, and a plain docker save gets the
   * manifests that an engine makes of it.
   */
  readonly isForEngine?: boolean
  /** The most bytes that a compressed archive may unpack to. */
  readonly maxImageSize?: number | undefined
  /** Opens standard input, which `-` as a path means; absent where there is none. */
  readonly stdin?: (() => Bytes) | undefined
  readonly signal?: AbortSignal | undefined
  /** Called every few seconds with the progress of reading, when an engine or a compressor is slow. */
  readonly say?: Say | undefined
}
