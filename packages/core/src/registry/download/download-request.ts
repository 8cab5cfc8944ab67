import type { Draft } from '../../content/store/draft.ts'
import type { HttpReply, Timeouts } from '../../http/http-exchange.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Receiver } from '../exchange/request.ts'
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

/** Where a blob is asked for. */
export interface BlobLocation {
  /** What is being done, for messages. */
  readonly action: string
  /** `host[:port]`, for messages. */
  readonly place: string
  /** Asks for the blob, or for the range of it that `headers` name. */
  send<T extends HttpReply>(headers: Readonly<Record<string, string>>, receiver: Receiver<T>): Promise<T>
}

export interface DownloadRequest {
  readonly from: BlobLocation
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: ReceiveWatch
}
