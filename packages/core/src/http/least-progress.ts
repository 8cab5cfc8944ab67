import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { printableUrl } from '../text/printable.ts'

/** What has to come of a body in a stretch of time: less is as good as nothing, however steadily it drips. */
export interface Least {
  readonly bytes: number
  /** Milliseconds. */
  readonly ms: number
}

/** A connection of 300 bytes a second is let be; a link that slow, shared by all connections, is too. */
export const defaultLeast: Least = { bytes: 32 * 1024, ms: 120_000 }

/** Judges one body by stretches that follow one another; the clock, in milliseconds, comes in with every call. */
export class LeastProgress {
  readonly #least: Least
  #since: number
  #bytes = 0

  constructor(least: Least, now: number) {
    this.#least = least
    this.#since = now
  }

  /** Takes note of bytes that came; false when a stretch is over that brought too few. */
  came(bytes: number, now: number): boolean {
    this.#bytes += bytes
    if (now - this.#since < this.#least.ms) return true
    const isEnough = this.#bytes >= this.#least.bytes
    this.#since = now
    this.#bytes = 0
    return isEnough
  }
}

/** The failure of a body that came too slowly. */
export function tooSlow(url: URL, { bytes, ms }: Least): TallyError {
  const state = `under ${bytes} bytes in ${ms / 1000} s`
  return new TallyError('REGISTRY_UNAVAILABLE', `Cannot read ${printableUrl(url)}: ${state}`)
}

/** Passes a body on while it comes fast enough; only the time spent waiting for it counts. Throws REGISTRY_UNAVAILABLE. */
export async function* steady(body: Bytes, url: URL, least: Least = defaultLeast): Bytes {
  const progress = new LeastProgress(least, 0)
  let waited = 0
  let asked = performance.now()
  for await (const piece of body) {
    waited += performance.now() - asked
    if (!progress.came(piece.byteLength, waited)) throw tooSlow(url, least)
    yield piece
    asked = performance.now()
  }
}
