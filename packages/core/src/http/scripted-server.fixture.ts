import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createHttp, type Http } from './http-client.ts'
import type { Least } from './least-progress.ts'

interface Wish {
  readonly method?: string
  readonly signal?: AbortSignal
  readonly headers?: Record<string, string>
  readonly accept?: boolean
  /** Bytes after which the sink accepts no more. */
  readonly enough?: number
  /** Thrown by the sink. */
  readonly failure?: Error
  readonly least?: Least
  /** Timeouts in milliseconds; the default is longer than a busy machine delays a test. */
  readonly patience?: number
}

type Answer = string | Buffer | ((socket: Socket) => void)

/** A server that responds to each request with the next of `answers`, written to the socket unchanged. */
export function answering(...answers: readonly Answer[]) {
  return answeringTo(createHttp(), ...answers)
}

/** Like `answering`, with `http` as its client. */
export async function answeringTo(http: Pick<Http, 'exchange' | 'close'>, ...answers: readonly Answer[]) {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  /** Number of connections with a request; undici 7 opens one more, idle, when a response is dropped. */
  const state = { connections: 0 }
  const server = createServer(socket => {
    sockets.add(socket)
    socket.once('data', () => {
      state.connections += 1
    })
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.on('data', data => {
      requests.push(data.toString())
      const answer = answers[requests.length - 1]
      if (typeof answer === 'function') answer(socket)
      else if (answer !== undefined) socket.write(answer)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const taken: Buffer[] = []
  return {
    http,
    requests,
    state,
    sockets,
    taken,
    /** Requests the next response; `taken` is true if its body was accepted. */
    async get({ accept = true, enough = Infinity, headers = {}, failure, ...wish }: Wish = {}) {
      const { signal, least, method = 'GET', patience = 10_000 } = wish
      let isTaken = false
      const request = {
        method,
        url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/x?a=b`),
        headers,
        signal,
        timeouts: { headers: patience, idle: patience, ...(least ? { least } : {}) },
      }
      const reply = await http.exchange(request, {
        accept: ({ status }) => {
          isTaken = status < 300 && accept
          return isTaken
        },
        take: piece => {
          if (failure) throw failure
          taken.push(Buffer.from(piece))
          return Buffer.concat(taken).length < enough
        },
      })
      return { ...reply, taken: isTaken }
    },
    text: () => Buffer.concat(taken).toString(),
    async [Symbol.asyncDispose]() {
      http.close()
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A 200 response with this body. */
export const ok = (body: string, more = '') =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`
