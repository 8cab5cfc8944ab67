import type { Upload } from '../../http/connections.ts'
import type { Http, HttpRequest, HttpResponse } from '../../http/http-client.ts'
import type { HttpReply, Timeouts } from '../../http/http-exchange.ts'
import { type RelayReply, relay } from '../../http/relay.ts'
import type { HttpHop, Receiver } from './request.ts'

/** A complete small response: `text` and `body` are the same. */
interface SmallReply extends HttpReply, HttpResponse {}

/** The body to send with each hop, and the limit on its response. */
interface SmallRequest extends Pick<HttpRequest, 'maxBytes' | 'signal'> {
  readonly body?: Uint8Array | Upload | undefined
}

/** Reads a small response into memory. */
export class SmallAnswer implements Receiver<SmallReply> {
  readonly #http: Http
  readonly #request: SmallRequest

  constructor(http: Http, request: SmallRequest) {
    this.#http = http
    this.#request = request
  }

  async receive(hop: HttpHop): Promise<SmallReply> {
    const reply = await this.#http.send({ ...hop, ...this.#request })
    return { ...reply, text: reply.body }
  }
}

interface RelayRequest {
  readonly timeouts: Timeouts
  readonly signal?: AbortSignal | undefined
  /** The status of a response with the requested body. */
  readonly status: number
}

/** Passes on a body as it arrives. */
export class RelayedBody implements Receiver<RelayReply> {
  readonly #http: Http
  readonly #request: RelayRequest

  constructor(http: Http, request: RelayRequest) {
    this.#http = http
    this.#request = request
  }

  receive(hop: HttpHop): Promise<RelayReply> {
    const { status, timeouts, signal } = this.#request
    return relay(this.#http, { ...hop, timeouts, signal }, { wanted: [status] })
  }
}
