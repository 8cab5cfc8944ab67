import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchScopes, type CacheScope, pullRequestScopes } from '@tallyman/testkit/cache/cache-token'
import { seenKey } from '../../cache/keys.ts'
import { cacheRights } from '../../cache/service/cache-rights.ts'
import { type Harbour, openHarbour, type RouteName, routeNames } from '../../cache/service/routes.fixture.ts'
import { digestOf } from '../../model/digest.ts'
import { FirstSeen } from './first-seen.ts'

const day = 86_400_000
const start = Date.parse('2026-03-01T12:00:00Z')
const app = { name: 'ghcr.io/team/app:v1', digest: digestOf(Buffer.from('app')) }
const other = { name: 'ghcr.io/team/other:v1', digest: app.digest }

interface Job extends AsyncDisposable {
  readonly seen: FirstSeen
  readonly warnings: string[]
}

interface JobOptions {
  readonly at?: number
  readonly scopes?: readonly CacheScope[]
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly route?: RouteName
}

/** A job that asks at a time. */
function job(harbour: Harbour, { at = start, scopes, env = {}, route = 'direct' }: JobOptions = {}): Job {
  const warnings: string[] = []
  const all = { ...harbour.service.env(scopes), ...env }
  const seen = new FirstSeen({
    open: () => ({
      route: harbour.open(route, { env: all, ...(scopes ? { scopes } : {}) }),
      rights: cacheRights(all),
    }),
    prefix: 'tallyman-v1',
    now: () => at,
    warn: message => void warnings.push(message),
  })
  return { seen, warnings, [Symbol.asyncDispose]: () => seen[Symbol.asyncDispose]() }
}

for (const route of routeNames)
  test(`the first job starts the clock, and later jobs read it, by the ${route} route`, async () => {
    await using harbour = await openHarbour()
    await using first = job(harbour, { route })
    assert.equal(await first.seen.since(app), start)
    await using later = job(harbour, { route, at: start + 3 * day })
    assert.equal(await later.seen.since(app), start)
    assert.deepEqual([...first.warnings, ...later.warnings], [])
  })

test('a name has a clock of its own for each digest, and a digest for each name', async () => {
  await using harbour = await openHarbour()
  await using first = job(harbour)
  await first.seen.since(app)
  await using later = job(harbour, { at: start + day })
  assert.equal(await later.seen.since(other), start + day)
  assert.equal(await later.seen.since({ ...app, digest: digestOf(Buffer.from('next')) }), start + day)
  assert.equal(await later.seen.since(app), start)
})

test('a lost entry starts the clock again', async () => {
  await using harbour = await openHarbour()
  await using first = job(harbour)
  await first.seen.since(app)
  await harbour.service.clear()
  await using later = job(harbour, { at: start + day })
  assert.equal(await later.seen.since(app), start + day)
})

test('jobs that see a digest at once agree on a clock', async () => {
  await using harbour = await openHarbour()
  await using one = job(harbour)
  await using two = job(harbour, { at: start + 1 })
  const times = await Promise.all([one.seen.since(app), two.seen.since(app)])
  assert.deepEqual(times, [start, start + 1])
  await using later = job(harbour, { at: start + day })
  const kept = await later.seen.since(app)
  assert.ok(kept === start || kept === start + 1)
  assert.equal(harbour.service.entries().length, 1)
})

test('a clock of the default branch counts on every branch, and one of another branch or pull request only there', async () => {
  await using harbour = await openHarbour()
  await using main = job(harbour)
  await main.seen.since(app)
  await using branch = job(harbour, { scopes: branchScopes('topic'), at: start + day })
  assert.equal(await branch.seen.since(app), start)
  await using request = job(harbour, { scopes: pullRequestScopes(7), at: start + day })
  assert.equal(await request.seen.since(other), start + day)
  await using mainLater = job(harbour, { at: start + 2 * day })
  assert.equal(await mainLater.seen.since(other), start + 2 * day)
})

for (const [what, written] of [
  ['from the future', String(start + 400 * day)],
  ['from before Docker', '1300000000000'],
  ['that is no time', 'yesterday'],
  ['of many bytes', '1'.repeat(1_000_000)],
  ['of no bytes', ''],
] as const)
  test(`an entry ${what} neither counts nor stops the clock for ever`, async () => {
    await using harbour = await openHarbour()
    const source = {
      size: written.length,
      async *open(from: number, to: number) {
        yield Buffer.from(written).subarray(from, to)
      },
    }
    await harbour.open('direct').save(seenKey('tallyman-v1', app, 0), source)
    await using first = job(harbour)
    assert.equal(await first.seen.since(app), start)
    await using later = job(harbour, { at: start + day })
    assert.equal(await later.seen.since(app), start)
  })

test('without a cache service no clock can start, which is said once', async () => {
  await using harbour = await openHarbour()
  await using outside = job(harbour, { env: { ACTIONS_RUNTIME_TOKEN: undefined } })
  const reason =
    'no clock can start, since the Actions cache cannot be used here (there is no cache token here)'
  assert.deepEqual(await outside.seen.since(app), { reason })
  assert.deepEqual(await outside.seen.since(other), { reason })
  assert.deepEqual(outside.warnings, [
    `\`age-from: first-seen\`: ${reason}. Images whose age nothing else tells stay as they are.`,
  ])
  assert.equal(harbour.service.requests.length, 0)
})

test('a job that may only read reads clocks, and starts none', async () => {
  await using harbour = await openHarbour()
  await using first = job(harbour)
  await first.seen.since(app)
  const scopes = [{ scope: 'refs/heads/main', permission: 1 }] as const
  await using reader = job(harbour, { scopes, at: start + day })
  assert.equal(await reader.seen.since(app), start)
  const answers = await Promise.all([
    reader.seen.since(other),
    reader.seen.since({ ...other, name: 'x/y:1' }),
  ])
  for (const answer of answers)
    assert.ok(typeof answer !== 'number' && /cannot be written to/.test(answer.reason))
  assert.equal(reader.warnings.length, 1)
})

test('beyond the uploads of a minute no more clocks start, which is said once, and those that exist are read', async () => {
  await using harbour = await openHarbour({ uploadsPerMinute: 1 })
  await using busy = job(harbour)
  assert.equal(await busy.seen.since(app), start)
  for (let time = 0; time < 2; time++) {
    const answer = await busy.seen.since(other)
    assert.ok(typeof answer !== 'number' && /too many entries are written per minute/.test(answer.reason))
  }
  assert.equal(await busy.seen.since(app), start)
  assert.equal(busy.warnings.length, 1)
})

test('a service that fails is asked no more, and said once', async () => {
  await using harbour = await openHarbour()
  harbour.service.effect = () => ({ kind: 'answer', status: 500 })
  await using broken = job(harbour)
  const answer = await broken.seen.since(app)
  assert.ok(typeof answer !== 'number' && /Actions cache cannot be used/.test(answer.reason))
  harbour.service.forget()
  await broken.seen.since(other)
  assert.equal(harbour.service.requests.length, 0)
  assert.equal(broken.warnings.length, 1)
})
