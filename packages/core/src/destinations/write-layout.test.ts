import assert from 'node:assert/strict'
import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { LayoutStore } from '../content/store/layout-store.ts'
import { draftOf, writeWhole } from '../content/store/write-whole.ts'
import { ociArchive } from './write-archive.ts'
import { writeLayout } from './write-layout.ts'

const skip = process.platform === 'win32' ? 'links need rights of their own on Windows' : false

/** A hostile workspace: a victim file outside, a folder for the layout inside. */
async function prepared(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), 'layout-'))
  t.after(() => rm(root, { recursive: true }))
  const [victim, out] = [join(root, 'victim'), join(root, 'workspace', 'out')]
  await mkdir(out, { recursive: true })
  await writeFile(victim, 'precious')
  return { victim, out, store: await LayoutStore.open(join(root, 'store')) }
}

test('links that a checkout planted under the names of drafts are not written through', {
  skip,
}, async t => {
  const { victim, out, store } = await prepared(t)
  for (const name of ['index.json', 'oci-layout', 'a.tar']) await symlink(victim, draftOf(join(out, name)))
  await writeLayout([], store, out)
  await writeWhole(ociArchive([], store), join(out, 'a.tar'), 'the archive')
  assert.equal(await readFile(victim, 'utf8'), 'precious')
  for (const name of ['index.json', 'oci-layout', 'a.tar']) assert.ok((await lstat(join(out, name))).isFile())
})

test('an index.json that is a link is neither read nor written', { skip, timeout: 10_000 }, async t => {
  const { out, store } = await prepared(t)
  await symlink('/dev/zero', join(out, 'index.json'))
  await assert.rejects(writeLayout([], store, out), { code: 'ARCHIVE_INVALID', message: /link/ })
})

test("what a layout says of other people's images stays as it was written", async t => {
  const { out, store } = await prepared(t)
  const entry = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: `sha256:${'a'.repeat(64)}`,
    size: 7,
    platform: { architecture: 'arm64', os: 'linux', variant: 'v8' },
    artifactType: 'application/example',
    annotations: { 'org.opencontainers.image.ref.name': 'v1' },
  }
  const index = { schemaVersion: 2, manifests: [entry] }
  await writeFile(join(out, 'index.json'), JSON.stringify(index))
  await writeLayout([], store, out)
  const { manifests } = JSON.parse(await readFile(join(out, 'index.json'), 'utf8'))
  assert.deepEqual(manifests, [entry])
})
