import type { Bytes } from '../store.ts'

/** Splits bytes into pieces of one length; only the last is shorter. Each piece is a buffer of its own. */
export async function* pieces(bytes: Bytes, length: number): Bytes {
  let piece = Buffer.allocUnsafeSlow(length)
  let filled = 0
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(length - filled, chunk.byteLength - at)
      piece.set(chunk.subarray(at, at + taken), filled)
      filled += taken
      at += taken
      if (filled < length) continue
      yield piece
      piece = Buffer.allocUnsafeSlow(length)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}
