import type { Endpoint } from '../../http/endpoint.ts'
import type { HttpReply } from '../../http/http-exchange.ts'
import { headersFrom } from '../../http/http-headers.ts'
import type { Repository } from '../../model/reference.ts'
import { RegistryAuth } from '../auth/registry-auth.ts'
import { createTokenStore } from '../auth/token.ts'
import { RegistryHost } from './exchange.ts'
import type { HttpHop, RegistryRequest } from './request.ts'

const repository: Repository = { registry: 'reg.example', repository: 'a/b' }

/** A response with these headers and no body. */
export function reply(status: number, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, headers: headersFrom(Object.entries(headers).flat()), text: new Uint8Array() }
}

/** The responses of a registry and the hosts around it. */
export interface Script {
  /** Defaults to `https://reg.example`. */
  readonly origin?: string
  answer(hop: HttpHop, count: number): HttpReply
  /** Attempts per request; defaults to 4. */
  readonly tries?: number
}

/** A registry host without a network: records requests in `hops` and `tokenAsks`, and responds as scripted. */
export function scriptedHost({ origin = 'https://reg.example', answer, tries = 4 }: Script) {
  const hops: HttpHop[] = []
  const tokenAsks: { url: string; authorization: string | undefined }[] = []
  const waits: number[] = []
  const notes: string[] = []
  const clock = { now: 1_800_000_000_000 }
  const tokens = createTokenStore({
    send: async ({ url, headers = {} }) => {
      tokenAsks.push({ url: url.href, authorization: headers.authorization })
      const body = Buffer.from(JSON.stringify({ token: `host-token-${tokenAsks.length}` }))
      return { status: 200, headers: headersFrom([]), body, url }
    },
    now: () => clock.now,
    onSecret: () => undefined,
  })
  const login = { kind: 'basic', username: 'dock', password: 'secret-pass' } as const
  const authFor = (at: URL, isOwn: boolean) =>
    new RegistryAuth({
      origin: at,
      insecure: at.protocol === 'http:',
      trustedHosts: [],
      tokens,
      find: async () =>
        isOwn
          ? { credentials: login, source: 'registry-auth' }
          : { credentials: undefined, source: 'anonymous' },
    })
  const host = new RegistryHost({
    origin: new URL(origin),
    endpoint: {},
    auth: authFor(new URL(origin), true),
    foreign: { endpoint: async (): Promise<Endpoint> => ({}), auth: url => authFor(url, false) },
    tries,
    now: () => clock.now,
    random: () => 0,
    note: (message: string) => void notes.push(message),
    sleep: async ms => {
      waits.push(ms)
      clock.now += ms
    },
  })
  const receiver = {
    async receive(hop: HttpHop): Promise<HttpReply> {
      hops.push(hop)
      return answer(hop, hops.length)
    },
  }
  const exchange = (ask: Partial<RegistryRequest> = {}) =>
    host.send(
      {
        method: 'GET',
        path: '/v2/a/b/blobs/x',
        action: 'read a blob',
        repository,
        scopes: ['repository:a/b:pull'],
        ...ask,
      },
      receiver,
    )
  return { hops, tokenAsks, waits, notes, exchange }
}
