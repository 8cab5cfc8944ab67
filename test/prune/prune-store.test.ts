import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import * as faults from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import type { RunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, type Quay, quay } from '../pull/pull-step.fixture.ts'

const day = 86_400_000
const base = layer({ seed: 'base', size: 400_000, compression: 'none' })
const app = (name: string, size = 200_000) =>
  image({ layers: [base, layer({ seed: name, size, compression: 'none' })] })

const cellar = ({ workspace }: RunnerFolder) => join(workspace, 'cellar')

async function pull(at: Quay, built: Built, name: string) {
  const { digest } = await at.registry.add(built, { repository: `test/${name}`, tag: 'v1' })
  const images = `${at.registry.host}/test/${name}:v1@${digest}`
  assertPassed(await at.pull({ images, store: 'cellar' }))
  return images
}

function prune(at: Quay, inputs: Readonly<Record<string, string>>) {
  const all = { images: 'store', store: 'cellar', mode: 'apply', ...inputs }
  return pruneStep(all, { folder: at.folder })
}

async function held(at: Quay): Promise<string[]> {
  return (await readdir(join(cellar(at.folder), 'blobs', 'sha256'))).sort()
}

async function bytesHeld(at: Quay): Promise<number> {
  const folder = join(cellar(at.folder), 'blobs', 'sha256')
  const sizes = await Promise.all((await held(at)).map(async name => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function contentOf(...images: readonly Built[]): string[] {
  return [...new Set(images.flatMap(({ blobs }) => [...blobs.keys()].map(hexOf)))].sort()
}

const hexOf = (digest: Digest) => digest.slice('sha256:'.length)

/** Makes the store's images look as if they were fetched and last used `milliseconds` ago. */
async function age(at: Quay, milliseconds: number): Promise<void> {
  const time = new Date(Date.now() - milliseconds)
  for (const name of await held(at))
    await utimes(join(cellar(at.folder), 'blobs', 'sha256', name), time, time)
  const uses = join(cellar(at.folder), 'last-uses.txt')
  if (!existsSync(uses)) return
  const text = await readFile(uses, 'utf8')
  await writeFile(uses, text.replaceAll(/used \d+/g, `used ${time.getTime()}`))
}

test('images of the store are deleted by the time since a step used them, with the layers that no other needs', async () => {
  await using at = await quay()
  const [old, used, young] = [app('old'), app('used'), app('young')]
  await pull(at, old, 'old')
  const again = await pull(at, used, 'used')
  await age(at, 9 * day)
  assertPassed(await at.pull({ images: again, store: 'cellar' }))
  await pull(at, young, 'young')
  await using planned = await prune(at, { 'prune-untagged': 'true', 'older-than': '7d', mode: 'plan' })
  assertPassed(planned)
  assert.match(planned.log, /store: 3 versions: 2 to stay, 1 to go, which would free 203 kB/)
  assert.deepEqual(await held(at), contentOf(old, used, young))
  const before = await bytesHeld(at)
  await using done = await prune(at, { 'prune-untagged': 'true', 'older-than': '7d' })
  assertPassed(done)
  assert.deepEqual(await held(at), contentOf(used, young))
  assert.equal(done.outputs.deleted, `store@${old.root.digest}`)
  assert.equal(done.outputs['freed-bytes'], String(before - (await bytesHeld(at))))
  assert.match(done.summary, /1 deleted, 203 kB freed/)
  assert.match(done.summary, /no step has used it since 20\d\d-\d\d-\d\d \d\d:\d\d UTC/)
  assertPassed(await at.pull({ images: again, store: 'cellar', offline: 'true', to: 'oci-layout=out' }))
})

test('beyond the budget the least recently used images are deleted, shared layers counted once, whatever their age', async () => {
  await using at = await quay()
  const built = ['one', 'two', 'three', 'four'].map(name => app(name))
  for (const [order, each] of built.entries()) await pull(at, each, `app-${order}`)
  const before = await bytesHeld(at)
  await using kept = await prune(at, { 'store-budget': String(before) })
  assert.match(kept.log, /nothing was to go/)
  await using done = await prune(at, { 'store-budget': '900000' })
  assertPassed(done)
  assert.deepEqual(await held(at), contentOf(...built.slice(2)))
  assert.ok((await bytesHeld(at)) <= 900_000)
  assert.match(
    done.summary,
    new RegExp(`least recently used: the store has ${before} bytes, the budget is 900000`),
  )
})

test('images that a file names by digest stay, whatever the budget, and an index stays with what the store has of it', async () => {
  await using at = await quay()
  const arm64 = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
  const [list, other] = [index([app('list'), arm64]), app('other')]
  const named = await pull(at, list, 'list')
  await pull(at, other, 'other')
  await writeFile(join(at.folder.workspace, 'compose.yaml'), `services:\n  app:\n    image: ${named}\n`)
  await using done = await prune(at, {
    'store-budget': '1',
    'prune-broken': 'true',
    'keep-refs-from': 'compose.yaml',
  })
  assertPassed(done)
  assert.deepEqual(done.outputs.deleted, `store@${other.root.digest}`)
  assertPassed(await at.pull({ images: named, store: 'cellar', offline: 'true', to: 'oci-layout=out' }))
})

test('what a running step relies on stays, including layers of an older image, and is deleted once it has ended', async () => {
  await using at = await quay()
  const [old, next] = [app('old'), app('next', 3_000_000)]
  await pull(at, old, 'old')
  await age(at, 30 * day)
  const { digest } = await at.registry.add(next, { repository: 'test/next', tag: 'v1' })
  const own = next.layers[1]?.descriptor.digest ?? ''
  const gate = faults.slow(400_000, { kind: 'blob', digest: own, times: 99 })
  at.registry.inject(gate)
  at.registry.clearLog()
  const running = at.pull({ images: `${at.registry.host}/test/next:v1@${digest}`, store: 'cellar' })
  while (at.registry.count({ kind: 'blob', digest: own }) === 0)
    await new Promise(resolve => setTimeout(resolve, 5))
  await using during = await prune(at, { 'prune-untagged': 'true', 'older-than': '7d' })
  assertPassed(during)
  assert.equal(during.outputs.deleted, `store@${old.root.digest}`)
  assert.ok((await held(at)).includes(hexOf(base.descriptor.digest)), 'the base is in use')
  const done = await running
  assertPassed(done)
  assert.equal(at.registry.count({ kind: 'blob', digest: base.descriptor.digest }), 0, 'the base came twice')
  assert.deepEqual(await held(at), contentOf(next))
  assert.deepEqual(await readdir(join(cellar(at.folder), 'in-use')), [])
  await using after = await prune(at, { 'store-budget': '0' })
  assertPassed(after)
  assert.deepEqual(await held(at), [])
})

test('a blob that a step of another container uses stays, until that step was silent for an hour', async () => {
  await using at = await quay()
  const built = app('app')
  await pull(at, built, 'app')
  const lease = join(cellar(at.folder), 'in-use', '7-7-0badcafe')
  await writeFile(lease, `${built.root.digest}\n`)
  await using kept = await prune(at, { 'store-budget': '0' })
  assertPassed(kept)
  assert.match(kept.summary, /a running step uses it/)
  assert.deepEqual(await held(at), contentOf(built))
  await utimes(lease, new Date(0), new Date(Date.now() - 7_200_000))
  assertPassed(await prune(at, { 'store-budget': '0' }))
  assert.deepEqual(await held(at), [])
})

test('blobs that no image needs are deleted by their own age', async () => {
  await using at = await quay()
  const cut = app('cut', 2_000_000)
  const digest = cut.layers[1]?.descriptor.digest ?? ''
  at.registry.inject(faults.fail(500, { kind: 'blob', digest, times: 99 }))
  const { digest: root } = await at.registry.add(cut, { repository: 'test/cut', tag: 'v1' })
  const failed = await at.pull({
    images: `${at.registry.host}/test/cut:v1@${root}`,
    store: 'cellar',
    retries: '1',
  })
  assert.equal(failed.code, 1, failed.log)
  assert.ok((await held(at)).includes(hexOf(base.descriptor.digest)))
  assertPassed(await prune(at, { 'prune-untagged': 'true', 'older-than': '1d' }))
  assert.ok((await held(at)).includes(hexOf(base.descriptor.digest)))
  await age(at, 2 * day)
  assertPassed(await prune(at, { 'prune-untagged': 'true', 'older-than': '1d' }))
  assert.deepEqual(await held(at), [])
})

test('a reviewed plan of the store is carried out exactly, or not at all once an image was used', async () => {
  await using at = await quay()
  const images = await pull(at, app('app'), 'app')
  await age(at, 9 * day)
  const inputs = { 'prune-untagged': 'true', 'older-than': '7d' }
  await using planned = await prune(at, { ...inputs, mode: 'plan' })
  assertPassed(planned)
  const plan = planned.outputs.plan ?? ''
  assertPassed(await at.pull({ images, store: 'cellar', offline: 'true' }))
  await using stale = await prune(at, { 'plan-file': plan })
  assert.equal(stale.code, 1)
  assert.match(stale.log, /a step used it meanwhile, expected it as reviewed/)
  await age(at, 9 * day)
  await using fresh = await prune(at, { ...inputs, mode: 'plan' })
  assertPassed(await prune(at, { 'plan-file': fresh.outputs.plan ?? '' }))
  assert.deepEqual(await held(at), [])
})

test('a layout written from the store keeps its files', async () => {
  await using at = await quay()
  const built = app('app')
  const images = await pull(at, built, 'app')
  assertPassed(await at.pull({ images, store: 'cellar', to: 'oci-layout=out' }))
  assertPassed(await prune(at, { 'store-budget': '0' }))
  assert.deepEqual(await held(at), [])
  const copies = await readdir(join(at.folder.workspace, 'out', 'blobs', 'sha256'))
  assert.deepEqual(copies.sort(), contentOf(built))
})

test('with concurrent pulls and prunes of one store every step passes, and what it hands over is whole', async () => {
  await using at = await quay()
  const built = Array.from({ length: 4 }, (_, order) => app(`app ${order}`))
  const images = await Promise.all(built.map((each, order) => pull(at, each, `app-${order}`)))
  const steps = Array.from({ length: 12 }, async (_, order) => {
    if (order % 3 === 0) return prune(at, { 'store-budget': '0' })
    const to = `oci-layout=out-${order}`
    return at.pull({ images: images[order % 4] ?? '', store: 'cellar', to })
  })
  for (const done of await Promise.all(steps)) assertPassed(done)
  for (const order of [1, 2, 4, 5, 7, 8, 10, 11]) {
    const copies = await readdir(join(at.folder.workspace, `out-${order}`, 'blobs', 'sha256'))
    assert.deepEqual(copies.sort(), contentOf(built[order % 4] as Built))
  }
})

test('beyond the budget drafts are deleted before any image, the oldest first, and may use what the images leave', async () => {
  await using at = await quay()
  const built = app('used')
  await pull(at, built, 'used')
  const before = await bytesHeld(at)
  const drafts = join(cellar(at.folder), 'partial')
  for (const [order, letter] of ['a', 'b', 'c'].entries()) {
    const draft = join(drafts, `sha256-${letter.repeat(64)}.part`)
    await writeFile(draft, Buffer.alloc(400_000))
    const time = new Date(Date.now() - order * 3_600_000)
    await utimes(draft, time, time)
  }
  const left = async () => (await readdir(drafts)).map(name => name.at(-6)).sort()
  await using planned = await prune(at, { 'store-budget': String(before + 900_000), mode: 'plan' })
  assertPassed(planned)
  const told = /1 unfinished download to go beyond the budget, with 400 kB/
  for (const text of [planned.log, planned.summary]) assert.match(text, told)
  assert.match(planned.summary, /Carry it out with `mode: apply`/)
  const [plan] = JSON.parse(await readFile(planned.outputs.plan ?? '', 'utf8')).repositories
  assert.deepEqual([plan.drafts.length, plan.drafts[0].bytes], [1, 400_000])
  assert.deepEqual(await left(), ['a', 'b', 'c'])
  await using some = await prune(at, { 'store-budget': String(before + 900_000) })
  assertPassed(some)
  assert.deepEqual(await left(), ['a', 'b'])
  assert.deepEqual(await held(at), contentOf(built), some.log)
  await using none = await prune(at, { 'store-budget': String(before + 1) })
  assertPassed(none)
  assert.deepEqual(await left(), [])
  assert.deepEqual(await held(at), contentOf(built), none.log)
})

test('a reviewed plan of the store deletes the drafts that it names, except one written since', async () => {
  await using at = await quay()
  await pull(at, app('app'), 'app')
  const drafts = join(cellar(at.folder), 'partial')
  const old = new Date(Date.now() - 3_600_000)
  const write = async (letter: string, time = old) => {
    const draft = join(drafts, `sha256-${letter.repeat(64)}.part`)
    await writeFile(draft, Buffer.alloc(100_000))
    await utimes(draft, time, time)
  }
  for (const letter of ['a', 'b']) await write(letter)
  const before = await bytesHeld(at)
  await using planned = await prune(at, { 'store-budget': String(before), mode: 'plan' })
  assert.match(planned.log, /2 unfinished downloads to go beyond the budget, with 200 kB/)
  await write('b', new Date())
  await write('c')
  await using done = await prune(at, { 'plan-file': planned.outputs.plan ?? '', 'store-budget': '0' })
  assertPassed(done)
  assert.deepEqual((await readdir(drafts)).map(name => name.at(-6)).sort(), ['b', 'c'])
  assert.equal(await bytesHeld(at), before)
  assert.equal(done.outputs['freed-bytes'], '100000')
})

test('a budget of 0 leaves nothing that killed steps began', async () => {
  await using at = await quay()
  await pull(at, app('app'), 'app')
  const drafts = join(cellar(at.folder), 'partial')
  await writeFile(join(drafts, `sha256-${'a'.repeat(64)}.part`), Buffer.alloc(400_000))
  await writeFile(join(drafts, `sha256-${'b'.repeat(64)}.4194304-1-0badcafe.0`), Buffer.alloc(400_000))
  await utimes(join(drafts, `sha256-${'b'.repeat(64)}.4194304-1-0badcafe.0`), new Date(0), new Date(0))
  assertPassed(await prune(at, { 'store-budget': '0' }))
  assert.deepEqual([...(await held(at)), ...(await readdir(drafts))], [])
})

test('a missing store, and a budget of a target that is not pruned, are reported', async () => {
  await using at = await quay()
  await using absent = await prune(at, { store: 'sellar', 'store-budget': '0', 'cache-budget': '1GB' })
  assertPassed(absent)
  const warnings = absent.annotations.map(({ message }) => message)
  assert.deepEqual(warnings, [
    'cache-budget has no effect: actions-cache is not among `images`',
    'The store "sellar" does not exist, so there is nothing to prune in it',
  ])
})
