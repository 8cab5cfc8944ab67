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
  /** Maximum consecutive attempts without a byte. */
  readonly tries: number
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** A location from which a blob can be requested. */
export interface BlobLocation {
  /** The action, for messages. */
  readonly action: string
  /** `host[:port]`, for messages. */
  readonly place: string
  /** Requests the blob, or the range of it that `headers` name. */
  send<T extends HttpReply>(headers: Readonly<Record<string, string>>, receiver: Receiver<T>): Promise<T>
}

export interface DownloadRequest {
  readonly from: BlobLocation
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: ReceiveWatch
}
