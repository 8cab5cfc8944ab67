import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import { request as tlsRequest } from 'node:https'

/** A test's request, sent by node:http alone, independently of the code under test. */
export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** PEM text of the authority to trust. */
  readonly ca?: string | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Sends a request and reads the whole response; rejects when the connection breaks, follows no redirect. */
export async function ask(
  url: string,
  { method = 'GET', headers = {}, body, ca }: Question = {},
): Promise<Answer> {
  const send = url.startsWith('https:') ? tlsRequest : request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers: { ...length, ...headers }, ca, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
