import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createHttp, type Http } from './http-client.ts'
import type { Least } from './least-progress.ts'

interface Wish {
  readonly method?: string
  readonly signal?: AbortSignal
  readonly headers?: Record<string, string>
  readonly accept?: boolean
  /** Bytes from which on no more are wanted. */
  readonly enough?: number
  /** Thrown by the taker. */
  readonly failure?: Error
  readonly least?: Least
  /** Milliseconds of silence that are borne; more than a busy machine holds a test back unless told. */
  readonly patience?: number
}

type Answer = string | Buffer | ((socket: Socket) => void)

/** Answers each request with the next of these texts, written to the socket as it is. */
export function answering(...answers: readonly Answer[]) {
  return answeringTo(createHttp(), ...answers)
}

/** The same, asked by `http`. */
export async function answeringTo(http: Pick<Http, 'exchange' | 'close'>, ...answers: readonly Answer[]) {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  /** Connections that carried a request. */
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
    /** Asks for the next answer; `taken` says whether its body was accepted. */
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

/** An answer with this body. */
export const ok = (body: string, more = '') =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`
