import type { Bytes, LentFile } from '../../content/store.ts'

/** What an entry is made from; may be read more than once and in parts. */
export interface EntrySource {
  /** Bytes. */
  readonly size: number
  /** The bytes from `from` up to, not including, `to`; each piece is only good until the next is asked for. */
  open(from: number, to: number): Bytes
  /** A file that holds exactly these bytes, where there is one. */
  lend?(): LentFile | undefined
}

/** An entry that may be read. */
export interface OpenEntry {
  /** The bytes from `from` up to, not including, `to`; untrusted. Each piece is only good until the next is asked for. Throws CONTENT_MISMATCH for an entry of another size, NOT_FOUND for one that went, CACHE_UNAVAILABLE, CACHE_PROTOCOL. */
  read(from: number, to: number): Bytes
  /** All bytes, for entries that are read whole. Throws as `read` does, CONTENT_MISMATCH beyond `limit` bytes. */
  all(limit: number): Promise<Uint8Array>
  /** Frees what reading needed. */
  close(): Promise<void>
}

/** An entry that exists under exactly the key that was asked for. */
export interface FoundEntry {
  readonly key: string
  /** Where its bytes may be read by anyone who knows it, for as long as it is signed for; only where they stand there as they are. */
  readonly url?: URL
  /** To be read as an entry of at most `size` bytes. Throws as `read` does. */
  open(size: number): Promise<OpenEntry>
}

/**
 * What became of an entry that was to be saved.
 *
 * - `exists`: it was there before, or another job was faster
 * - `busy`: another job is at it, or was stopped in the middle
 * - `refused`: the token may only read
 * - `throttled`: too many uploads a minute
 */
export type SaveOutcome = 'saved' | 'exists' | 'busy' | 'refused' | 'throttled'

/** How the saving of an entry fits in with that of others. */
export interface SaveTurn {
  /** Told once the key is reserved, where the route can tell: others may be asked for while the bytes are on their way. */
  readonly reserved?: () => void
  /** Told once all bytes are sent, where the route can tell. */
  readonly sent?: () => void
  /** The entry is not to be seen until this is over. */
  readonly before?: Promise<unknown>
}

/** A way to the cache service. */
export interface CacheRoute extends AsyncDisposable {
  readonly name: 'direct' | 'toolkit'
  /** Undefined is a miss and nothing else. Throws CACHE_UNAVAILABLE, CACHE_PROTOCOL. */
  lookup(key: string): Promise<FoundEntry | undefined>
  /** Makes an entry that was looked for and not found. Throws CACHE_UNAVAILABLE, CACHE_PROTOCOL, and what reading the source throws. */
  save(key: string, source: EntrySource, turn?: SaveTurn): Promise<SaveOutcome>
}

/** What both routes need to know. */
export interface RouteOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The proxy for a URL; undefined for a direct connection. Throws INPUT_INVALID for one that cannot be used. */
  readonly proxyFor: (url: URL) => string | undefined
  /** Told each value that must not be shown, before it can be. */
  readonly secret: (value: string) => void
  /** Told what only a reader of debug logs wants to know. */
  readonly note: (message: string) => void
  readonly signal?: AbortSignal | undefined
}
