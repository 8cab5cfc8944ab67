import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { UploadContent } from '../registry/upload/upload-content.ts'
import type { SourceName } from './source.ts'

/** Where blobs that are to be written come from. */
export interface UploadSource {
  readonly name: SourceName
  /** The blob's bytes, unverified unless `isVerified`; may be asked again. Throws NOT_FOUND. */
  open(blob: Descriptor): Promise<Bytes>
  /** What it gives was verified where it lies. */
  readonly isVerified?: boolean
  /** Brings the blob into the store: there where each opening is a download, which must not happen once for each who needs it. */
  keep?(blob: Descriptor): Promise<void>
}

/**
 * A blob's bytes for `needs` targets. A local source is read again at will. A download goes straight through to the one that
 * needs it; for several, and for a second try, it goes into the store first, so that there is one download whatever happens.
 */
export function contentFor(
  blob: Descriptor,
  needs: number,
  { uploadSource, store }: { readonly uploadSource: UploadSource; readonly store: LayoutStore },
): UploadContent {
  const { keep, isVerified = false } = uploadSource
  if (!keep) return { open: () => uploadSource.open(blob), isVerified }
  let opened = 0
  let kept: Promise<void> | undefined
  return {
    async open() {
      opened++
      if (needs === 1 && opened === 1) return uploadSource.open(blob)
      kept ??= keep.call(uploadSource, blob)
      await kept
      return store.scan(blob.digest)
    },
  }
}

/** The content store as an upload source: its content is verified. */
export function storeUploadSource(store: LayoutStore): UploadSource {
  return {
    name: 'store',
    isVerified: true,
    async open(blob) {
      if (await store.has(blob)) return store.scan(blob.digest)
      throw new TallyError(
        'NOT_FOUND',
        `Cannot find ${blob.digest} in the store: expected it to be pulled by an earlier step, for the same platforms`,
      )
    },
  }
}
