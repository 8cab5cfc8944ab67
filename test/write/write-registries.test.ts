import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { type PeerRegistry, peer, peersMissing, startCraneRegistry } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const amd = image({ layers: ['base', layer({ seed: 1, size: 400_000 })] })
const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const app = index([amd, arm], { attestations: true })
const schema2 = index([image({ layers: ['one'], docker: true })], { docker: true })

type Kind = 'docker-registry' | 'crane registry serve'
const kinds = ['docker-registry', 'crane registry serve'] as const

async function start(kind: Kind): Promise<PeerRegistry> {
  return kind === 'docker-registry' ? startDockerRegistry({ delete: true }) : startCraneRegistry()
}

function missing(kind: Kind, ...peers: readonly string[]): string | undefined {
  const server = kind === 'docker-registry' ? dockerRegistryMissing() : undefined
  return server ?? peersMissing('crane', ...peers)
}

function passed(step: StepResult): StepResult {
  assert.equal(step.code, 0, step.log)
  assert.equal(step.stderr, '')
  return step
}

async function pushed(folder: RunnerFolder, built: Built, tags: string): Promise<StepResult> {
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: built })
  return passed(await writeStep('push', folder, { inputs: { source: 'oci-layout=layout', tags } }))
}

/** Checks that independent readers find a reference valid throughout, and at this digest. */
async function judged(reference: string, digest: string): Promise<void> {
  // crane takes every layer for a tar, which those of attestations are not: of an index with attestations it reads the
  // images.
  const name = reference.replace(/:[^:/]+$/, '')
  const images =
    digest === app.root.digest ? [amd, arm].map(({ root }) => `${name}@${root.digest}`) : [reference]
  for (const each of images) await peer('crane', ['validate', '--remote', each])
  assert.equal((await peer('crane', ['digest', reference])).trim(), digest)
  const { digest: seen } = JSON.parse(
    await peer('oras', ['manifest', 'fetch', '--descriptor', '--plain-http', reference]),
  )
  assert.equal(seen, digest)
  const copied = ['copy', '-q', '--all', '--src-tls-verify=false', `docker://${reference}`]
  await peer('skopeo', [...copied, `oci:${await scratch()}:judged`])
}

let made = 0
const folders: RunnerFolder[] = []
async function scratch(): Promise<string> {
  folders[0] ??= await makeRunnerFolder()
  return join(folders[0].temp, `copy-${made++}`)
}
test.after(() => folders[0]?.[Symbol.asyncDispose]())

for (const kind of kinds) {
  test(`${kind}: what is pushed and retagged is whole for crane, oras and skopeo, byte for byte`, async t => {
    if (isLeftOut(t, missing(kind, 'oras', 'skopeo'))) return
    await using registry = await start(kind)
    await using folder = await makeRunnerFolder()
    const name = `${registry.host}/team/app`
    const push = await pushed(folder, app, `${name}:v1\n${name}:latest`)
    assert.equal(push.outputs.digest, app.root.digest)
    for (const tag of ['v1', 'latest']) await judged(`${name}:${tag}`, app.root.digest)
    const inputs = {
      source: `${name}:v1`,
      tags: `v2, ${registry.host}/team/copy:v1`,
      'expect-digest': app.root.digest,
    }
    const retag = passed(await writeStep('retag', folder, { inputs }))
    assert.equal(retag.outputs.moved, `v2\n${registry.host}/team/copy:v1`)
    await judged(`${name}:v2`, app.root.digest)
    await judged(`${registry.host}/team/copy:v1`, app.root.digest)
    const again = passed(await writeStep('retag', folder, { inputs }))
    assert.deepEqual([again.outputs.moved, again.outputs.skipped], ['', retag.outputs.moved])
    await pushed(folder, schema2, `${registry.host}/team/docker:v1`)
    await judged(`${registry.host}/team/docker:v1`, schema2.root.digest)
  })

  test(`${kind}: a copy to two repositories of another registry is whole, and a subset is an image of its own`, async t => {
    if (isLeftOut(t, missing(kind, 'oras', 'skopeo'))) return
    await using source = await start('crane registry serve')
    await using target = await start(kind)
    await using folder = await makeRunnerFolder()
    await pushed(folder, app, `${source.host}/team/app:v1`)
    const tags = [`${target.host}/a/b:v1`, `${target.host}/c/d:v1`]
    const step = await writeStep('retag', folder, {
      inputs: { source: `${source.host}/team/app:v1`, tags: tags.join('\n') },
    })
    assert.equal(
      passed(step).outputs.refs,
      tags.map(tag => tag.replace(':v1', `@${app.root.digest}`)).join('\n'),
    )
    for (const tag of tags) await judged(tag, app.root.digest)
    const some = {
      source: `${source.host}/team/app:v1`,
      tags: `${target.host}/a/b:arm`,
      platforms: 'linux/arm64',
    }
    const subset = passed(await writeStep('retag', folder, { inputs: some }))
    const digest = subset.outputs.digest ?? ''
    assert.equal((await peer('crane', ['digest', `${target.host}/a/b:arm`])).trim(), digest)
    const { manifests } = JSON.parse(await peer('crane', ['manifest', `${target.host}/a/b:arm`]))
    assert.deepEqual([manifests.length, manifests[0].digest], [2, arm.root.digest])
  })

  test(`${kind}: what oras attached is discovered at the copy, for the index and for a child`, async t => {
    if (isLeftOut(t, missing(kind, 'oras'))) return
    await using source = await start(kind)
    await using target = await start(kind)
    await using folder = await makeRunnerFolder()
    const name = `${source.host}/team/app`
    await pushed(folder, app, `${name}:v1`)
    await writeFile(join(folder.temp, 'sbom.json'), '{"sbom":true}')
    for (const digest of [app.root.digest, arm.root.digest]) {
      const args = [
        '--plain-http',
        '--artifact-type',
        'example/sbom',
        `${name}@${digest}`,
        'sbom.json:application/json',
      ]
      await peer('oras', ['attach', ...args], { cwd: folder.temp })
    }
    const copy = `${target.host}/team/copy`
    const inputs = { source: `${name}:v1`, tags: `${copy}:v1`, referrers: 'true' }
    passed(await writeStep('retag', folder, { inputs }))
    for (const digest of [app.root.digest, arm.root.digest]) {
      const found = await peer('oras', ['discover', '--plain-http', '--format', 'json', `${copy}@${digest}`])
      const { referrers, manifests } = JSON.parse(found)
      assert.deepEqual(
        (referrers ?? manifests).map((each: { artifactType: string }) => each.artifactType),
        ['example/sbom'],
      )
    }
  })

  test(`${kind}: a cosign signature is valid after a retag and at the copy`, async t => {
    if (isLeftOut(t, missing(kind, 'cosign'))) return
    await using source = await start(kind)
    await using target = await start(kind)
    await using folder = await makeRunnerFolder()
    const name = `${source.host}/team/app`
    await pushed(folder, app, `${name}:v1`)
    const cosign = (...args: readonly string[]) =>
      peer('cosign', args, { cwd: folder.temp, env: { COSIGN_PASSWORD: '' } })
    await cosign('generate-key-pair')
    const plain = ['--allow-http-registry', '--allow-insecure-registry']
    const offline = ['--tlog-upload=false', '--yes', '--key', 'cosign.key']
    await cosign(
      'sign',
      '--recursive',
      ...offline,
      ...plain,
      ...(await signingForm(cosign)),
      `${name}@${app.root.digest}`,
    )
    const copy = `${target.host}/team/copy`
    const inputs = { source: `${name}:v1`, tags: `v2\n${copy}:v1`, referrers: 'true' }
    passed(await writeStep('retag', folder, { inputs }))
    for (const reference of [`${name}:v2`, `${copy}:v1`, `${copy}@${arm.root.digest}`])
      await cosign('verify', '--insecure-ignore-tlog=true', '--key', 'cosign.pub', ...plain, reference)
  })
}

/** Since version 3 cosign reads its services from a file by default. */
async function signingForm(cosign: (...args: readonly string[]) => Promise<string>): Promise<string[]> {
  const help = await cosign('sign', '--help')
  return help.includes('--use-signing-config')
    ? ['--use-signing-config=false', '--new-bundle-format=false']
    : []
}
