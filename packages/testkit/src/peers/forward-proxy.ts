import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** A request as the proxy received it. */
export interface ProxiedRequest {
  readonly method: string
  /** A URL, or for CONNECT `host:port`. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

export interface ForwardProxy extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly requests: readonly ProxiedRequest[]
}

export interface ForwardProxyOptions {
  /** `user:password`; requests without it get 407. */
  readonly login?: string
  /** `host:port` that every tunnel is connected to, whatever host was requested: the test's own name resolution. */
  readonly tunnelTo?: string
}

/** Starts a forward proxy on a free loopback port: absolute URLs and CONNECT (RFC 9110, 7.6 and 9.3.6). */
export async function startForwardProxy({
  login,
  tunnelTo,
}: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const requests: ProxiedRequest[] = []
  const tunnels = new Set<Duplex>()
  const isLetIn = (asked: IncomingMessage) => {
    const { method = '', url = '', headers } = asked
    requests.push({ method, target: url, headers })
    const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`
    return wanted === undefined || headers['proxy-authorization'] === wanted
  }
  const server = createServer((asked, answer) => {
    if (!isLetIn(asked)) return void answer.writeHead(407, challenge).end('the proxy wants a login')
    const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = asked.headers
    const onward = request(asked.url ?? '', { method: asked.method, headers }, reply => {
      answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders)
      reply.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  server.on('connect', (asked: IncomingMessage, socket: Duplex) => {
    if (!isLetIn(asked)) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const { hostname, port } = new URL(`tcp://${tunnelTo ?? asked.url}`)
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const [end, far] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      tunnels.add(end)
      end.on('error', () => far.destroy())
      end.on('close', () => far.destroy())
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      for (const tunnel of tunnels) tunnel.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const challenge = { 'proxy-authenticate': 'Basic realm="testkit"' }
