import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import * as kit from '@tallyman/testkit/registry/registry'
import { openRepository } from '../../../registry/repository/repository.fixture.ts'
import { listCatalog } from './catalog.ts'

const built = image({ layers: ['one'] })
const names = ['app', 'team/app', 'team/base', 'x/y/z']

async function cataloged(registry: Pick<kit.TestRegistry, 'host' | 'credentials'>) {
  await using open = await openRepository(registry)
  const told: string[] = []
  const note = (message: string) => void told.push(message)
  const catalog = await listCatalog(registry.host, { registries: open.client, note })
  assert.deepEqual(told, catalog.notes)
  return catalog
}

async function holding(options: kit.RegistryOptions = {}) {
  const registry = await kit.startRegistry(options)
  for (const repository of names) await registry.add(built, { repository })
  return registry
}

test('the repositories of a registry come from all pages, with a token for the catalog', async () => {
  for (const auth of ['none', 'basic', 'bearer'] as const) {
    await using registry = await holding({ auth, paging: 1 })
    assert.deepEqual(await cataloged(registry), { registry: registry.host, repositories: names, notes: [] })
    assert.equal(registry.count({ kind: 'catalog', status: 200 }), names.length)
    const scopes = registry.requests
      .filter(({ kind }) => kind === 'token')
      .map(({ query }) => new URLSearchParams(query).getAll('scope'))
    assert.deepEqual(scopes, auth === 'bearer' ? [['registry:catalog:*']] : [])
  }
})

for (const [status, code] of [
  [404, 'NOT_FOUND'],
  [405, 'NOT_FOUND'],
  [401, 'UNAUTHENTICATED'],
  [403, 'DENIED'],
] as const)
  test(`a registry that answers ${status} lists nothing: ${code} says what to do instead`, async () => {
    await using registry = await holding({ faults: [kit.fail(status, { kind: 'catalog', times: 9 })] })
    await assert.rejects(cataloged(registry), {
      code,
      message: new RegExp(
        `^Cannot list the repositories of ${registry.host}: the registry answers ${status}`,
      ),
      hint: /Many registries list nothing/,
    })
  })

test('the hint is the same where the token server refuses the catalog', async () => {
  await using registry = await holding({ auth: { scheme: 'bearer', password: 'another' } })
  const wrong = { host: registry.host, credentials: { username: 'dock', password: 'wrong' } }
  await assert.rejects(cataloged(wrong), { code: 'UNAUTHENTICATED', hint: /Many registries list nothing/ })
})

test('repeated names count once, invalid ones are counted, and only a list is taken as one, empty or not', async () => {
  const body = (repositories: unknown) =>
    kit.fail(200, { kind: 'catalog' }, { body: JSON.stringify({ repositories }) })
  await using registry = await holding()
  for (const none of [[], null, undefined]) {
    registry.inject(body(none))
    assert.deepEqual((await cataloged(registry)).repositories, [])
  }
  registry.inject(body(['b', 'a', 'b', '../x', 'A', 7, 'a//b', 'docker.io/x', '']))
  assert.deepEqual(await cataloged(registry), {
    registry: registry.host,
    repositories: ['b', 'a', 'docker.io/x'],
    notes: [`${registry.host}: the list holds 5 names that no repository can have, left out`],
  })
  for (const wrong of ['a', { 0: 'a' }]) {
    registry.inject(body(wrong))
    await assert.rejects(cataloged(registry), {
      code: 'REGISTRY_PROTOCOL',
      message: /no list of repositories/,
    })
  }
})

test('a next page on another host is refused', async () => {
  await using registry = await holding()
  const link = '<https://evil.example/v2/_catalog?last=a>; rel="next"'
  const page = kit.fail(200, { kind: 'catalog' }, { body: '{"repositories":["a"]}' })
  registry.inject(kit.together(page, kit.headers({ link })))
  await assert.rejects(cataloged(registry), { code: 'UNSAFE_TARGET', message: /another host/ })
})

test("Debian's docker-registry lists what was pushed", {
  skip: dockerRegistryMissing() ?? false,
}, async () => {
  await using registry = await startDockerRegistry()
  for (const repository of names) await pushImage({ origin: registry.origin, repository, tag: 'v1' }, built)
  const account = { host: registry.host, credentials: { username: '', password: '' } }
  assert.deepEqual((await cataloged(account)).repositories, names)
})
