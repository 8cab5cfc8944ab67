import { setTimeout as sleep } from 'node:timers/promises'

/** The behaviour of a link between a client and a registry. */
export interface LinkOptions {
  /** `host:port` of the registry. */
  readonly target: string
  /** Bytes per second of each connection; unlimited when absent. */
  readonly rate?: number
  /** Milliseconds before each request is answered. */
  readonly delay?: number
  /** Maximum simultaneous connections; further ones are closed. */
  readonly maxConnections?: number
  /** Maximum simultaneous blobs; further requests are answered with 429. */
  readonly maxRequests?: number
  /** How ranges are violated, if at all: answered with the whole blob, or with bytes from another offset. */
  readonly ranges?: 'ignored' | 'mishandled'
  /** Blobs are read from another origin, to which the registry redirects. */
  readonly redirect?: boolean
  /** Files of the key and certificate for TLS; plain HTTP when absent. */
  readonly tls?: { readonly keyPath: string; readonly certPath: string }
}

/** The traffic of a link since the last report. */
export interface LinkTraffic {
  readonly requests: number
  readonly bytes: number
}

/** A message of a link's process, once it listens and for each report. */
export type FromLink =
  | { readonly kind: 'ready'; readonly port: number }
  | ({ readonly kind: 'traffic' } & LinkTraffic)

/** Limits a stream to a rate in bytes per second; the bytes of up to 20 ms may pass at once. */
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
