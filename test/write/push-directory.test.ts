import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { openEngine } from '@tallyman/core/engine/engine'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { runContainer } from '@tallyman/testkit/engine/run-container'
import { image, index } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const run = { config: { Entrypoint: ['/low'], Cmd: ['sh'], Env: ['PATH=/bin'] } }
const amd = image({ layers: ['base', 'amd'], config: run })
const arm = image({
  layers: ['base', 'arm'],
  config: run,
  platform: { os: 'linux', architecture: 'arm64' },
})
const base = index([amd, arm], { attestations: true })
const schema2 = image({ layers: ['one'], docker: true })
const program = ['/usr/bin/docker-init', '/usr/bin/tini-static'].find(existsSync)

async function site(folder: RunnerFolder, name: string, { reverse = false } = {}): Promise<void> {
  const root = join(folder.workspace, name)
  await mkdir(join(root, 'assets'), { recursive: true })
  const files = ['index.html', 'assets/a.css', 'assets/b.js']
  for (const file of reverse ? files.reverse() : files) {
    await writeFile(join(root, file), `content of ${file}`)
    await utimes(join(root, file), reverse ? 1 : 2, 3)
  }
  await symlink('../../../etc', join(root, 'assets', 'link'))
}

async function push(
  folder: RunnerFolder,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const step = await writeStep('push', folder, { inputs, env })
  assert.equal(step.code, 0, step.log)
  return step
}

async function failed(inputs: Readonly<Record<string, string>>, why: RegExp): Promise<void> {
  await using folder = await makeRunnerFolder()
  await site(folder, 'site')
  const step = await writeStep('push', folder, { inputs })
  assert.equal(step.code, 1, step.log)
  assert.match(step.log, why)
}

const settings = {
  entrypoint: '/serve',
  cmd: '["--root", "/srv"]',
  env: 'A=1',
  workdir: '/srv',
  user: '65532',
  labels: 'org.example.kind=site',
  expose: '8080',
}

test('a folder on a base is an index of the base with one more layer, with the same digest from another folder and job', async () => {
  await using registry = await startRegistry()
  const { digest } = await registry.add(base, { repository: 'base/static', tag: 'v1' })
  const pinned = `${registry.host}/base/static:v1@${digest}`
  const tags = [`${registry.host}/team/site:v1`, `${registry.host}/team/again:v1`]
  const digests: (string | undefined)[] = []
  for (const [at, tag] of tags.entries()) {
    await using folder = await makeRunnerFolder()
    await site(folder, `site-${at}`, { reverse: at === 1 })
    registry.clearLog()
    const done = await push(folder, { source: `directory=site-${at}`, base: pinned, tags: tag, ...settings })
    digests.push(done.outputs.digest)
    assert.deepEqual(Object.keys(JSON.parse(done.outputs['platform-digests'] ?? '')), [
      'linux/amd64',
      'linux/arm64',
    ])
    assert.equal(done.outputs.mounted, '3', 'the layers of the base, each once')
    const read = registry.requests.filter(({ method, kind }) => method === 'GET' && kind === 'blob')
    assert.equal(read.length, 2, 'the configs of the base, and no layer')
  }
  assert.equal(digests[0], digests[1])
  const read = (wanted: string | undefined) =>
    JSON.parse(Buffer.from(registry.manifest('team/site', wanted as typeof digest) ?? []).toString())
  const { manifests } = read(digests[0])
  for (const [at, low] of [amd, arm].entries()) {
    const { layers, annotations } = read(manifests[at].digest)
    const below = low.layers.map(({ descriptor }) => descriptor.digest)
    assert.deepEqual(
      layers.slice(0, -1).map((layer: { digest: string }) => layer.digest),
      below,
    )
    assert.equal(layers.length, below.length + 1)
    assert.deepEqual(annotations, {
      'org.opencontainers.image.base.digest': low.root.digest,
      'org.opencontainers.image.base.name': `${registry.host}/base/static:v1`,
    })
  }
})

test('one platform of a base is an image, a Docker base becomes an OCI image, and several registries share one download', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  await site(folder, 'site')
  const { digest } = await source.add(base, { repository: 'base/static' })
  const tags = `${target.host}/a/b:v1\n${target.host}/c/d:v1`
  const one = { source: 'directory=site', base: `${source.host}/base/static@${digest}`, tags }
  const done = await push(folder, { ...one, platforms: 'linux/arm64' })
  assert.deepEqual(JSON.parse(done.outputs['platform-digests'] ?? ''), { 'linux/arm64': done.outputs.digest })
  for (const { descriptor } of arm.layers) {
    assert.ok(target.hasBlob('a/b', descriptor.digest) && target.hasBlob('c/d', descriptor.digest))
    const reads = source.requests.filter(
      ({ method, path }) => method === 'GET' && path.endsWith(descriptor.digest),
    )
    assert.equal(reads.length, 1)
  }
  const docker = await source.add(schema2, { repository: 'base/docker' })
  const onDocker = { ...one, base: `${source.host}/base/docker@${docker.digest}` }
  const { outputs } = await push(folder, onDocker)
  const bytes = target.manifest('a/b', outputs.digest as typeof digest)
  const { mediaType, layers } = JSON.parse(Buffer.from(bytes ?? []).toString())
  assert.match(mediaType, /oci\.image\.manifest/)
  for (const layer of layers) assert.match(layer.mediaType, /^application\/vnd\.oci\.image\.layer/)
  await failed({ ...one, platforms: 'linux/s390x' }, /PLATFORM_MISSING/)
})

test('settings that do not fit a folder, a base or another source are reported before anything is written', async () => {
  await using registry = await startRegistry()
  const tags = `${registry.host}/a/b:v1`
  const scratch = { source: 'directory=site', tags }
  await failed(scratch, /INPUT_INVALID.*platforms: none is named, and the base is scratch/s)
  await failed({ ...scratch, platforms: 'windows/amd64' }, /INPUT_INVALID.*windows\/amd64/s)
  await failed({ ...scratch, source: 'directory=absent', platforms: 'linux/amd64' }, /NOT_FOUND.*absent/s)
  await failed(
    { ...scratch, platforms: 'linux/amd64', store: 'site/store' },
    /INPUT_INVALID.*it holds .*store: site\/store/s,
  )
  await failed({ source: 'oci-layout=site', tags, user: 'app' }, /INPUT_INVALID.*Cannot push: user:/s)
  await failed({ ...scratch, base: 'alpine:3' }, /base: .*has no digest/)
  assert.ok(registry.requests.every(({ method }) => method === 'GET' || method === 'HEAD'))
})

test('an empty folder makes an empty layer, with a warning', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await site(folder, 'site')
  await mkdir(join(folder.workspace, 'bare', 'below'), { recursive: true })
  await writeFile(join(folder.workspace, 'site', '.dockerignore'), '*\n')
  const inputs = { tags: `${registry.host}/a/b:v1`, platforms: 'linux/amd64' }
  const none = await push(folder, { ...inputs, source: 'directory=site' })
  assert.match(none.log, /::warning.*The layer of site is empty: its \.dockerignore leaves nothing of it/)
  const bare = await push(folder, { ...inputs, source: 'directory=bare', 'on-conflict': 'move' })
  assert.match(bare.log, /::warning.*The layer of bare is empty: it holds no files/)
})

test('a file that looks like a secret causes a warning before anything is pushed', async () => {
  await using registry = await startRegistry()
  registry.inject(fail(403, { method: 'POST', times: 99 }))
  await using folder = await makeRunnerFolder()
  await site(folder, 'site')
  await writeFile(join(folder.workspace, 'site', '.env'), 'A=1')
  const inputs = { source: 'directory=site', tags: `${registry.host}/a/b:v1`, platforms: 'linux/amd64' }
  const step = await writeStep('push', folder, { inputs })
  assert.equal(step.code, 1, step.log)
  assert.match(step.log, /::warning.*\.env looks like a secret.*::error title=DENIED/s)
})

test('an image whose tags are all left alone is reported as not written', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await registry.add(amd, { repository: 'a/b', tag: 'v1' })
  await site(folder, 'site')
  const inputs = { source: 'directory=site', tags: `${registry.host}/a/b:v1`, platforms: 'linux/amd64' }
  const step = await push(folder, { ...inputs, 'on-conflict': 'skip' })
  const { digest } = step.outputs
  assert.match(step.log, new RegExp(`The image ${digest} was not written, since all tags are left alone`))
  assert.match(step.summary, /, not written, since all tags are left alone/)
  assert.doesNotMatch(step.log, /The image is sha256/)
})

test('a link in place of the folder may lead to another in the workspace, but not out of it', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await site(folder, 'site')
  await mkdir(join(folder.temp, 'secrets'))
  await writeFile(join(folder.temp, 'secrets', 'key'), 'hush')
  await symlink(join(folder.temp, 'secrets'), join(folder.workspace, 'dist'))
  await symlink('site', join(folder.workspace, 'alias'))
  const inputs = { platforms: 'linux/amd64', tags: `${registry.host}/team/site:v1` }
  const out = await writeStep('push', folder, { inputs: { ...inputs, source: 'directory=dist' } })
  assert.match(out.log, /title=INPUT_INVALID.*a link leads out of the workspace/)
  assert.equal(registry.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length, 0)
  await push(folder, { ...inputs, source: 'directory=alias' })
})

test('skopeo and crane read what was pushed to docker-registry, with the time of SOURCE_DATE_EPOCH', async t => {
  const reason = dockerRegistryMissing() ?? peersMissing('skopeo', 'crane')
  if (isLeftOut(t, reason)) return
  await using registry = await startDockerRegistry({})
  await using folder = await makeRunnerFolder()
  await site(folder, 'site')
  const name = `${registry.host}/team/site:v1`
  const wish = { source: 'directory=site', tags: name, platforms: 'linux/amd64, linux/arm64', ...settings }
  const done = await push(folder, wish, { SOURCE_DATE_EPOCH: '1700000000' })
  await peer('crane', ['validate', '--remote', name])
  const look = ['inspect', '--tls-verify=false', '--override-os=linux', '--override-arch=arm64']
  const seen = JSON.parse(await peer('skopeo', [...look, `docker://${name}`]))
  assert.equal((await peer('crane', ['digest', name])).trim(), done.outputs.digest)
  assert.deepEqual(
    [seen.Created, seen.Architecture, seen.Labels, seen.Layers.length],
    ['2023-11-14T22:13:20Z', 'arm64', { 'org.example.kind': 'site' }, 1],
  )
  const { config } = JSON.parse(await peer('skopeo', [...look, '--config', `docker://${name}`]))
  assert.deepEqual(config, {
    Entrypoint: ['/serve'],
    Cmd: ['--root', '/srv'],
    Env: ['A=1'],
    WorkingDir: '/srv',
    User: '65532',
    Labels: { 'org.example.kind': 'site' },
    ExposedPorts: { '8080/tcp': {} },
  })
})

test('an engine runs a binary that was pushed from a folder', async t => {
  const reason =
    engineUnavailable('system') ??
    (program ? undefined : 'there is no static program') ??
    peersMissing('skopeo', 'docker')
  if (isLeftOut(t, reason)) return
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await mkdir(join(folder.workspace, 'out', 'bin'), { recursive: true })
  await copyFile(program as string, join(folder.workspace, 'out', 'bin', 'app'))
  const platforms = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`
  const name = `${registry.host}/team/app:v1`
  const wish = { source: 'directory=out', tags: name, platforms, entrypoint: '/bin/app', cmd: '--version' }
  await push(folder, wish)
  await using running = await startEngine('system')
  const archive = join(folder.temp, 'app.tar')
  const copied = ['copy', '-q', '--src-tls-verify=false', `docker://${name}`]
  await peer('skopeo', [...copied, `docker-archive:${archive}:team/app:v1`])
  await promisify(execFile)('docker', ['--host', running.host, 'load', '-i', archive])
  const engine = await openEngine({
    env: { DOCKER_HOST: running.host },
    platform: process.platform,
    home: '/',
  })
  const { status, said } = await runContainer(engine, 'team/app:v1')
  assert.equal(status, 0, said)
  assert.match(said, /tini version/)
})
