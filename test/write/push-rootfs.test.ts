import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { type Digest, digestOf } from '@tallyman/core/model/digest'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { runShell } from '@tallyman/testkit/step/run-command'
import { writeStep } from './write-step.fixture.ts'

const entries: readonly TarEntryOfTests[] = [
  { path: './', type: 'folder', time: 1_500_000_000 },
  { path: './bin/', type: 'folder', mode: 0o1777, uid: 1_000, time: 1_600_000_000 },
  { path: './bin/su', content: 'content', uid: 1_000, mode: 0o4755, time: 1_600_000_000 },
  { path: '/etc/absolute', content: 'x' },
  { path: 'bin/sh', type: 'link', target: 'bin/su' },
  { path: 'dev/null', type: 'device' },
  { path: 'pipe', type: 'fifo' },
]
const plain = tarOfEntries(entries)
const created = '1970-01-01T00:00:00Z'

function xz(content: Uint8Array): Buffer {
  return spawnSync('xz', ['-0', '-c', '-T2', '--block-size=4096'], { input: content }).stdout
}

const packed: Readonly<Record<string, Buffer>> = {
  'plain.tar': plain,
  'root.tar.gz': Buffer.concat([gzipSync(plain.subarray(0, 700)), gzipSync(plain.subarray(700))]),
  'root.tar.zst': Buffer.concat([
    zstdCompressSync(plain.subarray(0, 700)),
    zstdCompressSync(plain.subarray(700)),
  ]),
}

async function workspace(files: Readonly<Record<string, Uint8Array>> = packed): Promise<RunnerFolder> {
  const folder = await makeRunnerFolder()
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder.workspace, name), bytes)
  return folder
}

type Inputs = Readonly<Record<string, string>>

async function push(folder: RunnerFolder, inputs: Inputs, env: Inputs = {}): Promise<StepResult> {
  const step = await writeStep('push', folder, { inputs, env })
  assert.equal(step.code, 0, step.log)
  return step
}

async function imageIn(registry: TestRegistry, digest = '') {
  const manifest = JSON.parse(Buffer.from(registry.manifest('a/b', digest as Digest) ?? []).toString())
  const answer = await fetch(`${registry.origin}/v2/a/b/blobs/${manifest.config.digest}`)
  return { manifest, config: JSON.parse(await answer.text()) }
}

test('a tar is the image, with owners and times; how it is packed changes only the bytes of its layer', async () => {
  await using registry = await startRegistry()
  const isWithXz = spawnSync('xz', ['--version']).error === undefined
  await using folder = await workspace(isWithXz ? { ...packed, 'root.tar.xz': xz(plain) } : packed)
  const inputs = {
    tags: `${registry.host}/a/b:v1`,
    platforms: 'linux/arm64',
    env: 'A=1',
    cmd: '["sh"]',
    changes:
      'ENV B=$A\nENTRYPOINT ["/bin/su"]\nVOLUME /data\nSTOPSIGNAL QUIT\nONBUILD RUN x\nHEALTHCHECK --interval=2s CMD true',
    message: 'from a backup',
    author: 'A. Author',
  }
  const configs = new Set<string>()
  for (const name of await readdir(folder.workspace)) {
    const done = await push(folder, { ...inputs, source: `rootfs-tar=${name}` }, { SOURCE_DATE_EPOCH: '5' })
    const { manifest, config } = await imageIn(registry, done.outputs.digest)
    configs.add(manifest.config.digest)
    assert.deepEqual(config.rootfs.diff_ids, [digestOf(plain)])
    const kept = name.endsWith('.gz') || name.endsWith('.zst') ? digestOf(packed[name] ?? plain) : undefined
    if (kept) assert.equal(manifest.layers[0].digest, kept)
    assert.match(manifest.layers[0].mediaType, name.endsWith('.zst') ? /\+zstd$/ : /\+gzip$/)
    assert.deepEqual(Object.keys(JSON.parse(done.outputs['platform-digests'] ?? '')), ['linux/arm64'])
    assert.deepEqual(config, {
      created: '1970-01-01T00:00:05Z',
      architecture: 'arm64',
      os: 'linux',
      author: 'A. Author',
      config: {
        Cmd: ['sh'],
        Env: ['A=1', 'B=1'],
        Entrypoint: ['/bin/su'],
        Volumes: { '/data': {} },
        StopSignal: 'QUIT',
        OnBuild: ['RUN x'],
        Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 2_000_000_000 },
      },
      rootfs: { type: 'layers', diff_ids: [digestOf(plain)] },
      history: [
        {
          created: '1970-01-01T00:00:05Z',
          created_by: 'tallyman push rootfs-tar',
          author: 'A. Author',
          comment: 'from a backup',
        },
      ],
    })
  }
  assert.equal(configs.size, 1)
})

test('the command imports files, pipes and the standard input alike, for this machine unless told otherwise', {
  skip: process.platform === 'win32' && 'Windows has no mkfifo',
}, async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const ref = `${registry.host}/a/b:v1`
  await promisify(execFile)('mkfifo', [join(folder.workspace, 'pipe')])
  await mkdir(join(folder.workspace, 'below'))
  const digests = new Set<string>()
  for (const line of [
    `tallyman import plain.tar ${ref} -q`,
    `tallyman import - ${ref} -q < plain.tar`,
    `cat plain.tar | tallyman import /dev/stdin ${ref} -q`,
    `(cat plain.tar > pipe &) ; tallyman import pipe ${ref} -q`,
    `cd below && tallyman import ../plain.tar ${ref} -q`,
  ]) {
    await using done = await runShell(line, { folder, cwd: folder.workspace })
    assert.equal(done.code, 0, `${line}\n${done.log}`)
    digests.add(done.stdout.trim())
  }
  const [digest, second] = [...digests]
  assert.equal(second, undefined)
  const { config } = await imageIn(registry, digest)
  assert.deepEqual(config.history, [
    { created, created_by: 'tallyman push rootfs-tar', comment: 'Imported from -' },
  ])
  assert.deepEqual(
    [config.os, config.architecture],
    ['linux', process.arch === 'x64' ? 'amd64' : process.arch],
  )
  await using ended = await runShell(`head -c 1000 plain.tar | tallyman import - ${ref}`, { folder })
  assert.match(
    ended.log,
    /Cannot make a layer of standard input: cannot read the layer: it ends in the middle of an entry/,
  )
})

/** An entry of type S with an empty map. */
function oldSparse(): Buffer {
  const tar = tarOfEntries([{ path: 'sparse' }])
  tar.write('S', 156)
  tar.fill(0, 345, 512)
  tar.write('        ', 148)
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return tar
}

const refused: Readonly<Record<string, readonly [content: Uint8Array, why: RegExp]>> = {
  text: [Buffer.from('no tar at all'.repeat(100)), /ARCHIVE_INVALID.*a header contains an invalid number/s],
  nothing: [Buffer.of(), /ARCHIVE_INVALID.*it is empty/s],
  bzip2: [
    Buffer.from('BZh91AY&SY'),
    /ARCHIVE_INVALID.*packed with bzip2, expected a tar, plain or compressed with gzip, zstd or xz/s,
  ],
  zip: [Buffer.from('504b03040000', 'hex'), /ARCHIVE_INVALID.*packed with zip/s],
  'a cut tar': [plain.subarray(0, 700), /ARCHIVE_INVALID.*ends in the middle of an entry/s],
  'cut gzip': [gzipSync(plain).subarray(0, -9), /ARCHIVE_INVALID.*gzip/s],
  'garbage behind gzip': [Buffer.concat([gzipSync(plain), Buffer.from('junk')]), /ARCHIVE_INVALID.*gzip/s],
  'a way out': [tarOfEntries([{ path: 'a/../../etc/passwd', content: 'x' }]), /leads out of the root/],
  'a link out': [
    tarOfEntries([{ path: 'a', type: 'link', target: '../../etc/passwd' }]),
    /is a link to .* out of the root/,
  ],
  'a whiteout of no name': [tarOfEntries([{ path: 'a/.wh..', content: '' }]), /is a whiteout of no name/],
  'an old sparse file': [oldSparse(), /is a sparse file in GNU's older form.*--format=pax/],
  'gzip within gzip': [gzipSync(gzipSync(plain)), /ARCHIVE_INVALID/],
}

test('what is no tar of files, and what engines refuse in one, is refused: nothing is written', async () => {
  await using registry = await startRegistry()
  await using folder = await workspace(
    Object.fromEntries(Object.entries(refused).map(([name, [content]]) => [name, content])),
  )
  const tags = `${registry.host}/a/b:v1`
  const failed = async (inputs: Inputs, why: RegExp) => {
    const step = await writeStep('push', folder, { inputs: { tags, ...inputs } })
    assert.equal(step.code, 1, step.log)
    assert.match(step.log, why)
  }
  for (const [name, [, why]] of Object.entries(refused)) await failed({ source: `rootfs-tar=${name}` }, why)
  await writeFile(join(folder.workspace, 'bomb.tar.gz'), gzipSync(Buffer.alloc(3_000_000)))
  await failed(
    { source: 'rootfs-tar=bomb.tar.gz', 'max-image-size': '1MB' },
    /CONTENT_TOO_LARGE.*max-image-size/s,
  )
  await writeFile(join(folder.workspace, 'ok.tar'), plain)
  const ok = { source: 'rootfs-tar=ok.tar' }
  await failed({ ...ok, platforms: 'linux/amd64,linux/arm64' }, /INPUT_INVALID.*is of one platform/s)
  await failed({ ...ok, platforms: 'windows/amd64' }, /INPUT_INVALID.*windows/s)
  await failed({ ...ok, base: `alpine@sha256:${'a'.repeat(64)}` }, /INPUT_INVALID.*base: a tar of a root/s)
  await failed({ ...ok, changes: 'FOO x\nENV a' }, /FOO is no instruction.*"ENV a".*has no value/s)
  await failed({ ...ok, changes: 'WORKDIR $gone' }, /INPUT_INVALID.*the path is empty/s)
  await failed({ source: 'rootfs-tar=.' }, /INPUT_INVALID.*is a folder, expected a file/s)
  await failed({ source: 'rootfs-tar=gone.tar' }, /NOT_FOUND.*gone.tar/s)
  await failed({ source: 'rootfs-tar=../elsewhere.tar' }, /INPUT_INVALID/)
  await failed({ source: 'rootfs-tar=-' }, /INPUT_INVALID.*which a step does not have/s)
  await failed({ source: 'rootfs-tar=https://example.com/a.tar' }, /INPUT_INVALID.*it is a URL/s)
  await failed({ source: 'store', changes: 'USER x' }, /INPUT_INVALID.*changes: for new images alone/s)
  assert.deepEqual(
    registry.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD'),
    [],
  )
  const blobs = await readdir(join(folder.temp, 'tallyman', 'blobs', 'sha256'))
  assert.deepEqual(blobs.length, 1, 'the layer of the change that its variables made wrong')
})

test('a tar without files, and an archive of images, are warned about', async () => {
  await using registry = await startRegistry()
  await using folder = await workspace({
    'empty.tar': Buffer.alloc(1024),
    'saved.tar': tarOfEntries([{ path: 'manifest.json', content: '[]' }]),
  })
  const tags = `${registry.host}/a/b:v1`
  const empty = await push(folder, { tags, source: 'rootfs-tar=empty.tar' })
  assert.match(empty.log, /The layer of empty.tar is empty: it holds no files/)
  const saved = await push(folder, { tags, source: 'rootfs-tar=saved.tar' })
  assert.match(saved.log, /saved.tar has the files of an archive of images.*docker-archive=FILE/)
})

test('an import that is killed at any moment tags no half image, and the next one writes all of it', async () => {
  await using registry = await startRegistry()
  const big = tarOfEntries([{ path: 'big', content: seededBytes('big', 8_000_000) }])
  await using folder = await workspace({ 'big.tar': big, 'big.tar.gz': gzipSync(big, { level: 1 }) })
  for (const name of ['big.tar', 'big.tar.gz']) {
    const inputs = { source: `rootfs-tar=${name}`, tags: `${registry.host}/a/b:${name}` }
    for (let timeout = 150; timeout < 600; timeout += 90) {
      const ended = await writeStep('push', folder, { inputs, timeout })
      assert.ok(ended.killedBy === 'SIGKILL' || ended.code === 0, ended.log)
      assert.ok(isWhole(registry, name))
    }
    const done = await push(folder, inputs)
    assert.equal(registry.tags('a/b').get(name), done.outputs.digest)
    assert.ok(isWhole(registry, name))
  }
  const drafts = await readdir(join(folder.temp, 'tallyman', 'partial'))
  assert.deepEqual(
    drafts.filter(name => !name.endsWith('.part')),
    [],
  )
})

function isWhole(registry: TestRegistry, name: string): boolean {
  const tag = registry.tags('a/b').get(name)
  if (tag === undefined) return true
  const { config, layers } = JSON.parse(Buffer.from(registry.manifest('a/b', tag) ?? []).toString())
  return [config, ...layers].every(({ digest }: { digest: Digest }) => registry.hasBlob('a/b', digest))
}

test('memory does not grow with the tar, however it is packed', {
  skip: spawnSync('xz', ['--version']).error !== undefined && 'there is no xz, the program',
}, async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const pack = (mb: number) =>
    `truncate -s ${mb}M zeros && tar cf ${mb}.tar zeros && xz -0 -k ${mb}.tar && rm zeros`
  await promisify(execFile)('sh', ['-c', `${pack(100)} && ${pack(400)}`], { cwd: folder.workspace })
  const tags = `${registry.host}/a/b:v1`
  const memoryOf = async (name: string) =>
    (await push(folder, { tags, source: `rootfs-tar=${name}` })).maxRssKb ?? 0
  // Blocks that are packed ahead, and what waits for the garbage collector, take some 100 MB with any large tar.
  for (const packing of ['', '.xz']) {
    const [small, large] = [await memoryOf(`100.tar${packing}`), await memoryOf(`400.tar${packing}`)]
    assert.ok(large - small < 60_000, `tar${packing}: ${small} KB for 100 MB, ${large} KB for 400 MB`)
    assert.ok(large < 220_000, `tar${packing}: ${large} KB for 400 MB`)
  }
})

test('crane and umoci take an imported image', {
  skip: peersMissing('crane', 'umoci', 'skopeo') ?? false,
}, async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const ref = `${registry.host}/a/b:v1`
  await push(folder, { source: 'rootfs-tar=root.tar.gz', tags: ref, changes: 'CMD x' })
  await peer('crane', ['validate', '--remote', ref])
  const layout = `oci:${join(folder.temp, 'layout')}:v1`
  await peer('skopeo', ['copy', '--src-tls-verify=false', `docker://${ref}`, layout])
  const bundle = join(folder.temp, 'unpacked')
  await peer('umoci', ['unpack', '--rootless', '--image', layout.slice('oci:'.length), bundle])
  const { mode, mtimeMs } = await stat(join(bundle, 'rootfs/bin/sh'))
  assert.deepEqual([mode & 0o7777, mtimeMs], [0o4755, 1_600_000_000_000])
})
