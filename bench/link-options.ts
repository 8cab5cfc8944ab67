import { setTimeout as sleep } from 'node:timers/promises'

/** How a link between a client and a registry behaves. */
export interface LinkOptions {
  /** `host:port` of the registry. */
  readonly target: string
  /** Bytes a second that each connection carries; unlimited when absent. */
  readonly rate?: number
  /** Milliseconds before each request is answered. */
  readonly delay?: number
  /** Connections at once; further ones are closed. */
  readonly maxConnections?: number
  /** Blobs at once; further requests are answered with 429. */
  readonly maxRequests?: number
  /** How ranges are violated, if at all: answered with the whole blob, or with bytes from another offset. */
  readonly ranges?: 'ignored' | 'mishandled'
  /** Blobs are read from another origin, to which the registry redirects. */
  readonly redirect?: boolean
  /** Files of the key and certificate that it speaks TLS with; plain HTTP without. */
  readonly tls?: { readonly keyPath: string; readonly certPath: string }
}

/** What went over a link since it was last asked. */
export interface LinkTraffic {
  readonly requests: number
  readonly bytes: number
}

/** From a link's process, once it listens and each time it is asked. */
export type FromLink =
  | { readonly kind: 'ready'; readonly port: number }
  | ({ readonly kind: 'traffic' } & LinkTraffic)

/** Lets bytes through at a rate, in bytes per second; up to a fiftieth of a second's worth may pass at once. */
export class Pacer {
  readonly #rate: number
  #free = performance.now()

  constructor(rate: number) {
    this.#rate = rate
  }

  async pay(bytes: number): Promise<void> {
    const now = performance.now()
    this.#free = Math.max(this.#free, now - 20) + (bytes / this.#rate) * 1000
    // Timers are too coarse for shorter waits.
    if (this.#free - now > 2) await sleep(this.#free - now)
  }
}
