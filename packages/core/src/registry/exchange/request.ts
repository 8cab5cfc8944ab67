import type { Endpoint } from '../../http/endpoint.ts'
import type { HttpReply } from '../../http/http-exchange.ts'
import type { Access } from '../auth/registry-auth.ts'

/** One request to a registry, before it is known where redirects lead. */
export interface RegistryRequest extends Access {
  readonly method: string
  /** Path below the registry's origin, with its query; or the URL of an upload session. */
  readonly path: string | URL
  readonly headers?: Readonly<Record<string, string>>
  /** What is being done, for messages: "read the manifest of ghcr.io/a/b". */
  readonly action: string
  readonly signal?: AbortSignal | undefined
  /** Told of each try after the first. */
  readonly retried?: () => void
}

/** One hop of a request: where it goes, and with what. */
export interface HttpHop {
  readonly method: string
  readonly url: URL
  readonly headers: Record<string, string>
  readonly endpoint: Endpoint
}

/** Does the hops of a request and receives their answers, the last of which is the request's. */
export interface Receiver<T extends HttpReply> {
  receive(hop: HttpHop): Promise<T>
}
