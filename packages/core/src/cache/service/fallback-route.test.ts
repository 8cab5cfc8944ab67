import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../../errors.ts'
import type { CacheRoute, FoundEntry } from './cache-route.ts'
import { FallbackRoute } from './fallback-route.ts'
import { gathered, openHarbour, seededSource } from './routes.fixture.ts'

const key = `tallyman-v1-blob-sha256-${'0'.repeat(64)}`

function thrower(code: 'CACHE_PROTOCOL' | 'CACHE_UNAVAILABLE') {
  return async () => {
    throw new TallyError(code, 'Cannot use the cache')
  }
}

/** A direct route that fails at one operation. */
function failing(at: 'lookup' | 'save' | 'read', code: Parameters<typeof thrower>[0]): CacheRoute {
  const fail = thrower(code)
  const found: FoundEntry = {
    key,
    open: async () => ({
      async *read() {
        yield new Uint8Array(1)
        await fail()
      },
      all: fail,
      close: async () => undefined,
    }),
  }
  return {
    name: 'direct',
    lookup: at === 'lookup' ? fail : async () => found,
    save: at === 'save' ? fail : async () => 'saved',
    [Symbol.asyncDispose]: async () => undefined,
  }
}

test('an unintelligible response of the service leads to the toolkit, within the same call', async () => {
  await using harbour = await openHarbour()
  const notes: string[] = []
  const open = (at: 'lookup' | 'save') =>
    new FallbackRoute(
      failing(at, 'CACHE_PROTOCOL'),
      () => harbour.open('direct'),
      note => void notes.push(note),
    )
  const saving = open('save')
  assert.equal(saving.name, 'direct')
  assert.equal(await saving.save(key, seededSource('one', 1000)), 'saved')
  const looking = open('lookup')
  assert.equal((await looking.lookup(key))?.key, key)
  assert.equal(await looking.lookup(`${key}2`), undefined)
  assert.equal(notes.length, 2)
})

test('unintelligible storage loses that entry, and the next is looked up through the toolkit', async () => {
  await using harbour = await openHarbour()
  let opened = 0
  const toolkit = () => {
    opened += 1
    return harbour.open('direct')
  }
  const route = new FallbackRoute(failing('read', 'CACHE_PROTOCOL'), toolkit, () => undefined)
  const entry = await (await route.lookup(key))?.open(1e9)
  assert.ok(entry)
  await assert.rejects(gathered(entry.read(0, 10)), { code: 'CACHE_PROTOCOL' })
  await assert.rejects(entry.all(10), { code: 'CACHE_PROTOCOL' })
  assert.equal(await route.lookup(key), undefined)
  assert.equal(opened, 1)
})

test('an unreachable service is no reason to switch routes', async () => {
  const toolkit = () => assert.fail('the toolkit was opened')
  const route = new FallbackRoute(failing('lookup', 'CACHE_UNAVAILABLE'), toolkit, () => undefined)
  await assert.rejects(route.lookup(key), { code: 'CACHE_UNAVAILABLE' })
})
