import type { Reference } from '../../model/reference.ts'
import type { ImagePlace } from '../yaml/image-place.ts'
import type { Check } from './findings.ts'

/** A place in a file that names an image. */
export interface PinPlace {
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly kind: string
  readonly place: ImagePlace
  /** With the tag of a comment, if the reference itself has none. */
  readonly reference: Reference
  /** `registry/repository:tag`, the name in the lock; undefined for a digest without a known tag. */
  readonly name: string | undefined
  /** The checks that a comment turns off, or all. */
  readonly ignored: 'all' | ReadonlySet<Check>
}
