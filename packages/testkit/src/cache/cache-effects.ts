import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request as the service received it. */
export interface CacheLine {
  readonly kind: 'lookup' | 'reserve' | 'finish' | 'upload' | 'download' | 'other'
  readonly method: string
  readonly path: string
  /** The requested key, for calls. */
  readonly key: string | undefined
  readonly range: string | undefined
  readonly at: number
  status: number
  bytesReceived: number
  bytesSent: number
}

/** An effect that a test applies to a request. */
export type CacheEffect =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string
    }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks after `after` bytes of the response. */
  | { readonly kind: 'cut'; readonly after: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** Nothing is sent after `after` bytes of the response. */
  | { readonly kind: 'hang'; readonly after: number }

/** The context in which a response is sent. */
export interface Sending {
  readonly response: ServerResponse
  readonly line: CacheLine
  readonly effect: CacheEffect | undefined
  readonly signal: AbortSignal
}

/** Sends a body with the request's effect applied. */
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
