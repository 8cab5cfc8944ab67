import assert from 'node:assert/strict'
import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { cacheArchive } from '@tallyman/testkit/cache/cache-archive'
import type { CacheService } from '@tallyman/testkit/cache/cache-service'
import { image, layer } from '@tallyman/testkit/images/images'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { type CacheStep, type CacheYard, clients, openYard, warningsOf } from './cache-steps.fixture.ts'

const app = image({
  layers: [layer({ seed: 'base', size: 3_000_000 }), layer({ seed: 'top', size: 500_000 })],
})
const denied = { kind: 'answer', status: 403, body: '{"code":"permission_denied","msg":"no"}' } as const
const throttled = { kind: 'answer', status: 429, headers: { 'retry-after': '60' }, body: '{}' } as const
const broken = { kind: 'answer', status: 503, body: 'oops' } as const

interface Trial {
  readonly name: string
  /** A first job has saved the image already. */
  readonly isSaved?: boolean
  readonly happens?: (service: CacheService) => unknown
  readonly step?: Omit<CacheStep, 'inputs'>
  /** Whether some layers still come from the cache. */
  readonly some?: boolean
  readonly only?: (typeof clients)[number]
}

const trials: readonly Trial[] = [
  { name: 'no token', step: { env: { ACTIONS_RUNTIME_TOKEN: '' } } },
  { name: 'no service', step: { env: { ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' } } },
  {
    name: 'a service that is gone',
    step: { env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } },
    only: 'auto',
  },
  { name: 'a service that refuses all', happens: service => (service.effect = () => denied) },
  { name: 'a service that throttles', isSaved: false, happens: onCalls('reserve', throttled) },
  { name: 'a service that is broken', happens: service => (service.effect = () => broken), only: 'auto' },
  {
    name: 'an upload that fails',
    happens: onCalls('upload', { kind: 'answer', status: 500 }),
    only: 'auto',
  },
  {
    name: 'a fork with a token that only reads',
    step: { scopes: [{ scope: 'refs/heads/main', permission: 1 }] },
  },
  { name: 'storage that refuses', isSaved: true, happens: onCalls('download', denied) },
  {
    name: 'entries that break off again and again',
    isSaved: true,
    happens: onCalls('download', { kind: 'cut', after: 10 }),
    only: 'auto',
  },
  {
    name: 'entries that are slow',
    isSaved: true,
    happens: onCalls('download', { kind: 'slow', bytesPerSecond: 20_000 }),
    only: 'auto',
  },
  {
    name: 'entries that hang',
    isSaved: true,
    happens: onCalls('download', { kind: 'hang', after: 5_000 }),
    only: 'auto',
  },
  {
    name: 'truncated entries',
    isSaved: true,
    happens: tampering(bytes => bytes.subarray(0, bytes.length / 2)),
  },
  { name: 'changed entries', isSaved: true, happens: tampering(flipped) },
  {
    name: 'foreign archives',
    isSaved: true,
    happens: tampering(() =>
      cacheArchive([
        { name: 'extra', content: 'evil' },
        { name: '/escaped', content: 'evil' },
        { name: 'e', content: 'evil' },
      ]),
    ),
  },
  { name: 'empty entries', isSaved: true, happens: tampering(() => Buffer.alloc(0)) },
]

function onCalls(kind: string, effect: ReturnType<CacheService['effect']>) {
  return (service: CacheService) => {
    service.effect = line => (line.kind === kind ? effect : undefined)
  }
}

function tampering(change: (bytes: Buffer) => Uint8Array) {
  return (service: CacheService) => service.tamper(/./, change)
}

function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.byteLength / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  return bytes
}

/** Checks that the step is green without a cache, warned at most once, and its store has the image and nothing else. */
async function complete(step: StepResult): Promise<void> {
  assert.equal(step.code, 0, step.log)
  assert.equal(step.outputs['cache-hit'], 'false')
  assert.ok(warningsOf(step).length <= 2, warningsOf(step).join('\n'))
  const folder = join(step.folder.temp, 'tallyman', 'blobs', 'sha256')
  const names = await readdir(folder)
  assert.deepEqual(names.sort(), [...app.blobs.keys()].map(digest => digest.slice(7)).sort())
  for (const name of names) assert.equal(digestOf(await readFile(join(folder, name))), `sha256:${name}`)
  const places = await readdir(step.folder.path)
  assert.deepEqual(places.sort(), ['home', 'temp', 'tools', 'workspace'])
  assert.deepEqual(await readdir(step.folder.workspace), [])
}

async function pulls(
  yard: CacheYard,
  client: string,
  step: Omit<CacheStep, 'inputs'> = {},
): Promise<StepResult> {
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  return yard.run({ ...step, inputs: { images, 'cache-client': client } })
}

// Concurrent, since most of them wait: for entries that hang or are slow, and for retries after a pause.
describe('whatever the cache does', { concurrency: 4 }, () => {
  for (const client of clients) {
    for (const { name, isSaved, happens, step, only } of trials) {
      if (only !== undefined && only !== client) continue
      test(`${client}: ${name}: green, one warning, everything from the registry`, async () => {
        await using yard = await openYard()
        await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
        if (isSaved) assert.equal((await pulls(yard, client)).code, 0)
        await happens?.(yard.service)
        const began = performance.now()
        const result = await pulls(yard, client, step)
        await complete(result)
        assert.equal(warningsOf(result).length, 1, warningsOf(result).join('\n'))
        assert.ok(performance.now() - began < 30_000)
      })
    }
  }
})

test('toolkit: a machine without tar or zstd works without the cache', async () => {
  const bin = temporaryFolder('tallyman-bin-')
  await symlink(process.execPath, join(bin, 'node'))
  await using yard = await openYard()
  await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
  const result = await pulls(yard, 'toolkit', { env: { PATH: bin } })
  await complete(result)
  assert.equal(warningsOf(result).length, 1, result.log)
})
