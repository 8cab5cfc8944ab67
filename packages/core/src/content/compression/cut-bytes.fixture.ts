import type { Bytes } from '../store.ts'

/** Yields bytes in pieces of a length. */
export async function* cut(bytes: Uint8Array, length: number): Bytes {
  for (let at = 0; at < bytes.byteLength; at += length) yield bytes.subarray(at, at + length)
}

/** Joins all pieces. */
export async function whole(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
