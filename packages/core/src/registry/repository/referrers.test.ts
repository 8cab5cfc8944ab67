import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, image } from '@tallyman/testkit/images/images'
import { fail, html, redirect, startRegistry } from '@tallyman/testkit/registry/registry'
import { listReferrers } from './referrers.ts'
import { openRepository } from './repository.fixture.ts'

const app = image({ layers: ['one'] })
const { digest } = app.root
const about = (content: string) => artifact({ artifactType: 'text/plain', content, subject: app.root })
const on = { path: /referrers/ }

test('all pages are read, and nothing is filtered by the server', async () => {
  await using registry = await startRegistry({ paging: 2 })
  const built = ['a', 'b', 'c', 'd', 'e'].map(about)
  for (const each of [app, ...built]) await registry.add(each, { tag: null })
  await using open = await openRepository(registry)
  const found = await listReferrers(open.repository, digest)
  assert.deepEqual(found?.map(each => each.digest).sort(), built.map(({ root }) => root.digest).sort())
  assert.equal(registry.count(on), 3)
  assert.ok(registry.requests.every(({ query }) => !query.includes('artifactType')))
})

test('404, 406, another content type and a web page mean that the registry lacks the API', async () => {
  await using registry = await startRegistry({ referrers: false })
  await using open = await openRepository(registry)
  assert.equal(await listReferrers(open.repository, digest), undefined)
  const index = '{"schemaVersion":2,"manifests":[]}'
  const json = { headers: { 'content-type': 'application/json' }, body: index }
  for (const fault of [fail(406, on), fail(200, on, json), html(on)]) {
    registry.inject(fault)
    assert.equal(await listReferrers(open.repository, digest), undefined)
  }
})

test('a failure is not an empty list: faults, refusals, nonsense and endless pages are errors', async () => {
  await using registry = await startRegistry()
  await using open = await openRepository(registry)
  const type = 'application/vnd.oci.image.index.v1+json'
  const link = `</v2/test/app/referrers/${digest}?n=1>; rel="next"`
  const body = '{"schemaVersion":2,"manifests":[]}'
  const codes = {
    REGISTRY_UNAVAILABLE: fail(503, on),
    DENIED: fail(403, on),
    REGISTRY_PROTOCOL: fail(200, on, { headers: { 'content-type': type }, body: '{"manifests":7}' }),
  }
  for (const [code, fault] of Object.entries(codes)) {
    registry.inject(fault)
    await assert.rejects(listReferrers(open.repository, digest), { code })
  }
  registry.inject(fail(200, { ...on, times: 9 }, { headers: { 'content-type': type, link }, body }))
  await assert.rejects(listReferrers(open.repository, digest), { code: 'REGISTRY_PROTOCOL' })
})

test('a redirect to a host inside the network is not followed', async () => {
  await using registry = await startRegistry()
  await using open = await openRepository(registry)
  registry.inject(redirect('http://169.254.169.254/latest/meta-data', on, 303))
  await assert.rejects(listReferrers(open.repository, digest), { code: 'UNSAFE_TARGET' })
})
