import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Blob, blob, downloader, serving } from '@tallyman/core/registry/download/download.fixture'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import * as faults from '@tallyman/testkit/registry/registry'

const layer = blob(600_000)
const { size } = layer.descriptor

function temporary(t: TestContext, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tallyman-${name}-`))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Fetches the layer into a store where an earlier run left this draft; returns the requested ranges. */
async function afterDraft(t: TestContext, draft: Uint8Array): Promise<(string | undefined)[]> {
  const root = temporary(t, 'draft')
  mkdirSync(join(root, 'partial'))
  writeFileSync(join(root, 'partial', `${layer.descriptor.digest.replace(':', '-')}.part`), draft)
  await using registry = await serving([layer])
  await using to = await downloader(registry, { root })
  await to.fetch(layer)
  to.holds(layer)
  assert.deepEqual(to.drafts(), [])
  return registry.requests.map(({ headers }) => headers.range)
}

test('a draft of an earlier run is resumed where it ends', async t => {
  assert.deepEqual(await afterDraft(t, layer.bytes.subarray(0, 200_000)), [`bytes=200000-${size - 1}`])
})

test('a damaged draft of an earlier run is resumed, detected by the digest and repaired', async t => {
  const damaged = Buffer.from(layer.bytes.subarray(0, 200_000))
  damaged[100_000] = (damaged[100_000] ?? 0) ^ 1
  assert.deepEqual(await afterDraft(t, damaged), [`bytes=200000-${size - 1}`, undefined])
})

test('a draft of other bytes that is as long as the blob, or longer, is repaired', async t => {
  for (const length of [size, size + 100_000])
    assert.equal((await afterDraft(t, seededBytes('other', length))).at(-1), undefined)
})

test('an empty draft starts from the beginning', async t => {
  assert.deepEqual(await afterDraft(t, new Uint8Array()), [undefined])
})

/** Starts a process that fetches the blob. */
function child(host: string, root: string, wanted: Blob) {
  const file = join(
    import.meta.dirname,
    '../../packages/core/src/registry/download/download-child.fixture.ts',
  )
  return spawn(process.execPath, [file, host, root, JSON.stringify(wanted.descriptor)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

for (const [name, wanted, pace] of [
  ['one body', blob(7_000_000, 'killed'), 6_000_000],
  ['parts', blob(24 * 1024 * 1024, 'killed'), 8_000_000],
] as const) {
  test(`the draft of a killed process is resumed by the next (${name})`, async t => {
    const root = temporary(t, 'killed')
    const slow = faults.slow(pace, { kind: 'blob', times: Number.POSITIVE_INFINITY })
    await using registry = await serving([wanted], { faults: [slow] })
    const killed = child(registry.host, root, wanted)
    const isUnderWay = () => registry.requests.reduce((sum, { bytesSent }) => sum + bytesSent, 0) > pace / 2
    while (!isUnderWay()) await new Promise(resolve => setTimeout(resolve, 10))
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    registry.clearFaults()
    registry.clearLog()
    await using to = await downloader(registry, { root })
    await to.fetch(wanted)
    to.holds(wanted)
    assert.match(registry.requests[0]?.headers.range ?? '', /^bytes=[1-9]\d*-/)
    assert.deepEqual(to.drafts(), [])
  })
}

test('a process that fetched a blob, or failed to, exits by itself', async t => {
  for (const [planned, told] of [
    [[], 'fetched'],
    [[faults.slow(24_000_000, { kind: 'blob', times: 99 })], 'fetched'],
    [[faults.fail(500, { times: 99 })], 'REGISTRY_UNAVAILABLE'],
    [[faults.flipByte(5, { times: 99 })], 'CONTENT_MISMATCH'],
  ] as const) {
    const wanted = blob(20 * 1024 * 1024, 'ends')
    await using registry = await serving([wanted], { faults: planned })
    const process = child(registry.host, temporary(t, 'ends'), wanted)
    const said: Buffer[] = []
    process.stdout.on('data', chunk => said.push(chunk))
    await once(process.stdout, 'data')
    const began = performance.now()
    const [code] = await once(process, 'exit')
    assert.ok(performance.now() - began < 3_000, `${told}: still there after ${performance.now() - began} ms`)
    assert.deepEqual([code, Buffer.concat(said).toString()], [0, told])
  }
})
