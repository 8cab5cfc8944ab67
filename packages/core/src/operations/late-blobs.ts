import type { LayoutStore } from '../content/layout-store.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Step, type TransferOptions, transfer } from '../transfer/transfer.ts'

/** The store after a pull: what was left out since it was held elsewhere is brought once it is asked for after all. */
export class LateBlobs implements BlobSource {
  readonly #store: LayoutStore
  readonly #leftOut: ReadonlyMap<Digest, Step>
  readonly #options: TransferOptions

  constructor(store: LayoutStore, leftOut: readonly Step[], options: TransferOptions) {
    this.#store = store
    this.#leftOut = new Map(leftOut.map(step => [step.blob.digest, step]))
    this.#options = options
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const step = this.#leftOut.get(wanted.digest)
    if (step && !(await this.#store.has(step.blob))) await transfer([step], this.#store, this.#options)
    return this.#store.fetch(wanted, from)
  }
}
