import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import buildConnector from 'undici/lib/core/connect.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import { type Endpoint, queuedBytes, socketOptions } from './endpoint.ts'
import { resetCode } from './http-fault.ts'
import { LargeReads } from './large-reads.ts'

/*
 * The only file that loads undici, with the first request: a run that asks nothing does without. By its parts, since the whole
 * brings fetch, caches and web sockets, which take three times as long to load.
 */

/** An error of a connection, with what had been read from it. */
export interface ConnectionError extends Error {
  readonly code?: string
  readonly socket?: { readonly bytesRead?: number }
}

export interface DispatcherOptions {
  /** Milliseconds. */
  readonly connectMs: number
  /** Most connections at once to one origin; defaults to as many as there are requests. */
  readonly connections?: number
  /** Connections read into one large buffer each; sinks may not hold them up. */
  readonly readsLarge?: boolean
}

/** Kept connections, a pool for each way to connect. */
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

  /** Ends all connections, whatever is under way on them. */
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
      // A piece of that size has left before the next is asked for, as its memory may be used again.
      highWaterMark: queuedBytes,
    }
    // Each exchange times itself: what an upload may take depends on its size.
    const common = {
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: 64 * 1024,
      ...(connections === undefined ? {} : { connections }),
    }
    if (endpoint.proxy === undefined)
      return new Agent({ ...common, connect: connectorFor(connection, readsLarge) })
    // Asks the proxy by a method that only the whole of undici puts on its parts.
    const { ProxyAgent } = await import('undici')
    return new ProxyAgent({
      ...common,
      uri: endpoint.proxy,
      // Plain HTTP is asked of the proxy itself (RFC 9112, section 3.2.2); only TLS needs a tunnel.
      proxyTunnel: false,
      requestTls: connection,
      connectTimeout: connectMs,
    })
  }
}

/**
 * Connects; errors say whether their connection was used before, so that a kept one that died can be told from a new one. A reset gets
 * another code: undici takes it for the end of a body that ends with its connection.
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

/** A connector for each connection, as each has a buffer of its own; TLS sessions are kept for all of them. */
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
