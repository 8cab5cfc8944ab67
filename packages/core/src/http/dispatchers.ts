import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import buildConnector from 'undici/lib/core/connect.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import { type Endpoint, queuedBytes, socketOptions } from './endpoint.ts'
import { resetCode } from './http-fault.ts'
import { LargeReads } from './large-reads.ts'

/*
 * The only file that loads undici, on the first request: a run that sends no request does not load it. It imports
 * undici's parts by path, since the whole includes fetch, caches and web sockets, which take three times as long to
 * load.
 */

/** An error of a connection, with the number of bytes read from it. */
export interface ConnectionError extends Error {
  readonly code?: string
  readonly socket?: { readonly bytesRead?: number }
}

export interface DispatcherOptions {
  /** Milliseconds. */
  readonly connectMs: number
  /** Maximum concurrent connections to one origin; unlimited by default. */
  readonly connections?: number
  /** Each connection reads into one large buffer; sinks may not pause it. */
  readonly readsLarge?: boolean
}

/** Kept-alive connections, one pool for each endpoint. */
export class Dispatchers {
  readonly #known = new Map<string, Promise<Dispatcher>>()
  readonly #options: DispatcherOptions

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  for(endpoint: Endpoint): Promise<Dispatcher> {
    const key = JSON.stringify(endpoint)
    const known = this.#known.get(key)
    if (known) return known
    const made = this.#make(endpoint)
    this.#known.set(key, made)
    return made
  }

  /** Closes all connections, including those with an exchange in progress. */
  close(): void {
    for (const dispatcher of this.#known.values()) void dispatcher.then(each => each.destroy())
    this.#known.clear()
  }

  async #make(endpoint: Endpoint): Promise<Dispatcher> {
    const { connectMs, connections, readsLarge = false } = this.#options
    const connection = {
      ...socketOptions(endpoint),
      timeout: connectMs,
      allowH2: false,
      // A piece of at least this size is sent before the next is requested, as its memory may be reused.
      highWaterMark: queuedBytes,
    }
    // Each exchange has its own timers: the time limit of an upload depends on its size.
    const common = {
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: 64 * 1024,
      ...(connections === undefined ? {} : { connections }),
    }
    if (endpoint.proxy === undefined)
      return new Agent({ ...common, connect: connectorFor(connection, readsLarge) })
    // ProxyAgent calls the proxy by a method that only undici's main module adds to its parts.
    const { ProxyAgent } = await import('undici')
    return new ProxyAgent({
      ...common,
      uri: endpoint.proxy,
      // Plain HTTP requests are sent to the proxy itself (RFC 9112, section 3.2.2); only TLS needs a tunnel.
      proxyTunnel: false,
      requestTls: connection,
      connectTimeout: connectMs,
    })
  }
}

/**
 * A connector whose errors have the number of bytes read, so that a kept-alive connection that closed can be
 * distinguished from a new one. A reset gets another code: undici takes ECONNRESET for the end of a body that ends with
 * its connection.
 */
function connectorFor(options: buildConnector.BuildOptions, readsLarge: boolean): buildConnector.connector {
  const connect = readsLarge ? largeReader(options) : buildConnector(options)
  return (target, callback) => {
    const socket = connect(target, callback) as unknown as Socket
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const { code } = error
      Object.assign(error, {
        socket: { bytesRead: socket.bytesRead },
        code: code === 'ECONNRESET' ? resetCode : code,
      })
    })
    return socket
  }
}

/** Creates a connector for each connection, as each has its own buffer; TLS sessions are shared by all connections. */
function largeReader(options: buildConnector.BuildOptions): buildConnector.connector {
  const sessions = new Map<string, Buffer>()
  return (target, callback) => {
    const key = `${target.hostname}:${target.port}`
    const reads = new LargeReads()
    const connect = buildConnector({ ...options, onread: reads.onread, session: sessions.get(key) })
    const socket = connect(target, callback) as unknown as Socket
    reads.attach(socket)
    return socket.on('session', session => sessions.set(key, session))
  }
}
