import { TallyError } from '../errors.ts'
import { printableUrl } from '../text/printable.ts'
import { collect } from './collect.ts'
import { Connections, type OutgoingRequest } from './connections.ts'
import { codedFault, codingOf, looksLikeJson } from './content-coding.ts'
import { defaultTimeouts, type Timeouts } from './http-exchange.ts'
import type { HttpHeaders } from './http-headers.ts'
import { networkFailure } from './network-failure.ts'

export interface HttpRequest extends OutgoingRequest {
  /** Most bytes of the answer that are read; more throws MANIFEST_TOO_LARGE. Defaults to 64 KiB; a refusal is cut there. */
  readonly maxBytes?: number
}

export interface HttpResponse {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: Uint8Array
  readonly url: URL
}

export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** The client for registries, token hosts and web APIs; its failures are REGISTRY_UNAVAILABLE, CERTIFICATE_INVALID and kin. */
export interface Http extends Pick<Connections, 'exchange' | 'connects' | 'ready' | 'close'> {
  /** Sends a request and reads its answer whole. Throws MANIFEST_TOO_LARGE, REGISTRY_PROTOCOL and what connections throw. */
  readonly send: Send
}

const smallAnswerBytes = 64 * 1024

/** Connections for large bodies; what is not a body may be asked for as well, but nothing may be held up. */
export function bodyConnections(): Connections {
  return new Connections({ explain, readsLarge: true })
}

export function createHttp(timeouts: Timeouts = defaultTimeouts): Http {
  const connections = new Connections({ timeouts, explain })

  async function send({ maxBytes = smallAnswerBytes, ...request }: HttpRequest): Promise<HttpResponse> {
    const { url } = request
    const over = (limit: number) => {
      const what = `Cannot read ${printableUrl(url)}: the answer is larger than ${limit} bytes`
      return new TallyError('MANIFEST_TOO_LARGE', what)
    }
    const limits = { answer: maxBytes, refusal: smallAnswerBytes, over }
    const { status, headers, body } = await collect(connections, request, limits)
    const coding = codingOf(headers)
    if (coding === undefined || body.byteLength === 0 || looksLikeJson(body))
      return { status, headers, url, body }
    // A refusal counts even where its words cannot be read.
    if (status >= 400) return { status, headers, url, body: new Uint8Array() }
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot read ${printableUrl(url)}: ${codedFault(coding)}`)
  }

  return {
    send,
    exchange: (request, sink) => connections.exchange(request, sink),
    connects: (url, endpoint, ms) => connections.connects(url, endpoint, ms),
    ready: () => connections.ready(),
    close: () => connections.close(),
  }
}

function explain(error: unknown, { url, signal }: OutgoingRequest): TallyError {
  return networkFailure(error, url, signal)
}
