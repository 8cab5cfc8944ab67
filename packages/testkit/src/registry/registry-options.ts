import type { Fault } from './faults/faults.ts'

/** Who may do what, and how they prove it. */
export interface AuthOptions {
  readonly scheme: 'none' | 'basic' | 'bearer'
  readonly username?: string
  readonly password?: string
  /** Reading needs no account (a bearer token is asked for all the same). */
  readonly anonymousPull?: boolean
  /** A token's life in seconds; 300 unless told. */
  readonly tokenSeconds?: number
  /** Fields over those of the token answer; `undefined` leaves one out. */
  readonly tokenFields?: Readonly<Record<string, unknown>>
  /** The whole challenge in place of the real one. */
  readonly challenge?: string
}

export interface RedirectOptions {
  readonly status?: 301 | 302 | 303 | 307 | 308
  /** Life of a signed address in milliseconds; a minute unless told. */
  readonly lifetimeMs?: number
}

/** What registries do their own way when blobs are uploaded. */
export interface UploadManners {
  /** A request with a larger body than this gets 413. */
  readonly bodyLimit?: number
  /** A part with a larger body than this gets 416, as from GitHub. */
  readonly partLimit?: number
  /** The status of a part that was taken. */
  readonly partStatus?: 201 | 202 | 204
  /** The Range of a part's answer: that of the first part for ever, none, `0-0`, `0--1`. */
  readonly partRange?: 'first' | 'none' | '0-0' | '0--1'
  /** Bytes of each part that are taken; the rest is dropped. */
  readonly takes?: number
  /** What a mount answers, and whether it says another digest or none. */
  readonly mount?: { readonly status: number; readonly digest?: string | null }
}

/** How a test registry behaves; everything lawful and open unless told. */
export interface RegistryOptions {
  readonly faults?: readonly Fault[]
  readonly auth?: 'none' | 'basic' | 'bearer' | AuthOptions
  /** PEM texts; with `clientCa` a client's certificate is asked for, and named in the log. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly clientCa?: string }
  /** Blobs are read from a second origin, by signed addresses that expire. */
  readonly redirectBlobs?: boolean | RedirectOptions
  /** Most tags (or referrers) on one page. */
  readonly paging?: number
  /** Docker Hub's headers on manifests; at 0 remaining, reads of manifests get 429. */
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number; readonly remaining?: number }
  /** Folder for the blobs, which then are never held in memory. */
  readonly disk?: string
  /** Tags that cannot be pointed elsewhere: all of them, or those that match. */
  readonly immutableTags?: boolean | RegExp
  /** A tag written by a push is seen only after so many reads of it. */
  readonly tagLag?: number
  /** False: manifests come without Docker-Content-Digest. */
  readonly digestHeader?: boolean
  readonly deletes?: 'all' | 'digests' | 'none'
  /** False: no referrers API. */
  readonly referrers?: boolean
  /** False: a mount is answered with an upload session. */
  readonly mounts?: boolean
  /** False: a manifest is taken even when what it names is missing. */
  readonly checksChildren?: boolean
  /** A manifest whose subject is missing is refused, as on gitlab.com. */
  readonly checksSubjects?: boolean
  /** A manifest whose type the Accept header does not name is not found. */
  readonly strictAccept?: boolean
  readonly uploadLocation?: 'absolute' | 'relative'
  readonly uploads?: UploadManners
  /** OCI-Chunk-Min-Length of upload sessions, in bytes. */
  readonly chunkMinimum?: number
  /** More connections than this at once are reset. */
  readonly connectionLimit?: number
  /** Milliseconds since the epoch; moves tokens and signed addresses to their end without waiting. */
  readonly now?: () => number
}
