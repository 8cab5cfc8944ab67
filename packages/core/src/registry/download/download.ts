import { isTallyError, TallyError } from '../../errors.ts'
import { codingOf } from '../../http/content-coding.ts'
import { defaultLeast } from '../../http/least-progress.ts'
import { backoff } from '../../http/retry.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { problem } from '../auth/problem.ts'
import { BodyReceiver, type WantedPart } from './body-receiver.ts'
import type { DownloadOptions, DownloadRequest } from './download-request.ts'
import { Split } from './parallel-parts.ts'
import type { PartSource } from './part-queue.ts'
import { headersOf, type Received } from './receive-job.ts'

/** The state between the attempts of one download. */
interface State {
  readonly fruitless: number
  /** Whether the file has bytes of several responses, so that a wrong digest may be due to the seam. */
  readonly spliced: boolean
  readonly restarted: boolean
  /** Whether the missing bytes are requested as one body. */
  readonly isWhole: boolean
  /** The time and position of the last sufficient progress. */
  readonly mark: { readonly at: number; readonly size: number }
  readonly etag?: string | undefined
}

/**
 * Fetches a blob into a draft. A body that was cut off is resumed where it ended, with a newly requested URL; a blob
 * that cannot be resumed, or has a wrong digest after it was, is fetched once more from its start.
 *
 * Throws CONTENT_MISMATCH, REGISTRY_PROTOCOL, NOT_FOUND and the other codes of an error response; REGISTRY_UNAVAILABLE
 * after `tries` attempts without a byte, or after `tries` periods without the bytes of one (`Least`).
 */
export async function download(request: DownloadRequest, options: DownloadOptions): Promise<Digest> {
  const { wanted, draft } = request
  const source = new BlobParts(request, options)
  const mark = { at: options.now(), size: draft.size }
  let state: State = { fruitless: 0, spliced: draft.size > 0, restarted: false, isWhole: false, mark }
  for (;;) {
    const before = draft.size
    const { received, spliced } = await source.receiveOnce(state)
    draft.size = received.offset
    if (received.digest === wanted.digest) return received.digest
    state = await next(
      { request, state: { ...state, spliced: state.spliced || spliced }, received, before },
      options,
    )
  }
}

/** Requests a blob, whole or in parts. */
class BlobParts implements PartSource {
  readonly #request: DownloadRequest
  readonly #options: DownloadOptions

  constructor(request: DownloadRequest, options: DownloadOptions) {
    this.#request = request
    this.#options = options
  }

  /** Receives the bytes missing in the draft, in one attempt. */
  async receiveOnce(state: State): Promise<{ received: Received; spliced: boolean }> {
    const { wanted, draft } = this.#request
    const from = draft.size
    try {
      // After a restart the blob is requested whole, so that a wrong digest is the fault of the source and not of the
      // seam.
      if (state.isWhole || !(await this.#options.governor.opens(wanted.size - from)))
        return { received: await this.#receive({ from, etag: state.etag }), spliced: false }
      return await this.#receiveSplit(state)
    } catch (error) {
      // The receiver of the body knows neither its name nor its registry.
      if (!isTallyError(error, 'CONTENT_MISMATCH')) throw error
      throw unlike(this.#request, `more than ${wanted.size} bytes`)
    }
  }

  receivePart(from: number, until: number): Promise<Received> {
    return this.#receive({ from, until })
  }

  /** Begins with a piece, whose rate decides whether the rest is fetched in parts. */
  async #receiveSplit({ etag }: State) {
    const { governor } = this.#options
    const split = new Split(this.#request, this.#options, this)
    const { until } = split
    let received: Received
    try {
      received = await this.#receive({ from: this.#request.draft.size, until, etag, split })
    } catch (error) {
      governor.opened()
      await split.abandon()
      throw error
    }
    const finished = split.finish(received)
    governor.opened()
    return finished
  }

  /** Requests bytes from the registry, with redirects, tokens and retries. */
  async #receive(part: WantedPart): Promise<Received> {
    const { from: location, wanted } = this.#request
    const { from, until, split } = part
    const range =
      from > 0 || until !== undefined ? { range: `bytes=${from}-${(until ?? wanted.size) - 1}` } : {}
    const receiver = new BodyReceiver(this.#request, this.#options, part)
    const { status, received, ...refusal } = await location.send(
      { 'accept-encoding': 'identity', ...range },
      receiver,
    )
    // A server that refuses the first piece may still send the whole blob.
    if (split && from === 0 && refusesRanges.includes(status))
      return { ...received, offset: from, stopped: { why: 'limit', message: 'no range is taken' } }
    // 416: the requested range does not exist, so the draft is longer than the blob, or of another one.
    if (status === 416 && from > 0)
      return { ...received, offset: from, stopped: { why: 'again', message: 'the range does not exist' } }
    if (status !== 200 && status !== 206) throw problem(location.action, { status, ...refusal })
    return received
  }
}

/** Statuses with which servers, and firewalls in front of them, reject any Range. */
const refusesRanges = [400, 403, 405, 416, 501]

interface Stopped {
  readonly request: DownloadRequest
  readonly state: State
  readonly received: Received
  /** Bytes in the draft before this attempt. */
  readonly before: number
}

async function next({ request, state, received, before }: Stopped, options: DownloadOptions): Promise<State> {
  const { wanted, draft, from, watch } = request
  const { action } = from
  const etag = headersOf(received).get('etag') ?? state.etag
  const restart = (): State => {
    draft.size = 0
    watch.retried?.()
    return {
      fruitless: 0,
      spliced: false,
      restarted: true,
      isWhole: true,
      mark: { at: options.now(), size: 0 },
    }
  }
  if (received.digest !== undefined) {
    if (state.spliced && !state.restarted) {
      // Parts may be the reason, and then they would corrupt other blobs as well.
      options.governor.giveUp()
      return restart()
    }
    const coding = codingOf(headersOf(received))
    throw unlike(
      request,
      `digest ${received.digest}${coding ? ` (sent with Content-Encoding: ${printable(coding)})` : ''}`,
    )
  }
  const { why = 'broken', message = '', found } = received.stopped ?? {}
  if (why === 'again' && !state.restarted) return restart()
  if (why === 'limit') return { ...state, isWhole: true, etag }
  if (why === 'broken') {
    const fruitless = draft.size > before ? 0 : state.fruitless + 1
    const mark = marked(draft.size, state, options)
    // After a stop, the pause throws CANCELLED.
    if (watch.signal?.aborted || (fruitless < options.tries && !isCrawling(mark, options))) {
      watch.retried?.()
      await options.sleep(backoff(fruitless + 1, options.random), watch.signal)
      return { ...state, fruitless, mark, spliced: true, etag }
    }
    const what = fruitless < options.tries ? 'too slow' : `broken off ${fruitless} times`
    throw new TallyError(
      'REGISTRY_UNAVAILABLE',
      `Cannot ${action}: ${what} at byte ${draft.size} of ${wanted.size}, last: ${printable(message)}`,
    )
  }
  if (found !== undefined) throw unlike(request, `${found} bytes instead of ${wanted.size}`)
  throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: ${printable(message)}`)
}

/** The last sufficient progress; it is long past after many small pieces that were each cut off. */
function marked(size: number, { mark }: State, { now, timeouts }: DownloadOptions): State['mark'] {
  const { bytes } = timeouts.least ?? defaultLeast
  return size - mark.size >= bytes ? { at: now(), size } : mark
}

/** Whether the time since `mark` exceeds that of `tries` periods of the least progress. */
function isCrawling(mark: State['mark'], { now, timeouts, tries }: DownloadOptions): boolean {
  return now() - mark.at >= tries * (timeouts.least ?? defaultLeast).ms
}

function unlike({ wanted, from: { place, action } }: DownloadRequest, found: string): TallyError {
  return new TallyError(
    'CONTENT_MISMATCH',
    `Cannot ${action}: expected ${wanted.digest}, found ${found} at ${place}`,
    {
      details: { expected: wanted.digest, found, registry: place },
    },
  )
}
