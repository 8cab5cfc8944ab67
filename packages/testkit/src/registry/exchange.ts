import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'
import type { Bytes } from '@tallyman/core/content/store'
import { affected, answerInstead } from './faults/fault-effects.ts'
import type { Effect, FaultPlan } from './faults/faults.ts'
import type { Asked } from './http/asked.ts'
import { ranged } from './http/byte-range.ts'
import { deliver, reset } from './http/deliver.ts'
import type { Reply } from './http/reply.ts'
import type { LoggedRequest } from './http/request-log.ts'
import { routeOf } from './http/route.ts'

/** The parts of an exchange: faults, the log, and the routes that answer. */
export interface ExchangeParts {
  readonly origin: () => string
  readonly isCdn: boolean
  readonly faults: FaultPlan
  readonly log: LoggedRequest[]
  readonly answer: (asked: Asked) => Promise<Reply>
  /** Called with errors of the kit itself. */
  readonly onError: (error: unknown) => void
  /** Aborts pending exchanges when the registry closes. */
  readonly signal: AbortSignal
}

/** Handles a request from its head to the end of its response. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ExchangeParts,
): Promise<void> {
  const url = new URL(parts.origin() + (request.url ?? '/'))
  const line = lineOf(request, url, parts.isCdn)
  parts.log.push(line)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const signal = AbortSignal.any([gone.signal, parts.signal])
  try {
    const effects = parts.faults.take(line)
    await waited(effects, signal)
    const asked: Asked = {
      method: line.method,
      url,
      route: routeOf(url.pathname, parts.isCdn),
      headers: request.headers,
      body: received(request, line, effects),
    }
    const answer = await answerOf(asked, effects, parts)
    await deliver(answer, { request, response, line, signal })
  } catch (error) {
    // A client that disconnects is not an error of the kit.
    if (signal.aborted || request.destroyed) return
    parts.onError(error)
    response.destroy()
  }
}

async function answerOf(asked: Asked, effects: readonly Effect[], parts: ExchangeParts): Promise<Reply> {
  const instead = answerInstead(effects)
  let answer = instead ?? (await parts.answer(asked))
  // Responding before the end of the request body would cut off a client that is still sending.
  await drained(asked.body)
  for (const effect of effects) answer = await affected(answer, effect)
  if (asked.method !== 'GET') return answer
  const ifRange = asked.headers['if-range']
  return ranged(answer, asked.headers.range, typeof ifRange === 'string' ? ifRange : undefined)
}

async function drained(bytes: Bytes): Promise<void> {
  const rest = bytes[Symbol.asyncIterator]()
  while (!(await rest.next()).done);
}

async function waited(effects: readonly Effect[], signal: AbortSignal): Promise<void> {
  for (const effect of effects) if (effect.kind === 'delay') await sleep(effect.ms, undefined, { signal })
}

/** The request's body, counted; reading it again yields nothing. */
async function* received(
  request: IncomingMessage,
  line: LoggedRequest,
  effects: readonly Effect[],
): AsyncGenerator<Uint8Array> {
  const limit = effects.find(effect => effect.kind === 'cutRequest')?.after ?? Number.POSITIVE_INFINITY
  for await (const chunk of request as AsyncIterable<Buffer>) {
    const kept = chunk.subarray(0, limit - line.bytesReceived)
    line.bytesReceived += kept.byteLength
    yield kept
    if (line.bytesReceived >= limit) reset(request)
  }
}

function lineOf(request: IncomingMessage, url: URL, isCdn: boolean): LoggedRequest {
  const route = routeOf(url.pathname, isCdn)
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    kind: route.kind,
    repository: 'repository' in route ? route.repository : undefined,
    digest: 'digest' in route ? route.digest : /sha(256|512):[0-9a-f]+/.exec(url.href)?.[0],
    headers: request.headers,
    remotePort: request.socket.remotePort ?? 0,
    client: clientOf(request.socket),
    at: Date.now(),
    status: 0,
    bytesSent: 0,
    bytesReceived: 0,
  }
}

function clientOf(socket: Socket): string | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  const name = socket.getPeerCertificate().subject?.CN
  return Array.isArray(name) ? name.join() : name
}
