import type { Bytes } from '../content/store.ts'
import { humanBytes } from '../text/format.ts'
import { heartbeat, type Say } from '../text/heartbeat.ts'

interface Reporting {
  readonly say?: Say | undefined
  /** Ends the reading, whoever waits for its bytes. */
  readonly signal?: AbortSignal | undefined
  readonly everyMs?: number
}

/** Passes bytes through, and reports every few seconds how many of `what` have passed. Throws the reason of `signal`. */
export async function* reportedBytes(bytes: Bytes, what: string, { say, signal, everyMs }: Reporting): Bytes {
  let sum = 0
  using _ = heartbeat(say, () => [`${what}: ${humanBytes(sum)}`], everyMs)
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    sum += chunk.byteLength
    yield chunk
  }
}
