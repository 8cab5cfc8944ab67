import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { startMeddlingProxy } from '@tallyman/testkit/peers/meddling-proxy'
import { annotations, assertPassed, failureOf, quay } from './pull-step.fixture.ts'

const app = image({ layers: ['app'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([app, arm])
const locked = { 'lock-file': 'images.lock', 'update-lock': 'true' }

for (const folder of ['a,b', 'a:b', 'a#b', 'a"b', "a'b", 'a@b'])
  test(`a layout at ${folder} is written, and outputs that cannot name it for a build are left out with a warning`, async () => {
    await using at = await quay()
    const { digest } = await at.registry.add(app)
    const done = await at.pull({
      images: `${at.registry.host}/test/app:v1@${digest}`,
      to: `oci-layout=${folder}`,
    })
    assertPassed(done)
    assert.match(await readFile(join(at.folder.workspace, folder, 'index.json'), 'utf8'), /"v1"/)
    assert.equal(done.outputs['build-contexts'], '')
    assert.equal(done.outputs['bake-file'], '')
    assert.notEqual(done.outputs.report, '')
    const [warning, ...more] = annotations(done, 'warning')
    assert.match(warning?.message ?? '', /^build-contexts and bake-file left out: Cannot name the layout/)
    assert.deepEqual(more, [])
  })

test('a layout whose path has an equals sign or a blank is passed to builds as it is', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const done = await at.pull({ images, to: 'oci-layout=a=b c' })
  assertPassed(done)
  assert.match(done.outputs['build-contexts'] ?? '', new RegExp(`=oci-layout://a=b c:v1@${digest}$`, 'm'))
})

test('two digests of one name are refused before anything is fetched if one destination must know both', async () => {
  await using at = await quay()
  const first = await at.registry.add(app)
  const second = await at.registry.add(arm)
  const name = `${at.registry.host}/test/app:v1`
  const images = `${name}@${first.digest}\n${name}@${second.digest}`
  for (const inputs of [{ to: 'docker-archive=out.tar' }, locked]) {
    const { code, message } = failureOf(await at.pull({ images, platforms: 'all', ...inputs }))
    assert.equal(code, 'INPUT_INVALID')
    assert.match(message, new RegExp(`named at ${first.digest} and at ${second.digest}, expected one digest`))
  }
  assert.equal(at.registry.count(), 0)
  const stored = await at.pull({ images, platforms: 'all' })
  assertPassed(stored)
  assert.doesNotMatch(stored.outputs['build-contexts'] ?? '', new RegExp(`^${name}=`, 'm'))
})

test('outputs that no later step could receive are left out with a warning, and the report has them', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const { host } = at.registry
  for (let tag = 0; tag < 900; tag++) at.registry.tag('test/app', `tag-of-the-branch-${tag}`, digest)
  const done = await at.pull({ images: `${host}/test/app`, 'all-tags': 'true', to: 'none' })
  assertPassed(done)
  assert.equal(done.outputs['build-contexts'], '')
  assert.match(annotations(done, 'warning')[0]?.message ?? '', /^The output .* is left out: it has \d+ bytes/)
  assert.equal(JSON.parse(await readFile(done.outputs.report ?? '', 'utf8')).images.length, 901)
})

test('a lock file is the same whichever platforms a machine pulls, and in a run that only resolves', async () => {
  await using at = await quay()
  await at.registry.add(both)
  await at.registry.add(app, { repository: 'test/single' })
  const { host } = at.registry
  const path = join(at.folder.workspace, 'images.lock')
  const images = `${host}/test/app:v1\n${host}/test/single:v1`
  const texts = new Set<string>()
  const runs = [
    { platforms: 'linux/amd64' },
    { platforms: 'linux/amd64', to: 'none' },
    { platforms: 'all' },
    { platforms: 'all', to: 'none' },
    { platforms: 'linux/amd64', store: 'another', to: 'none' },
  ]
  for (const inputs of runs) {
    const done = await at.pull({ images, ...locked, ...inputs })
    assertPassed(done)
    if (inputs.to === 'none')
      assert.match(
        done.summary,
        /No layers were read\. Manifests( and configs)? were checked against their digests\./,
      )
    texts.add(await readFile(path, 'utf8'))
  }
  assert.equal(texts.size, 1)
  const [written = ''] = texts
  const [index, single] = JSON.parse(written).images
  assert.deepEqual(index.platforms, { 'linux/amd64': app.root.digest, 'linux/arm64': arm.root.digest })
  assert.deepEqual(single.platforms, { 'linux/amd64': app.root.digest })
})

test('locking all platforms of an index fetches nothing of those that are not pulled', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(both)
  assertPassed(await at.pull({ images: `${at.registry.host}/test/app:v1`, ...locked, to: 'none' }))
  assert.deepEqual(
    at.registry.requests.filter(({ status }) => status === 200).map(({ path }) => path.replace(/^.*\//, '')),
    ['v1', app.root.digest],
  )
  assert.match(await readFile(join(at.folder.workspace, 'images.lock'), 'utf8'), new RegExp(digest))
})

test('a lock file of some platforms still pins, and is completed when it is rewritten', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(both)
  const image = `${at.registry.host}/test/app:v1`
  const pin = {
    image,
    digest,
    pinned_image: `${image}@${digest}`,
    platforms: { 'linux/amd64': app.root.digest },
  }
  const path = join(at.folder.workspace, 'images.lock')
  await writeFile(path, JSON.stringify({ version: 1, images: [pin] }))
  assertPassed(await at.pull({ images: image, 'lock-file': 'images.lock' }))
  const done = await at.pull({ images: image, ...locked })
  assertPassed(done)
  assert.equal(done.outputs.changed, '')
  assert.match(done.log, /Lock file images\.lock: no pin moved; it now lists every platform of its images/)
  assert.match(await readFile(path, 'utf8'), /linux\/arm64/)
})

for (const isOurs of [false, true])
  test(`a lock that another process writes while we pull keeps ${isOurs ? 'its word on an image that both pin, and is not written' : 'its pins beside ours'}`, async () => {
    await using at = await quay()
    const { digest } = await at.registry.add(app)
    const theirs = `sha256:${'1'.repeat(64)}`
    const path = join(at.folder.workspace, 'images.lock')
    let name = 'other.test/team/other:v1'
    await using proxy = await startMeddlingProxy(`http://${at.registry.host}`, async line => {
      if (line.includes('/blobs/'))
        await writeFile(
          path,
          JSON.stringify({
            version: 1,
            images: [{ image: name, digest: theirs, pinned_image: `${name}@${theirs}`, platforms: {} }],
          }),
        )
    })
    if (isOurs) name = `${proxy.host}/test/app:v1`
    const done = await at.pull({ ...locked, images: `${proxy.host}/test/app:v1` })
    const text = await readFile(path, 'utf8')
    if (isOurs) {
      const { code, message } = failureOf(done)
      assert.equal(code, 'LOCK_MISMATCH')
      assert.match(
        message,
        new RegExp(`another process has locked it at ${theirs} meanwhile.*pulled ${digest}`),
      )
      assert.ok(!text.includes(digest))
      return
    }
    assertPassed(done)
    assert.ok(text.includes(theirs) && text.includes(digest), text)
  })
