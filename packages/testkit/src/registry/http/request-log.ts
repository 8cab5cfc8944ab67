import type { IncomingHttpHeaders } from 'node:http'
import type { RouteKind } from './route.ts'

/** A request as the registry received it; the figures grow while it is in progress. */
export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly kind: RouteKind
  readonly repository: string | undefined
  /** The digest in the path, if any. */
  readonly digest: string | undefined
  /** As sent, including `authorization`, so that tests can tell where a secret went. */
  readonly headers: IncomingHttpHeaders
  readonly remotePort: number
  /** Common name of the client's certificate, trusted or not. */
  readonly client: string | undefined
  /** Milliseconds since the epoch, when the request's head had arrived. */
  readonly at: number
  /** 0 until answered, and permanently when the connection was cut before the response. */
  status: number
  /** Bytes of the response body. */
  bytesSent: number
  /** Bytes of the request body. */
  bytesReceived: number
}

/** Selects log lines: given fields must be equal, and `path` must match. */
export interface RequestFilter {
  readonly method?: string
  readonly path?: RegExp
  readonly kind?: RouteKind
  readonly repository?: string
  readonly digest?: string
  readonly status?: number
}

/** Whether the filter selects the line. */
export function isChosen(line: LoggedRequest, filter: RequestFilter): boolean {
  const { path, ...fields } = filter
  if (path && !path.test(line.path)) return false
  return Object.entries(fields).every(
    ([key, wanted]) => wanted === undefined || line[key as keyof typeof fields] === wanted,
  )
}
