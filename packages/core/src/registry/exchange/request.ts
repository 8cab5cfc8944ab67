import type { Endpoint } from '../../http/endpoint.ts'
import type { HttpReply } from '../../http/http-exchange.ts'
import type { Access } from '../auth/registry-auth.ts'

/** One request to a registry, before redirects. */
export interface RegistryRequest extends Access {
  readonly method: string
  /** The path below the registry's origin, with its query; or the URL of an upload session. */
  readonly path: string | URL
  readonly headers?: Readonly<Record<string, string>>
  /** The action, for messages: "read the manifest of ghcr.io/a/b". */
  readonly action: string
  readonly signal?: AbortSignal | undefined
  /** Called for each attempt after the first. */
  readonly retried?: () => void
}

/** One hop of a request: its target and headers. */
export interface HttpHop {
  readonly method: string
  readonly url: URL
  readonly headers: Record<string, string>
  readonly endpoint: Endpoint
}

/** Sends the hops of a request and receives their responses; the last is the response to the request. */
export interface Receiver<T extends HttpReply> {
  receive(hop: HttpHop): Promise<T>
}
