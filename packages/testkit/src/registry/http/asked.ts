import type { IncomingHttpHeaders } from 'node:http'
import type { Bytes } from '@tallyman/core/content/store'
import type { Reply } from './reply.ts'
import type { Route } from './route.ts'

/** A request, as the routes receive it. */
export interface Asked<K extends Route = Route> {
  readonly method: string
  readonly url: URL
  readonly route: K
  readonly headers: IncomingHttpHeaders
  readonly body: Bytes
}

/** A request narrowed to one kind of route. */
export type AskedFor<K extends Route['kind']> = Asked<Extract<Route, { kind: K }>>

/** Answers a request. */
export type Handler<K extends Route['kind']> = (asked: AskedFor<K>) => Promise<Reply>

/** All of the body in one piece. */
export async function bodyOf(asked: Asked): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of asked.body) chunks.push(chunk)
  return Buffer.concat(chunks)
}
