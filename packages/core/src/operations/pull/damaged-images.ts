import { isPassable, type TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Graph } from '../../transfer/walk.ts'
import type { Pinned, WantedImage } from './pin.ts'

/** An image with its pin and everything below it. */
export interface Looked {
  readonly pinned: Pinned
  readonly graph: Graph
}

/** An image that was omitted, and the reason. */
export interface DamagedImage {
  readonly wanted: WantedImage
  readonly error: TallyError
}

/** Tracks damaged images: those listed by `all-tags` may be damaged without failing the others. */
export class DamagedImages {
  readonly #images: DamagedImage[] = []

  get images(): readonly DamagedImage[] {
    return this.#images
  }

  has(image: WantedImage): boolean {
    return this.#images.some(({ wanted }) => wanted === image)
  }

  /** Runs work for an image; undefined if it shows a listed image to be damaged. */
  async guarded<T>(image: WantedImage, look: () => Promise<T>): Promise<T | undefined> {
    try {
      return await look()
    } catch (error) {
      if (!image.listed || !isPassable(error)) throw error
      this.#images.push({ wanted: image, error })
      return undefined
    }
  }

  /** Marks the listed images that need a blob as damaged. Throws the error if any other image needs it. */
  blame(looked: readonly Looked[], { digest }: Descriptor, error: TallyError): void {
    for (const { graph, pinned } of looked) {
      if (this.has(pinned.wanted) || !graph.blobs.some(blob => blob.digest === digest)) continue
      if (!pinned.wanted.listed) throw error
      this.#images.push({ wanted: pinned.wanted, error })
    }
  }
}
