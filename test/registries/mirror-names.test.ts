import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { type Fault, fail, type RegistryOptions, startRegistry } from '@tallyman/testkit/registry/registry'
import { annotations, assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const current = image({ layers: ['current'] })
const old = image({ layers: ['old'] })
const always = { times: 1000 }
const manifests = { path: /\/manifests\/[^/]*$/, ...always }
const unreachable: readonly (readonly [string, Fault])[] = [
  ['fails', fail(503, always)],
  ['has reached its limit', fail(429, always, { headers: { 'retry-after': '4000' } })],
]

/** An origin whose tag `v1` has moved on, and a mirror that has not seen it. */
async function stale(options: RegistryOptions = {}) {
  const at = await quay(options)
  const mirror = await startRegistry()
  await at.registry.add(current)
  await mirror.add(old)
  const images = `${at.registry.host}/test/app:v1`
  const inputs = { images, 'registry-mirrors': `${at.registry.host}=${mirror.host}`, retries: '1' }
  return {
    at,
    mirror,
    images,
    inputs,
    async [Symbol.asyncDispose]() {
      await Promise.all([at[Symbol.asyncDispose](), mirror[Symbol.asyncDispose]()])
    },
  }
}

async function textAt({ folder }: Quay, name: string): Promise<string> {
  return readFile(join(folder.workspace, name), 'utf8').catch(() => '')
}

test('the registry decides what a tag is, whatever a mirror says, at no cost in pulls if the mirror has the bytes', async () => {
  await using setting = await stale()
  const { at, mirror, images, inputs } = setting
  await mirror.add(current, { tag: null })
  const done = await at.pull({ ...inputs, 'require-digest': 'false' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${images}@${current.root.digest}`)
  assert.deepEqual(annotations(done, 'warning'), [])
  assert.equal(at.registry.count({ method: 'GET' }), 0)
  assert.ok(at.registry.count({ method: 'HEAD', kind: 'manifest' }) > 0)
  assert.equal(mirror.requests.filter(({ path }) => path.endsWith('/v1')).length, 0)
})

test('content of a tag that a mirror lacks comes from the registry', async () => {
  await using setting = await stale()
  const { at, inputs } = setting
  const done = await at.pull({ ...inputs, 'require-digest': 'false' })
  assertPassed(done)
  assert.equal(done.outputs.digest, current.root.digest)
})

test('a registry that gives no digest by HEAD is read, not the mirror', async () => {
  await using setting = await stale({ digestHeader: false })
  const done = await setting.at.pull({ ...setting.inputs, 'require-digest': 'false' })
  assertPassed(done)
  assert.equal(done.outputs.digest, current.root.digest)
})

test("a lock records the registry's answer for a tag", async () => {
  await using setting = await stale()
  const { at, images, inputs } = setting
  assertPassed(await at.pull({ ...inputs, 'lock-file': 'images.lock', 'update-lock': 'true' }))
  const lock = await textAt(at, 'images.lock')
  assert.ok(lock.includes(images.split(':v1')[0] as string))
  assert.ok(lock.includes(current.root.digest))
  assert.ok(!lock.includes(old.root.digest))
})

for (const [state, fault] of unreachable) {
  test(`when the registry ${state}, a mirror's answer for a tag is used with a warning that names both`, async () => {
    await using setting = await stale()
    const { at, mirror, images, inputs } = setting
    at.registry.inject(fault)
    const done = await at.pull({ ...inputs, 'require-digest': 'false' })
    assertPassed(done)
    assert.equal(done.outputs.digest, old.root.digest)
    const [warning, ...more] = annotations(done, 'warning')
    assert.deepEqual(more, [])
    const { message = '' } = warning ?? {}
    for (const said of [images, mirror.host, old.root.digest, 'Do not pin', 'compose overrides'])
      assert.ok(message.includes(said), message)
  })

  test(`when the registry ${state}, no lock is written from a mirror's answer`, async () => {
    await using setting = await stale()
    const { at, mirror, inputs } = setting
    at.registry.inject(fault)
    const done = await at.pull({ ...inputs, 'lock-file': 'images.lock', 'update-lock': 'true' })
    const { message } = failureOf(done)
    assert.match(message, /mirrors are not asked what a tag points to/)
    assert.match(message, /Hint: Run again when the registry can be reached/)
    assert.equal(await textAt(at, 'images.lock'), '')
    assert.equal(mirror.count(), 0)
  })
}

test('an unreachable registry leaves a tag to the mirror, with a warning', async () => {
  await using setting = await stale()
  const { at, inputs } = setting
  await at.registry[Symbol.asyncDispose]()
  const done = await at.pull({ ...inputs, 'require-digest': 'false' })
  assertPassed(done)
  assert.equal(done.outputs.digest, old.root.digest)
  assert.equal(annotations(done, 'warning').length, 1)
})

test('when neither can be asked, the failure says how both answered', async () => {
  await using setting = await stale()
  const { at, mirror, inputs } = setting
  at.registry.inject(fail(503, always))
  mirror.inject(fail(502, always))
  const { code, message } = failureOf(await at.pull({ ...inputs, 'require-digest': 'false' }))
  assert.equal(code, 'REGISTRY_UNAVAILABLE')
  assert.match(message, /503/)
  assert.match(message, new RegExp(`mirror ${mirror.host} was asked .*502`))
})

for (const status of [401, 403, 404])
  test(`${status} is the registry's answer about a tag, and then no mirror is asked`, async () => {
    await using setting = await stale()
    const { at, mirror, inputs } = setting
    at.registry.inject(fail(status, manifests))
    failureOf(await at.pull({ ...inputs, 'require-digest': 'false' }))
    assert.equal(mirror.count(), 0)
  })

test("the lines to paste for unpinned images have the registry's digest", async () => {
  await using setting = await stale()
  const { at, inputs } = setting
  const done = await at.pull(inputs)
  const { code, message } = failureOf(done)
  assert.equal(code, 'NOT_PINNED')
  assert.ok(message.includes(current.root.digest))
  assert.ok(!`${done.log}${done.summary}`.includes(old.root.digest))
})

test('no lines to paste are printed from a mirror while the registry is unreachable', async () => {
  await using setting = await stale()
  const { at, mirror, inputs } = setting
  at.registry.inject(fail(503, always))
  const done = await at.pull(inputs)
  failureOf(done)
  assert.ok(!`${done.log}${done.summary}`.includes(old.root.digest))
  assert.equal(mirror.count(), 0)
})

test('only the registry is asked for its list of tags', async () => {
  await using setting = await stale()
  const { at, mirror, inputs } = setting
  await mirror.add(old, { tag: 'gone' })
  const { host } = at.registry
  const all = { ...inputs, images: `${host}/test/app`, 'all-tags': 'true', 'require-digest': 'false' }
  const done = await at.pull(all)
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${host}/test/app:v1@${current.root.digest}`)
  at.registry.inject(fail(503, { path: /tags\/list/, ...always }))
  assert.match(failureOf(await at.pull(all)).message, /tags .*503/)
})

for (const reachable of [true, false])
  test(`retag copies what the registry has at a tag${reachable ? '' : ', and nothing if it does not answer'}`, async () => {
    await using setting = await stale()
    const { at, mirror, images, inputs } = setting
    await using target = await startRegistry()
    if (!reachable) at.registry.inject(fail(503, always))
    const { images: source, ...rest } = inputs
    const tags = `${target.host}/copy:v1`
    const done = await writeStep('retag', at.folder, { inputs: { ...rest, source, tags } })
    if (reachable) assert.equal(done.code, 0, done.log)
    else assert.match(failureOf(done).message, /mirrors are not asked what a tag points to/)
    const expected = reachable ? current.root.digest : undefined
    assert.equal(target.tags('copy').get('v1'), expected, images)
    if (!reachable) assert.equal(mirror.count(), 0)
  })

for (const reachable of [true, false])
  test(`an index lists what the registry has at a source's tag${reachable ? '' : ', and nothing if it does not answer'}`, async () => {
    await using setting = await stale()
    const { at, inputs } = setting
    await using target = await startRegistry()
    if (!reachable) at.registry.inject(fail(503, always))
    const { images: sources, ...rest } = inputs
    const tags = `${target.host}/copy:v1`
    const done = await writeStep('publish-manifest', at.folder, { inputs: { ...rest, sources, tags } })
    const digest = target.tags('copy').get('v1')
    if (!reachable) {
      assert.match(failureOf(done).message, /mirrors are not asked what a tag points to/)
      assert.equal(digest, undefined)
      return
    }
    assert.equal(done.code, 0, done.log)
    const made = Buffer.from(target.manifest('copy', digest ?? assert.fail()) ?? []).toString()
    assert.ok(made.includes(current.root.digest) && !made.includes(old.root.digest))
  })

test('referrers are copied from the registry', async () => {
  await using setting = await stale()
  const { at, mirror, inputs } = setting
  await using target = await startRegistry()
  const signature = image({ layers: ['signature'], subject: current.root })
  await at.registry.add(signature, { tag: null })
  await mirror.add(current)
  const { images: source, ...rest } = inputs
  const tags = `${target.host}/copy:v1`
  const done = await writeStep('retag', at.folder, { inputs: { ...rest, source, tags, referrers: 'true' } })
  assert.equal(done.code, 0, done.log)
  assert.ok(target.manifest('copy', signature.root.digest))
  assert.equal(mirror.requests.filter(({ path }) => path.includes('/referrers/')).length, 0)
})
