import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes, Target } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import { printable } from '../text/printable.ts'
import type { ImageOrigin, OriginImage, OriginName } from './image-origin.ts'

/** The content store as an origin: it knows images by digest, not by name. */
export class StoreOrigin implements ImageOrigin {
  readonly kind = 'store'
  readonly images: readonly OriginImage[]
  readonly #store: LayoutStore
  readonly #target: Target | undefined

  constructor(store: LayoutStore, { target, name }: OriginName & { readonly kind: 'store' }) {
    this.#store = store
    this.#target = target
    this.images =
      target && 'digest' in target ? [{ digest: target.digest, names: name === undefined ? [] : [name] }] : []
  }

  async resolve(target = this.#target): Promise<Document> {
    if (target && 'digest' in target) return this.document(target.digest)
    const state = target ? `"${printable(target.tag)}" has no digest` : 'none was named'
    throw new TallyError(
      'REFERENCE_INVALID',
      `Cannot choose an image of the store: ${state}, expected a digest`,
    )
  }

  async document(digest: Digest): Promise<Document> {
    const bytes = await this.#store.document(digest)
    if (bytes) return parseDocument(bytes, { digest })
    throw new TallyError(
      'NOT_FOUND',
      `Cannot find ${digest} in the store: expected it to be pulled by an earlier step, for the same platforms`,
    )
  }

  has(wanted: Descriptor): Promise<boolean> {
    return this.#store.has(wanted)
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    if (await this.#store.has(wanted)) return this.#store.fetch(wanted, from)
    throw new TallyError('NOT_FOUND', `Cannot find ${wanted.digest} in the store`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // The store belongs to the caller.
  }
}
