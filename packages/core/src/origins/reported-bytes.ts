import type { Bytes } from '../content/store.ts'
import { humanBytes } from '../text/format.ts'
import { heartbeat, type Say } from '../text/heartbeat.ts'

/** Passes bytes through, and reports every few seconds how many of `what` have passed. */
export async function* reportedBytes(
  bytes: Bytes,
  what: string,
  say: Say | undefined,
  everyMs?: number,
): Bytes {
  let sum = 0
  using _ = heartbeat(say, () => [`${what}: ${humanBytes(sum)}`], everyMs)
  for await (const chunk of bytes) {
    sum += chunk.byteLength
    yield chunk
  }
}
