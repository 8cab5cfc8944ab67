import type { Repository } from '../model/reference.ts'
import type { Timeouts } from './http.ts'
import type { Trust } from './origin.ts'
import type { FindCredentials } from './registry-auth.ts'

/** How registries are reached, and who is told of it. */
export interface RegistryClientOptions {
  readonly trust: Trust
  readonly find: FindCredentials
  /** Where a host's repositories are read before the host is asked, in order; a mirror's own repository, where it has one, is the prefix of theirs. */
  readonly mirrors: ReadonlyMap<string, readonly Repository[]>
  /** Tries per request or transfer. */
  readonly tries: number
  readonly timeouts?: Timeouts
  readonly signal?: AbortSignal | undefined
  /** The module that workers run; without it all is done on this thread. */
  readonly workerFile?: URL | undefined
  /** Told every secret before it is used. */
  readonly secret: (value: string) => void
  /** Told of what a person following the run would want to know: retries, pull limits. */
  readonly note?: (message: string) => void
  readonly random?: () => number
  readonly now?: () => number
}
