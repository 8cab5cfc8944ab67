import type { HttpReply } from '../../http/http-exchange.ts'
import type { RegistryHost } from '../exchange/exchange.ts'
import type { HttpHop, Receiver, RegistryRequest } from '../exchange/request.ts'
import type { BlobLocation } from './download-request.ts'

/** A blob at a registry, requested with login, redirects and retries. */
export class RegistryBlob implements BlobLocation {
  readonly #host: RegistryHost
  readonly #request: RegistryRequest

  constructor(host: RegistryHost, request: RegistryRequest) {
    this.#host = host
    this.#request = request
  }

  get action(): string {
    return this.#request.action
  }

  get place(): string {
    return this.#host.origin.host
  }

  send<T extends HttpReply>(headers: Readonly<Record<string, string>>, receiver: Receiver<T>): Promise<T> {
    const request = this.#request
    return this.#host.send({ ...request, headers: { ...request.headers, ...headers } }, receiver)
  }
}

/** A blob at a URL that needs no login, such as a signed one. */
export class UrlBlob implements BlobLocation {
  readonly action: string
  readonly #hop: Omit<HttpHop, 'headers'>

  constructor(action: string, hop: Omit<HttpHop, 'headers'>) {
    this.action = action
    this.#hop = hop
  }

  get place(): string {
    return this.#hop.url.host
  }

  send<T extends HttpReply>(headers: Readonly<Record<string, string>>, receiver: Receiver<T>): Promise<T> {
    return receiver.receive({ ...this.#hop, headers: { ...headers } })
  }
}
