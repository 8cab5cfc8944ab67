import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { fault } from './json-fields.ts'

/** The size that documents declare for each digest: of two, one is wrong, and which one is read would depend on the reader. */
export class DeclaredSizes {
  readonly #sizes = new Map<Digest, number>()

  /** Adds what a document says of others, and of itself. Throws MANIFEST_INVALID for a digest that has another size already. */
  add(where: string, descriptors: Iterable<Descriptor>): void {
    for (const { digest, size } of descriptors) {
      const known = this.#sizes.get(digest) ?? size
      if (known !== size) throw fault(where, `${digest} has ${known} and ${size} bytes, expected one size`)
      this.#sizes.set(digest, size)
    }
  }
}
