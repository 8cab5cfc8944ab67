import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy of a registry that lets a test act between requests. */
export interface MeddlingProxy extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  /** `METHOD /path?query` of every request, in order. */
  readonly requests: readonly string[]
}

/** Starts a proxy in front of `origin`; each request waits until `before` has finished, and so do all later ones. */
export async function startMeddlingProxy(
  origin: string,
  before: (line: string) => Promise<void> | void,
): Promise<MeddlingProxy> {
  const requests: string[] = []
  const server = createServer((asked, answer) => {
    const line = `${asked.method} ${asked.url}`
    requests.push(line)
    void Promise.resolve(before(line)).then(
      () => forward(origin, asked, answer),
      error => answer.destroy(error as Error),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function forward(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url = '/' } = asked
  const there = request(new URL(url, origin), { method, headers: { ...headers, host: new URL(origin).host } })
  there.on('response', reply => {
    answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders)
    reply.pipe(answer)
  })
  there.on('error', error => answer.destroy(error))
  asked.pipe(there)
}
