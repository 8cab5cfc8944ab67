import type { Draft } from '../content/draft.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Timeouts } from './http.ts'
import type { RangeGovernor } from './range-governor.ts'
import type { Lane, Watch } from './receive.ts'
import type { Ask, RegistryHost } from './registry-host.ts'

export interface DownloadOptions {
  readonly lane: Lane
  readonly timeouts: Timeouts
  readonly governor: RangeGovernor
  /** Tries in a row that bring no byte, before giving up. */
  readonly tries: number
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

export interface DownloadRequest {
  readonly host: RegistryHost
  readonly ask: Ask
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: Watch
}
