import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from '../bytes/temporary-folder.ts'

/** A scripted engine's reaction to a request. */
export type EngineReply =
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number }
  /** Reads the body, then answers 200 with these lines of JSON. */
  | { readonly kind: 'progress'; readonly lines: readonly object[] }
  /** Answers at once, without reading the rest of the request, and closes. */
  | { readonly kind: 'refusal'; readonly status: number; readonly message: string }
  /** Reads `afterBytes` bytes of the body, then cuts the connection. */
  | { readonly kind: 'death'; readonly afterBytes: number }
  /** Answers 200 and part of a line, then cuts the connection. */
  | { readonly kind: 'cut' }
  /** Stays silent for `ms` milliseconds, then answers JSON null. */
  | { readonly kind: 'silence'; readonly ms: number }

/** A request that a scripted engine received. */
export interface EngineAsked {
  readonly method: string
  /** Path and query, without the version. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Bytes of the body that were read. */
  readonly bytes: number
}

/** Replies by method and path prefix, such as `POST /images/load`; the longest match applies. */
export type EngineScript = Readonly<Record<string, EngineReply | (() => EngineReply)>>

/** A server on a unix socket that answers by its script; everything else but `_ping` and `info` is 404. */
export interface FakeEngine extends AsyncDisposable {
  /** For DOCKER_HOST. */
  readonly host: string
  readonly socket: string
  readonly asked: readonly EngineAsked[]
}

const standard: EngineScript = {
  'GET /_ping': { kind: 'json', value: 'OK' },
  'GET /info': {
    kind: 'json',
    value: {
      Driver: 'overlay2',
      DriverStatus: [],
      ServerVersion: '28.0.0',
      OSType: 'linux',
      Architecture: 'x86_64',
    },
  },
  'GET /images/json': { kind: 'json', value: [] },
}

/** Starts a scripted engine. */
export async function startFakeEngine(script: EngineScript = {}): Promise<FakeEngine> {
  const folder = temporaryFolder('fake-engine-')
  const socket = join(folder, 'docker.sock')
  const asked: EngineAsked[] = []
  const server = createServer((request, response) => {
    void answer(request, response, { ...standard, ...script }).then(entry => asked.push(entry))
  })
  await new Promise<void>(resolve => server.listen(socket, resolve))
  return {
    host: `unix://${socket}`,
    socket,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  script: EngineScript,
): Promise<EngineAsked> {
  const { method = '', url = '', headers } = request
  const path = url.replace(/^\/v\d+\.\d+/, '')
  const [name] = Object.keys(script)
    .filter(each => `${method} ${path}`.startsWith(each))
    .sort((a, b) => b.length - a.length)
  const scripted = name === undefined ? undefined : script[name]
  const reply = typeof scripted === 'function' ? scripted() : scripted
  const absent: EngineReply = { kind: 'json', status: 404, value: { message: 'No such image' } }
  const bytes = await play(reply ?? absent, request, response)
  return { method, path, headers, bytes }
}

async function play(reply: EngineReply, request: IncomingMessage, response: ServerResponse): Promise<number> {
  response.setHeader('api-version', '1.47')
  switch (reply.kind) {
    case 'json':
      return readBody(request).finally(() =>
        response.writeHead(reply.status ?? 200).end(JSON.stringify(reply.value)),
      )
    case 'progress':
      return readBody(request).finally(() =>
        response.end(reply.lines.map(line => JSON.stringify(line)).join('\r\n')),
      )
    case 'refusal':
      response
        .writeHead(reply.status, { connection: 'close' })
        .end(JSON.stringify({ message: reply.message }))
      return 0
    case 'death': {
      const bytes = await readBody(request, reply.afterBytes)
      request.socket.destroy()
      return bytes
    }
    case 'cut': {
      const bytes = await readBody(request)
      response.write('{"stream":"Loa')
      setImmediate(() => request.socket.destroy())
      return bytes
    }
    case 'silence':
      await sleep(reply.ms, undefined, { ref: false })
      response.end('null')
      return 0
  }
}

/** Reads the body to its end, or until `limit` bytes have arrived; the rest stays unread. */
async function readBody(request: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<number> {
  let bytes = 0
  const ended = Promise.withResolvers<void>()
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    if (bytes < limit) return
    request.pause()
    ended.resolve()
  })
  request.on('end', ended.resolve)
  request.on('close', ended.resolve)
  request.on('error', () => ended.resolve())
  await ended.promise
  return bytes
}
