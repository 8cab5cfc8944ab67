import type { Bytes, LentFile } from '../../content/store.ts'

/** The content of an entry; may be read more than once and in parts. */
export interface EntrySource {
  /** Bytes. */
  readonly size: number
  /** The bytes from `from` up to, but excluding, `to`; each chunk is valid only until the next one is requested. */
  open(from: number, to: number): Bytes
  /** A file with exactly these bytes, if there is one. */
  lend?(): LentFile | undefined
}

/** An entry opened for reading. */
export interface OpenEntry {
  /**
   * The bytes from `from` up to, but excluding, `to`; untrusted. Each chunk is valid only until the next one is
   * requested. Throws CONTENT_MISMATCH for an entry of another size, NOT_FOUND for one that is gone, CACHE_UNAVAILABLE,
   * CACHE_PROTOCOL.
   */
  read(from: number, to: number): Bytes
  /** All bytes, for entries that are read whole. Throws what `read` throws, CONTENT_MISMATCH beyond `limit` bytes. */
  all(limit: number): Promise<Uint8Array>
  /** Releases the resources of reading. */
  close(): Promise<void>
}

/** An entry that exists under exactly the requested key. */
export interface FoundEntry {
  readonly key: string
  /**
   * A signed URL from which anyone can read the bytes until it expires; present only if the entry is stored as raw
   * bytes.
   */
  readonly url?: URL
  /** Opens it as an entry of at most `size` bytes. Throws what `read` throws. */
  open(size: number): Promise<OpenEntry>
}

/**
 * The outcome of saving an entry.
 *
 * - `exists`: it existed before, or another job was faster
 * - `busy`: another job is saving it, or was stopped in the middle
 * - `refused`: the token is read-only
 * - `throttled`: too many uploads a minute
 */
export type SaveOutcome = 'saved' | 'exists' | 'busy' | 'refused' | 'throttled'

/** Coordinates the saving of an entry with that of others. */
export interface SaveTurn {
  /**
   * Called once the key is reserved, if the route can tell: other keys may be requested while the bytes are being sent.
   */
  readonly reserved?: () => void
  /** Called once all bytes are sent, if the route can tell. */
  readonly sent?: () => void
  /** The entry must not become visible before this settles. */
  readonly before?: Promise<unknown>
}

/** A route to the cache service. */
export interface CacheRoute extends AsyncDisposable {
  readonly name: 'direct' | 'toolkit' | 'folder'
  /** Returns undefined for a miss only. Throws CACHE_UNAVAILABLE, CACHE_PROTOCOL. */
  lookup(key: string): Promise<FoundEntry | undefined>
  /**
   * Creates an entry that was looked up and not found. Throws CACHE_UNAVAILABLE, CACHE_PROTOCOL, and what reading the
   * source throws.
   */
  save(key: string, source: EntrySource, turn?: SaveTurn): Promise<SaveOutcome>
  /** Makes room for a sound copy of an entry whose bytes are wrong, where that is possible: entries are never replaced. */
  discard?(key: string): void
}

/** The options of both routes. */
export interface RouteOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The proxy for a URL; undefined for a direct connection. Throws INPUT_INVALID for an unusable one. */
  readonly proxyFor: (url: URL) => string | undefined
  /** Receives each value that must not be shown, before it can be. */
  readonly secret: (value: string) => void
  /** Receives lines for debug logs. */
  readonly note: (message: string) => void
  readonly signal?: AbortSignal | undefined
}
