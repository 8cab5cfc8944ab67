import type { Fault } from './faults/faults.ts'

/** Rights, and the way clients authenticate. */
export interface AuthOptions {
  readonly scheme: 'none' | 'basic' | 'bearer'
  readonly username?: string
  readonly password?: string
  /** Reading needs no account (a bearer token is still required). */
  readonly anonymousPull?: boolean
  /** A token's lifetime in seconds. Defaults to 300. */
  readonly tokenSeconds?: number
  /** Fields that override those of the token response; `undefined` omits one. */
  readonly tokenFields?: Readonly<Record<string, unknown>>
  /** Replaces the whole challenge. */
  readonly challenge?: string
}

export interface RedirectOptions {
  readonly status?: 301 | 302 | 303 | 307 | 308
  /** Lifetime of a signed address in milliseconds. Defaults to a minute. */
  readonly lifetimeMs?: number
}

/** Differences between registries in blob uploads. */
export interface UploadManners {
  /** Requests with a larger body get 413. */
  readonly bodyLimit?: number
  /** Parts with a larger body get 416, as on GitHub. */
  readonly partLimit?: number
  /** The status for an accepted part. */
  readonly partStatus?: 201 | 202 | 204
  /** The Range in a part's response: always that of the first part, none, `0-0`, or `0--1`. */
  readonly partRange?: 'first' | 'none' | '0-0' | '0--1'
  /** Bytes accepted of each part; the rest is dropped. */
  readonly takes?: number
  /** The response to a mount, and whether it names another digest or none. */
  readonly mount?: { readonly status: number; readonly digest?: string | null }
}

/** A test registry's behaviour. Defaults to conformance without restrictions. */
export interface RegistryOptions {
  readonly faults?: readonly Fault[]
  readonly auth?: 'none' | 'basic' | 'bearer' | AuthOptions
  /** PEM texts; with `clientCa` a client certificate is requested, and its name logged. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly clientCa?: string }
  /** Redirects blob reads to a second origin, with signed addresses that expire. */
  readonly redirectBlobs?: boolean | RedirectOptions
  /** Maximum tags (or referrers, or repositories) on one page. */
  readonly paging?: number
  /** Docker Hub's rate limit headers on manifests; at 0 remaining, manifest reads get 429. */
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number; readonly remaining?: number }
  /** Folder for the blobs, which are then never held in memory. */
  readonly disk?: string
  /** Tags that cannot be moved: all of them, or those that match. */
  readonly immutableTags?: boolean | RegExp
  /** Number of reads before a pushed tag becomes visible. */
  readonly tagLag?: number
  /** False: manifests are served without Docker-Content-Digest. */
  readonly digestHeader?: boolean
  readonly deletes?: 'all' | 'digests' | 'none'
  /** False: no referrers API. */
  readonly referrers?: boolean
  /** False: the repositories are not listed. */
  readonly catalog?: boolean
  /** False: a mount is answered with an upload session. */
  readonly mounts?: boolean
  /** False: manifests with missing children are accepted. */
  readonly checksChildren?: boolean
  /** Manifests with a missing subject are refused, as on gitlab.com. */
  readonly checksSubjects?: boolean
  /** Manifests whose type the Accept header does not name are not found. */
  readonly strictAccept?: boolean
  readonly uploadLocation?: 'absolute' | 'relative'
  readonly uploads?: UploadManners
  /** OCI-Chunk-Min-Length of upload sessions, in bytes. */
  readonly chunkMinimum?: number
  /** Maximum simultaneous connections; further ones are reset. */
  readonly connectionLimit?: number
  /** Milliseconds since the epoch; lets tests expire tokens and signed addresses without waiting. */
  readonly now?: () => number
}
