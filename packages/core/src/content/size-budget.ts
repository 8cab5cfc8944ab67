import { TallyError } from '../errors.ts'

/** 64 GiB: about two minutes of one core for zeros, the fastest content to unpack, and more than a hosted runner's disk. */
export const defaultMaxImageSize = 64 * 1024 ** 3

/** Limits how many bytes an image or archive may unpack to, whatever the compression ratio. */
export class SizeBudget {
  readonly #limit: number
  #left: number

  /** @param limit bytes, the input `max-image-size` */
  constructor(limit: number = defaultMaxImageSize) {
    this.#limit = limit
    this.#left = limit
  }

  /** Takes bytes. Throws CONTENT_TOO_LARGE once the total exceeds the limit. */
  take(bytes: number): void {
    this.#left -= bytes
    if (this.#left >= 0) return
    const state = `over ${this.#limit} bytes`
    throw new TallyError(
      'CONTENT_TOO_LARGE',
      `Cannot unpack content: ${state}, expected at most ${this.#limit} (max-image-size)`,
      { details: { limit: this.#limit } },
    )
  }
}
