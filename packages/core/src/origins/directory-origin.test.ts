import assert from 'node:assert/strict'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { parsePlatform } from '../model/platform.ts'
import { quay } from '../operations/write/write.fixture.ts'
import { DirectoryOrigin, type DirectoryWish } from './directory-origin.ts'

const amd = image({ layers: ['one', 'amd'] })
const arm = image({ layers: ['one', 'arm'], platform: parsePlatform('linux/arm64') })
const both = index([amd, arm])
const run = {
  entrypoint: undefined,
  cmd: undefined,
  workdir: undefined,
  user: undefined,
  env: [],
  labels: [],
  expose: [],
  changes: undefined,
}
const plain: DirectoryWish = {
  layers: { folder: 'site' },
  base: undefined,
  run,
  notes: { message: undefined, author: undefined },
  selection: [parsePlatform('linux/amd64')],
  compression: 'gzip',
  time: 0,
}

/** Creates a workspace with a folder `site` of one file, and a function that opens origins there. */
async function made() {
  const [folder, at] = [await makeRunnerFolder(), await quay()]
  await mkdir(join(folder.workspace, 'site'))
  await writeFile(join(folder.workspace, 'site', 'index.html'), 'hello')
  const ports = { ...at.ports, concurrency: 4, workspace: folder.workspace }
  return {
    at,
    workspace: folder.workspace,
    open: (wish: Partial<DirectoryWish> = {}) => DirectoryOrigin.open({ ...plain, ...wish }, ports),
    async [Symbol.asyncDispose]() {
      await at[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

test('an image from scratch is created once, and is in the store with its config and layer', async () => {
  await using here = await made()
  const origin = await here.open()
  const [root, again] = await Promise.all([origin.resolve(), origin.resolve()])
  assert.equal(root, again)
  const { manifest, descriptor } = root
  assert.ok(manifest.kind === 'image')
  for (const blob of [manifest.config, ...manifest.layers]) assert.ok(await here.at.store.has(blob))
  assert.equal(await origin.document(descriptor.digest), root)
  assert.deepEqual(origin.mountFrom, [])
  await assert.rejects(origin.document(amd.root.digest), { code: 'NOT_FOUND' })
})

test('several platforms share the layer, and a single one needs no index', async () => {
  await using here = await made()
  const selection = ['linux/amd64', 'linux/arm64'].map(parsePlatform)
  const origin = await here.open({ selection })
  const { manifest } = await origin.resolve()
  assert.ok(manifest.kind === 'index')
  const children = await Promise.all(manifest.manifests.map(({ digest }) => origin.document(digest)))
  const layers = children.flatMap(child => (child.manifest.kind === 'image' ? child.manifest.layers : []))
  assert.equal(layers.length, 2)
  assert.equal(layers[0]?.digest, layers[1]?.digest)
  assert.equal((await (await here.open()).resolve()).manifest.kind, 'image')
})

test('only manifests and configs of a base are read; a layer only when it is needed', async () => {
  await using here = await made()
  await using registry = await startRegistry()
  const { digest } = await registry.add(both, { tag: 'v1' })
  const base = { registry: registry.host, repository: 'test/app', tag: 'v1', digest }
  const origin = await here.open({ base, selection: 'all' })
  assert.equal(registry.requests.length, 0, 'nothing is read before the image is resolved')
  const root = await origin.resolve()
  assert.equal(root.manifest.kind, 'index')
  const blobs = registry.requests.filter(({ method, kind }) => method === 'GET' && kind === 'blob')
  assert.equal(blobs.length, 2, 'two configs')
  assert.deepEqual(origin.mountFrom, [base])
  const below = amd.layers[0]?.descriptor ?? assert.fail()
  assert.equal(await origin.has(below), false)
  for await (const _ of await origin.fetch(below)) assert.ok(await origin.has(below))
})

test('a path that is no folder, contains the store or leads out of the workspace is refused, and so are Windows layers', async () => {
  await using here = await made()
  await writeFile(join(here.workspace, 'file'), '')
  await symlink(here.at.store.root, join(here.workspace, 'out'))
  const refused = async (wish: Partial<DirectoryWish>, code: string, message: RegExp) =>
    assert.rejects((await here.open(wish)).resolve(), { code, message })
  await refused({ layers: { folder: 'nowhere' } }, 'NOT_FOUND', /Cannot read the folder/)
  await refused({ layers: { folder: 'file' } }, 'FOLDER_INVALID', /it is not a folder/)
  await refused({ layers: { folder: 'out' } }, 'INPUT_INVALID', /leads out of the workspace/)
  await refused({ layers: { folder: here.at.store.root } }, 'FOLDER_INVALID', /the content store is in it/)
  await refused(
    { selection: [parsePlatform('windows/amd64')] },
    'INPUT_INVALID',
    /expected an image of another/,
  )
})

test('an unreadable .dockerignore is what the hint is about', async () => {
  await using here = await made()
  const path = join(here.workspace, 'site', '.dockerignore')
  const refused = async (message: RegExp) =>
    assert.rejects((await here.open()).resolve(), {
      code: 'FOLDER_INVALID',
      message,
      hint: 'Correct the `.dockerignore` at the top of the folder, or remove it.',
    })
  await writeFile(path, '!\n')
  await refused(/^Cannot read \.dockerignore: line 1: nothing is behind its "!"/)
  await rm(path)
  await symlink('/etc', path)
  await refused(/it is a link that leads out of the folder/)
})
