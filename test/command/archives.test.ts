import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { flipByte, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { runCommand, runShell } from '@tallyman/testkit/step/run-command'

/* Archives and raw bytes through pipes. */

const large = layer({ seed: 'piped', size: 2_000_000, compression: 'none' })
const amd64 = image({ layers: ['base', large] })
const both = index([amd64, image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })])
let registry: TestRegistry
let name: string
let blob: string

before(async () => {
  registry = await startRegistry()
  await registry.add(amd64, { repository: 'team/app', tag: 'v1' })
  await registry.add(both, { repository: 'team/app', tag: 'both' })
  name = `${registry.host}/team/app`
  blob = `${name}@${large.descriptor.digest}`
})
after(() => registry[Symbol.asyncDispose]())

const save = 'tallyman save --require-digest=false -o -'

test('an archive goes through a pipe into a push, plain and packed, and arrives with its digest', async () => {
  for (const [at, packed] of ['', '| gzip'].entries()) {
    await using pushed = await runShell(
      `${save} ${name}:v1 ${packed} | tallyman push oci-archive=- ${name}:copy-${at} && tallyman digest ${name}:copy-${at}`,
    )
    assert.equal(pushed.code, 0, pushed.log)
    assert.ok(pushed.stdout.endsWith(`\n${amd64.root.digest}\n`), pushed.log)
  }
})

test('an archive that ends early on standard input pushes nothing and says so', async () => {
  await using pushed = await runShell(
    `${save} ${name}:v1 | head -c 1000000 | tallyman push docker-archive=- ${name}:cut`,
  )
  assert.equal(pushed.code, 5, pushed.log)
  assert.match(pushed.stderr, /^error: .*expected a whole tar \(ARCHIVE_INVALID\)$/m)
  await using digest = await runCommand(['digest', `${name}:cut`])
  assert.equal(digest.code, 3)
})

test('a reader that leaves ends an archive quietly', async () => {
  await using done = await runShell(`{ ${save} ${name}:v1; echo "code $?" >&2; } | head -c 10 | wc -c`)
  assert.match(done.stdout, /^\s*10\n$/)
  assert.match(done.stderr, /^code 0$/m, done.log)
  assert.doesNotMatch(done.stderr, /error|EPIPE/)
})

test('a terminal neither gets an archive nor is one', async () => {
  await using written = await runShell(`${save} ${name}:v1`, { isTerminal: true })
  assert.equal(written.code, 2, written.log)
  assert.match(written.stdout, /Cannot write the archive to a terminal/)
})

test('a blob with wrong bytes ends early with code 5, through a pipe too', async () => {
  await using whole = await runShell(`tallyman blob ${blob} | sha256sum`)
  assert.ok(large.descriptor.digest.endsWith(whole.stdout.slice(0, 64)), whole.log)
  registry.inject(flipByte(10, { digest: large.descriptor.digest }))
  await using wrong = await runShell(`{ tallyman blob ${blob}; echo "code $?" >&2; } | wc -c`)
  assert.match(wrong.stderr, /^code 5$/m, wrong.log)
  assert.ok(Number(wrong.stdout) < large.bytes.byteLength, wrong.log)
})

test('manifest, config and digest are the bytes that crane has', async t => {
  const missing = peersMissing('crane')
  if (missing) return t.skip(missing)
  for (const word of ['manifest', 'config', 'digest'])
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const words = [word, '--platform', platform, `${name}:both`]
      await using ours = await runCommand(words)
      assert.equal(ours.stdout, await peer('crane', words))
    }
})

test('verify of an image stores nothing', async () => {
  await using verified = await runCommand(['verify', `${name}:both`])
  assert.match(verified.stdout, /: valid image \(2 images, /, verified.log)
  const cache = join(verified.folder.home, '.cache/tallyman')
  const files = await readdir(cache, { recursive: true, withFileTypes: true })
  assert.deepEqual(
    files.filter(file => file.isFile() && /^[0-9a-f]{64}/.test(file.name)),
    [],
  )
})
