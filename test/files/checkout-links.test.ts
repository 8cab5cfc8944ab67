import assert from 'node:assert/strict'
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { runAction, type StepResult } from '@tallyman/testkit/step/run-action'
import { root as repository } from '../../scripts/bundle.ts'
import { assertPassed, failureOf, type Quay, quayWithOutside } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['app'], platform: { os: 'linux', architecture: 'amd64' } })
const { digest } = app.root
const refused = /a link leads out of the workspace|lies outside the workspace/

type Inputs = Readonly<Record<string, string>>

/** An input that names a file or folder to read. */
interface Reader {
  readonly name: string
  /** Creates the content to read at a path. */
  readonly make: (path: string, at: Quay) => Promise<unknown>
  readonly run: (path: string, at: Quay) => Promise<StepResult>
}

const imageOf = ({ registry }: Quay) => `${registry.host}/test/app:v1`
const push = (source: string, at: Quay, inputs: Inputs = {}) =>
  writeStep('push', at.folder, {
    inputs: { source, tags: `${at.registry.host}/test/pushed:v1`, platforms: 'linux/amd64', ...inputs },
  })
const compose = (path: string, at: Quay) =>
  writeFile(path, `services: {a: {image: "${imageOf(at)}@${digest}"}}\n`)
const pruned = (at: Quay, inputs: Inputs) =>
  pruneStep(
    { images: `${at.registry.host}/test/app`, 'prune-tags': 'none-*', ...inputs },
    { folder: at.folder },
  )
const layout = (path: string) => writeLayoutFolder(path, { v1: app })

async function archive(path: string, at: Quay): Promise<void> {
  assertPassed(await at.pull({ images: `${imageOf(at)}@${digest}`, to: `oci-archive=${path}` }))
}

const readers: readonly Reader[] = [
  {
    name: 'lock-file',
    make(path, at) {
      const entry = { image: imageOf(at), digest, pinned_image: `${imageOf(at)}@${digest}`, platforms: {} }
      return writeFile(path, JSON.stringify({ version: 1, images: [entry] }))
    },
    run: (path, at) => at.pull({ images: imageOf(at), 'lock-file': path }),
  },
  { name: 'compose-files', make: compose, run: (path, at) => at.pull({ 'compose-files': path }) },
  {
    name: 'ca-certificates',
    async make(path, at) {
      const { ca } = await makeCertificates(await mkdtemp(join(at.folder.path, 'certificates-')))
      await writeFile(path, ca)
    },
    run: (path, at) =>
      at.pull({ images: `${imageOf(at)}@${digest}`, 'ca-certificates': `registry.example=${path}` }),
  },
  { name: 'keep-refs-from', make: compose, run: (path, at) => pruned(at, { 'keep-refs-from': path }) },
  {
    name: 'plan-file',
    async make(path, at) {
      const planned = await pruned(at, { mode: 'plan' })
      assert.equal(planned.code, 0, planned.log)
      await cp(planned.outputs.plan ?? '', path)
    },
    run: (path, at) => pruneStep({ images: '', 'plan-file': path, mode: 'apply' }, { folder: at.folder }),
  },
  { name: 'source of a layout', make: layout, run: (path, at) => push(`oci-layout=${path}`, at) },
  { name: 'source of an archive', make: archive, run: (path, at) => push(`oci-archive=${path}`, at) },
  {
    name: 'source of a folder',
    async make(path) {
      await mkdir(path)
      await writeFile(join(path, 'index.html'), 'hello')
    },
    run: (path, at) => push(`directory=${path}`, at),
  },
  {
    name: 'sources of an index',
    make: layout,
    run: (path, at) =>
      writeStep('publish-manifest', at.folder, {
        inputs: { tags: `${at.registry.host}/test/index:v1`, sources: `oci-layout=${path}:v1` },
      }),
  },
]

for (const { name, make, run } of readers) {
  test(`${name}: neither a link nor a linked folder leads out of the workspace`, async () => {
    await using at = await quayWithOutside(app)
    const { folder, outside, registry } = at
    await make(join(outside, 'it'), at)
    await symlink(join(outside, 'it'), join(folder.workspace, 'link'))
    await symlink(outside, join(folder.workspace, 'folder'))
    await symlink('folder', join(folder.workspace, 'twice'))
    registry.clearLog()
    for (const path of ['link', 'folder/it', 'twice/it', '../outside/it', join(folder.workspace, 'link')]) {
      const { code, message } = failureOf(await run(path, at))
      assert.match(message, refused, path)
      assert.equal(code, 'INPUT_INVALID', path)
    }
    const writes = registry.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    assert.deepEqual(writes, [])
  })

  test(`${name}: a link within the workspace is followed, and an absolute path leads anywhere`, async () => {
    await using at = await quayWithOutside(app)
    const { workspace, temp } = at.folder
    await mkdir(join(workspace, 'real'))
    await make(join(workspace, 'real', 'it'), at)
    await make(join(temp, 'it'), at)
    await symlink('real/it', join(workspace, 'link'))
    await symlink(join(workspace, 'real'), join(workspace, 'folder'))
    for (const path of ['link', 'folder/it', join(workspace, 'folder/it'), join(temp, 'it')]) {
      const done = await run(path, at)
      assert.equal(done.code, 0, `${path}: ${done.log}`)
    }
  })

  test(`${name}: a dangling link is reported as missing`, async () => {
    await using at = await quayWithOutside(app)
    await symlink(join(at.outside, 'nothing'), join(at.folder.workspace, 'link'))
    failureOf(await run('link', at))
  })
}

/** An input that names a file or folder to write. */
const writers: Readonly<Record<string, (path: string, at: Quay) => Inputs>> = {
  'to of a layout': (path, at) => ({ images: `${imageOf(at)}@${digest}`, to: `oci-layout=${path}` }),
  'to of an OCI archive': (path, at) => ({ images: `${imageOf(at)}@${digest}`, to: `oci-archive=${path}` }),
  'to of a docker archive': (path, at) => ({
    images: `${imageOf(at)}@${digest}`,
    to: `docker-archive=${path}`,
  }),
  'lock-file that is updated': (path, at) => ({
    images: imageOf(at),
    'lock-file': path,
    'update-lock': 'true',
  }),
  store: (path, at) => ({ images: `${imageOf(at)}@${digest}`, store: path }),
}

for (const [name, inputs] of Object.entries(writers)) {
  test(`${name}: nothing is written through a link out of the workspace, dangling or not`, async () => {
    await using at = await quayWithOutside(app)
    const { folder, outside, registry } = at
    await writeFile(join(outside, 'victim'), 'victim')
    const links: Readonly<Record<string, string>> = {
      file: join(outside, 'victim'),
      nothing: join(outside, 'nothing'),
      'nothing deep': join(outside, 'no', 'thing'),
      folder: outside,
      'folder of nothing': join(outside, 'gone'),
      'within to nothing': 'nowhere',
    }
    for (const [link, target] of Object.entries(links)) await symlink(target, join(folder.workspace, link))
    const below = ['folder/it', 'folder/a/b/it', 'folder of nothing/it']
    registry.clearLog()
    for (const path of [...Object.keys(links), ...below, '../outside/it']) {
      const { code, message } = failureOf(await at.pull(inputs(path, at)))
      assert.match(message, /link leads |lies outside the workspace/, path)
      assert.equal(code, 'INPUT_INVALID')
      assert.deepEqual(await readdir(outside), ['victim'], path)
    }
    assert.equal(await readFile(join(outside, 'victim'), 'utf8'), 'victim')
    assert.equal(registry.count(), 0, 'nothing is asked for what cannot be written')
  })

  test(`${name}: a link within the workspace is followed and kept, and an absolute path leads anywhere`, async () => {
    await using at = await quayWithOutside(app)
    const { workspace, temp } = at.folder
    await mkdir(join(workspace, 'real'))
    await symlink('real', join(workspace, 'link'))
    for (const path of ['link/it', 'new/it', join(workspace, 'link/there'), join(temp, 'made', 'it')]) {
      assertPassed(await at.pull(inputs(path, at)))
      const made = path.startsWith('/') ? path : join(workspace, path)
      assert.ok(await lstat(made), path)
    }
    assert.ok((await lstat(join(workspace, 'link'))).isSymbolicLink())
  })
}

test('an update of a lock file that is a link within the workspace writes its target', async () => {
  await using at = await quayWithOutside(app)
  const { workspace } = at.folder
  await mkdir(join(workspace, '.github'))
  await writeFile(join(workspace, '.github', 'images.lock'), '{"version": 1, "images": []}')
  await symlink('.github/images.lock', join(workspace, 'images.lock'))
  assertPassed(await at.pull({ images: imageOf(at), 'lock-file': 'images.lock', 'update-lock': 'true' }))
  assert.ok((await lstat(join(workspace, 'images.lock'))).isSymbolicLink())
  assert.ok((await readFile(join(workspace, '.github', 'images.lock'), 'utf8')).includes(digest))
})

for (const inner of ['blobs', 'blobs/sha256'])
  test(`a layout whose ${inner} leads out of the workspace is neither read nor written`, async () => {
    await using at = await quayWithOutside(app)
    const { folder, outside, registry } = at
    const real = await layout(join(outside, 'layout'))
    const here = join(folder.workspace, 'layout')
    await mkdir(dirname(join(here, inner)), { recursive: true })
    for (const file of ['index.json', 'oci-layout']) await cp(join(real, file), join(here, file))
    await symlink(join(real, inner), join(here, inner))
    assert.match(failureOf(await push('oci-layout=layout', at)).message, refused)
    const before = await readdir(join(real, 'blobs'), { recursive: true })
    await registry.add(image({ layers: ['more'] }), { tag: 'more' })
    const images = `${registry.host}/test/app:more`
    for (const inputs of [{ to: 'oci-layout=layout' }, { store: 'layout' }]) {
      const { message } = failureOf(await at.pull({ images, 'require-digest': 'false', ...inputs }))
      assert.match(message, refused)
    }
    assert.deepEqual(await readdir(join(real, 'blobs'), { recursive: true }), before)
  })

test('a layout whose blobs are elsewhere in the workspace is read and written', async () => {
  await using at = await quayWithOutside(app)
  const { workspace } = at.folder
  await layout(join(workspace, 'shared'))
  await mkdir(join(workspace, 'layout'))
  for (const file of ['index.json', 'oci-layout'])
    await cp(join(workspace, 'shared', file), join(workspace, 'layout', file))
  await symlink('../shared/blobs', join(workspace, 'layout', 'blobs'))
  const pushed = await push('oci-layout=layout', at)
  assert.equal(pushed.code, 0, pushed.log)
  const images = `${imageOf(at)}@${digest}`
  assertPassed(await at.pull({ images, to: 'oci-layout=layout' }))
})

test('images to save are not read through a link out of the workspace either', async () => {
  await using at = await quayWithOutside(app)
  const { folder, outside } = at
  await layout(join(outside, 'it'))
  await symlink(join(outside, 'it'), join(folder.workspace, 'link'))
  const main = join(repository, 'dist', 'save-to-cache.js')
  const actionYml = join(repository, 'actions', 'save-to-cache', 'action.yml')
  const inputs = { images: `app:v1@${digest}`, from: 'oci-layout=link', platforms: 'linux/amd64' }
  const done = await runAction({ main, actionYml, folder, inputs })
  assert.match(failureOf(done).message, refused)
})

for (const inner of ['in-use', 'partial', 'blobs/sha512'])
  test(`a store whose ${inner} leads out of the workspace is not used`, async () => {
    await using at = await quayWithOutside(app)
    const { folder, outside } = at
    await mkdir(dirname(join(folder.workspace, 'store', inner)), { recursive: true })
    await symlink(outside, join(folder.workspace, 'store', inner))
    const done = await at.pull({ images: `${imageOf(at)}@${digest}`, store: 'store' })
    assert.match(failureOf(done).message, refused)
    assert.deepEqual(await readdir(outside), [])
  })
