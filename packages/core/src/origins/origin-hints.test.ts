import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { parseAnnotationLine } from '../model/rewrite/annotation-lines.ts'
import { failure, pushTo } from '../operations/write/write.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tallyman-hints-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const amd = image({ layers: ['base', 'amd'] })
const aboutRegistries = /registr|credentials|`platforms: all`/i

function blobOf(path: string, digest: string): string {
  return join(path, 'blobs', 'sha256', digest.slice('sha256:'.length))
}

test("content that a layout or archive lacks, or has damaged, is reported as its own fault, not a registry's", async () => {
  await using registry = await startRegistry()
  const to = [`${registry.host}/a/b:v1`]
  const layout = await writeLayoutFolder(join(folder, 'layout'), { v1: amd })
  const damaged = await writeLayoutFolder(join(folder, 'damaged'), { v1: amd })
  const layer = amd.layers[0]?.descriptor ?? amd.root
  await writeFile(blobOf(damaged, layer.digest), Buffer.alloc(layer.size, 7))
  const lacking = await writeLayoutFolder(join(folder, 'lacking'), { v1: amd })
  rmSync(blobOf(lacking, layer.digest))
  const twisted = await writeLayoutFolder(join(folder, 'twisted'), { v1: amd })
  await writeFile(
    blobOf(twisted, amd.root.digest),
    (await readFile(blobOf(twisted, amd.root.digest))).fill(32),
  )
  const cases: readonly (readonly [string, string])[] = [
    [`oci-layout=${folder}/missing`, 'NOT_FOUND'],
    [`oci-archive=${folder}/missing.tar`, 'NOT_FOUND'],
    [`docker-archive=${folder}/missing.tar`, 'NOT_FOUND'],
    [`oci-layout=${layout}:nope`, 'NOT_FOUND'],
    [`oci-layout=${layout}@sha256:${'0'.repeat(64)}`, 'NOT_FOUND'],
    [`oci-layout=${lacking}`, 'NOT_FOUND'],
    [`oci-layout=${damaged}`, 'CONTENT_MISMATCH'],
    [`oci-layout=${twisted}`, 'CONTENT_MISMATCH'],
  ]
  for (const [source, code] of cases) {
    const error = await failure(pushTo({ source, tags: to }))
    assert.equal(error.code, code, source)
    assert.match(error.hint, /layout or archive/, source)
    assert.doesNotMatch(error.hint, aboutRegistries, source)
  }
  const two = await writeLayoutFolder(join(folder, 'two'), { v1: amd, v2: image({ layers: ['other'] }) })
  const unchosen = await failure(pushTo({ source: `oci-layout=${two}`, tags: to }))
  assert.equal(unchosen.code, 'REFERENCE_INVALID')
  assert.match(unchosen.hint, /`oci-layout=DIR:NAME`/)
  const stored = await failure(pushTo({ source: `store=sha256:${'0'.repeat(64)}`, tags: to }))
  assert.match(stored.hint, /earlier step/)
  const config = await writeLayoutFolder(join(folder, 'config'), {
    v1: image({ layers: ['base'], config: { os: 1 } }),
  })
  const annotations = [parseAnnotationLine('title=app')]
  const unreadable = await failure(pushTo({ source: `oci-layout=${config}`, tags: to, annotations }))
  assert.equal(unreadable.code, 'MANIFEST_INVALID')
  assert.match(unreadable.hint, /layout or archive/)
})

test('an archive in an unsupported compression is reported with its compression, and what to do', async () => {
  const starts = {
    bzip2: '425a683931415926',
    zip: '504b030414000000',
    '7z': '377abcaf271c0004',
    lz4: '04224d1864400000',
  }
  for (const [packing, start] of Object.entries(starts)) {
    const path = join(folder, `image.${packing}`)
    await writeFile(path, Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(600, 1)]))
    for (const kind of ['docker-archive', 'oci-archive']) {
      const error = await failure(pushTo({ source: `${kind}=${path}`, tags: ['registry.invalid/a/b:v1'] }))
      assert.equal(error.code, 'ARCHIVE_INVALID')
      assert.match(error.message, new RegExp(`packed with ${packing}, expected a tar`))
      assert.match(error.hint, /Unpack it/)
    }
  }
})
