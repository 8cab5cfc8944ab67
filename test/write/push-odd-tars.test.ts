import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Digest, digestOf } from '@tallyman/core/model/digest'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

test('paths that stand in a tar twice are told, and zeros behind a gzip file are left out', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const whole = gzipSync(
    tarOfEntries([
      { path: 'a', content: 'x' },
      { path: './a', content: 'y' },
    ]),
  )
  const padded = Buffer.concat([whole, Buffer.alloc(100_000)])
  await writeFile(join(folder.workspace, 'twice.tar.gz'), padded)
  const inputs = { source: 'rootfs-tar=twice.tar.gz', tags: `${registry.host}/a/b:v1` }
  const done = await writeStep('push', folder, { inputs })
  assert.equal(done.code, 0, done.log)
  assert.match(
    done.log,
    /a stands more than once in twice\.tar\.gz: engines with the classic store cannot pull/,
  )
  const manifest = registry.manifest('a/b', done.outputs.digest as Digest)
  const [layer] = JSON.parse(Buffer.from(manifest ?? []).toString()).layers
  assert.deepEqual([layer.digest, layer.size], [digestOf(whole), whole.length])
})

test('of layers without a base the lowest alone may have no hard links to what is not in it', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const low = tarOfEntries([{ path: 'a', content: 'x' }])
  const linked = tarOfEntries([{ path: 'l', type: 'link', target: 'a' }])
  await writeFile(join(folder.workspace, 'low.tar'), low)
  await writeFile(join(folder.workspace, 'linked.tar'), linked)
  const push = (layers: string) =>
    writeStep('push', folder, {
      inputs: { layers, base: 'scratch', platforms: 'linux/amd64', tags: `${registry.host}/a/b:v1` },
    })
  const taken = await push('low.tar\nlinked.tar')
  assert.equal(taken.code, 0, taken.log)
  const refused = await push('linked.tar\nlow.tar')
  assert.match(
    refused.log,
    /title=ARCHIVE_INVALID.*"l" is a hard link to "a", which is no file that stands before/,
  )
})
