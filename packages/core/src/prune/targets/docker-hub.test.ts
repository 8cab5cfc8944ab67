import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { LayoutStore } from '../../content/store/layout-store.ts'
import type { Credentials } from '../../registry/auth/credentials.ts'
import { openRepository } from '../../registry/repository/repository.fixture.ts'
import { carryOut } from '../carry-out.ts'
import { repositoryPlan } from '../inventory/repository-plan.ts'
import { planPrune } from '../plan.ts'
import { parsePolicy } from '../rules/policy.ts'
import { DistributionBackend } from './distribution-api.ts'
import { dockerHubRepository } from './docker-hub.ts'
import { RemoteDistribution } from './remote-distribution.ts'

const account: Credentials = { kind: 'basic', username: 'dock', password: 'access-token' }

/** Docker Hub: a registry that answers 405 to deletions, and the API that removes tags; each token is valid for two requests. */
async function startHub() {
  const registry = await startRegistry({ deletes: 'none' })
  const uses = new Map<string, number>()
  const said: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    said.push(`${request.method} ${request.url}`)
    const answer = (status: number, value: object) => response.writeHead(status).end(JSON.stringify(value))
    if (request.url === '/v2/users/login') {
      if (JSON.parse(body).password !== 'access-token') return answer(401, { detail: 'wrong' })
      uses.set(`hub-token-${uses.size}`, 2)
      return answer(200, { token: `hub-token-${uses.size - 1}` })
    }
    const token = request.headers.authorization?.slice(7) ?? ''
    const left = uses.get(token) ?? 0
    if (left === 0) return answer(401, { detail: 'expired' })
    uses.set(token, left - 1)
    const [, tag = ''] = /\/tags\/([^/]+)\/$/.exec(request.url ?? '') ?? []
    if (request.method !== 'DELETE') return answer(200, { permissions: { read: true, write: true } })
    const isThere = (registry.tags('test/app') as Map<string, unknown>).delete(tag)
    return isThere ? response.writeHead(204).end() : answer(404, { detail: 'not there' })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const api = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    registry,
    said,
    api,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await registry[Symbol.asyncDispose]()
    },
  }
}

async function prune(hub: Awaited<ReturnType<typeof startHub>>, credentials: Credentials | undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'docker-hub-'))
  try {
    await using open = await openRepository(hub.registry)
    const remote = new RemoteDistribution(open.repository, await LayoutStore.open(folder))
    const name = open.repository.name
    const options = { send: open.client.send, api: hub.api, name, credentials, secret: () => undefined }
    const backend = new DistributionBackend({
      repository: 'docker.io/test/app',
      order: 'tags-first',
      remote: dockerHubRepository(remote, options),
    })
    const before = await backend.inventory()
    const policy = parsePolicy({ pruneTags: ['pr-*'], olderThan: '0s' })
    const outcomes = await carryOut(repositoryPlan(before, planPrune(before, policy, new Date())), backend)
    return outcomes.map(({ step, result }) => `${step.act} ${result}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test("tags are removed through Docker Hub's API, and expired tokens are renewed", async () => {
  await using hub = await startHub()
  for (const tag of ['pr-1', 'pr-2', 'v1'])
    await hub.registry.add(image({ layers: [tag] }), { repository: 'test/app', tag })
  const outcomes = await prune(hub, account)
  assert.deepEqual(outcomes, ['untag done', 'untag done', 'delete retained', 'delete retained'])
  assert.deepEqual([...hub.registry.tags('test/app').keys()], ['v1'])
  assert.equal(hub.said.filter(line => line.startsWith('POST')).length, 2)
  assert.equal(hub.registry.count({ method: 'DELETE' }), 0)
})

test('without a valid Docker Hub account nothing happens, and the error says what is expected', async () => {
  await using hub = await startHub()
  await hub.registry.add(image({ layers: ['one'] }), { repository: 'test/app', tag: 'pr-1' })
  await assert.rejects(prune(hub, undefined), { code: 'UNAUTHENTICATED', message: /registry-auth/ })
  await assert.rejects(prune(hub, { ...account, password: 'wrong' } as Credentials), {
    code: 'UNAUTHENTICATED',
  })
  assert.equal(hub.registry.tags('test/app').size, 1)
})
