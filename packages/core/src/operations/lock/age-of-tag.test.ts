import assert from 'node:assert/strict'
import { test } from 'node:test'
import { index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { cacheRights } from '../../cache/service/cache-rights.ts'
import { openHarbour } from '../../cache/service/routes.fixture.ts'
import type { AgeSource } from '../../lock/pins/tag-answer.ts'
import { app, dated, digest, holding, hubPath, noSource, startApi, stateOf } from './ages.fixture.ts'
import { noon, openNetwork } from './lock-network.fixture.ts'

const day = 86_400_000

test('the first source that answers counts, and first sight is asked only after it', async () => {
  await using registry = await holding()
  await using harbour = await openHarbour()
  const env = harbour.service.env()
  const cache = () => ({ route: harbour.open('direct'), rights: cacheRights(env) })
  const ageFrom: readonly AgeSource[] = ['registry', 'first-seen']
  await using hub = await startApi({
    [hubPath]: { body: { digest, tag_last_pushed: '2026-02-20T10:00:00Z' } },
  })
  await using known = dated('docker-hub', hub.api, { ageFrom, cache })
  assert.equal((await stateOf(known, registry)).age?.from, 'registry')
  assert.equal(known.opened.caches, 0)
  await using silent = await startApi({})
  await using unknown = dated('docker-hub', silent.api, { ageFrom, cache })
  const seen = { since: noon, from: 'first-seen', said: 'first seen by this repository' }
  assert.deepEqual((await stateOf(unknown, registry)).age, seen)
  await using later = dated('docker-hub', silent.api, { ageFrom, cache, now: () => noon + 5 * day })
  assert.deepEqual((await stateOf(later, registry)).age, seen)
})

test('without a cache service a tag has no age, and the reason says that no clock can start', async () => {
  await using registry = await holding()
  await using harbour = await openHarbour()
  const cache = () => ({ route: harbour.open('direct'), rights: cacheRights({}) })
  await using network = openNetwork({ ageFrom: ['registry', 'first-seen'], cache })
  assert.match(
    (await stateOf(network, registry)).noAge ?? '',
    /^no clock can start, since the Actions cache cannot be used here/,
  )
  assert.equal(network.warnings.length, 1)
})

test("the publisher's date counts only if it is listed, and is said to be claimed", async () => {
  await using registry = await holding()
  await using off = openNetwork({ ageFrom: ['registry'] })
  assert.equal((await stateOf(off, registry)).noAge, noSource)
  await using on = openNetwork({ ageFrom: ['registry', 'metadata'] })
  const claimed = { since: Date.parse('2026-01-05'), from: 'metadata', said: 'claimed by the publisher' }
  assert.deepEqual((await stateOf(on, registry)).age, claimed)
})

test("an index's own date counts before that of its images", async () => {
  await using registry = await startRegistry()
  const annotations = { 'org.opencontainers.image.created': '2026-02-08T00:00:00Z' }
  await registry.add(index([app], { annotations }))
  await using network = openNetwork({ ageFrom: ['metadata'] })
  assert.equal((await stateOf(network, registry)).age?.since, Date.parse('2026-02-08'))
})

test('attestations say nothing yet, which is told once', async () => {
  await using registry = await holding()
  await using network = openNetwork({ ageFrom: ['attestation'] })
  for (let time = 0; time < 2; time++) assert.equal((await stateOf(network, registry)).noAge, noSource)
  assert.deepEqual(network.warnings, [
    '`age-from: attestation` says nothing yet: signed timestamps are not verified so far',
  ])
})
