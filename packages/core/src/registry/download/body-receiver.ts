import { dirname } from 'node:path'
import type { HttpReply } from '../../http/http-exchange.ts'
import { algorithmOf } from '../../model/digest.ts'
import type { HttpHop, Receiver } from '../exchange/request.ts'
import type { DownloadOptions, DownloadRequest } from './download-request.ts'
import type { Split } from './parallel-parts.ts'
import { headersOf, type Received, type ReceiveWatch } from './receive-job.ts'

/** A response with the result of receiving its body. */
interface BodyReply extends HttpReply {
  readonly received: Received
}

/** The bytes of a blob from `from` to its end, or to `until`. */
export interface WantedPart {
  readonly from: number
  readonly until?: number
  /** The ETag of the response that the bytes before `from` belong to. */
  readonly etag?: string | undefined
  /** Watches the part as the first of several. */
  readonly split?: Split | undefined
}

/** Writes a blob's bytes to the draft through a lane. */
export class BodyReceiver implements Receiver<BodyReply> {
  readonly #request: DownloadRequest
  readonly #options: DownloadOptions
  readonly #part: WantedPart

  constructor(request: DownloadRequest, options: DownloadOptions, part: WantedPart) {
    this.#request = request
    this.#options = options
    this.#part = part
  }

  async receive(hop: HttpHop): Promise<BodyReply> {
    const { lane, governor } = this.#options
    const { split } = this.#part
    if (split) split.hop = hop
    governor.begun()
    try {
      const received = await lane.receive(this.#job(hop), split?.watch ?? this.#counted())
      return { status: received.status, headers: headersOf(received), text: received.text, received }
    } finally {
      governor.closed()
    }
  }

  #job({ url, headers, endpoint }: HttpHop) {
    const { wanted, draft } = this.#request
    const { from, until, etag, split } = this.#part
    return {
      url: url.href,
      headers,
      endpoint,
      timeouts: this.#options.timeouts,
      file: draft.file,
      drafts: dirname(draft.path),
      algorithm: algorithmOf(wanted.digest),
      size: wanted.size,
      from,
      etag,
      orWhole: split !== undefined,
      ...(until === undefined ? {} : { until }),
    }
  }

  #counted(): ReceiveWatch {
    const { watch } = this.#request
    const advanced = (bytes: number) => {
      this.#options.governor.arrived(bytes)
      watch.advanced(bytes)
    }
    return { ...watch, advanced }
  }
}
