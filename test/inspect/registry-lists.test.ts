import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { image, index } from '@tallyman/testkit/images/images'
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

/*
 * What oras and cosign attach to an image, compared with what `inspect` finds: through the referrers API, by the fallback tag of
 * registries without one, and by cosign's own tags.
 */

const amd = image({ layers: ['amd64'] })
const arm = image({ layers: ['arm64'], platform: { os: 'linux', architecture: 'arm64' } })
const app = index([amd, arm])
const types = ['application/spdx+json', 'application/vnd.example.report']

interface Discovered {
  readonly digest: string
  readonly artifactType: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly referrers?: readonly Discovered[]
}

/** Attaches a file of each type to an image, and one more to the first of them. */
async function attachAll(name: string, digest: string): Promise<void> {
  const folder = temporaryFolder('inspect-attached-')
  await writeFile(join(folder, 'file.json'), `{"about":"${digest}"}`)
  const attach = async (subject: string, type: string) => {
    const options = ['--plain-http', '--artifact-type', type, '--annotation', 'org.example.note=a|b <i>']
    const said = await peer(
      'oras',
      ['attach', ...options, '--format', 'json', `${name}@${subject}`, 'file.json'],
      { cwd: folder },
    )
    return (JSON.parse(said) as Discovered).digest
  }
  const [first = ''] = [await attach(digest, types[0] ?? ''), await attach(digest, types[1] ?? '')]
  await attach(first, 'application/vnd.example.signature')
}

/** The referrers of an image as oras discovers them, with the subject of each; direct ones only. */
async function discovered(name: string, digest: string) {
  const text = await peer('oras', ['discover', '--plain-http', '--format', 'json', `${name}@${digest}`])
  const { referrers = [] } = JSON.parse(text) as Discovered
  return referrers.map(({ digest: own, artifactType, annotations = {} }) => ({
    subject: digest,
    digest: own,
    artifactType,
    annotations,
  }))
}

const sorted = (rows: readonly { readonly digest: string }[]) =>
  rows.toSorted((one, other) => (one.digest < other.digest ? -1 : 1))

/** The referrers that the step shows of the image and of its children, without those of other referrers. */
async function shownOf(name: string) {
  const inputs = { images: `${name}:v1`, show: 'image,referrers' }
  const { images } = await inspected(inputs)
  const subjects = new Set<string>([app, amd, arm].map(({ root }) => root.digest))
  const referrers = (images[0]?.referrers ?? []).filter(({ subject }) => subjects.has(subject))
  return {
    ways: [...new Set(referrers.map(({ foundBy }) => foundBy))],
    rows: referrers.map(({ subject, digest, artifactType, annotations = {} }) => ({
      subject,
      digest,
      artifactType,
      annotations,
    })),
  }
}

for (const kind of ['with the referrers API', 'without it, by the fallback tag']) {
  test(`a registry ${kind}: what oras discovers at the index and at its children is shown`, async t => {
    if (isLeftOut(t, dockerRegistryMissing() ?? peersMissing('oras'))) return
    const hasApi = kind.startsWith('with the')
    await using registry = hasApi ? await startRegistry() : await startDockerRegistry()
    const name = `${registry.host}/team/app`
    await pushImage({ origin: registry.origin, repository: 'team/app', tag: 'v1' }, app)
    for (const { root } of [app, amd]) await attachAll(name, root.digest)
    const judged = [
      ...(await discovered(name, app.root.digest)),
      ...(await discovered(name, amd.root.digest)),
    ]
    assert.deepEqual(
      judged.map(({ artifactType }) => artifactType).toSorted(),
      [...types, ...types].toSorted(),
    )
    assert.equal(judged[0]?.annotations['org.example.note'], 'a|b <i>')
    if (isLeftOut(t, inspectMissing())) return
    const { rows, ways } = await shownOf(name)
    assert.deepEqual(sorted(rows), sorted(judged))
    assert.deepEqual(ways, [hasApi ? 'api' : 'tag'])
  })
}

test("cosign's signatures and attestations are shown by their tags, each with the image that it is about", async t => {
  if (isLeftOut(t, dockerRegistryMissing() ?? peersMissing('cosign', 'crane'))) return
  await using registry = await startDockerRegistry()
  const folder = temporaryFolder('inspect-cosign-')
  const name = `${registry.host}/team/app`
  await pushImage({ origin: registry.origin, repository: 'team/app', tag: 'v1' }, app)
  const env = { COSIGN_PASSWORD: '' }
  const cosign = (...args: readonly string[]) => peer('cosign', args, { cwd: folder, env })
  await cosign('generate-key-pair')
  await writeFile(join(folder, 'predicate.json'), '{"built":true}')
  const offline = ['--tlog-upload=false', '--use-signing-config=false', '--new-bundle-format=false']
  const options = ['--key', 'cosign.key', ...offline, '--yes', '--allow-http-registry']
  for (const { root } of [app, arm]) await cosign('sign', ...options, `${name}@${root.digest}`)
  const predicate = ['--predicate', 'predicate.json', '--type', 'custom']
  await cosign('attest', ...options, ...predicate, `${name}@${arm.root.digest}`)
  const tagged = (digest: string, end: string) => `${digest.replace(':', '-')}.${end}`
  const wanted = [
    [app.root.digest, tagged(app.root.digest, 'sig')],
    [arm.root.digest, tagged(arm.root.digest, 'att')],
    [arm.root.digest, tagged(arm.root.digest, 'sig')],
  ]
  const tags = (await peer('crane', ['ls', name])).trim().split('\n')
  assert.deepEqual(tags.toSorted(), ['v1', ...wanted.map(([, tag]) => tag)].toSorted())
  const judged = await Promise.all(
    wanted.map(async ([subject, tag]) => [
      subject,
      (await peer('crane', ['digest', `${name}:${tag}`])).trim(),
    ]),
  )
  if (isLeftOut(t, inspectMissing())) return
  const { rows, ways } = await shownOf(name)
  assert.deepEqual(rows.map(({ subject, digest }) => [subject, digest]).toSorted(), judged.toSorted())
  assert.deepEqual(ways, ['tag'])
})

test('an image to which nothing is attached has no referrers, and that is no failure', async t => {
  if (isLeftOut(t, dockerRegistryMissing() ?? peersMissing('oras'))) return
  await using registry = await startDockerRegistry()
  const name = `${registry.host}/team/app`
  await pushImage({ origin: registry.origin, repository: 'team/app', tag: 'v1' }, app)
  assert.deepEqual(await discovered(name, app.root.digest), [])
  if (isLeftOut(t, inspectMissing())) return
  assert.deepEqual((await shownOf(name)).rows, [])
})
