import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import type { AuthOptions } from '@tallyman/testkit/registry/registry-options'
import { openYard, warningsOf } from './cache-steps.fixture.ts'

const app = image({ layers: ['one'] })
const login = { scheme: 'bearer', username: 'dock', password: 'worker' } as const

/** The warnings of a first and a second pull with credentials, in a private repository or a public one. */
async function warnings(auth: AuthOptions, isPrivate: boolean): Promise<string[][]> {
  await using yard = await openYard({}, { auth })
  await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
  const job = await yard.job()
  const event = join(job.temp, 'event.json')
  await writeFile(event, JSON.stringify({ repository: { private: isPrivate } }))
  const inputs = {
    images: `${yard.registry.host}/test/app:v1@${app.root.digest}`,
    'registry-auth': `- registry: ${yard.registry.host}\n  username: dock\n  password: worker`,
  }
  const env = { GITHUB_EVENT_PATH: event }
  const first = await yard.run({ job, inputs, env })
  assert.equal(first.code, 0, first.log)
  const second = await yard.run({ job, inputs, env })
  return [warningsOf(first), warningsOf(second)]
}

test('a private image in the cache of a public repository causes one warning', async () => {
  const [first = [], second] = await warnings(login, false)
  assert.equal(first.length, 1)
  assert.match(first[0] ?? '', /test\/app.* private, and now in the Actions cache of a public repository/)
  assert.deepEqual(second, [])
})

test('a public image, or a private repository, causes no warning', async () => {
  assert.deepEqual(await warnings({ ...login, anonymousPull: true }, false), [[], []])
  assert.deepEqual(await warnings(login, true), [[], []])
})

test('without a token nothing is claimed about the cache, since it was not asked', async () => {
  await using yard = await openYard()
  await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
  const job = await yard.job()
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  const env = { ACTIONS_RUNTIME_TOKEN: '' }
  const loaded = await yard.run({ job, action: 'load-from-cache', inputs: { images }, env })
  assert.equal(loaded.code, 0, loaded.log)
  assert.match(loaded.log, /: the cache was not asked\n/)
  assert.match(loaded.summary, /not asked/)
  assert.doesNotMatch(loaded.summary, /Missing in the cache|not all of it/)
  const strict = { images, 'fail-on-cache-miss': 'true', store: 'other' }
  const failed = await yard.run({ job, action: 'load-from-cache', inputs: strict, env })
  assert.match(failed.log, /CACHE_MISS.*it was not asked/)
  const saved = await yard.run({ job, action: 'save-to-cache', inputs: { images }, env })
  assert.match(saved.summary, /not asked/)
  assert.equal(`${saved.log}`.split('saving was stopped').length, 2, saved.log)
})

const canMount = process.platform === 'linux' && process.getuid?.() === 0

test('toolkit: a disk too full for its archives fails the saving, not the step', {
  skip: canMount ? false : 'only root on Linux can mount a small disk',
}, async () => {
  const large = image({ layers: [layer({ seed: 'large', size: 3_000_000 })] })
  await using yard = await openYard()
  await yard.registry.add(large, { repository: 'test/app', tag: 'v1' })
  const job = await yard.job()
  const store = join(job.temp, 'tallyman')
  await mkdir(store)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', store])
  try {
    const images = `${yard.registry.host}/test/app:v1@${large.root.digest}`
    const step = await yard.run({ job, inputs: { images, 'cache-client': 'toolkit' } })
    assert.equal(step.code, 0, step.log)
    assert.equal(warningsOf(step).length, 1, step.log)
  } finally {
    execFileSync('umount', [store])
  }
})
