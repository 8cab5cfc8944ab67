import type { ClientRequest } from 'node:http'
import type { Bytes } from '../content/store.ts'

/** A request's body on its way. */
export interface EngineUpload {
  /** Resolves when nothing more is sent, for whatever reason. */
  readonly ended: Promise<void>
  /** What the source of the bytes threw, if it did. */
  readonly fault: () => unknown
}

/**
 * Sends `bytes` as the body of a request, each chunk before the next one is asked for, so that memory stays flat and a chunk
 * may be used again. A fault of the source destroys the request.
 */
export function startUpload(sent: ClientRequest, bytes: Bytes): EngineUpload {
  let fault: unknown
  const ended = sendAll(sent, bytes).catch((error: Error) => {
    fault = error
    sent.destroy(error)
  })
  return { ended, fault: () => fault }
}

async function sendAll(sent: ClientRequest, bytes: Bytes): Promise<void> {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>()
  sent.once('close', close)
  for await (const chunk of bytes) {
    if (sent.destroyed) return
    const written = new Promise<void>(resolve => void sent.write(chunk, () => resolve()))
    await Promise.race([written, closed])
  }
  if (!sent.destroyed) sent.end()
}
