import type { Draft } from '../../content/store/draft.ts'
import type { HttpReply, Timeouts } from '../../http/http-exchange.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { HttpHop } from '../exchange/request.ts'
import type { RangeGovernor } from './range-governor.ts'
import type { Lane, ReceiveWatch } from './receive-job.ts'

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

/** Asks for a blob, or for a range of it by the headers: each hop on the way is done by `send`. */
export type AskForBlob = <T extends HttpReply>(
  headers: Readonly<Record<string, string>>,
  send: (hop: HttpHop) => Promise<T>,
) => Promise<T>

export interface DownloadRequest {
  readonly ask: AskForBlob
  /** What is being done, for messages. */
  readonly action: string
  /** `host[:port]` where it is asked for, for messages. */
  readonly place: string
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: ReceiveWatch
}
