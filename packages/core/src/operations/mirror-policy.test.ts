import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { parsePolicy } from '../policy/parse-policy.ts'
import { fates, mirrorList } from './mirror/mirror.fixture.ts'
import { PolicyCheck } from './policy/policy-check.ts'

async function addFamily(registry: TestRegistry, count: number): Promise<void> {
  for (let at = 0; at < count; at++)
    await registry.add(image({ layers: ['base', `own ${at}`] }), { repository: `team/app${at}`, tag: '1' })
}

async function policyOf(text: string): Promise<PolicyCheck> {
  const ports = { verb: 'mirror', workspace: '.', trustedRoot: '', digest: '', now: Date.now }
  return new PolicyCheck(await parsePolicy(`version: 1\n${text}`, 'policy.yaml'), ports)
}

test('names that a policy refuses are all named before any request, those of tags once they are known', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 2)
  await source.add(image({ layers: ['latest'] }), { repository: 'team/app0', tag: 'latest' })
  const list = `${source.host}: { images: { team/app0: [], team/app1: ["1"] } }`
  const to = [target.host]
  const denied = await policyOf(`deny: ["**/app1", ${target.host}/app0]`)
  const failure = await mirrorList({ list, to, ports: { policy: denied } }).then(
    () => assert.fail('it was not refused'),
    error => error,
  )
  assert.equal(failure.code, 'POLICY_VIOLATED')
  assert.equal(failure.details.count, 3)
  assert.match(
    failure.message,
    /policy\.yaml:2: \S+\/team\/app1:1 \(images\.yaml:1\) is denied by "\*\*\/app1"/,
  )
  const unpinned = await policyOf('require: { digest: true }')
  await assert.rejects(mirrorList({ list, to, ports: { policy: unpinned } }), /team\/app0 .*has no digest/)
  assert.equal(source.requests.length + target.requests.length, 0)
  const policy = await policyOf('deny: ["**:latest"]')
  const done = await mirrorList({ list, to, ports: { policy } })
  assert.deepEqual(fates(done), {
    'team/app0:1': 'copied',
    'team/app0:latest': 'failed',
    'team/app1:1': 'copied',
  })
  assert.deepEqual([...target.tags('app0').keys()], ['1'])
  assert.equal(source.count({ path: /manifests\/latest$/ }), 0)
})

test('an image is judged before any layer of it is fetched, and also where it is already', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 1)
  const large = image({ layers: [layer({ seed: 'large', size: 900_000 })] })
  await source.add(large, { repository: 'team/large', tag: '1' })
  const list = `${source.host}: { images: { team/app0: ["1"], team/large: ["1"] } }`
  const wish = { list, to: [target.host] }
  const policy = () => policyOf('require: { max-size: 500kB }')
  const first = await mirrorList({ ...wish, ports: { policy: await policy() } })
  assert.deepEqual(fates(first), { 'team/app0:1': 'copied', 'team/large:1': 'failed' })
  assert.match(first.images[1]?.error?.message ?? '', /team\/large:1 \(images\.yaml:1\) has /)
  assert.equal(source.count({ kind: 'blob', repository: 'team/large' }), 0)
  await mirrorList(wish)
  const again = await mirrorList({ ...wish, ports: { policy: await policy() } })
  assert.deepEqual(fates(again), { 'team/app0:1': 'same', 'team/large:1': 'failed' })
})

test('of an index only the platforms that are copied are judged', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  const small = image({ layers: ['small'], platform: { os: 'linux', architecture: 'amd64' } })
  const large = image({
    layers: [layer({ seed: 'large', size: 900_000 })],
    platform: { os: 'linux', architecture: 'arm64' },
  })
  await source.add(index([small, large]), { repository: 'team/app', tag: '1' })
  const entry = `source: ${source.host}/team/app:1, target: ${target.host}/app`
  const of = async (platform: string) => {
    const list = `version: 1\nsync: [{ ${entry}, type: image, platform: ${platform} }]`
    const policy = await policyOf('require: { max-size: 500kB }')
    return Object.values(fates(await mirrorList({ list, ports: { policy } })))
  }
  assert.deepEqual([await of('linux/arm64'), await of('linux/amd64')], [['failed'], ['copied']])
})

test('what permits a tag covers a digest of a lock file only if the registry has the tag there', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  const [app, evil] = [image({ layers: ['app'] }), image({ layers: ['evil'] })]
  await source.add(app, { repository: 'team/app', tag: 'debug' })
  await source.add(evil, { repository: 'team/app', tag: 'evil' })
  const name = `${source.host}/team/app:debug`
  const mirrored = async (digest: string) => {
    const pin = { image: name, digest, pinned_image: `${name}@${digest}`, platforms: {} }
    const list = JSON.stringify({ version: 1, images: [pin] })
    const policy = await policyOf(`allow: ["${name}", "${target.host}/**"]`)
    return mirrorList({ list, to: [target.host], ports: { policy } })
  }
  const refused = await mirrored(evil.root.digest)
  assert.match(
    refused.images[0]?.error?.message ?? '',
    /no glob of `allow` covers it \(the tag "debug" is sha256/,
  )
  assert.equal(target.count({ kind: 'blob' }), 0)
  assert.equal((await mirrored(app.root.digest)).images[0]?.error, undefined)
})
