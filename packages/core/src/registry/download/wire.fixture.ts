import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Least } from '../../http/least-progress.ts'
import { createWire } from './wire.ts'

interface Wish {
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

/** Answers each request with the next of these texts, written to the socket as it is. */
export async function answering(...answers: readonly (string | Buffer | ((socket: Socket) => void))[]) {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  const state = { connections: 0 }
  const server = createServer(socket => {
    state.connections += 1
    sockets.add(socket)
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
  const wire = createWire()
  const taken: Buffer[] = []
  return {
    wire,
    requests,
    state,
    sockets,
    taken,
    get: ({
      accept = true,
      enough = Infinity,
      headers = {},
      signal,
      failure,
      least,
      patience = 10_000,
    }: Wish = {}) =>
      wire.get({
        url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/x?a=b`),
        headers,
        endpoint: {},
        timeouts: { headers: patience, idle: patience, ...(least ? { least } : {}) },
        ...(signal ? { signal } : {}),
        accept: ({ status }) => status < 300 && accept,
        take: piece => {
          if (failure) throw failure
          taken.push(Buffer.from(piece))
          return Buffer.concat(taken).length < enough
        },
      }),
    text: () => Buffer.concat(taken).toString(),
    async [Symbol.asyncDispose]() {
      wire.close()
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** An answer with this body. */
export const ok = (body: string, more = '') =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`
