import type { Slots } from '../../concurrency.ts'
import { readAll } from '../../content/bytes.ts'
import type { BlobSource } from '../../content/store.ts'
import { isTallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import type { Reference } from '../../model/reference.ts'
import type { ImageOrigin } from '../../origins/image-origin.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { ImageReads } from '../lock/image-reads.ts'

/** An image in its place, read lazily. */
export interface InspectedContent {
  /** Throws NOT_FOUND, SCHEMA1_UNSUPPORTED and what reading throws. */
  root(): Promise<Document>
  /** A document below the root; undefined if the place does not have it. */
  document(digest: Digest): Promise<Document | undefined>
  /** The verified config; undefined if the place does not have it. Throws MANIFEST_TOO_LARGE. */
  config(image: Pick<ImageManifest, 'config'>): Promise<Uint8Array | undefined>
  /** Unverified, as from any source. */
  readonly blobs: BlobSource
}

interface RegistryReads {
  readonly reads: ImageReads
  readonly registries: RegistryClient
  /** Bounds the requests of all images together. */
  readonly slots: Slots
  readonly warn: (message: string) => void
}

/** An image of a registry, read from its mirrors where a digest proves the bytes. */
export function registryContent(
  reference: Reference,
  { reads, registries, slots, warn }: RegistryReads,
): InspectedContent {
  const { registry, repository, digest, tag = 'latest' } = reference
  const at = { registry, repository }
  return {
    root: () => slots.run(() => reads.root(at, digest ? { digest } : { tag }, warn)),
    document: digest => slots.run(() => ifThere(() => reads.document(at, digest))),
    config: image => slots.run(() => ifThere(() => reads.config(at, image))),
    blobs: {
      // The failures of mirrors are in the registry's own, or do not matter.
      fetch: async wanted => (await registries.mirrored(at)).scan(wanted, () => undefined),
    },
  }
}

/** An image of a store, an engine or a file. */
export function originContent(origin: ImageOrigin): InspectedContent {
  const documents = new Map<Digest, Promise<Document | undefined>>()
  return {
    root: () => origin.resolve(),
    document(digest) {
      const reading = documents.get(digest) ?? ifThere(() => origin.document(digest))
      documents.set(digest, reading)
      return reading
    },
    config: ({ config }) => ifThere(() => readAll(origin, config)),
    blobs: { fetch: (wanted: Descriptor) => (origin.scan ? origin.scan(wanted) : origin.fetch(wanted)) },
  }
}

/** The result of `read`; undefined if the content is not there. */
export async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}
