import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** One request as the service saw it. */
export interface CacheLine {
  readonly kind: 'lookup' | 'reserve' | 'finish' | 'upload' | 'download' | 'other'
  readonly method: string
  readonly path: string
  /** Of a call: the key asked for. */
  readonly key: string | undefined
  readonly range: string | undefined
  readonly at: number
  status: number
  bytesReceived: number
  bytesSent: number
}

/** What a test lets happen to a request. */
export type CacheEffect =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string
    }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks after so many bytes of the answer. */
  | { readonly kind: 'cut'; readonly after: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** Nothing comes after so many bytes of the answer. */
  | { readonly kind: 'hang'; readonly after: number }

/** What a request's answer is sent as. */
export interface Sending {
  readonly response: ServerResponse
  readonly line: CacheLine
  readonly effect: CacheEffect | undefined
  readonly signal: AbortSignal
}

/** Sends a body by what was made of it. */
export async function sendBody(body: Readable, { response, line, effect, signal }: Sending): Promise<void> {
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const limit = effect?.kind === 'cut' || effect?.kind === 'hang' ? effect.after - line.bytesSent : Infinity
    const part = chunk.subarray(0, Math.max(0, limit))
    if (effect?.kind === 'slow')
      await sleep((part.byteLength / effect.bytesPerSecond) * 1000, undefined, { signal })
    line.bytesSent += part.byteLength
    if (!response.write(part)) await drained(response)
    if (part.byteLength === chunk.byteLength) continue
    if (effect?.kind === 'hang') await new Promise(resolve => response.once('close', resolve))
    response.destroy()
    return
  }
  response.end()
}

async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return
  await new Promise<void>(resolve => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.on('drain', done).on('close', done)
  })
}
