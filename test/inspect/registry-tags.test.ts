import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { image } from '@tallyman/testkit/images/images'
import { manyTagNames, tagInFiles } from '@tallyman/testkit/peers/many-tags'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { inspected, inspectMissing } from './inspect-peers.fixture.ts'

/*
 * The tags of repositories, compared with those that crane, skopeo and oras list.
 */

const images = ['one', 'two', 'three'].map(text => image({ layers: [text] }))
const digests = images.map(({ root }) => root.digest)
const names = manyTagNames(5_000)
const tags = new Map(names.map((name, at) => [name, digests[at % 7 === 0 ? 1 : 0] as Digest]))

const lines = (text: string) => text.trim().split('\n')

/** The tags of a repository as three peers list them, sorted. Throws if they do not agree. */
async function judgedTags(repository: string): Promise<string[]> {
  const [crane, skopeo, oras] = await Promise.all([
    peer('crane', ['ls', repository]),
    peer('skopeo', ['list-tags', '--tls-verify=false', `docker://${repository}`]),
    peer('oras', ['repo', 'tags', '--plain-http', repository]),
  ])
  const listed = lines(crane).toSorted()
  assert.deepEqual(JSON.parse(skopeo).Tags.toSorted(), listed)
  assert.deepEqual(lines(oras).toSorted(), listed)
  return listed
}

async function tagsOf(repository: string, inputs: Readonly<Record<string, string>> = {}) {
  const { images, outputs } = await inspected({ images: repository, show: 'tags', ...inputs })
  const shown = images[0]?.tags
  assert.ok(shown, 'the JSON has no tags')
  return { ...shown, outputs, names: shown.tags.map(({ name }) => name) }
}

const missing = dockerRegistryMissing() ?? peersMissing('crane', 'skopeo', 'oras')

describe('5,000 tags of a docker-registry', { skip: missing ?? false }, () => {
  let registry: DockerRegistry
  let repository: string

  before(async () => {
    registry = await startDockerRegistry()
    repository = `${registry.host}/team/app`
    for (const [at, each] of images.slice(0, 2).entries())
      await pushImage({ origin: registry.origin, repository: 'team/app', tag: names[at] ?? '' }, each)
    tagInFiles(registry, 'team/app', tags)
  })
  after(async () => {
    await registry?.[Symbol.asyncDispose]()
  })

  test('all of them are listed, as crane, skopeo and oras list them', async t => {
    const judged = await judgedTags(repository)
    assert.deepEqual(judged, names.toSorted())
    if (isLeftOut(t, inspectMissing())) return
    const shown = await tagsOf(repository)
    assert.equal(shown.total, 5_000)
    assert.deepEqual(shown.names.toSorted(), judged)
    assert.equal(lines(shown.outputs.tags ?? '').filter(line => tags.has(line)).length, 100)
  })

  test('filters leave what grep leaves of the list of crane', async t => {
    const listed = lines(await peer('crane', ['ls', repository]))
    const judged = {
      'reference=1*-alpine3.4': listed.filter(tag => /^1.*-alpine3\.4$/.test(tag)),
      'reference=pr-1?': listed.filter(tag => /^pr-1.$/.test(tag)),
      'tag=/^6\\.\\d+\\.\\d+$/': listed.filter(tag => /^6\.\d+\.\d+$/.test(tag)),
      'tag=/^v13\\..*-rc[12]$/': listed.filter(tag => /^v13\..*-rc[12]$/.test(tag)),
      'reference=nothing-*': [],
    }
    assert.deepEqual(
      Object.values(judged).map(left => left.length > 0),
      [true, true, true, true, false],
    )
    if (isLeftOut(t, inspectMissing())) return
    for (const [filters, left] of Object.entries(judged))
      assert.deepEqual((await tagsOf(repository, { filters })).names.toSorted(), left.toSorted(), filters)
  })

  test('the digests of tags are those of crane, and tags that share one are named', async t => {
    const some = names.filter(name => /^pr-\d{1,2}$/.test(name))
    const read = await Promise.all(some.map(tag => peer('crane', ['digest', `${repository}:${tag}`])))
    const judged = some.map((tag, at) => [tag, read[at]?.trim()] as const)
    assert.deepEqual(new Map(judged), new Map(some.map(tag => [tag, tags.get(tag)])))
    if (isLeftOut(t, inspectMissing())) return
    const shown = await tagsOf(repository, { filters: 'tag=/^pr-\\d{1,2}$/' })
    assert.deepEqual(
      shown.tags.map(({ name, digest }) => [name, digest]).toSorted(),
      judged.map(pair => [...pair]).toSorted(),
    )
    const [tag = '', digest = ''] = judged[0] ?? []
    const { outputs } = await tagsOf(`${repository}:${tag}`, { filters: 'tag=/^pr-\\d{1,2}$/' })
    const same = judged.filter(pair => pair[1] === digest && pair[0] !== tag).map(([name]) => name)
    const named = lines(outputs['same-digest'] ?? '').filter(name => name !== tag)
    assert.deepEqual(named.toSorted(), same.toSorted())
  })
})

test('pages are followed to the end, as by crane and oras, with as many requests', async t => {
  if (isLeftOut(t, peersMissing('crane', 'skopeo', 'oras'))) return
  await using registry = await startRegistry({ paging: 100 })
  await registry.add(images[0] ?? image({ layers: [] }), { repository: 'team/app', tag: 'v1' })
  for (const name of names.slice(0, 950)) registry.tag('team/app', name, digests[0] as Digest)
  const repository = `${registry.host}/team/app`
  const judged = await judgedTags(repository)
  assert.equal(judged.length, 951)
  registry.clearLog()
  await peer('crane', ['ls', repository])
  const pages = registry.count({ kind: 'tags' })
  assert.equal(pages, 10)
  if (isLeftOut(t, inspectMissing())) return
  registry.clearLog()
  const shown = await tagsOf(repository, { limit: '3', sort: '-version' })
  assert.equal(shown.total, 951)
  assert.equal(shown.names.length, 3)
  assert.equal(registry.count({ kind: 'tags' }), pages)
  assert.equal(registry.count({ kind: 'manifest' }), 3)
  assert.deepEqual((await tagsOf(repository)).names.toSorted(), judged)
})
