import { TallyError } from '../errors.ts'
import { printableUrl } from '../text/printable.ts'
import { collect } from './collect.ts'
import { Connections, type OutgoingRequest } from './connections.ts'
import { codedFault, codingOf, looksLikeJson } from './content-coding.ts'
import { defaultTimeouts, type Timeouts } from './http-exchange.ts'
import type { HttpHeaders } from './http-headers.ts'
import { networkFailure } from './network-failure.ts'

export interface HttpRequest extends OutgoingRequest {
  /** Maximum bytes of a success; more throws MANIFEST_TOO_LARGE. Defaults to 64 KiB. Errors are truncated at 64 KiB. */
  readonly maxBytes?: number
}

export interface HttpResponse {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: Uint8Array
  readonly url: URL
}

export type Send = (request: HttpRequest) => Promise<HttpResponse>

/**
 * The client for registries, token hosts and web APIs. Throws REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL,
 * CERTIFICATE_INVALID and CANCELLED.
 */
export interface Http extends Pick<Connections, 'exchange' | 'connects' | 'ready' | 'close'> {
  /** Sends a request and reads its whole response. Throws what `exchange` throws, MANIFEST_TOO_LARGE, REGISTRY_PROTOCOL. */
  readonly send: Send
}

const smallResponseBytes = 64 * 1024

/** Connections for large bodies; other requests work as well, but no sink may pause a connection. */
export function bodyConnections(): Connections {
  return new Connections({ explain, readsLarge: true })
}

export function createHttp(timeouts: Timeouts = defaultTimeouts): Http {
  const connections = new Connections({ timeouts, explain })

  async function send({ maxBytes = smallResponseBytes, ...request }: HttpRequest): Promise<HttpResponse> {
    const { url } = request
    const over = (limit: number) => {
      const what = `Cannot read ${printableUrl(url)}: the answer is larger than ${limit} bytes`
      return new TallyError('MANIFEST_TOO_LARGE', what)
    }
    const limits = { response: maxBytes, refusal: smallResponseBytes, over }
    const { status, headers, body } = await collect(connections, request, limits)
    const coding = codingOf(headers)
    if (coding === undefined || body.byteLength === 0 || looksLikeJson(body))
      return { status, headers, url, body }
    // The status of an error response counts even when its text cannot be read.
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
