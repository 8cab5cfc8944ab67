import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, image } from '@tallyman/testkit/images'
import { oci } from '@tallyman/testkit/media-types'
import * as kit from '@tallyman/testkit/registry'
import { downloader } from './download-fixture.ts'
import { listReferrers } from './referrers.ts'

const app = image({ layers: ['one'] })
const signatures = ['a', 'b', 'c'].map(text =>
  artifact({ artifactType: `application/vnd.test.${text}`, content: text, subject: app.root }),
)
const list = { kind: 'referrers' } as const
const emptyIndex = JSON.stringify({ schemaVersion: 2, mediaType: oci.index, manifests: [] })

/** The digests that refer to `app` in a registry with three signatures of it, and the requests it took. */
async function referrersOf(faults: readonly kit.Fault[], options: kit.RegistryOptions = {}) {
  await using registry = await kit.startRegistry({ faults, ...options })
  await registry.add(app)
  for (const each of signatures) await registry.add(each, { tag: null })
  await using to = await downloader(registry)
  const repository = await to.client.origin({ registry: registry.host, repository: 'test/app' })
  const found = await listReferrers(repository, app.root.digest)
  return { found: found?.map(({ digest }) => digest).sort(), requests: [...registry.requests] }
}

const all = signatures.map(({ root }) => root.digest).sort()

test('case 62: all pages of what refers to an image are read, and no filter is left to the registry', async () => {
  const { found, requests } = await referrersOf([], { paging: 1 })
  assert.deepEqual(found, all)
  assert.ok(requests.every(({ query }) => !query.includes('artifactType')))
})

for (const status of [400, 404, 405, 406, 501])
  test(`case 62: ${status} says that the registry has no such API, which leaves the fallback tag`, async () => {
    assert.equal((await referrersOf([kit.fail(status, list)])).found, undefined)
  })

test('case 62: a 200 of another type is no answer of that API', async () => {
  for (const type of ['text/html', 'application/json', oci.manifest]) {
    const answer = kit.fail(200, list, { body: emptyIndex, headers: { 'content-type': type } })
    assert.equal((await referrersOf([answer])).found, undefined, type)
  }
})

test('case 62: an empty answer is one: nothing refers to the image', async () => {
  const headers = { 'content-type': `${oci.index}; charset=utf-8` }
  assert.deepEqual((await referrersOf([kit.fail(200, list, { body: emptyIndex, headers })])).found, [])
})

test('case 62: a redirect to where no registry may send us is not gone to', async () => {
  const away = kit.redirect('http://169.254.169.254/latest', list, 303)
  await assert.rejects(referrersOf([away]), { code: 'UNSAFE_TARGET' })
})

test('case 60: a next page on another host is not gone to', async () => {
  const link = kit.headers({ link: '<https://evil.example/v2/x>; rel="next"' }, list)
  await assert.rejects(referrersOf([link]), { code: 'UNSAFE_TARGET' })
})

test('case 60: pages that lead in a circle are found out', async () => {
  const link = kit.headers(
    { link: `</v2/test/app/referrers/${app.root.digest}?last=x>; rel="next"` },
    { ...list, times: 9 },
  )
  await assert.rejects(referrersOf([link]), { code: 'REGISTRY_PROTOCOL', message: /do not end/ })
})

test('a later page that fails is no end of the list', async () => {
  const missing = kit.fail(404, { ...list, after: 1 })
  await assert.rejects(referrersOf([missing], { paging: 1 }), {
    code: 'REGISTRY_PROTOCOL',
    message: /a page is missing/,
  })
  await assert.rejects(referrersOf([kit.fail(403, list)]), { code: 'DENIED' })
})
