import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { applyFixes } from '@tallyman/core/reports/lock/sarif-fixes.fixture'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { lockSucceeds } from './run-lock.fixture.ts'

/*
 * Every kind of file, before in `corpus/kinds` and after `write` in `corpus/kinds-pinned`. With UPDATE_GOLDEN=1 the latter is written; a
 * person then reads the difference.
 */
const corpus = join(import.meta.dirname, 'corpus')
const paths = await filesOf(join(corpus, 'kinds'))

const single = (name: string) => image({ layers: [name] })
const both = (name: string) =>
  index([single(name), image({ layers: [name], platform: { os: 'linux', architecture: 'arm64' } })])
/** By `repository:tag`; their bytes, and so their digests, are always the same. */
const images: Readonly<Record<string, Built>> = {
  'node:24': both('node'),
  'postgres:17': both('postgres'),
  'redis:8': single('redis'),
  'alpine:3': both('alpine'),
  'busybox:1': single('busybox'),
}

describe('write on every kind of file', () => {
  let folder: RunnerFolder
  let registry: TestRegistry
  let fixed: Readonly<Record<string, string>>

  before(async () => {
    registry = await startRegistry()
    folder = await makeRunnerFolder()
    for (const [name, built] of Object.entries(images)) {
      const [repository = '', tag = ''] = name.split(':')
      await registry.add(built, { repository: `lib/${repository}`, tag })
    }
    for (const path of paths) {
      const text = await readFile(join(corpus, 'kinds', path), 'utf8')
      await mkdir(dirname(join(folder.workspace, path)), { recursive: true })
      await writeFile(join(folder.workspace, path), text.replaceAll('localhost:5000', registry.host))
    }
    const { outputs } = await lockSucceeds(folder, {
      mode: 'write',
      'dry-run': 'true',
      sarif: 'images.sarif',
    })
    const texts = paths.map(
      async path => [path, await readFile(join(folder.workspace, path), 'utf8')] as const,
    )
    const sarif = JSON.parse(await readFile(join(folder.workspace, outputs.sarif ?? ''), 'utf8'))
    fixed = applyFixes(Object.fromEntries(await Promise.all(texts)), sarif.runs[0].results)
    registry.clearLog()
    await lockSucceeds(folder, { mode: 'write' })
  })
  after(async () => {
    await registry?.[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
  })

  for (const path of paths)
    test(`${path} is pinned, and nothing else in it changes`, async () => {
      const text = await readFile(join(folder.workspace, path), 'utf8')
      const written = text.replaceAll(registry.host, 'localhost:5000')
      const golden = join(corpus, 'kinds-pinned', path)
      if (process.env.UPDATE_GOLDEN) {
        await mkdir(dirname(golden), { recursive: true })
        await writeFile(golden, written)
      }
      assert.equal(written, await readFile(golden, 'utf8'))
    })

  for (const path of paths)
    test(`the fixes of the SARIF file give what write makes of ${path}`, async () => {
      assert.equal(fixed[path], await readFile(join(folder.workspace, path), 'utf8'))
    })

  test('each image is asked for once, whatever the number of files', () => {
    const asked = registry.requests.map(({ method, path }) => `${method} ${path}`)
    const tags = Object.keys(images).map(name => `HEAD /v2/lib/${name.replace(':', '/manifests/')}`)
    assert.deepEqual(asked.filter(each => each.includes('/manifests/')).sort(), tags.sort())
  })

  test('a second write and a check find nothing to do, and ask nothing', async () => {
    registry.clearLog()
    const { outputs } = await lockSucceeds(folder, { mode: 'write' })
    assert.equal(outputs.changed, 'false')
    await lockSucceeds(folder, { mode: 'check' })
    assert.equal(registry.requests.length, 0)
  })
})

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return files.map(path => path.slice(folder.length + 1)).sort()
}
