import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import buildConnector from 'undici/lib/core/connect.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import { type Endpoint, queuedBytes, socketOptions } from './endpoint.ts'
import { resetCode } from './http-fault.ts'
import { LargeReads } from './large-reads.ts'
import { type Connector, ForwardProxy, type Making } from './through-proxy.ts'

/*
 * Loaded on the first request, and undici with it: a run that sends no request does not load it. undici's parts are
 * imported by path, here and in `through-proxy.ts`, since the whole includes fetch, caches and web sockets, which take
 * three times as long to load.
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
  readonly #known = new Map<string, Way>()
  readonly #options: DispatcherOptions

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  for(endpoint: Endpoint): Way {
    const key = JSON.stringify(endpoint)
    const known = this.#known.get(key)
    if (known) return known
    const made = new Way(endpoint, this.#options)
    this.#known.set(key, made)
    return made
  }

  /** Closes all connections, including those with an exchange in progress. */
  close(): void {
    for (const way of this.#known.values()) way.close()
    this.#known.clear()
  }
}

const unwanted = 'nobody waits for it'

/** A connection that a request waits for. */
export interface Wait {
  /** A proxy answers in place of the server. */
  readonly isForwarded: boolean
  /** Called when it is made, or no longer needed. */
  end(): void
}

/** One way to connect. Abandons connections in the making as soon as no request waits for them. */
class Way {
  readonly #agent: Agent
  /** For plain HTTP behind a proxy. */
  readonly #forward: { readonly agent: Agent; readonly proxy: ForwardProxy } | undefined
  readonly #waiting = new Map<string, number>()
  readonly #making = new Map<string, Set<Making>>()

  constructor(endpoint: Endpoint, { connectMs, connections, readsLarge = false }: DispatcherOptions) {
    const options = { timeout: connectMs, allowH2: false, highWaterMark: queuedBytes }
    // A piece of at least `highWaterMark` is sent before the next is requested, as its memory may be reused.
    const own = { ...socketOptions(endpoint), ...options }
    // Each exchange has its own timers: the time limit of an upload depends on its size.
    const common = {
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: 64 * 1024,
      ...(connections === undefined ? {} : { connections }),
    }
    const agentBy = (connect: Connector) =>
      new Agent({ ...common, connect: this.#kept(connect) as buildConnector.connector })
    if (endpoint.proxy === undefined) {
      this.#agent = agentBy(readsLarge ? largeReader(own) : builtConnector(own))
      return
    }
    const proxy = new ForwardProxy(new URL(endpoint.proxy))
    const toProxy = proxy.connector(builtConnector(options))
    this.#agent = agentBy(proxy.tunnels(toProxy, builtConnector(own)))
    this.#forward = { agent: agentBy(toProxy), proxy }
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    const { origin = '' } = options
    if (!this.#forward || String(origin).startsWith('https:')) this.#agent.dispatch(options, handler)
    else this.#forward.agent.dispatch(this.#forward.proxy.forwarded(options), handler)
  }

  /** Registers a request that waits for a connection to `origin`, until `end` is called. */
  waits(origin: string): Wait {
    const proxy = origin.startsWith('https:') ? undefined : this.#forward?.proxy
    const to = proxy?.origin ?? origin
    this.#waiting.set(to, (this.#waiting.get(to) ?? 0) + 1)
    let isOver = false
    const end = () => {
      if (isOver) return
      isOver = true
      const left = (this.#waiting.get(to) ?? 1) - 1
      this.#waiting.set(to, left)
      if (left === 0) this.#giveUp(to)
    }
    return { isForwarded: proxy !== undefined, end }
  }

  close(): void {
    for (const origin of this.#making.keys()) this.#giveUp(origin)
    void this.#agent.destroy()
    void this.#forward?.agent.destroy()
  }

  #giveUp(origin: string): void {
    for (const each of this.#making.get(origin) ?? []) each.destroy(new Error(unwanted))
  }

  /**
   * A connector whose errors have the number of bytes read, so that a kept-alive connection that closed can be
   * distinguished from a new one. A reset gets another code: undici takes ECONNRESET for the end of a body that ends with
   * its connection.
   */
  #kept(connect: Connector): Connector {
    return (target, callback) => {
      const origin = `${target.protocol}//${target.host}`
      // After an abandoned response undici connects again, though no request waits.
      if (!this.#waiting.get(origin)) {
        callback(new Error(unwanted), null)
        return { destroy: () => undefined }
      }
      const making = this.#making.get(origin) ?? new Set()
      this.#making.set(origin, making)
      let made: Making | undefined
      made = connect(target, (...[error, connected]) => {
        if (made) making.delete(made)
        if (error) return callback(error, null)
        const socket = connected as Socket
        socket.on('error', (failure: NodeJS.ErrnoException) => {
          const { code } = failure
          Object.assign(failure, {
            socket: { bytesRead: socket.bytesRead },
            code: code === 'ECONNRESET' ? resetCode : code,
          })
        })
        callback(null, socket)
      })
      making.add(made)
      return made
    }
  }
}

function builtConnector(options: buildConnector.BuildOptions): Connector {
  const connect = buildConnector(options)
  return (target, callback) => connect(target, callback as buildConnector.Callback) as unknown as Socket
}

/** Creates a connector for each connection, as each has its own buffer; TLS sessions are shared by all connections. */
function largeReader(options: buildConnector.BuildOptions): Connector {
  const sessions = new Map<string, Buffer>()
  return (target, callback) => {
    const key = `${target.hostname}:${target.port}`
    const reads = new LargeReads()
    const connect = builtConnector({ ...options, onread: reads.onread, session: sessions.get(key) })
    const socket = connect(target, callback) as Socket
    reads.attach(socket)
    return socket.on('session', session => sessions.set(key, session))
  }
}
