import type { IncomingHttpHeaders } from 'node:http'
import type { RouteKind } from './route.ts'

/** One request as the registry saw it; the figures grow while it is under way. */
export interface LoggedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly kind: RouteKind
  readonly repository: string | undefined
  /** The digest in the path, where there is one. */
  readonly digest: string | undefined
  /** As sent, `authorization` included, so that tests can tell where a secret went. */
  readonly headers: IncomingHttpHeaders
  readonly remotePort: number
  /** Common name of the client's certificate, trusted or not. */
  readonly client: string | undefined
  /** Milliseconds since the epoch, when the request's head had arrived. */
  readonly at: number
  /** 0 until answered, and for ever when the connection was cut before the answer. */
  status: number
  /** Bytes of the answer's body. */
  bytesSent: number
  /** Bytes of the request's body. */
  bytesReceived: number
}

/** Chooses log lines: each field given must be equal, `path` must match. */
export interface RequestFilter {
  readonly method?: string
  readonly path?: RegExp
  readonly kind?: RouteKind
  readonly repository?: string
  readonly digest?: string
  readonly status?: number
}

/** Whether the filter chooses the line. */
export function isChosen(line: LoggedRequest, filter: RequestFilter): boolean {
  const { path, ...fields } = filter
  if (path && !path.test(line.path)) return false
  return Object.entries(fields).every(
    ([key, wanted]) => wanted === undefined || line[key as keyof typeof fields] === wanted,
  )
}
