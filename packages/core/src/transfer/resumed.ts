import type { Bytes } from '../content/store.ts'
import { isTallyError } from '../errors.ts'

/** Breaks of one blob's stream. */
const mostTries = 5

/**
 * Continues a stream that breaks off, where it broke. Throws REGISTRY_UNAVAILABLE when a try brings nothing or there were too many,
 * and every other failure.
 *
 * @param open opens the blob's bytes from an offset
 */
export async function* resumed(begun: Bytes, open: (from: number) => Promise<Bytes>): Bytes {
  let bytes = begun
  let at = 0
  let lastTry = 0
  let tries = 0
  for (;;) {
    try {
      for await (const piece of bytes) {
        at += piece.byteLength
        yield piece
      }
      return
    } catch (error) {
      const isStuck = at === lastTry || ++tries > mostTries
      if (isStuck || !isTallyError(error, 'REGISTRY_UNAVAILABLE')) throw error
      lastTry = at
      bytes = await open(at)
    }
  }
}
