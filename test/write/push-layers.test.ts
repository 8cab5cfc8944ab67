import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { digestOf } from '@tallyman/core/model/digest'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { image, index } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { manifestIn, plain, push, tars, workspace } from './push-layers.fixture.ts'
import { writeStep } from './write-step.fixture.ts'

const amd = image({ layers: ['base', 'amd'], config: { config: { Env: ['PATH=/bin'], Cmd: ['sh'] } } })
const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const base = index([amd, arm])
const schema2 = image({ layers: ['one'], docker: true })

async function configIn(registry: TestRegistry, repository: string, digest: string) {
  const answer = await fetch(`${registry.origin}/v2/${repository}/blobs/${digest}`)
  return JSON.parse(await answer.text())
}

test('tars and folders are layers of every platform of a base, in their order, and compressed ones keep their bytes', async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const { digest } = await registry.add(base, { repository: 'base/image', tag: 'v1' })
  const layers = [...Object.keys(tars), 'site'].join('\n')
  const inputs = { layers, base: `${registry.host}/base/image:v1@${digest}`, tags: `${registry.host}/a/b:v1` }
  const more = { message: 'with more', author: 'A. Author', env: 'A=1' }
  const done = await push(folder, { ...inputs, ...more })
  assert.equal((await push(folder, { ...inputs, ...more })).outputs.digest, done.outputs.digest)
  const { manifests } = manifestIn(registry, 'a/b', done.outputs.digest ?? '')
  assert.equal(manifests.length, 2)
  for (const [at, low] of [amd, arm].entries()) {
    const manifest = manifestIn(registry, 'a/b', manifests[at].digest)
    assert.deepEqual(manifest.annotations, {
      'org.opencontainers.image.base.digest': low.root.digest,
      'org.opencontainers.image.base.name': `${registry.host}/base/image:v1`,
    })
    const digests = manifest.layers.map((each: { digest: string }) => each.digest)
    const added = digests.slice(low.layers.length)
    assert.deepEqual(
      digests.slice(0, low.layers.length),
      low.layers.map(({ descriptor }) => descriptor.digest),
    )
    assert.deepEqual(added.slice(1, 3), [
      digestOf(tars['two-members.tar.gz'] ?? plain),
      digestOf(tars['packed.tar.zst'] ?? plain),
    ])
    const types = manifest.layers
      .slice(low.layers.length)
      .map((each: { mediaType: string }) => each.mediaType)
    assert.deepEqual(
      types.map((type: string) => type.split('+')[1]),
      ['gzip', 'gzip', 'zstd', 'gzip'],
    )
    const config = await configIn(registry, 'a/b', manifest.config.digest)
    assert.deepEqual(config.rootfs.diff_ids.slice(low.layers.length, -1), [
      digestOf(plain),
      digestOf(plain),
      digestOf(tarOfEntries([{ path: 'zst', content: seededBytes('z', 30_000) }])),
    ])
    assert.equal(config.author, 'A. Author')
    const note = {
      created: '1970-01-01T00:00:00Z',
      created_by: 'tallyman push layers',
      author: 'A. Author',
      comment: 'with more',
    }
    assert.deepEqual(config.history.slice(-4), [note, note, note, note])
    assert.ok(config.config.Env.includes('A=1'))
  }
})

test("crane append of the same tars on a base of Docker's gives the same layers, and its media types stay", async t => {
  const reason = peersMissing('crane')
  if (isLeftOut(t, reason)) return
  await using registry = await startRegistry()
  await using folder = await workspace()
  const other = gzipSync(tarOfEntries([{ path: 'other', content: 'other' }]))
  await writeFile(join(folder.workspace, 'other.tar.gz'), other)
  for (const [low, types] of [
    [schema2, /docker/],
    [amd, /oci/],
  ] as const) {
    const { digest } = await registry.add(low, { repository: 'base/image' })
    const pinned = `${registry.host}/base/image@${digest}`
    const files = ['plain.tar', 'other.tar.gz']
    const theirs = `${registry.host}/theirs/image:v1`
    await peer('crane', ['append', '-b', pinned, ...files.flatMap(file => ['-f', file]), '-t', theirs], {
      cwd: folder.workspace,
    })
    const ours = `${registry.host}/ours/image:v1`
    await push(folder, { layers: files.join('\n'), base: pinned, tags: ours })
    await peer('crane', ['validate', '--remote', ours])
    const read = async (name: string) => JSON.parse(await peer('crane', ['manifest', name]))
    const config = async (name: string) => JSON.parse(await peer('crane', ['config', name]))
    const [a, b] = [await read(ours), await read(theirs)]
    assert.match(a.mediaType, types)
    assert.deepEqual([a.mediaType, a.config.mediaType], [b.mediaType, b.config.mediaType])
    const typesOf = (layers: readonly { mediaType: string }[]) => layers.map(({ mediaType }) => mediaType)
    assert.deepEqual(typesOf(a.layers), typesOf(b.layers))
    // A plain tar is compressed by each in its own way.
    assert.equal(a.layers.at(-1).digest, b.layers.at(-1).digest)
    const [mine, their] = [await config(ours), await config(theirs)]
    assert.deepEqual(mine.rootfs, their.rootfs)
    assert.deepEqual(mine.config, their.config)
    assert.equal(mine.history.length, mine.rootfs.diff_ids.length)
  }
})

test('on scratch the platform must be named; skopeo and umoci read the image', async t => {
  const reason = dockerRegistryMissing() ?? peersMissing('skopeo', 'umoci')
  if (isLeftOut(t, reason)) return
  await using registry = await startDockerRegistry({})
  await using folder = await workspace()
  const tags = `${registry.host}/team/app:v1`
  const layers = 'two-members.tar.gz\npacked.tar.zst\nsite'
  const bare = await writeStep('push', folder, { inputs: { layers, tags } })
  assert.match(bare.log, /title=INPUT_INVALID.*platforms: none is named, and the base is scratch/s)
  await push(folder, { layers, tags, platforms: 'linux/amd64', cmd: '/x' })
  const oci = join(folder.temp, 'oci')
  await peer('skopeo', ['copy', '-q', '--src-tls-verify=false', `docker://${tags}`, `oci:${oci}:v1`])
  await peer('umoci', ['unpack', '--rootless', '--image', `${oci}:v1`, join(folder.temp, 'unpacked')])
  const { stdout } = await promisify(execFile)('find', ['.', '-type', 'f', '-size', '+0'], {
    cwd: join(folder.temp, 'unpacked', 'rootfs'),
  })
  assert.deepEqual(stdout.trim().split('\n').toSorted(), ['./srv/file', './www/index.html', './zst'])
})

test('files that are no layer are refused with words before anything is written, and none is left in the store', async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const gz = gzipSync(plain)
  const damaged = Buffer.from(gz)
  damaged[gz.length - 6] = (gz[gz.length - 6] as number) ^ 0xff
  const escaping = join(folder.temp, 'secrets.tar')
  await writeFile(escaping, plain)
  const write = (name: string, bytes: Uint8Array | string) => writeFile(join(folder.workspace, name), bytes)
  await write('text', 'this is no tar '.repeat(100))
  await write('short', 'short')
  await write('empty', '')
  await write('cut.tar', plain.subarray(0, 900))
  await write('cut.tar.gz', gz.subarray(0, -20))
  await write('damaged.tar.gz', damaged)
  await write('more.tar.gz', Buffer.concat([gz, Buffer.from('trailing')]))
  await write('a.xz', Buffer.concat([Buffer.from('fd377a585a00', 'hex'), Buffer.alloc(600)]))
  await write('a.bz2', Buffer.concat([Buffer.from('BZh9'), Buffer.alloc(600)]))
  await write('bomb.tar.gz', gzipSync(tarOfEntries([{ path: 'zeros', content: Buffer.alloc(3_000_000) }])))
  await symlink(escaping, join(folder.workspace, 'out.tar'))
  const token = '[http]\n\textraheader = AUTHORIZATION: basic c2Vj\n'
  await write('token.tar.gz', gzipSync(tarOfEntries([{ path: './app/.git/config', content: token }])))
  await mkdir(join(folder.workspace, 'git', '.git'), { recursive: true })
  await write('git/.git/config', token)
  const cases: Readonly<Record<string, RegExp>> = {
    text: /ARCHIVE_INVALID.*Cannot make a layer of "text": .*header/,
    short: /ARCHIVE_INVALID.*"short"/,
    empty: /ARCHIVE_INVALID.*"empty": .*it is empty/,
    'cut.tar': /ARCHIVE_INVALID.*"cut\.tar": .*middle of an entry/,
    'cut.tar.gz': /ARCHIVE_INVALID.*"cut\.tar\.gz": cannot unpack gzip/,
    'damaged.tar.gz': /ARCHIVE_INVALID.*"damaged\.tar\.gz": cannot unpack gzip/,
    'more.tar.gz': /ARCHIVE_INVALID.*"more\.tar\.gz": cannot unpack gzip/,
    'a.xz': /ARCHIVE_INVALID.*"a\.xz": cannot unpack xz content: it is damaged/,
    'a.bz2': /ARCHIVE_INVALID.*"a\.bz2": it is packed with bzip2/,
    'bomb.tar.gz': /CONTENT_TOO_LARGE.*"bomb\.tar\.gz": .*max-image-size/,
    'out.tar': /INPUT_INVALID.*"out\.tar": a link leads out of the workspace/,
    '../x.tar': /INPUT_INVALID.*lies outside the workspace/,
    'absent.tar': /NOT_FOUND.*"absent\.tar"/,
    'https://example.com/x.tar': /INPUT_INVALID.*it is a URL/,
    '-': /INPUT_INVALID.*standard input, which a step does not have/,
    'token.tar.gz': /FOLDER_INVALID.*"app\/\.git\/config".*the token of a checkout/,
    git: /FOLDER_INVALID.*the token of a checkout/,
  }
  const inputs = { platforms: 'linux/amd64', tags: `${registry.host}/a/b:v1`, 'max-image-size': '2MB' }
  for (const [layers, why] of Object.entries(cases)) {
    const step = await writeStep('push', folder, {
      inputs: { ...inputs, layers: `packed.tar.zst\n${layers}` },
    })
    assert.equal(step.code, 1, step.log)
    assert.match(step.log, why)
  }
  const stored = await readdir(join(folder.temp, 'tallyman', 'blobs', 'sha256'))
  for (const bytes of [damaged, gz.subarray(0, -20), Buffer.concat([gz, Buffer.from('trailing')])])
    assert.ok(!stored.includes(digestOf(bytes).slice('sha256:'.length)))
  const both = await writeStep('push', folder, {
    inputs: { ...inputs, layers: 'plain.tar', source: 'directory=site' },
  })
  assert.match(both.log, /INPUT_INVALID.*source, layers: both are given/)
  const neither = await writeStep('push', folder, { inputs })
  assert.match(neither.log, /INPUT_INVALID.*source, layers: neither is given/)
  const other = await writeStep('push', folder, { inputs: { ...inputs, source: 'docker=x', author: 'me' } })
  assert.match(other.log, /INPUT_INVALID.*Cannot push: author: for new images alone/)
  assert.ok(registry.requests.every(({ method }) => method === 'GET' || method === 'HEAD'))
  assert.equal(registry.tags('a/b').size, 0)
})

test('an absolute path, a pipe and the same folder twice are layers too', {
  skip: process.platform === 'win32' && 'Windows has no named pipes in folders',
}, async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  await copyFile(join(folder.workspace, 'plain.tar'), join(folder.temp, 'elsewhere.tar'))
  await promisify(execFile)('mkfifo', [join(folder.workspace, 'pipe')])
  const fed = promisify(execFile)('sh', ['-c', 'cat two-members.tar.gz > pipe'], { cwd: folder.workspace })
  const layers = `${join(folder.temp, 'elsewhere.tar')}\npipe\nsite\nsite`
  const tags = `${registry.host}/a/b:v1`
  const done = await push(folder, { layers, tags, platforms: 'linux/amd64', compression: 'zstd' })
  await fed
  const manifest = manifestIn(registry, 'a/b', done.outputs.digest ?? '')
  const digests = manifest.layers.map(({ digest }: { digest: string }) => digest)
  assert.equal(digests[1], digestOf(tars['two-members.tar.gz'] ?? plain))
  assert.equal(digests[2], digests[3])
  const { rootfs } = await configIn(registry, 'a/b', manifest.config.digest)
  assert.deepEqual(rootfs.diff_ids.slice(0, 2), [digestOf(plain), digestOf(plain)])
})

test('a tar with what looks like secrets, or with nothing, causes a warning', async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const secret = tarOfEntries([{ path: 'app/.env', content: 'A=1' }])
  await writeFile(join(folder.workspace, 'secret.tar'), secret)
  await writeFile(join(folder.workspace, 'bare.tar'), tarOfEntries([{ path: 'a/', type: 'folder' }]))
  const inputs = { platforms: 'linux/amd64', tags: `${registry.host}/a/b:v1` }
  const done = await push(folder, { ...inputs, layers: 'secret.tar\nbare.tar' })
  assert.match(done.log, /::warning.*app\/\.env looks like a secret.*Leave out of secret\.tar what nobody/)
  assert.match(done.log, /::warning.*The layer of bare\.tar is empty: it holds no files/)
})
