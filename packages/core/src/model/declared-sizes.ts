import { printable } from '../text/printable.ts'
import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { fault } from './json-fields.ts'

/**
 * The size that documents declare for each digest. Of two different sizes one is wrong, and which one counts would depend on the
 * reader. Compares only the documents that are read: for one platform of an index, the index's entries and that platform's manifest.
 */
export class DeclaredSizes {
  readonly #sizes = new Map<Digest, { readonly size: number; readonly where: string }>()

  /** Adds the sizes a document declares for others and for itself. Throws MANIFEST_INVALID when a digest already has another size. */
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
