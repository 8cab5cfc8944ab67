import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { deleteManifest, deleteTag } from './deletion.ts'
import { openRepository } from './repository.fixture.ts'

const app = image({ layers: ['one'] })
const { digest } = app.root

test('a tag is deleted and its manifest stays; a manifest is deleted with its tags', async () => {
  await using registry = await startRegistry({ auth: 'bearer' })
  await registry.add(app, { tag: 'v1' })
  registry.tag('test/app', 'v2', digest)
  await using open = await openRepository(registry)
  await deleteTag(open.repository, 'v1')
  assert.deepEqual([...registry.tags('test/app').keys()], ['v2'])
  await deleteManifest(open.repository, digest)
  assert.equal(registry.manifest('test/app', digest), undefined)
  assert.equal(registry.tags('test/app').size, 0)
  const scopes = registry.requests.flatMap(({ query }) => new URLSearchParams(query).getAll('scope'))
  assert.ok(
    scopes.some(scope => /^repository:test\/app:.*delete/.test(scope)),
    scopes.join(' '),
  )
})

test('a missing manifest is NOT_FOUND, a missing right is DENIED', async () => {
  await using registry = await startRegistry()
  await using open = await openRepository(registry)
  await assert.rejects(deleteManifest(open.repository, digest), { code: 'NOT_FOUND' })
  registry.inject(fail(403, { method: 'DELETE' }))
  await assert.rejects(deleteManifest(open.repository, digest), { code: 'DENIED' })
})

test('every response of registries that delete only by digest, or not at all, is DELETE_UNSUPPORTED', async () => {
  await using registry = await startRegistry({ deletes: 'digests' })
  await registry.add(app)
  await using open = await openRepository(registry)
  await assert.rejects(deleteTag(open.repository, 'v1'), { code: 'DELETE_UNSUPPORTED' })
  const answers: [number, string][] = [
    [400, 'DIGEST_INVALID'],
    [400, 'UNSUPPORTED'],
    [405, 'UNSUPPORTED'],
    [501, ''],
  ]
  for (const [status, code] of answers) {
    const body = JSON.stringify({ errors: [{ code, message: 'no' }] })
    registry.inject(fail(status, { method: 'DELETE' }, { body }))
    await assert.rejects(deleteManifest(open.repository, digest), { code: 'DELETE_UNSUPPORTED' })
  }
  registry.inject(fail(400, { method: 'DELETE' }, { body: 'what?' }))
  await assert.rejects(deleteManifest(open.repository, digest), { code: 'REGISTRY_PROTOCOL' })
  assert.deepEqual([...registry.tags('test/app').keys()], ['v1'])
})
