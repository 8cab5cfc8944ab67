import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Digest } from '@tallyman/core/model/digest'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { manifestIn, push, workspace } from './push-layers.fixture.ts'
import { writeStep } from './write-step.fixture.ts'

test('a push of layers that is killed at any moment tags no half image, and the next one writes all of it', async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const big = tarOfEntries([{ path: 'big', content: seededBytes('big', 8_000_000) }])
  await writeFile(join(folder.workspace, 'big.tar'), big)
  await writeFile(join(folder.workspace, 'big.tar.gz'), gzipSync(big))
  const layers = 'big.tar\nbig.tar.gz\nsite'
  const inputs = { layers, platforms: 'linux/amd64', tags: `${registry.host}/a/b:v1` }
  const isWhole = () => {
    const tag = registry.tags('a/b').get('v1')
    if (tag === undefined) return true
    const { config, layers } = manifestIn(registry, 'a/b', tag)
    return [config, ...layers].every(({ digest }: { digest: Digest }) => registry.hasBlob('a/b', digest))
  }
  for (let timeout = 120; timeout < 700; timeout += 70) {
    const ended = await writeStep('push', folder, { inputs, timeout })
    assert.ok(ended.killedBy === 'SIGKILL' || ended.code === 0, ended.log)
    assert.ok(isWhole())
  }
  const done = await push(folder, inputs)
  assert.equal(registry.tags('a/b').get('v1'), done.outputs.digest)
  assert.ok(isWhole())
  const drafts = await readdir(join(folder.temp, 'tallyman', 'partial'))
  assert.deepEqual(
    drafts.filter(name => !name.endsWith('.part')),
    [],
  )
})

test('memory does not grow with the layers', {
  skip: process.platform === 'win32' && 'Windows has no truncate',
}, async () => {
  await using registry = await startRegistry()
  await using folder = await workspace()
  const grow = (name: string, size: string) =>
    promisify(execFile)(
      'sh',
      [
        '-c',
        `truncate -s ${size} ${name} && tar cf ${name}.tar ${name} && gzip -1 -k ${name}.tar && rm ${name}`,
      ],
      { cwd: folder.workspace },
    )
  await Promise.all([grow('small', '30M'), grow('large', '150M')])
  const inputs = { platforms: 'linux/amd64', tags: `${registry.host}/a/b:v1` }
  const small = await push(folder, { ...inputs, layers: 'small.tar\nsmall.tar.gz' })
  const large = await push(folder, { ...inputs, layers: 'large.tar\nlarge.tar.gz' })
  const grown = (large.maxRssKb ?? 0) - (small.maxRssKb ?? 0)
  assert.ok(grown < 60_000, `${small.maxRssKb} KB, and ${large.maxRssKb} KB for five times as much`)
})
