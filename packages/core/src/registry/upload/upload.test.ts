import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { cutRequest, fail, hangUp, headers, type RegistryOptions } from '@tallyman/testkit/registry/registry'
import { isTallyError } from '../../errors.ts'
import { blob } from '../download/download.fixture.ts'
import { contentOf, peculiar, type Writing, writing } from '../writer.fixture.ts'

const megabyte = blob(1_000_000)
const { descriptor, bytes } = megabyte
const elsewhere = { registry: 'x', repository: 'test/base' }

/** Brings the blob, and asserts that it is there, complete, and that no session is left. */
async function brought(at: Writing, mountFrom = false) {
  const content = contentOf(bytes)
  const how = await at.writer.bring(descriptor, content, { mountFrom: mountFrom ? [elsewhere] : [] })
  assert.ok(at.registry.hasBlob('test/app', descriptor.digest))
  assert.equal(at.registry.openUploads, 0)
  assert.deepEqual(at.registry.errors, [])
  return { how, content }
}

const mounts: readonly [string, NonNullable<RegistryOptions['uploads']>['mount'], boolean][] = [
  ['201', undefined, true],
  ['201 without a digest, and the blob is not there', { status: 201, digest: null }, false],
  ['201 with another digest', { status: 201, digest: digestOf('other') }, false],
  ['202', { status: 202 }, false],
  ...[400, 401, 403, 404].map(
    status => [String(status), { status }, false] as [string, { status: number }, boolean],
  ),
]
for (const [name, mount, isMounted] of mounts) {
  test(`a mount answers ${name}`, async () => {
    await using at = await writing({
      ...(mount ? { uploads: { mount } } : {}),
      mounts: mount?.status !== 202,
    })
    if (isMounted) await at.registry.addBlob('test/base', descriptor.digest, bytes)
    const { how, content } = await brought(at, true)
    assert.deepEqual([how, content.opened], isMounted ? ['mounted', 0] : ['uploaded', 1])
  })
}

test('a mount answered without a digest counts when the blob is there', async () => {
  await using at = await writing()
  await at.registry.addBlob('test/base', descriptor.digest, bytes)
  at.registry.inject(headers({ 'docker-content-digest': null }, { method: 'POST', kind: 'upload' }))
  assert.equal((await brought(at, true)).how, 'mounted')
  assert.deepEqual(at.asked(), ['POST upload 201', 'HEAD blob 200'])
})

test('a token server that refuses the right to read the other repository does not stop the upload', async () => {
  await using at = await writing({ auth: 'bearer' })
  at.registry.inject(fail(403, { kind: 'token', after: 1 }))
  await at.writer.has(descriptor)
  assert.equal((await brought(at, true)).how, 'uploaded')
})

/** Brings the blob in parts of at most 300,000 bytes, since it is too large for one request. */
async function inParts(at: Writing, profile = {}) {
  const content = contentOf(bytes)
  const writer = peculiar(at, { partBytes: 300_000, ...profile })
  const how = await writer.bring(descriptor, content)
  assert.equal(how, 'uploaded')
  assert.ok(at.registry.hasBlob('test/app', descriptor.digest))
  assert.equal(at.registry.openUploads, 0, 'the session of the whole blob that was refused was not ended')
  return { content, ranges: at.registry.requests.flatMap(({ headers }) => headers['content-range'] ?? []) }
}

const inFour = ['0-299999', '300000-599999', '600000-899999', '900000-999999']

const parts: readonly [string, NonNullable<RegistryOptions['uploads']>][] = [
  ['202 and counts', {}],
  ['201', { partStatus: 201 }],
  ['204', { partStatus: 204 }],
  ['202 without a Range', { partRange: 'none' }],
]
for (const [name, manners] of parts) {
  test(`a part is answered ${name}`, async () => {
    await using at = await writing({ uploads: { bodyLimit: 300_000, ...manners } })
    const { ranges, content } = await inParts(at)
    assert.deepEqual(ranges, inFour)
    assert.equal(content.opened, 2)
  })
}

test('an upload continues at the registry’s offset when it accepted less than was sent', async () => {
  await using at = await writing({ uploads: { bodyLimit: 300_000, takes: 250_000 } })
  const { ranges } = await inParts(at)
  assert.deepEqual(ranges, ['0-299999', '250000-549999', '500000-799999', '750000-999999'])
})

test('a Range that stays at the first part is ignored for registries known for it', async () => {
  await using at = await writing({ uploads: { bodyLimit: 300_000, partRange: 'first', partStatus: 201 } })
  assert.deepEqual((await inParts(at, { partsUncounted: true })).ranges, inFour)
})

for (const partRange of ['first', '0-0', '0--1'] as const) {
  test(`for other registries parts that are never counted (${partRange}) are an error, not an endless upload`, async () => {
    await using at = await writing({ uploads: { bodyLimit: 300_000, partRange } })
    const writer = peculiar(at, { partBytes: 300_000 })
    await assert.rejects(writer.bring(descriptor, contentOf(bytes)), error => isTallyError(error))
    assert.ok(at.registry.count({ method: 'PATCH' }) < 6)
    assert.equal(at.registry.hasBlob('test/app', descriptor.digest), false)
  })
}

const locations: readonly [string, (session: string) => string, (digest: string) => string][] = [
  ['relative', path => path, digest => `?digest=${digest}`],
  ['with a query', path => `${path}?_state=a%2Fb+c:d%3D`, digest => `?_state=a%2Fb+c:d%3D&digest=${digest}`],
  ['with the digest', path => `${path}?digest=${descriptor.digest}&x=1`, digest => `?digest=${digest}&x=1`],
  ['with an encoded path', path => path.replace('uploads', '%75ploads'), digest => `?digest=${digest}`],
]
for (const [name, location, query] of locations) {
  test(`a Location ${name} is used as it is, with the digest added once`, async () => {
    await using at = await writing()
    const session = '/v2/test/app/blobs/uploads/00000000-0000-4000-8000-000000000001'
    at.registry.inject(headers({ location: location(session) }, { method: 'POST' }))
    at.registry.inject(fail(201, { method: 'PUT' }))
    assert.equal(await at.writer.bring(descriptor, contentOf(bytes)), 'uploaded')
    const put = at.registry.requests.find(({ method }) => method === 'PUT')
    assert.equal(put?.path, location(session).split('?')[0])
    assert.equal(put?.query, query(descriptor.digest))
  })
}

for (const location of [null, '', 'http://[']) {
  test(`a Location that is ${location ?? 'missing'} is an error`, async () => {
    await using at = await writing()
    at.registry.inject(headers({ location }, { method: 'POST' }))
    await assert.rejects(at.writer.bring(descriptor, contentOf(bytes)), {
      code: 'REGISTRY_PROTOCOL',
      message: /no Location/,
    })
  })
}

test('an upload to another origin carries no credentials', async () => {
  await using storage = await writing()
  await using at = await writing({ auth: 'basic' })
  const session = `${storage.registry.origin}/v2/test/app/blobs/uploads/`
  storage.registry.inject(fail(201, { method: 'PUT' }))
  at.registry.inject(headers({ location: session }, { method: 'POST' }))
  await at.writer.bring(descriptor, contentOf(bytes))
  const [put] = storage.registry.requests
  assert.equal(put?.method, 'PUT')
  assert.equal(put.headers.authorization, undefined)
})

for (const [said, part] of [
  ['700000', 700_000],
  ['0', 300_000],
  ['-1', 300_000],
  ['1e99', 300_000],
] as const) {
  test(`OCI-Chunk-Min-Length ${said} is ${part === 300_000 ? 'ignored' : 'obeyed'}`, async () => {
    await using at = await writing({ uploads: { bodyLimit: 700_000 } })
    at.registry.inject(headers({ 'oci-chunk-min-length': said }, { method: 'POST', times: 2 }))
    const { ranges } = await inParts(at)
    assert.equal(ranges[0], `0-${part - 1}`)
  })
}

test('an upload that was cut off continues with the missing bytes', async () => {
  await using at = await writing()
  at.registry.inject(cutRequest(400_000, { method: 'PUT' }))
  const { content } = await brought(at)
  assert.deepEqual(
    at.asked().map(line => line.split(' ')[0]),
    ['HEAD', 'POST', 'PUT', 'GET', 'PATCH', 'PUT'],
  )
  const [patch] = at.registry.requests.filter(({ method }) => method === 'PATCH')
  assert.match(patch?.headers['content-range'] ?? '', /^400000-999999$/)
  assert.equal(content.opened, 2)
})

test('a response that was lost after all bytes had arrived costs a check, not a second upload', async () => {
  await using at = await writing()
  at.registry.inject(hangUp({ method: 'PUT' }, 'done'))
  await brought(at)
  assert.equal(at.registry.count({ method: 'PUT' }), 1)
})

test('a session that the registry lost is started again, once', async () => {
  await using at = await writing()
  at.registry.inject(fail(404, { method: 'PUT' }))
  assert.equal(await at.writer.bring(descriptor, contentOf(bytes)), 'uploaded')
  at.registry.inject(fail(404, { method: 'PUT', times: 9 }))
  const other = blob(10_000, 'other')
  await assert.rejects(at.writer.bring(other.descriptor, contentOf(other.bytes)), { code: 'NOT_FOUND' })
})

for (const status of [403, 412]) {
  test(`a check that is refused with ${status} does not stop the upload, and both errors are reported`, async () => {
    await using at = await writing()
    at.registry.inject(fail(status, { method: 'HEAD', times: 2 }))
    assert.equal((await brought(at)).how, 'uploaded')
    const other = blob(10_000, 'other')
    at.registry.inject(
      fail(400, { method: 'PUT', times: 9 }, { body: '{"errors":[{"code":"SIZE_INVALID","message":"no"}]}' }),
    )
    await assert.rejects(at.writer.bring(other.descriptor, contentOf(other.bytes)), {
      code: 'UPLOAD_REJECTED',
      message: new RegExp(`SIZE_INVALID no; and before that: Cannot look for .* ${status}`),
    })
  })
}

for (const how of ['runs out', 'is revoked'] as const) {
  test(`a token that ${how} between the parts of an upload is renewed, and the upload continues`, async () => {
    let time = Date.now()
    const now = () => time
    await using at = await writing({ auth: 'bearer', now, uploads: { bodyLimit: 300_000 } }, { now })
    const content = contentOf(bytes)
    async function* ageing() {
      let read = 0
      for await (const chunk of await content.open()) {
        read += chunk.byteLength
        // The first part has already been accepted by then.
        if (read === 300_000 && content.opened === 2) {
          await sleep(20)
          if (how === 'runs out') time += 400_000
          else at.registry.revokeTokens()
        }
        yield chunk
      }
    }
    const writer = peculiar(at, { partBytes: 300_000 })
    assert.equal(await writer.bring(descriptor, { open: async () => ageing() }), 'uploaded')
    assert.ok(at.registry.hasBlob('test/app', descriptor.digest))
    assert.equal(at.registry.count({ kind: 'token' }), 2)
    assert.equal(at.registry.count({ method: 'PATCH', status: 202 }), 4)
    if (how === 'runs out') assert.equal(at.registry.count({ method: 'PATCH' }), 4)
  })
}

test('cancelling in the middle of an upload quickly ends its session', async () => {
  const stop = new AbortController()
  await using at = await writing({}, { signal: stop.signal })
  async function* slow() {
    yield bytes.subarray(0, 1_000)
    stop.abort()
    yield bytes.subarray(1_000)
  }
  const began = performance.now()
  await assert.rejects(at.writer.bring(descriptor, { open: async () => slow() }), { code: 'CANCELLED' })
  assert.ok(performance.now() - began < 10_000)
  assert.equal(at.registry.openUploads, 0)
  assert.equal(at.registry.count({ method: 'DELETE', kind: 'upload' }), 1)
})

test('content that does not match its digest is never sent completely', async () => {
  await using at = await writing()
  const wrong = Buffer.from(bytes)
  wrong[5] = 255 - (wrong[5] ?? 0)
  await assert.rejects(at.writer.bring(descriptor, contentOf(wrong)), { code: 'CONTENT_MISMATCH' })
  const [put] = at.registry.requests.filter(({ method }) => method === 'PUT')
  assert.ok((put?.bytesReceived ?? 0) < bytes.byteLength)
  assert.equal(at.registry.hasBlob('test/app', descriptor.digest), false)
})

test('the empty blob is uploaded as well', async () => {
  await using at = await writing()
  const empty = blob(0)
  assert.equal(await at.writer.bring(empty.descriptor, contentOf(empty.bytes)), 'uploaded')
  assert.ok(at.registry.hasBlob('test/app', empty.descriptor.digest))
})
