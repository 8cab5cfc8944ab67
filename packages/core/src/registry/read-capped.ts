import type { IncomingMessage } from 'node:http'
import { TallyError } from '../errors.ts'
import { printableUrl } from '../printable.ts'
import { PieceCount } from './least-progress.ts'
import { networkFailure, silent } from './network-failure.ts'

interface Cap {
  readonly url: URL
  readonly signal?: AbortSignal
  /** Most bytes. */
  readonly limit: number
  /** Milliseconds between two pieces; the whole may take four times as long. */
  readonly idle: number
}

/** The whole of a small answer; what a refusal says beyond the limit is left. Throws MANIFEST_TOO_LARGE, REGISTRY_PROTOCOL for one in crumbs, and what a connection throws. */
export async function readCapped(
  body: IncomingMessage,
  { url, signal, limit, idle }: Cap,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const count = new PieceCount(url)
  let size = 0
  const failed = body.statusCode !== undefined && body.statusCode >= 400
  const whole = setTimeout(() => void body.destroy(silent(url, idle)), 4 * idle)
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.byteLength
      count.came(chunk.byteLength)
      if (size <= limit) continue
      body.destroy()
      if (failed) break
      throw new TallyError(
        'MANIFEST_TOO_LARGE',
        `Cannot read ${printableUrl(url)}: the answer is larger than ${limit} bytes`,
      )
    }
  } catch (error) {
    throw networkFailure(error, url, signal)
  } finally {
    clearTimeout(whole)
  }
  return Buffer.concat(chunks).subarray(0, limit)
}
