import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createHttp } from '../../http/http-client.ts'
import type { Credentials } from './credentials.ts'
import { createTokenStore, type TokenRequest } from './token.ts'

/** A request that the token server received. */
export interface Seen {
  readonly method: string
  readonly url: URL
  readonly authorization: string | undefined
  readonly body: string
}

/** The response to a request, the `count`th. */
export type Respond = (
  seen: Seen,
  count: number,
) => { status?: number; headers?: Record<string, string>; body: string | Buffer }

/** Starts a token server, and a store that requests tokens from it; the clock stands still until a test moves it. */
export async function tokenServer(respond: Respond) {
  const seen: Seen[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    seen.push({
      method,
      url: new URL(url, origin),
      authorization: headers.authorization,
      body: await text(request),
    })
    const { status = 200, headers: more = {}, body } = respond(seen.at(-1) as Seen, seen.length)
    response.writeHead(status, more).end(body)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const http = createHttp()
  const secrets: string[] = []
  const clock = { now: 1_800_000_000_000 }
  const store = createTokenStore({
    send: http.send,
    now: () => clock.now,
    onSecret: value => void secrets.push(value),
  })
  const request = (change: Partial<TokenRequest> = {}): TokenRequest => ({
    registryOrigin: new URL('https://reg.io'),
    challenge: { scheme: 'bearer', params: { service: 'the service' } },
    scopes: ['repository:a/b:pull'],
    repository: { registry: 'reg.io', repository: 'a/b' },
    credentials: { credentials: undefined, source: 'anonymous' },
    realm: { url: new URL('/token', origin), sendCredentials: true },
    ...change,
  })
  return {
    seen,
    secrets,
    clock,
    store,
    request,
    origin,
    ask: (change?: Partial<TokenRequest>, stale?: string) => store.authorization(request(change), stale),
    [Symbol.asyncDispose]: async () => {
      http.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A response with a JSON body. */
export const json = (value: unknown) => ({ body: JSON.stringify(value) })
/** Issues the tokens token-t1, token-t2, …, each valid for five minutes. */
export const numbered: Respond = (_, count) => json({ token: `token-t${count}`, expires_in: 300 })
/** The field of a token request with its credentials. */
export const withCredentials = (credentials: Credentials) => ({
  credentials: { credentials, source: 'registry-auth' as const },
})
/** A login whose password needs encoding. */
export const basic = { kind: 'basic', username: 'user', password: 'pä:ss' } as const
