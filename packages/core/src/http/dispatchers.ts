import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import buildConnector from 'undici/lib/core/connect.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import { type Endpoint, queuedBytes, socketOptions } from './endpoint.ts'
import { resetCode } from './http-fault.ts'
import { LargeReads } from './large-reads.ts'
import { type Connector, ForwardProxy, type Making } from './through-proxy.ts'

/*
 * Loads undici, with the first request: a run that asks nothing does without. By its parts, since the whole
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

  /** Ends all connections, whatever is under way on them. */
  close(): void {
    for (const way of this.#known.values()) way.close()
    this.#known.clear()
  }
}

const unwanted = 'nobody waits for it'

/** A connection that is waited for. */
export interface Wait {
  /** A proxy answers in the server's place. */
  readonly isForwarded: boolean
  /** Called when it is there, or not wanted any more. */
  end(): void
}

/** One way to connect. Connections that are being made are given up as soon as nobody waits for them. */
export class Way {
  readonly #agent: Agent
  /** For plain HTTP behind a proxy. */
  readonly #forward: { readonly agent: Agent; readonly proxy: ForwardProxy } | undefined
  readonly #waiting = new Map<string, number>()
  readonly #making = new Map<string, Set<Making>>()

  constructor(endpoint: Endpoint, { connectMs, connections, readsLarge = false }: DispatcherOptions) {
    const options = { timeout: connectMs, allowH2: false, highWaterMark: queuedBytes }
    // A piece of `highWaterMark` has left before the next is asked for, as its memory may be used again.
    const own = { ...socketOptions(endpoint), ...options }
    // Each exchange times itself: what an upload may take depends on its size.
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

  /** Says that a connection to `origin` is waited for, until that is ended. */
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
   * Errors say whether their connection was used before, so that a kept one that died can be told from a new one. A reset gets
   * another code: undici takes it for the end of a body that ends with its connection.
   */
  #kept(connect: Connector): Connector {
    return (target, callback) => {
      const origin = `${target.protocol}//${target.host}`
      // After an answer that was left undici connects anew, for nobody.
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

/** A connector for each connection, as each has a buffer of its own; TLS sessions are kept for all of them. */
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
