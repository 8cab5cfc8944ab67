import type { Bytes } from '../../content/store.ts'
import { isTallyError } from '../../errors.ts'
import type { Http } from '../../http/http-client.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { steady } from '../../http/least-progress.ts'
import { networkFailure } from '../../http/network-failure.ts'
import { Intake } from './intake.ts'
import { isBody, type Lane, type Received, type ReceiveJob, type ReceiveWatch } from './receive-job.ts'
import type { Wire } from './wire.ts'

const refusalBytes = 64 * 1024

/** Does jobs on this thread. */
export function createLane(wire: Wire, http: Http): Lane {
  return {
    receive: (job, watch) =>
      job.endpoint.proxy ? receiveStreamed(http, job, watch) : receiveWired(wire, job, watch),
  }
}

async function receiveWired(wire: Wire, job: ReceiveJob, watch: ReceiveWatch): Promise<Received> {
  const intake = new Intake(job, watch)
  const { url, headers, endpoint, timeouts } = job
  let answered: { status: number; headers: HttpHeaders } | undefined
  try {
    const reply = await wire.get({
      url: new URL(url),
      headers,
      endpoint,
      timeouts,
      ...(watch.signal ? { signal: watch.signal } : {}),
      accept: head => {
        answered = head
        return intake.accept(head.status, head.headers, head.length)
      },
      take: piece => intake.take(piece),
    })
    return intake.result(reply.status, reply.headers, reply.text)
  } catch (error) {
    if (!answered || !isBrokenOff(error)) throw error
    return intake.broken(answered.status, answered.headers, error)
  }
}

async function receiveStreamed(http: Http, job: ReceiveJob, watch: ReceiveWatch): Promise<Received> {
  const intake = new Intake(job, watch)
  const { url, headers, endpoint } = job
  const {
    status,
    headers: answered,
    body,
  } = await http.open({
    method: 'GET',
    url: new URL(url),
    headers: { ...headers },
    endpoint,
    ...(watch.signal ? { signal: watch.signal } : {}),
  })
  const pieces = steady(body, new URL(url), job.timeouts.least)
  const declared = answered.get('content-length')
  if (
    !isBody(status) ||
    !intake.accept(status, answered, declared === undefined ? undefined : Number(declared))
  ) {
    const text = isBody(status) ? new Uint8Array() : await refusalText(pieces, job, watch)
    body.destroy()
    return intake.result(status, answered, text)
  }
  try {
    for await (const piece of pieces) if (!intake.take(piece)) break
  } catch (error) {
    body.destroy()
    if (isTallyError(error, 'CONTENT_MISMATCH', 'STORE_FAILED')) throw error
    return intake.broken(status, answered, error)
  }
  body.destroy()
  return intake.result(status, answered, new Uint8Array())
}

/** A stop breaks a body off like a lost connection does: what has arrived is kept. */
function isBrokenOff(error: unknown): boolean {
  return isTallyError(error, 'REGISTRY_UNAVAILABLE', 'CANCELLED')
}

async function refusalText(body: Bytes, { url }: ReceiveJob, { signal }: ReceiveWatch): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of body) {
      pieces.push(piece)
      size += piece.length
      if (size >= refusalBytes) break
    }
  } catch (error) {
    throw networkFailure(error, new URL(url), signal)
  }
  return Buffer.concat(pieces).subarray(0, refusalBytes)
}
