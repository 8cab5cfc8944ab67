import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { parseDocument } from '../model/document.ts'
import { blob } from './download/download.fixture.ts'
import { contentOf, writing } from './writer.fixture.ts'

const app = image({ layers: ['one'] })
const document = parseDocument(app.document)

test('a blob is uploaded in one request, and found the next time', async () => {
  await using at = await writing({ auth: 'bearer' })
  const { descriptor, bytes } = blob(100_000)
  assert.equal(await at.writer.bring(descriptor, contentOf(bytes)), 'uploaded')
  assert.ok(at.registry.hasBlob('test/app', descriptor.digest))
  assert.equal(at.registry.openUploads, 0)
  at.registry.clearLog()
  assert.equal(await at.writer.bring(descriptor, contentOf(bytes)), 'present')
  assert.deepEqual(at.asked(), ['HEAD blob 200'])
})

test('one token with the rights to read and write suffices for all requests to a repository', async () => {
  await using at = await writing({ auth: 'bearer' })
  const { descriptor, bytes } = blob(1_000)
  await at.writer.bring(descriptor, contentOf(bytes))
  const asked = ['HEAD blob 401', 'GET token 200', 'HEAD blob 404', 'POST upload 202', 'PUT upload 201']
  assert.deepEqual(at.asked(), asked)
  const [token] = at.registry.requests.filter(({ kind }) => kind === 'token')
  assert.match(decodeURIComponent(token?.query ?? ''), /scope=repository:test\/app:(pull,push|push,pull)/)
})

test('a manifest is written byte for byte, tagged, and confirmed', async () => {
  await using at = await writing()
  await at.registry.add(app, { tag: null })
  await at.writer.putDocument(document)
  await at.writer.tag(document, 'v1')
  await at.writer.confirm('v1', app.root.digest)
  assert.equal(at.registry.tags('test/app').get('v1'), app.root.digest)
  assert.deepEqual(
    Buffer.from(at.registry.manifest('test/app', app.root.digest) ?? []),
    Buffer.from(app.document),
  )
})
