import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type Built, type BuiltImage, image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const names = [
  'amd64',
  'arm64',
  's390x',
  'ppc64le',
  'riscv64',
  '386',
  'mips64le',
  'loong64',
  'mips64',
  'mipsle',
]
const imagesOf = (docker: boolean) =>
  names.map(architecture =>
    image({ layers: [architecture], platform: { os: 'linux', architecture }, docker }),
  )

function missing(): string | undefined {
  return dockerRegistryMissing() ?? peersMissing('crane', 'oras', 'skopeo')
}

/** Publishes layouts, each a source of the step. */
async function published(inputs: Record<string, string>, ...sources: readonly Built[]): Promise<StepResult> {
  await using folder = await makeRunnerFolder()
  for (const [at, built] of sources.entries())
    await writeLayoutFolder(join(folder.workspace, `layout-${at}`), { v1: built })
  const layouts = sources.map((_, at) => `oci-layout=layout-${at}:v1`)
  const step = await writeStep('publish-manifest', folder, {
    inputs: { sources: layouts.join('\n'), ...inputs },
  })
  assert.equal(step.code, 0, step.log)
  return step
}

/**
 * How crane, oras and skopeo read a tag: the same digest, and everything below it valid; returns the index as skopeo
 * reads it.
 */
async function judged(reference: string) {
  const digest = (await peer('crane', ['digest', reference])).trim()
  const descriptor = JSON.parse(
    await peer('oras', ['manifest', 'fetch', '--descriptor', '--plain-http', reference]),
  )
  assert.equal(descriptor.digest, digest)
  const raw = await peer('skopeo', ['inspect', '--raw', '--tls-verify=false', `docker://${reference}`])
  const found = JSON.parse(raw)
  const repository = reference.replace(/:[^:/]+$/, '')
  for (const { digest, platform } of found.manifests)
    if (platform.os !== 'unknown') await peer('crane', ['validate', '--remote', `${repository}@${digest}`])
  return { digest, mediaType: descriptor.mediaType, found }
}

test('ten jobs that append concurrently to a registry without If-Match are all in the index, for every reader', async t => {
  if (isLeftOut(t, missing())) return
  await using registry = await startDockerRegistry({ delete: true })
  const tags = `${registry.host}/app:v1\n${registry.host}/app:latest`
  const images = imagesOf(false)
  await Promise.all(images.map(each => published({ tags, append: 'true' }, each)))
  const { digest, found } = await judged(`${registry.host}/app:v1`)
  const wanted = images.map(({ root }) => root.digest)
  assert.deepEqual(
    found.manifests.map((each: { digest: string }) => each.digest).toSorted(),
    wanted.toSorted(),
  )
  assert.equal((await judged(`${registry.host}/app:latest`)).digest, digest)
})

test('indexes with attestations and images of Docker types are read by other clients as they were published', async t => {
  if (isLeftOut(t, missing())) return
  await using registry = await startDockerRegistry({ delete: true })
  const [amd, arm, ibm] = imagesOf(false) as [BuiltImage, BuiltImage, BuiltImage]
  const annotations = 'manifest,index:title=app\nmanifest-descriptor[linux/arm64]:for=arm'
  const sources = [index([amd], { attestations: true }), index([arm, ibm], { attestations: true })]
  const step = await published({ tags: `${registry.host}/app:v1`, annotations }, ...sources)
  const { digest, found } = await judged(`${registry.host}/app:v1`)
  assert.equal(digest, step.outputs.digest)
  assert.deepEqual([found.manifests.length, found.annotations], [6, { title: 'app' }])
  assert.deepEqual(found.manifests[1].annotations, { for: 'arm' })

  const docker = await published({ tags: `${registry.host}/app:v2` }, ...imagesOf(true).slice(0, 2))
  const list = await judged(`${registry.host}/app:v2`)
  assert.equal(list.digest, docker.outputs.digest)
  assert.equal(list.mediaType, 'application/vnd.docker.distribution.manifest.list.v2+json')
})

test('entries spell platforms as the configs do, as crane, oras and docker do, and as an index of the same images does', async t => {
  if (isLeftOut(t, missing() ?? (await peersMissing('docker')))) return
  await using registry = await startDockerRegistry({ delete: true })
  await using folder = await makeRunnerFolder()
  const images = [
    { os: 'linux', architecture: 'arm64', variant: 'v8' },
    { os: 'linux', architecture: 'arm', variant: 'v7' },
    { os: 'linux', architecture: 'amd64', variant: 'v1' },
    { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.1', osFeatures: ['win32k'] },
  ].map((platform, at) => image({ layers: [`layer ${at}`], platform }))
  const step = await published({ tags: `${registry.host}/app:v1` }, ...images)
  const index = `${registry.host}/app@${step.outputs.digest}`
  await peer('crane', ['validate', '--remote', index])
  const platformsOf = (raw: string) =>
    JSON.parse(raw)
      .manifests.map(({ digest, platform }: { digest: string; platform: object }) =>
        JSON.stringify([digest, Object.entries(platform).toSorted()]),
      )
      .toSorted()
  const ours = platformsOf(await peer('crane', ['manifest', index]))
  assert.match(ours.join(), /"variant","v8"/)
  assert.match(ours.join(), /win32k/)

  const names = images.map(({ root }) => `${registry.host}/app@${root.digest}`)
  const appended = names.flatMap(name => ['-m', name])
  await peer('crane', ['index', 'append', '-t', `${registry.host}/app:crane`, ...appended])
  assert.deepEqual(platformsOf(await peer('crane', ['manifest', `${registry.host}/app:crane`])), ours)
  const digests = images.map(({ root }) => root.digest)
  const made = `${registry.host}/app:oras`
  await peer('oras', ['manifest', 'index', 'create', '--plain-http', made, ...digests])
  assert.deepEqual(platformsOf(await peer('crane', ['manifest', made])), ours)
  const config = join(folder.workspace, 'docker')
  const docker = (...args: string[]) => peer('docker', ['--config', config, 'manifest', ...args])
  await docker('create', '--insecure', `${registry.host}/app:docker`, ...names)
  const inspected = JSON.parse(await docker('inspect', '--insecure', `${registry.host}/app:docker`))
  const asDocker = (entry: object) => JSON.stringify(Object.entries(entry).toSorted())
  assert.deepEqual(
    inspected.manifests.map(({ platform }: { platform: object }) => asDocker(platform)).toSorted(),
    ours.map((each: string) => JSON.stringify(JSON.parse(each)[1])).toSorted(),
  )
  const copy = `${registry.host}/copy:v1`
  const plain = ['--src-tls-verify=false', '--dest-tls-verify=false']
  await peer('skopeo', [
    'copy',
    '--all',
    '--preserve-digests',
    ...plain,
    `docker://${index}`,
    `docker://${copy}`,
  ])

  const sources = `${registry.host}/app:oras`
  const again = await writeStep('publish-manifest', folder, {
    inputs: { tags: `${registry.host}/app:v2`, sources },
  })
  assert.equal(again.code, 0, again.log)
  assert.deepEqual(platformsOf(await peer('crane', ['manifest', `${registry.host}/app:v2`])), ours)
})

test('images made from a folder have entries that match their configs, on bases that spell platforms in several ways', async t => {
  if (isLeftOut(t, missing())) return
  await using registry = await startDockerRegistry({ delete: true })
  await using folder = await makeRunnerFolder()
  const armv6 = { os: 'linux', architecture: 'arm', variant: 'v6' }
  const silent = image({ layers: ['v6'], platform: { os: 'linux', architecture: 'arm' } })
  const base = index([
    image({ layers: ['v8'], platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }),
    image({ layers: ['plain'] }),
    { ...silent, platform: armv6 },
  ])
  await writeLayoutFolder(join(folder.workspace, 'base'), { v1: base })
  const tags = `${registry.host}/base:v1`
  const pushed = await writeStep('push', folder, { inputs: { source: 'oci-layout=base:v1', tags } })
  assert.equal(pushed.code, 0, pushed.log)
  await mkdir(join(folder.workspace, 'site'))
  await writeFile(join(folder.workspace, 'site', 'index.html'), 'hello')
  const made = await writeStep('push', folder, {
    inputs: {
      source: 'directory=site',
      base: `${registry.host}/base@${base.root.digest}`,
      tags: `${registry.host}/made:v1`,
    },
  })
  assert.equal(made.code, 0, made.log)
  await peer('crane', ['validate', '--remote', `${registry.host}/made@${made.outputs.digest}`])
  const { manifests } = JSON.parse(await peer('crane', ['manifest', `${registry.host}/made:v1`]))
  const variants = manifests.map(({ platform }: { platform: { variant?: string } }) => platform.variant)
  assert.deepEqual(variants, ['v8', undefined, 'v6'])
  assert.match(made.outputs['platform-digests'] ?? '', /"linux\/arm64":/)
})
