import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { image, index } from '@tallyman/testkit/images/images'
import { type PeerRegistry, peer, peersMissing, startCraneRegistry } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'

const created = '2024-01-01T00:00:00Z'
const amd64 = image({ layers: ['base'], config: { created } })
const arm64 = image({
  layers: ['base', 'arm'],
  config: { created },
  platform: { os: 'linux', architecture: 'arm64' },
})
const other = image({ layers: ['other'], config: { created } })

type Kind = 'docker-registry' | 'crane registry serve'

async function startRegistry(kind: Kind): Promise<PeerRegistry> {
  return kind === 'docker-registry' ? startDockerRegistry({ delete: true }) : startCraneRegistry()
}

function missing(kind: Kind): string | undefined {
  if (kind === 'crane registry serve') return peersMissing('crane')
  return dockerRegistryMissing()
}

/** The registry with one index under v1 and v2, another under pr-1 that shares a child, and one image under pr-2. */
async function filled(registry: PeerRegistry) {
  const push = (tag: string, built: Parameters<typeof pushImage>[1]) =>
    pushImage({ origin: registry.origin, repository: 'team/app', tag }, built)
  const shared = index([amd64, arm64], { attestations: true })
  await push('v1', shared)
  await push('v2', shared)
  const pruned = await push('pr-1', index([amd64, other]))
  const single = await push('pr-2', image({ layers: ['single'], config: { created } }))
  const kept = shared.manifests.map(({ descriptor }) => descriptor.digest)
  return { name: `${registry.host}/team/app`, shared: shared.root.digest, kept, pruned, single }
}

async function has(registry: PeerRegistry, reference: string): Promise<boolean> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  const url = `${registry.origin}/v2/team/app/manifests/${reference}`
  return (await fetch(url, { method: 'HEAD', headers: { accept } })).ok
}

async function tagsOf(registry: PeerRegistry): Promise<string[]> {
  const answer = await fetch(`${registry.origin}/v2/team/app/tags/list`)
  return ((await answer.json()) as { tags: string[] }).tags.sort()
}

for (const kind of ['docker-registry', 'crane registry serve'] as const) {
  test(`${kind}: planning deletes nothing; applying the reviewed plan deletes pr-* with what only they need`, async t => {
    if (isLeftOut(t, missing(kind))) return
    await using registry = await startRegistry(kind)
    const { name, kept } = await filled(registry)
    await using planned = await pruneStep({ images: name, 'prune-tags': 'pr-*' })
    assert.equal(planned.code, 0, planned.log)
    assert.deepEqual(await tagsOf(registry), ['pr-1', 'pr-2', 'v1', 'v2'])
    assert.match(planned.summary, /3 of 8 versions would be deleted; nothing was/)
    const inputs = { mode: 'apply', 'plan-file': planned.outputs.plan ?? '' }
    await using applied = await pruneStep(inputs)
    assert.equal(applied.code, 0, applied.log)
    assert.equal(applied.outputs.deleted?.split('\n').length, 3)
    assert.deepEqual(await tagsOf(registry), ['v1', 'v2'])
    assert.equal(kept.length, 5)
    for (const digest of kept) assert.ok(await has(registry, digest))
    assert.equal(await has(registry, other.root.digest), false)
    await using again = await pruneStep(inputs)
    assert.deepEqual([again.code, again.outputs.deleted], [0, ''], again.log)
  })

  test(`${kind}: everything can be deleted`, async t => {
    if (isLeftOut(t, missing(kind))) return
    await using registry = await startRegistry(kind)
    const { name } = await filled(registry)
    await using step = await pruneStep({ images: name, 'prune-tags': '*', mode: 'apply' })
    assert.equal(step.code, 0, step.log)
    assert.equal(JSON.parse(step.outputs.json ?? '').deleted, 8)
  })

  test(`${kind}: one of two tags is removed or retained, and the other pulls the same digest`, async t => {
    if (isLeftOut(t, missing(kind))) return
    await using registry = await startRegistry(kind)
    const { name, shared } = await filled(registry)
    await using step = await pruneStep({ images: name, 'prune-tags': 'v2', mode: 'apply' })
    assert.equal(step.code, 0, step.log)
    assert.ok((await has(registry, 'v1')) && (await has(registry, shared)))
    if (kind === 'docker-registry')
      assert.match(step.outputs.retained ?? '', /v2 .*which would remove too: v1/)
    else assert.equal(step.outputs.untagged, `${name}:v2`)
    assert.equal((await tagsOf(registry)).includes('v2'), kind === 'docker-registry')
  })
}

test('docker-registry with deletion disabled says so before anything happens', async t => {
  if (isLeftOut(t, missing('docker-registry'))) return
  await using registry = await startDockerRegistry()
  const { name } = await filled(registry)
  await using step = await pruneStep({ images: name, 'prune-tags': 'pr-*', mode: 'apply' })
  assert.equal(step.code, 1)
  assert.match(step.annotations[0]?.properties.title ?? '', /DELETE_UNSUPPORTED/)
  assert.equal(step.outputs.deleted, '')
  assert.deepEqual(await tagsOf(registry), ['pr-1', 'pr-2', 'v1', 'v2'])
})

async function sign(registry: PeerRegistry, folder: string, digests: readonly Digest[]): Promise<void> {
  const env = { COSIGN_PASSWORD: '' }
  await peer('cosign', ['generate-key-pair'], { cwd: folder, env })
  for (const digest of digests) {
    const offline = ['--tlog-upload=false', '--use-signing-config=false', '--new-bundle-format=false']
    const options = ['--key', 'cosign.key', ...offline, '--yes', '--allow-http-registry']
    await peer('cosign', ['sign', ...options, `${registry.host}/team/app@${digest}`], { cwd: folder, env })
  }
}

async function attach(registry: PeerRegistry, folder: string, digests: readonly Digest[]): Promise<Digest[]> {
  await writeFile(join(folder, 'sbom.json'), '{}')
  const found: Digest[] = []
  for (const digest of digests) {
    const reference = `${registry.host}/team/app@${digest}`
    const options = ['--plain-http', '--artifact-type', 'application/spdx+json', '--format', 'json']
    const said = await peer('oras', ['attach', ...options, reference, 'sbom.json'], { cwd: folder })
    found.push((JSON.parse(said) as { digest: Digest }).digest)
  }
  return found
}

for (const kind of ['docker-registry', 'crane registry serve'] as const) {
  test(`${kind}: signatures by cosign and SBOMs by oras go and stay with their images`, async t => {
    if (isLeftOut(t, missing(kind) ?? peersMissing('cosign', 'oras'))) return
    await using registry = await startRegistry(kind)
    const folder = await mkdtemp(join(tmpdir(), 'testkit-signing-'))
    t.after(() => rm(folder, { recursive: true, force: true }))
    const { name, shared, single } = await filled(registry)
    await sign(registry, folder, [shared, single.digest])
    const [stays = '', goes = ''] = await attach(registry, folder, [shared, single.digest])
    const before = await tagsOf(registry)
    console.log(`${kind}: ${before.length} tags before: ${before.map(tag => tag.slice(0, 20)).join(', ')}`)
    await using step = await pruneStep({ images: name, 'prune-tags': 'pr-*', mode: 'apply' })
    assert.equal(step.code, 0, step.log)
    const left = await tagsOf(registry)
    assert.deepEqual(
      left.filter(tag => tag.includes(single.digest.slice(7))),
      [],
      step.log,
    )
    assert.deepEqual(
      left.filter(tag => tag.includes(shared.slice(7))),
      before.filter(tag => tag.includes(shared.slice(7))),
    )
    assert.ok(await has(registry, stays), step.log)
    assert.equal(await has(registry, goes), false, step.log)
  })
}
