import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { RegistryOptions } from './registry-options.ts'

/** A server on a free port of the loopback address. */
export interface Listener extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly origin: string
  readonly server: Server
}

/** Starts a server that passes every request to `handle`. */
export async function listen(
  handle: RequestListener<typeof IncomingMessage>,
  tls?: RegistryOptions['tls'],
): Promise<Listener> {
  const asking = tls?.clientCa ? { ca: tls.clientCa, requestCert: true, rejectUnauthorized: false } : {}
  const server = tls
    ? createTlsServer({ key: tls.key, cert: tls.cert, ...asking }, handle)
    : createServer(handle)
  // Disabled: a fault may make an upload arbitrarily slow.
  server.requestTimeout = 0
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return {
    host,
    origin: `${tls ? 'https' : 'http'}://${host}`,
    server,
    async [Symbol.asyncDispose]() {
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
