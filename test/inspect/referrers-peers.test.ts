import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { image, index } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { inspected, inspectMissing } from './inspect-peers.fixture.ts'

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
