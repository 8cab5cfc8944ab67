import { readFileSync } from 'node:fs'
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FromLink, type LinkOptions, Pacer } from './link-options.ts'

/* Relays between a client and a registry like a slow network and a CDN. Started by `openLink`. */

const options = JSON.parse(process.argv[2] ?? '{}') as LinkOptions
const [hostname = '', port = ''] = options.target.split(':')
const agent = new Agent({ keepAlive: true })
const pacers = new WeakMap<Socket, Pacer>()
let traffic = { requests: 0, bytes: 0 }
let blobsAtOnce = 0

const cdn = options.redirect ? await listening() : undefined
const front = await listening()
const tell = (message: FromLink) => process.send?.(message)
process.on('message', () => {
  tell({ kind: 'traffic', ...traffic })
  traffic = { requests: 0, bytes: 0 }
})
process.on('disconnect', () => process.exit())
tell({ kind: 'ready', port: portOf(front) })

async function listening(): Promise<Server> {
  const handle = (question: IncomingMessage, answer: ServerResponse) => void carry(question, answer)
  const { tls } = options
  const server = tls
    ? createTlsServer({ key: readFileSync(tls.keyPath), cert: readFileSync(tls.certPath) }, handle)
    : createServer(handle)
  server.keepAliveTimeout = 60_000
  if (options.maxConnections !== undefined) server.maxConnections = options.maxConnections
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function carry(question: IncomingMessage, answer: ServerResponse): Promise<void> {
  traffic.requests++
  if (options.delay) await sleep(options.delay)
  const isBlob = question.method === 'GET' && /\/blobs\/sha256:/.test(question.url ?? '')
  if (!isBlob) return pass(question, answer)
  const isAtCdn = cdn && question.socket.localPort === portOf(cdn)
  if (cdn && !isAtCdn) {
    answer
      .writeHead(307, {
        location: `${options.tls ? 'https' : 'http'}://127.0.0.1:${portOf(cdn)}${question.url}`,
        'content-length': 0,
      })
      .end()
    return
  }
  if (options.maxRequests !== undefined && blobsAtOnce >= options.maxRequests) {
    answer.writeHead(429, { 'content-length': 0 }).end()
    return
  }
  blobsAtOnce++
  answer.on('close', () => blobsAtOnce--)
  pass(question, answer)
}

function pass(question: IncomingMessage, answer: ServerResponse): void {
  const headers = { ...question.headers, host: options.target }
  if (options.ranges === 'ignored') delete headers.range
  if (options.ranges === 'mishandled' && headers.range) headers.range = shifted(headers.range)
  const asked = request({
    hostname,
    port,
    agent,
    headers,
    method: question.method,
    path: question.url,
  })
  const fail = () => answer.destroy()
  asked.on('error', fail).on('response', reply => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.on('error', fail)
    void deliver(reply, answer)
  })
  answer.on('close', () => asked.destroy())
  question.pipe(asked)
}

async function deliver(reply: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { socket } = answer
  const pacer = options.rate && socket ? pacerOf(socket, options.rate) : undefined
  try {
    for await (const chunk of reply as AsyncIterable<Buffer>) {
      traffic.bytes += chunk.length
      await pacer?.pay(chunk.length)
      if (answer.destroyed) return
      if (!answer.write(chunk)) await roomIn(answer)
    }
    answer.end()
  } catch {
    // The registry or the client disconnected midway: the other side must see the connection break.
    answer.destroy()
  }
}

function roomIn(answer: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      answer.off('drain', go).off('close', go)
      resolve()
    }
    answer.on('drain', go).on('close', go)
  })
}

function pacerOf(socket: Socket, rate: number): Pacer {
  const pacer = pacers.get(socket) ?? new Pacer(rate)
  pacers.set(socket, pacer)
  return pacer
}

/** Shifts a range by one byte, as a faulty cache might. */
function shifted(range: string): string {
  return range.replace(/\d+/g, digits => String(Number(digits) + 1))
}
