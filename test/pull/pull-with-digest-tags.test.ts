import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { fail, headers, replaceBody } from '@tallyman/testkit/registry/registry'
import { annotations, assertPassed, failureOf, quay } from './pull-step.fixture.ts'

const one = image({ layers: ['one'] })
const two = image({ layers: ['two'] })
const broken = image({ layers: ['broken'] })

test('all-tags pulls every tag of a repository, without pins', async () => {
  await using at = await quay({ paging: 1 })
  await at.registry.add(one, { tag: 'v1' })
  await at.registry.add(two, { tag: 'v2' })
  const name = `${at.registry.host}/test/app`
  const done = await at.pull({ images: name, 'all-tags': 'true' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${name}:v1@${one.root.digest}\n${name}:v2@${two.root.digest}`)
})

test('with all-tags a damaged tag is reported and left out, and the rest is pulled', async () => {
  await using at = await quay()
  await at.registry.add(one, { tag: 'v1' })
  await at.registry.add(broken, { tag: 'v2' })
  await at.registry.add(two, { tag: 'v3' })
  const [layer] = broken.layers.map(({ descriptor }) => descriptor.digest)
  at.registry.corrupt(layer ?? one.root.digest, { kind: 'flip', offset: 20 })
  const name = `${at.registry.host}/test/app`
  const done = await at.pull({ images: name, 'all-tags': 'true' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${name}:v1@${one.root.digest}\n${name}:v3@${two.root.digest}`)
  const [warning] = annotations(done, 'warning')
  assert.equal(warning?.properties.title, 'CONTENT_MISMATCH')
  assert.match(warning?.message ?? '', /test\/app:v2 is damaged and was left out/)
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.deepEqual(
    report.damaged.map(({ image, code }: Record<string, string>) => [image, code]),
    [[`${name}:v2`, 'CONTENT_MISMATCH']],
  )
  assert.match(done.summary, /Damaged tag/)
})

test('with all-tags, damaged manifests and wrong contents leave only their own tags out', async () => {
  await using at = await quay()
  const liar = image({
    layers: ['three'],
    config: { rootfs: { type: 'layers', diff_ids: [one.layers[0]?.diffId] } },
  })
  await at.registry.add(one, { tag: 'v1' })
  await at.registry.add(broken, { tag: 'v2' })
  await at.registry.add(liar, { tag: 'v3' })
  at.registry.corrupt(broken.root.digest, { kind: 'truncate', to: 30 })
  const done = await at.pull({ images: `${at.registry.host}/test/app`, 'all-tags': 'true' })
  assertPassed(done)
  assert.equal(done.outputs.digest, one.root.digest)
  assert.equal(done.outputs.refs?.split('\n').length, 1)
  assert.equal(annotations(done, 'warning').length, 2)
})

test('when every tag is damaged the step fails', async () => {
  await using at = await quay()
  await at.registry.add(broken)
  at.registry.corrupt(broken.config.digest, 'missing')
  const { code } = failureOf(await at.pull({ images: `${at.registry.host}/test/app`, 'all-tags': 'true' }))
  assert.equal(code, 'NOT_FOUND')
})

test('a repository without tags, or a missing one, is an error of all-tags', async () => {
  await using at = await quay()
  await at.registry.add(one, { tag: null })
  const empty = failureOf(await at.pull({ images: `${at.registry.host}/test/app`, 'all-tags': 'true' }))
  assert.equal(empty.code, 'NOT_FOUND')
  const absent = failureOf(await at.pull({ images: `${at.registry.host}/test/none`, 'all-tags': 'true' }))
  assert.equal(absent.code, 'NOT_FOUND')
})

test('pages of tags are followed only on the same origin, and not in circles', async () => {
  await using at = await quay()
  await at.registry.add(one)
  const images = `${at.registry.host}/test/app`
  const link = (value: string) => headers({ link: value }, { kind: 'tags', times: 10 })
  const codeWith = async (value: string) => {
    at.registry.clearFaults()
    at.registry.inject(link(value))
    return failureOf(await at.pull({ images, 'all-tags': 'true' })).code
  }
  assert.equal(
    await codeWith('<https://elsewhere.example/v2/test/app/tags/list>; rel="next"'),
    'UNSAFE_TARGET',
  )
  assert.equal(await codeWith('<ftp://127.0.0.1/v2/test/app/tags/list>; rel="next"'), 'UNSAFE_TARGET')
  assert.equal(await codeWith('</v2/test/app/tags/list?last=v1>; rel="next"'), 'REGISTRY_PROTOCOL')

  at.registry.clearFaults()
  at.registry.inject(link('</v2/test/app/tags/list?last=a>; rel="first", </v2/test/app/tags/list?last=b>'))
  assertPassed(await at.pull({ images, 'all-tags': 'true' }))
})

test('invalid names in a tag list are skipped with a count and never requested', async () => {
  await using at = await quay()
  await at.registry.add(one)
  const tags = [null, '', one.root.digest, '../x', 'x'.repeat(129), 'a\n::error::b', 'v1']
  at.registry.inject(replaceBody(JSON.stringify({ name: 'test/app', tags }), { kind: 'tags' }))
  const done = await at.pull({ images: `${at.registry.host}/test/app`, 'all-tags': 'true' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${at.registry.host}/test/app:v1@${one.root.digest}`)
  assert.match(
    annotations(done, 'warning')[0]?.message ?? '',
    /the tag list holds 6 names that no tag can have, left out/,
  )
  assert.deepEqual(
    at.registry.requests.filter(({ kind }) => kind === 'manifest').map(({ path }) => path),
    ['/v2/test/app/manifests/v1'],
  )
})

test('a refused tag list, or none, is reported as such', async () => {
  await using at = await quay()
  const images = `${at.registry.host}/test/app`
  at.registry.inject(fail(403, { kind: 'tags' }))
  assert.equal(failureOf(await at.pull({ images, 'all-tags': 'true' })).code, 'DENIED')
  at.registry.inject(fail(200, { kind: 'tags' }, { body: '["v1"]' }))
  assert.equal(failureOf(await at.pull({ images, 'all-tags': 'true' })).code, 'REGISTRY_PROTOCOL')
})

test('all-tags refuses a name with a tag or digest before any request, as Docker does', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(one)
  at.registry.clearLog()
  const name = `${at.registry.host}/test/app`
  for (const images of [`${name}:v1`, `${name}@${digest}`, `${name}\n${name}:v1`]) {
    const { code, message } = failureOf(await at.pull({ images, 'all-tags': 'true' }))
    assert.equal(code, 'INPUT_INVALID')
    assert.match(message, /all-tags: true and ".*\/test\/app[:@].*", expected names without a tag or digest/)
  }
  assert.deepEqual(at.registry.requests, [])
})
