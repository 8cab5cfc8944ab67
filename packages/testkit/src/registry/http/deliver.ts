import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bytes } from '@tallyman/core/content/store'
import { seededBytes } from '../../bytes/seeded-bytes.ts'
import { type Delivery, editedHeaders, type Header, type Reply } from './reply.ts'
import type { LoggedRequest } from './request-log.ts'

/** The context of a response: its connection, its log line, and the signal that ends it. */
export interface Outlet {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly line: LoggedRequest
  readonly signal: AbortSignal
}

/** Sends the reply, with whatever its delivery asks for. */
export async function deliver(reply: Reply, outlet: Outlet): Promise<void> {
  const { request, response, line } = outlet
  const { delivery } = reply
  if (delivery.hangUp) return reset(request)
  if (delivery.raw !== undefined) return void request.socket.end(delivery.raw)
  line.status = reply.status
  writeHead(reply, response)
  if (request.method === 'HEAD' || reply.status === 204) return void response.end()
  // Flushed early: the head must be sent even when the body stalls at once.
  response.flushHeaders()
  await writeBody(reply, outlet)
  if (!delivery.cut) return void response.end()
  if (delivery.cut.by === 'reset') {
    await untilArrived(request.socket, outlet.signal)
    reset(request)
  } else request.socket.end()
}

/** Waits until the peer's system has received everything written: a reset discards data in transit. */
async function untilArrived(socket: Socket, signal: AbortSignal): Promise<void> {
  do await sleep(25, undefined, { signal })
  while (!socket.destroyed && (socket.writableLength > 0 || (await unacknowledged(socket)) > 0))
}

/** Bytes in the system's send queue or unacknowledged; 0 where the system does not tell. */
async function unacknowledged({ localPort = 0, remotePort = 0, remoteFamily }: Socket): Promise<number> {
  if (process.platform !== 'linux') return 0
  const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0')
  const pair = new RegExp(`:${hex(localPort)} [0-9A-F]+:${hex(remotePort)} [0-9A-F]{2} ([0-9A-F]{8}):`)
  const connections = await readFile(remoteFamily === 'IPv6' ? '/proc/net/tcp6' : '/proc/net/tcp', 'utf8')
  return Number.parseInt(pair.exec(connections)?.[1] ?? '0', 16)
}

function writeHead(reply: Reply, response: ServerResponse): void {
  const framing = reply.delivery.framing ?? (reply.delivery.endless ? 'chunked' : 'length')
  const length: Header[] =
    framing === 'length' && reply.status !== 204 ? [['content-length', String(reply.body.size)]] : []
  if (framing === 'close') {
    response.useChunkedEncodingByDefault = false
    response.shouldKeepAlive = false
  }
  const headers = editedHeaders([...reply.headers, ...length], reply.headerEdits)
  response.writeHead(reply.status, headers.flat())
}

async function writeBody(reply: Reply, { response, line, signal }: Outlet): Promise<void> {
  const whole = reply.body.read(0, reply.body.size)
  for await (const chunk of paced(reply.delivery, whole, signal)) {
    signal.throwIfAborted()
    if (!response.write(chunk)) await once(response, 'drain', { signal })
    line.bytesSent += chunk.byteLength
  }
}

function paced(delivery: Delivery, body: Bytes, signal: AbortSignal): Bytes {
  const { endless, cut, stall, bytesPerSecond } = delivery
  let bytes = endless ? goingOn(body) : body
  if (cut) bytes = firstBytes(bytes, cut.after)
  if (stall) bytes = stalling(bytes, stall, signal)
  return bytesPerSecond === undefined ? bytes : slowed(bytes, bytesPerSecond, signal)
}

async function* goingOn(body: Bytes): AsyncGenerator<Uint8Array> {
  yield* body
  const filler = seededBytes('endless', 65_536)
  while (true) yield filler
}

async function* firstBytes(body: Bytes, count: number): AsyncGenerator<Uint8Array> {
  let left = count
  if (left === 0) return
  for await (const chunk of body) {
    yield chunk.subarray(0, left)
    left -= Math.min(left, chunk.byteLength)
    if (left === 0) return
  }
}

async function* stalling(
  body: Bytes,
  stall: { readonly after: number; readonly ms: number },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let at = 0
  let hasStalled = false
  for await (const chunk of body) {
    const until = stall.after - at
    at += chunk.byteLength
    if (hasStalled || until > chunk.byteLength) {
      yield chunk
      continue
    }
    if (until > 0) yield chunk.subarray(0, until)
    await sleep(stall.ms, undefined, { signal })
    hasStalled = true
    if (until < chunk.byteLength) yield chunk.subarray(until)
  }
}

async function* slowed(body: Bytes, bytesPerSecond: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const step = Math.max(1, Math.floor(bytesPerSecond / 50))
  const start = performance.now()
  let sent = 0
  for await (const chunk of body) {
    for (let at = 0; at < chunk.byteLength; at += step) {
      const piece = chunk.subarray(at, at + step)
      yield piece
      sent += piece.byteLength
      const early = (sent / bytesPerSecond) * 1000 - (performance.now() - start)
      if (early > 0) await sleep(early, undefined, { signal })
    }
  }
}

/** Ends the connection with RST; under TLS Node cannot, so there it is destroyed. */
export function reset(request: IncomingMessage): void {
  const { socket } = request
  if (Object.getPrototypeOf(socket) === Socket.prototype) socket.resetAndDestroy()
  else socket.destroy()
}
