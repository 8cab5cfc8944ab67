import { createCipheriv, createHash } from 'node:crypto'

/** `size` incompressible bytes, equal for equal seeds on every machine. */
export function seededBytes(seed: string | number, size: number): Uint8Array<ArrayBuffer> {
  const key = createHash('sha256').update(String(seed)).digest()
  const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16))
  return new Uint8Array(cipher.update(Buffer.alloc(size)))
}
