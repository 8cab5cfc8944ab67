import { dirname } from 'node:path'
import { isTallyError, TallyError } from '../../errors.ts'
import { codingOf } from '../../http/content-coding.ts'
import type { HttpReply } from '../../http/http-exchange.ts'
import { defaultLeast } from '../../http/least-progress.ts'
import { backoff } from '../../http/retry.ts'
import { algorithmOf, type Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { problem } from '../auth/problem.ts'
import type { HttpHop } from '../exchange/request.ts'
import type { DownloadOptions, DownloadRequest } from './download-request.ts'
import { Split } from './parallel-parts.ts'
import { headersOf, type Received } from './receive-job.ts'

/** A reply that also says what became of the body. */
interface BodyReply extends HttpReply {
  readonly received: Received
}

/** What is known between the tries of one download. */
interface State {
  readonly fruitless: number
  /** The file was not filled by one answer alone, so a wrong digest may come from the seam. */
  readonly spliced: boolean
  readonly restarted: boolean
  /** What is missing is asked for as one body. */
  readonly isWhole: boolean
  /** When and where there was enough progress last. */
  readonly mark: { readonly at: number; readonly size: number }
  readonly etag?: string | undefined
}

/**
 * Fetches a blob into a draft: a cut-off body is continued where it ended, through a freshly asked URL; what cannot be
 * continued, or has a wrong digest after it was, is fetched once more from its start.
 *
 * Throws CONTENT_MISMATCH, REGISTRY_PROTOCOL, NOT_FOUND and the other codes of a refusal; REGISTRY_UNAVAILABLE after `tries` without
 * a byte, or after the time of so many stretches without the bytes of one (`Least`).
 */
export async function download(request: DownloadRequest, options: DownloadOptions): Promise<Digest> {
  const { wanted, draft } = request
  const mark = { at: options.now(), size: draft.size }
  let state: State = { fruitless: 0, spliced: draft.size > 0, restarted: false, isWhole: false, mark }
  for (;;) {
    const before = draft.size
    const { received, spliced } = await receiveOnce(request, state, options)
    draft.size = received.offset
    if (received.digest === wanted.digest) return received.digest
    state = await next(
      { request, state: { ...state, spliced: state.spliced || spliced }, received, before },
      options,
    )
  }
}

async function receiveOnce(
  request: DownloadRequest,
  state: State,
  options: DownloadOptions,
): Promise<{ received: Received; spliced: boolean }> {
  const from = request.draft.size
  const { wanted } = request
  try {
    // After a restart the blob comes in one piece, so that a wrong digest is the source's and not the seam's.
    if (state.isWhole || !(await options.governor.opens(wanted.size - from))) {
      const received = await exchangePart(request, { from, etag: state.etag }, options)
      return { received, spliced: false }
    }
    return await receiveSplit(request, state, options)
  } catch (error) {
    // What receives a body knows neither its name nor its registry.
    throw isTallyError(error, 'CONTENT_MISMATCH') ? unlike(request, `more than ${wanted.size} bytes`) : error
  }
}

/** Begins with a piece, and goes on as it shows. */
async function receiveSplit(request: DownloadRequest, { etag }: State, options: DownloadOptions) {
  const { governor } = options
  const ask = (from: number, until: number) => exchangePart(request, { from, until }, options)
  const split = new Split(request, options, ask)
  const { until } = split
  let received: Received
  try {
    received = await exchangePart(request, { from: request.draft.size, until, etag, split }, options)
  } catch (error) {
    governor.opened()
    await split.abandon()
    throw error
  }
  const finished = split.finish(received)
  governor.opened()
  return finished
}

interface PartJob {
  readonly from: number
  readonly until?: number
  readonly etag?: string | undefined
  readonly split?: Split | undefined
}

/** A part of the blob, asked for by the whole way: registry, redirects, tokens, retries. */
async function exchangePart(
  { ask, action, wanted, draft, watch }: DownloadRequest,
  part: PartJob,
  options: DownloadOptions,
): Promise<Received> {
  const { lane, timeouts, governor } = options
  const { from, until, etag, split } = part
  const range =
    from > 0 || until !== undefined ? { range: `bytes=${from}-${(until ?? wanted.size) - 1}` } : {}
  const job = {
    timeouts,
    file: draft.file,
    drafts: dirname(draft.path),
    algorithm: algorithmOf(wanted.digest),
    size: wanted.size,
    from,
    etag,
    orWhole: split !== undefined,
    ...(until === undefined ? {} : { until }),
  }
  const counted = {
    ...watch,
    advanced: (bytes: number) => {
      governor.arrived(bytes)
      watch.advanced(bytes)
    },
  }
  const send = async (hop: HttpHop): Promise<BodyReply> => {
    if (split) split.hop = hop
    governor.begun()
    try {
      const { url, headers, endpoint } = hop
      const received = await lane.receive(
        { ...job, url: url.href, headers, endpoint },
        split?.watch ?? counted,
      )
      return { status: received.status, headers: headersOf(received), text: received.text, received }
    } finally {
      governor.closed()
    }
  }
  const { status, received, ...refusal } = await ask({ 'accept-encoding': 'identity', ...range }, send)
  // Who asks for a piece first need not be refused the whole.
  if (split && from === 0 && refusesRanges.includes(status))
    return { ...received, offset: from, stopped: { why: 'limit', message: 'no range is taken' } }
  // 416: what was asked for does not exist there, so what we hold is longer than the blob, or another one.
  if (status === 416 && from > 0)
    return { ...received, offset: from, stopped: { why: 'again', message: 'the range does not exist' } }
  if (status !== 200 && status !== 206) throw problem(action, { status, ...refusal })
  return received
}

/** Answers of servers, and of what guards them, that take no Range at all. */
const refusesRanges = [400, 403, 405, 416, 501]

interface Stopped {
  readonly request: DownloadRequest
  readonly state: State
  readonly received: Received
  /** Bytes in the draft before this try. */
  readonly before: number
}

async function next({ request, state, received, before }: Stopped, options: DownloadOptions): Promise<State> {
  const { wanted, draft, action, watch } = request
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
      // Whatever parts there were may have been the reason, and then they are for other blobs too.
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
    // After a stop the pause is where it ends.
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

/** Where enough came last; after a lot of small pieces, each cut off, that is long ago. */
function marked(size: number, { mark }: State, { now, timeouts }: DownloadOptions): State['mark'] {
  const { bytes } = timeouts.least ?? defaultLeast
  return size - mark.size >= bytes ? { at: now(), size } : mark
}

/** Whether all tries together could have taken no longer at the least pace. */
function isCrawling(mark: State['mark'], { now, timeouts, tries }: DownloadOptions): boolean {
  return now() - mark.at >= tries * (timeouts.least ?? defaultLeast).ms
}

function unlike({ wanted, place, action }: DownloadRequest, found: string): TallyError {
  return new TallyError(
    'CONTENT_MISMATCH',
    `Cannot ${action}: expected ${wanted.digest}, found ${found} at ${place}`,
    {
      details: { expected: wanted.digest, found, registry: place },
    },
  )
}
