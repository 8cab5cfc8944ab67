import { isIP } from 'node:net'
import type { buildConnector, Dispatcher } from 'undici'
import Agent from 'undici/lib/dispatcher/agent.js'
import { HttpFault, plainly, wantsLogin } from './http-fault.ts'

/** A connection, or one in the making, that can be abandoned. */
export interface Making {
  destroy(error?: Error): unknown
}

/** Makes a connection, and returns it to be abandoned before it is made. */
export type Connector = (
  target: buildConnector.Options,
  callback: (...made: [Error, null] | [null, unknown]) => void,
) => Making

/** A proxy and its login, as an environment variable has them. */
export class ForwardProxy {
  readonly origin: string
  readonly #host: string
  readonly #login: Readonly<Record<string, string>>

  constructor({ origin, hostname, username, password }: URL) {
    this.origin = origin
    this.#host = hostname
    const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')
    this.#login = username || password ? { 'proxy-authorization': `Basic ${pair}` } : {}
  }

  /** The request in absolute form, for the proxy to send to `origin` (RFC 9112, section 3.2.2). */
  forwarded({
    origin = '',
    path,
    headers,
    ...options
  }: Dispatcher.DispatchOptions): Dispatcher.DispatchOptions {
    const { host } = new URL(origin)
    const sent = { ...(headers as Record<string, string>), host, ...this.#login }
    return { ...options, origin: this.origin, path: `${origin}${path}`, headers: sent }
  }

  /** A connector to the proxy, which checks its certificate against the proxy's name. */
  connector(connect: Connector): Connector {
    const isName = isIP(this.#host) === 0 && !this.#host.startsWith('[')
    return ({ servername: _, ...target }, callback) =>
      connect({ ...target, ...(isName && { servername: this.#host }) }, (...[error, socket]) =>
        error ? callback(unreachable(error), null) : callback(null, socket),
      )
  }

  /** A connector through tunnels of the proxy (RFC 9110, section 9.3.6); `secure` speaks TLS within them. */
  tunnels(toProxy: Connector, secure: Connector): Connector {
    return (target, callback) => {
      const made = new Set<Making>()
      const connect: Connector = (...arguments_) => {
        const socket = toProxy(...arguments_)
        made.add(socket)
        return socket
      }
      const agent = new Agent({
        connect: connect as buildConnector.connector,
        headersTimeout: 0,
        bodyTimeout: 0,
      })
      const nothing = () => undefined
      const host = authorityOf(target)
      agent.dispatch(
        { origin: this.origin, path: host, method: 'CONNECT', headers: { host, ...this.#login } },
        {
          onRequestStart: nothing,
          onRequestUpgrade: (_, status, __, socket) => {
            // Any 2xx begins the tunnel.
            if (status >= 200 && status < 300)
              return void made.add(secure({ ...target, httpSocket: socket as never }, callback))
            socket.on('error', nothing).destroy()
            callback(status === 407 ? wantsLogin() : refusedBy(status), null)
          },
          onResponseStart: nothing,
          onResponseData: nothing,
          onResponseEnd: nothing,
          onResponseError: (_, error) => callback(brokenOff(error), null),
        },
      )
      return {
        destroy(error) {
          void agent.destroy()
          for (const each of made) each.destroy(error)
        },
      }
    }
  }
}

function refusedBy(status: number): HttpFault {
  return new HttpFault('unavailable', `the proxy refused (${status})`)
}

/** The host and port of a tunnel's end. */
function authorityOf({ hostname, port }: buildConnector.Options): string {
  return `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port || 443}`
}

function unreachable(error: Error): Error {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall ? new HttpFault('unavailable', `the proxy cannot be reached (${code})`) : error
}

/**
 * The error of a tunnel that was not made, never one of undici's own: after those undici reconnects without end.
 */
function brokenOff(error: Error): Error {
  const plain = plainly(error)
  if (!(plain instanceof HttpFault) || plain.message.startsWith('the proxy')) return plain
  return new HttpFault(plain.kind, `the proxy broke off: ${plain.message}`)
}

/** Decodes a login; text with an invalid escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
