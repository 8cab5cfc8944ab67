import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images'
import type { BlobSource } from '../content/store.ts'
import { parseDocument } from '../model/document.ts'
import { LoopbackRegistry } from './loopback-registry.ts'

const app = image({ layers: ['one'] })
const other = image({ layers: ['two'] })
const blobs: BlobSource = {
  async fetch({ digest }) {
    const bytes = app.blobs.get(digest) ?? assert.fail(digest)
    return (async function* () {
      yield bytes
    })()
  },
}

async function opened(source = blobs) {
  const content = { repository: 'o/app', documents: [parseDocument(app.document)], blobs: source }
  const registry = await LoopbackRegistry.open(content)
  const { username, password } = registry.login
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const ask = (path: string, options: RequestInit = {}) =>
    fetch(`http://${registry.login.registry}${path}`, { headers: { authorization }, ...options })
  return { registry, ask, [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose]() }
}

test('the registry serves one image, byte for byte', async () => {
  await using at = await opened()
  assert.equal((await at.ask('/v2/')).status, 200)
  const manifest = await at.ask(`/v2/o/app/manifests/${app.root.digest}`)
  assert.equal(manifest.headers.get('content-type'), app.root.mediaType)
  assert.deepEqual(Buffer.from(await manifest.arrayBuffer()), Buffer.from(app.document))
  const blob = await at.ask(`/v2/o/app/blobs/${app.config.digest}`)
  assert.deepEqual(Buffer.from(await blob.arrayBuffer()), Buffer.from(app.blobs.get(app.config.digest) ?? []))
  const head = await at.ask(`/v2/o/app/blobs/${app.config.digest}`, { method: 'HEAD' })
  assert.equal(head.headers.get('content-length'), String(app.config.size))
  assert.deepEqual(
    [...at.registry.given.keys()].map(({ digest }) => digest),
    [app.config.digest],
  )
})

test('it has nothing else, takes nothing, and gives nothing to those without its password', async () => {
  await using at = await opened()
  for (const path of [
    '/',
    '/v2/_catalog',
    '/v2/o/app/tags/list',
    '/v2/o/app/manifests/latest',
    `/v2/o/app/manifests/${other.root.digest}`,
    `/v2/o/app/blobs/${other.config.digest}`,
    `/v2/o/other/blobs/${app.config.digest}`,
    `/v2/o/app/blobs/..%2f${app.config.digest}`,
  ])
    assert.equal((await at.ask(path)).status, 404, path)
  const path = `/v2/o/app/blobs/${app.config.digest}`
  for (const method of ['PUT', 'DELETE', 'POST', 'PATCH'])
    assert.equal((await at.ask(path, { method })).status, 404, method)
  for (const authorization of ['', 'Basic dGFsbHltYW46', 'Bearer x']) {
    const refused = await at.ask(path, { headers: { authorization } })
    assert.equal(refused.status, 401)
    assert.match(refused.headers.get('www-authenticate') ?? '', /^Basic /)
  }
})

test('a fault of the content is kept for who asked for the pull', async () => {
  const fault = new Error('gone')
  await using at = await opened({ fetch: () => Promise.reject(fault) })
  await assert.rejects(async () => (await at.ask(`/v2/o/app/blobs/${app.config.digest}`)).arrayBuffer())
  assert.equal(at.registry.fault, fault)
})
