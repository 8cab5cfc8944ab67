import type { Bytes } from '../content/store.ts'
import { humanBytes } from '../text/format.ts'
import { heartbeat, type Say } from '../text/heartbeat.ts'

/** The same bytes; every few seconds it is said how many have passed of `what`. */
export async function* toldBytes(bytes: Bytes, what: string, say: Say | undefined, everyMs?: number): Bytes {
  let sum = 0
  using _ = heartbeat(say, () => [`${what}: ${humanBytes(sum)}`], everyMs)
  for await (const chunk of bytes) {
    sum += chunk.byteLength
    yield chunk
  }
}
