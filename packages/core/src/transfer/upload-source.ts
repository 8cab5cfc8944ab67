import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { UploadContent } from '../registry/upload/upload-content.ts'
import type { SourceName } from './source.ts'

/** The source of blobs to upload. */
export interface UploadSource {
  readonly name: SourceName
  /** A blob's bytes, unverified unless `isVerified`; may be called again. Throws NOT_FOUND. */
  open(blob: Descriptor): Promise<Bytes>
  /** Whether the content is already verified at the source. */
  readonly isVerified?: boolean
  /** Downloads a blob to the store; present when `open` downloads, which should happen only once for several targets. */
  keep?(blob: Descriptor): Promise<void>
}

/**
 * A blob's content for `needs` targets. A local source is read again each time. A download streams to a single
 * target; for several targets, and for a second attempt, it goes to the store first, so that it happens at most once.
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
