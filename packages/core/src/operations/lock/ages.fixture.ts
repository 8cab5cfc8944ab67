import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import type { AgeSource, TagState } from '../../lock/pins/tag-answer.ts'
import type { Digest } from '../../model/digest.ts'
import type { TagDates } from '../../registry/quirks/profiles.ts'
import { type NetworkOptions, type OpenNetwork, openNetwork, question } from './lock-network.fixture.ts'

export const older = image({ layers: ['older'] })
export const app = image({ layers: ['one'], config: { created: '2026-01-05T00:00:00Z' } })
export const { digest } = app.root
export const noSource = 'no source of `age-from` says since when the tag has this digest'

/** A registry with `app` as `test/app:v1`. */
export async function holding(): Promise<TestRegistry> {
  const registry = await startRegistry()
  await registry.add(app)
  return registry
}

/** The answer about `test/app:v1`, asked for its age. */
export async function stateOf(
  network: OpenNetwork,
  { host }: TestRegistry,
  pinned: Digest[] = [],
): Promise<TagState> {
  const name = `${host}/test/app:v1`
  const state = (await network.ask([question(name, { pinned, wantsAge: true })])).get(name)
  assert.ok(state && !('error' in state))
  return state
}

interface Reply {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** A web API that gives each path its reply, and notes what was asked and with which login. */
export async function startApi(replies: Readonly<Record<string, Reply>>) {
  const requests: string[] = []
  const logins: (string | undefined)[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    logins.push(request.headers.authorization)
    const { status = 200, headers = {}, body = {} } = replies[request.url ?? ''] ?? { status: 404 }
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    requests,
    logins,
    api,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export const credentials = { kind: 'basic', username: 'octo', password: 'token-of-the-job' } as const

/** A step whose registries have this web API with dates. */
export function dated(by: TagDates['by'], api: string, more: NetworkOptions = {}): OpenNetwork {
  const said = by === 'docker-hub' ? 'Docker Hub' : by
  const sources: readonly AgeSource[] = ['registry']
  return openNetwork({ ageFrom: sources, datesOf: () => ({ by, api, said }), credentials, ...more })
}

export const hubPath = '/v2/repositories/test/app/tags/v1'
export const quayPath = '/api/v1/repository/test/app/tag/?specificTag=v1&onlyActiveTags=true'
