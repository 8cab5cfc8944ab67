import type { Http, OpenResponse, Timeouts } from '../../http/http-client.ts'
import { steady } from '../../http/least-progress.ts'
import { networkFailure } from '../../http/network-failure.ts'
import type { HttpHop } from '../exchange/request.ts'
import type { RelayReply } from './relay.ts'

/** Asks the ordinary client for a body; that of an answer other than `wanted` is not read on. Throws what connections throw. */
export async function streamed(
  hop: HttpHop,
  wanted: number,
  { http, timeouts }: { readonly http: Http; readonly timeouts: Timeouts },
): Promise<RelayReply> {
  const opened = await http.open(hop)
  const { status, headers, body, url } = opened
  const text = await refusalText(opened)
  if (status !== wanted) body.destroy()
  return { status, headers, text, body: steady(body, url, timeouts.least) }
}

/** The start of a body that is not the blob; a redirect's is read as well, to free its connection. */
async function refusalText({ status, body, url }: OpenResponse): Promise<Uint8Array> {
  if (status < 300) return new Uint8Array()
  const pieces: Buffer[] = []
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      pieces.push(piece)
      if (pieces.length >= 16) break
    }
  } catch (error) {
    throw networkFailure(error, url)
  }
  return Buffer.concat(pieces).subarray(0, 64 * 1024)
}
