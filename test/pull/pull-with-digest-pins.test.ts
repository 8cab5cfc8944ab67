import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { annotations, assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'

const old = image({ layers: ['one'] })
const now = image({ layers: ['two'] })

/** A lock file of the workspace that pins the tag `v1` of `test/app` to the image. */
async function lock({ registry, folder }: Quay, { root: { digest } }: Built): Promise<string> {
  const name = `${registry.host}/test/app:v1`
  const pin = { image: name, digest, pinned_image: `${name}@${digest}`, platforms: { 'linux/amd64': digest } }
  await writeFile(
    join(folder.workspace, 'images.lock'),
    `${JSON.stringify({ version: 1, images: [pin] }, undefined, 2)}\n`,
  )
  return name
}

test('an unpinned reference fails the step, and the annotation has the pinned one to paste', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(old)
  await at.registry.add(now, { repository: 'test/other', tag: 'latest' })
  const { host } = at.registry
  const done = await at.pull({ images: `${host}/test/app:v1\n${host}/test/other` })
  const { code, message } = failureOf(done)
  assert.equal(code, 'NOT_PINNED')
  assert.match(message, new RegExp(`expected ${host}/test/app:v1@${digest}$`, 'm'))
  assert.match(message, new RegExp(`expected ${host}/test/other:latest@${now.root.digest}$`, 'm'))
  assert.match(message, /Hint: .*require-digest: false/)
  assert.equal(at.registry.count({ kind: 'blob' }), 0)

  const pasted = /expected (\S+)$/m.exec(message)?.[1] ?? ''
  assertPassed(await at.pull({ images: pasted }))
})

test('require-digest: false pulls what the tag names now and reports the pin', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(old)
  const name = `${at.registry.host}/test/app:v1`
  const done = await at.pull({ images: name, 'require-digest': 'false' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${name}@${digest}`)
  assert.equal(at.registry.count({ kind: 'manifest', method: 'GET' }), 1)
})

test('a tag whose content is in the store is a hit, however it is resolved; missing content is a miss', async () => {
  await using at = await quay()
  await at.registry.add(old)
  const images = `${at.registry.host}/test/app:v1`
  const ways = {
    'require-digest: false': { images, 'require-digest': 'false' },
    'update-lock': { images, 'lock-file': 'images.lock', 'update-lock': 'true' },
    'all-tags': { images: `${at.registry.host}/test/app`, 'all-tags': 'true' },
  }
  assert.equal((await at.pull({ images, 'require-digest': 'false' })).outputs['cache-hit'], 'false')
  for (const [way, inputs] of Object.entries(ways)) {
    at.registry.clearLog()
    const done = await at.pull(inputs)
    assertPassed(done)
    assert.deepEqual([done.outputs['cache-hit'], done.outputs['bytes-from-registry']], ['true', '0'], way)
    assert.equal(at.registry.count({ kind: 'manifest', method: 'GET' }), 1, way)
  }
  await at.registry.add(now)
  const moved = await at.pull({ images, 'require-digest': 'false' })
  assert.equal(moved.outputs['cache-hit'], 'false')
})

test('a tag that moved on causes a warning, and the pinned image is pulled', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(old)
  await at.registry.add(now)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` })
  assertPassed(done)
  assert.equal(done.outputs.digest, digest)
  const [warning, more] = annotations(done, 'warning')
  assert.equal(more, undefined)
  assert.equal(warning?.properties.title, 'TAG_MOVED')
  assert.match(warning?.message ?? '', new RegExp(now.root.digest))
  assert.match(done.summary, /its tag now points to/)
})

test('verify-tag turns a tag that moved on into an error, with a warm store too', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(old)
  const inputs = { images: `${at.registry.host}/test/app:v1@${digest}`, 'verify-tag': 'true' }
  assertPassed(await at.pull(inputs))
  at.registry.clearLog()
  assertPassed(await at.pull(inputs))
  assert.deepEqual(
    at.registry.requests.map(({ method, kind }) => `${method} ${kind}`),
    ['HEAD manifest'],
  )
  await at.registry.add(now)
  const { code, message } = failureOf(await at.pull(inputs))
  assert.equal(code, 'TAG_MOVED')
  assert.match(message, new RegExp(`pinned at ${digest}, but its tag points to ${now.root.digest}`))
})

test('a lock file pins references without a digest, and alone determines what is pulled', async () => {
  await using at = await quay()
  await at.registry.add(old)
  const name = await lock(at, old)
  for (const images of [name, '']) {
    const done = await at.pull({ images, 'lock-file': 'images.lock' })
    assertPassed(done)
    assert.equal(done.outputs.pinned, `${name}@${old.root.digest}`)
    assert.equal(done.outputs.changed, '')
  }
})

test('compose images without a digest are reported with the file and service of each', async () => {
  await using at = await quay()
  const compose = 'services:\n  web: {image: "a.test/app:1"}\n  db: {image: "a.test/db:2"}\n'
  await writeFile(join(at.folder.workspace, 'compose.yaml'), compose)
  const { code, message } = failureOf(await at.pull({ 'compose-files': 'compose.yaml' }))
  assert.equal(code, 'NOT_PINNED')
  assert.match(message, /"a\.test\/app:1" \(compose\.yaml, line 2, service "web"\): it has no digest/)
  assert.match(message, /"a\.test\/db:2" \(compose\.yaml, line 3, service "db"\): it has no digest/)
})

test('an image missing in the lock file is to be pasted, or added to the lock file', async () => {
  await using at = await quay()
  await at.registry.add(now, { repository: 'test/other' })
  await lock(at, old)
  const inputs = { images: `${at.registry.host}/test/other:v1`, 'lock-file': 'images.lock' }
  const { code, message } = failureOf(await at.pull(inputs))
  assert.equal(code, 'NOT_PINNED')
  assert.match(message, /it has no digest and is not in the lock file/)
  assert.match(message, /Hint: Paste .*, or add them to the lock file with `update-lock: true`\./)
  assertPassed(await at.pull({ ...inputs, 'update-lock': 'true' }))
  assertPassed(await at.pull(inputs))
})

test('a tag that differs from the lock file is an error naming both digests', async () => {
  await using at = await quay()
  await at.registry.add(now)
  await at.registry.add(old, { tag: 'before' })
  const name = await lock(at, old)
  const before = await readFile(join(at.folder.workspace, 'images.lock'), 'utf8')
  for (const images of [name, `${name}@${now.root.digest}`]) {
    const { code, message } = failureOf(await at.pull({ images, 'lock-file': 'images.lock' }))
    assert.equal(code, 'LOCK_MISMATCH')
    assert.match(message, new RegExp(`locked at ${old.root.digest}, but it is ${now.root.digest}`))
    assert.match(message, /Hint: .*update-lock: true/)
  }
  assert.equal(await readFile(join(at.folder.workspace, 'images.lock'), 'utf8'), before)
})

test('update-lock rewrites the lock file and reports what moved; a second run reports nothing', async () => {
  await using at = await quay()
  await at.registry.add(now)
  const name = await lock(at, old)
  const path = join(at.folder.workspace, 'images.lock')
  const inputs = { images: name, 'lock-file': 'images.lock', 'update-lock': 'true' }
  const moved = await at.pull(inputs)
  assertPassed(moved)
  assert.equal(moved.outputs.changed, `${name} ${old.root.digest} ${now.root.digest}`)
  const told = `Lock file images.lock: 1 pin new or moved\n  ${name}: moved from ${old.root.digest} to ${now.root.digest}\n`
  assert.ok(moved.log.includes(told), moved.log)
  const written = await readFile(path, 'utf8')
  assert.deepEqual(JSON.parse(written).images, [
    {
      image: name,
      digest: now.root.digest,
      pinned_image: `${name}@${now.root.digest}`,
      platforms: { 'linux/amd64': now.root.digest },
    },
  ])
  const again = await at.pull(inputs)
  assertPassed(again)
  assert.equal(again.outputs.changed, '')
  assert.match(again.log, /^Lock file images\.lock: no pin moved$/m)
  assert.equal(await readFile(path, 'utf8'), written)
})

test('update-lock creates a missing lock file', async () => {
  await using at = await quay()
  await at.registry.add(old)
  const name = `${at.registry.host}/test/app:v1`
  const inputs = { 'lock-file': 'locks/images.lock', images: name }
  const done = await at.pull({ ...inputs, 'update-lock': 'true' })
  assertPassed(done)
  assert.equal(done.outputs.changed, `${name} none ${old.root.digest}`)
  assert.ok(done.log.includes(`\n  ${name}: new at ${old.root.digest}\n`), done.log)
  assertPassed(await at.pull(inputs))
})

test('an untrustworthy lock file is refused with the entry and its problem', async () => {
  await using at = await quay()
  const name = await lock(at, old)
  const path = join(at.folder.workspace, 'images.lock')
  const text = await readFile(path, 'utf8')
  const wrong: readonly [string, RegExp][] = [
    ['{', /"images\.lock"/],
    [text.replace('"version": 1', '"version": 2'), /its version is 2, expected 1/],
    [text.replace(/(pinned_image": ").*"/, '$1other"'), /entry 1.*its pinned_image is "other"/],
  ]
  for (const [content, problem] of wrong) {
    await writeFile(path, content)
    const { code, message } = failureOf(await at.pull({ images: name, 'lock-file': 'images.lock' }))
    assert.equal(code, 'LOCK_INVALID')
    assert.match(message, problem)
  }
})

test('compose files list images, and an override that pins them is returned', async () => {
  await using at = await quay()
  const { host } = at.registry
  const root = await at.registry.add(
    index([old, image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })]),
  )
  const other = await at.registry.add(now, { repository: 'test/db', tag: '16' })
  const compose = `services:
  web: { image: "${host}/test/app:\${TAG:-v1}@${root.digest}" }
  db:
    image: ${host}/test/db:16@${other.digest}
  built: { build: ., image: local/built }
`
  await writeFile(join(at.folder.workspace, 'compose.yaml'), compose)
  const done = await at.pull({ 'compose-files': 'compose.yaml', store: 'store' })
  assertPassed(done)
  assert.equal(done.outputs.refs, `${host}/test/app@${root.digest}\n${host}/test/db@${other.digest}`)
  const override = await readFile(done.outputs['compose-file'] ?? '', 'utf8')
  assert.equal(
    override,
    `services:
  "db":
    image: "${host}/test/db@${other.digest}"
  "web":
    image: "${host}/test/app@${root.digest}"
`,
  )
  const again = await at.pull({
    'compose-files': 'compose.yaml',
    images: `${host}/test/app:v1@${root.digest}`,
    store: 'store',
  })
  assertPassed(again)
  assert.equal(again.outputs['cache-hit'], 'true')
})
