import { printable } from '../text/printable.ts'
import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { fault } from './json-fields.ts'

/**
 * The size that documents declare for each digest: of two, one is wrong, and which one is read would depend on the reader. Only what is
 * read can be compared: of an index of which one platform is asked for, its entries and that platform's manifest.
 */
export class DeclaredSizes {
  readonly #sizes = new Map<Digest, { readonly size: number; readonly where: string }>()

  /** Adds what a document says of others, and of itself. Throws MANIFEST_INVALID for a digest that has another size already. */
  add(where: string, descriptors: Iterable<Descriptor>): void {
    for (const { digest, size } of descriptors) {
      const known = this.#sizes.get(digest) ?? { size, where }
      const other = known.where === where ? '' : ` in ${printable(known.where)}`
      if (known.size !== size)
        throw fault(where, `${digest} has ${size} bytes and ${known.size}${other}, expected one size`)
      this.#sizes.set(digest, known)
    }
  }
}
