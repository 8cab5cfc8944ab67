import { TallyError } from '../errors.ts'

/** 64 GiB: some two minutes of one core for zeros, which nothing packs tighter than, and more than a hosted runner's disk. */
export const defaultMaxImageSize = 64 * 1024 ** 3

/** How much an image, or an archive, may unpack to: every byte counts, however well it was packed. */
export class SizeBudget {
  readonly #limit: number
  #left: number

  /** @param limit bytes, the input `max-image-size` */
  constructor(limit: number = defaultMaxImageSize) {
    this.#limit = limit
    this.#left = limit
  }

  /** Throws CONTENT_TOO_LARGE once all that was taken is over the limit. */
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
