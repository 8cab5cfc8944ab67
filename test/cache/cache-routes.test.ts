import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathered, routeNames, seededSource } from '@tallyman/core/cache/service/routes.fixture'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { branchScopes, pullRequestScopes } from '@tallyman/testkit/cache/cache-token'
import { openBundleHarbour } from './cache-steps.fixture.ts'

const key = `tallyman-v1-blob-sha256-${'0'.repeat(63)}`
const size = 3_000_000
const whole = Buffer.from(seededBytes('one', size))

for (const name of routeNames) {
  test(`${name}: what one job saves another reads, whole and in parts, from another folder`, async () => {
    await using harbour = await openBundleHarbour()
    const { service } = harbour
    assert.equal(await harbour.open(name).lookup(`${key}1`), undefined)
    assert.equal(await harbour.open(name).save(`${key}1`, seededSource('one', size)), 'saved')
    const found = await harbour.open(name).lookup(`${key}1`)
    const entry = await found?.open(1e9)
    assert.ok(entry)
    assert.ok(whole.equals(await entry.all(size)))
    assert.ok(whole.subarray(1_000_000, 2_000_001).equals(await gathered(entry.read(1_000_000, 2_000_001))))
    assert.ok(whole.subarray(0, 1).equals(await gathered(entry.read(0, 1))))
    await assert.rejects(gathered(entry.read(0, size + 1)), { code: 'CONTENT_MISMATCH' })
    await assert.rejects(entry.all(size - 1), { code: 'CONTENT_MISMATCH' })
    await entry.close()
    assert.equal(service.entries().length, 1)
    assert.ok(harbour.secrets.length > 0)
  })

  test(`${name}: an existing key is found before anything is uploaded, and reported when another job was faster`, async () => {
    await using harbour = await openBundleHarbour()
    const route = harbour.open(name)
    await route.save(`${key}1`, seededSource('one', 1000))
    harbour.service.forget()
    assert.equal(await route.save(`${key}1`, seededSource('one', 1000)), 'exists')
    assert.equal(harbour.service.counts().bytesUp, 0)
  })

  test(`${name}: a key that is the prefix of another key is a miss`, async () => {
    await using harbour = await openBundleHarbour()
    const route = harbour.open(name)
    await route.save(`${key}12`, seededSource('one', 1000))
    assert.equal(await route.lookup(`${key}1`), undefined)
    assert.ok(await route.lookup(`${key}12`))
  })

  test(`${name}: a key that was reserved and never finished is busy until its reservation expires`, async () => {
    let time = 0
    await using harbour = await openBundleHarbour({ reservationMs: 60_000, now: () => time })
    harbour.service.effect = ({ kind }) =>
      kind === 'finish' ? { kind: 'answer', status: 400, body: '{}' } : undefined
    await assert.rejects(harbour.open(name).save(`${key}1`, seededSource('one', 1000)))
    harbour.service.effect = () => undefined
    const next = harbour.open(name)
    assert.equal(await next.lookup(`${key}1`), undefined)
    assert.equal(await next.save(`${key}1`, seededSource('one', 1000)), 'busy')
    time = 60_001
    assert.equal(await next.save(`${key}1`, seededSource('one', 1000)), 'saved')
  })

  test(`${name}: too many uploads a minute are told apart from a lost race`, async () => {
    await using harbour = await openBundleHarbour({ uploadsPerMinute: 1 })
    const route = harbour.open(name)
    assert.equal(await route.save(`${key}1`, seededSource('one', 1000)), 'saved')
    assert.equal(await route.save(`${key}2`, seededSource('one', 1000)), 'throttled')
  })

  test(`${name}: a read-only token is refused when it saves, and still reads`, async () => {
    await using harbour = await openBundleHarbour()
    await harbour.open(name).save(`${key}1`, seededSource('one', 1000))
    const route = harbour.open(name, { scopes: [{ scope: 'refs/heads/main', permission: 1 }] })
    assert.equal(await route.save(`${key}2`, seededSource('one', 1000)), 'refused')
    assert.ok(await route.lookup(`${key}1`))
  })

  test(`${name}: branches read the default branch, and not each other`, async () => {
    await using harbour = await openBundleHarbour()
    const on = (scopes: ReturnType<typeof branchScopes>) => harbour.open(name, { scopes })
    await on(branchScopes('main')).save(`${key}1`, seededSource('one', 1000))
    await on(pullRequestScopes(7)).save(`${key}2`, seededSource('one', 1000))
    assert.ok(await on(branchScopes('topic')).lookup(`${key}1`))
    assert.equal(await on(branchScopes('topic')).lookup(`${key}2`), undefined)
    assert.equal(await on(branchScopes('main')).lookup(`${key}2`), undefined)
    assert.ok(await on(pullRequestScopes(7)).lookup(`${key}2`))
  })

  test(`${name}: a failing service is not a miss`, async () => {
    await using harbour = await openBundleHarbour()
    harbour.service.effect = () => ({
      kind: 'answer',
      status: 403,
      body: '{"code":"permission_denied","msg":"cache read denied: x"}',
    })
    await assert.rejects(harbour.open(name).lookup(`${key}1`), {
      code: 'CACHE_UNAVAILABLE',
      message: /cache read denied/,
    })
    const gone = harbour.open(name, { env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } })
    await assert.rejects(gone.lookup(`${key}1`), { code: 'CACHE_UNAVAILABLE' })
  })

  test(`${name}: an entry evicted between look-up and reading is gone`, async () => {
    await using harbour = await openBundleHarbour({ budget: 2_500_000 })
    const route = harbour.open(name)
    await route.save(`${key}1`, seededSource('one', 2_000_000))
    assert.ok(await route.lookup(`${key}1`))
    await route.save(`${key}2`, seededSource('two', 2_000_000))
    assert.equal(await route.lookup(`${key}1`), undefined)
    assert.ok(await route.lookup(`${key}2`))
  })

  test(`${name}: no note or error contains a secret`, async () => {
    await using harbour = await openBundleHarbour()
    const route = harbour.open(name)
    await route.save(`${key}1`, seededSource('one', 1000))
    const found = await route.lookup(`${key}1`)
    harbour.service.effect = ({ kind }) => (kind === 'download' ? { kind: 'answer', status: 418 } : undefined)
    const error = await found
      ?.open(1e9)
      .then(each => each.all(2000))
      .catch((thrown: Error) => thrown)
    assert.ok(error instanceof Error)
    const shown = [error.message, String(error.cause ?? ''), ...harbour.notes].join('\n')
    assert.doesNotMatch(shown, /sig=|eyJ/)
    for (const secret of harbour.secrets) assert.ok(!shown.includes(secret))
  })
}
