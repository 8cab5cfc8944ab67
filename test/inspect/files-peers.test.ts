/** The files of images as other tools see them: umoci unpacks, and crane exports. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { FileTree } from '@tallyman/core/inspect/file-tree'
import { mergeLayers, mergeUpperLayers } from '@tallyman/core/inspect/files/merge-layers'
import { modeText } from '@tallyman/core/inspect/formats/files-rows'
import type { InspectedImage, InspectedLayer } from '@tallyman/core/inspect/inspection'
import { parseDigest } from '@tallyman/core/model/digest'
import { compareInspected } from '@tallyman/core/operations/inspect/compare'
import { LayerFiles } from '@tallyman/core/operations/inspect/layer-files'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import {
  type CorpusImage,
  corpusImages,
  findCorpus,
  pushCorpus,
  readCorpus,
} from '@tallyman/testkit/images/corpus'
import { image, type Layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing, startCraneRegistry } from '@tallyman/testkit/peers/peers'
import fc from 'fast-check'
import {
  anyLayers,
  filesOf,
  inspectedLayers,
  layerOf,
  listed,
  onDisk,
  sourceOf,
  unpackable,
} from './files-peers.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tallyman-files-peers-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
let count = 0

async function unpackedByUmoci(layers: readonly Layer[]): Promise<string[]> {
  const folder = join(scratch, String(count++))
  await writeLayoutFolder(folder, { latest: image({ layers }) })
  await peer('umoci', ['unpack', '--image', `${folder}:latest`, `${folder}-bundle`])
  const lines = onDisk(join(`${folder}-bundle`, 'rootfs')).sort()
  for (const path of [folder, `${folder}-bundle`]) rmSync(path, { recursive: true })
  return lines
}

const onWindows = process.platform === 'win32' ? 'umoci unpacks on Linux alone' : undefined

test('any layers give the files that umoci unpacks', async t => {
  if (isLeftOut(t, onWindows ?? peersMissing('umoci'))) return
  const some = anyLayers.map(unpackable)
  const property = fc.asyncProperty(some, async entries => {
    const layers = entries.map(layerOf)
    assert.deepEqual((await filesOf(layers)).map(listed).sort(), await unpackedByUmoci(layers))
  })
  await fc.assert(property, { numRuns: Number(process.env.FILES_RUNS ?? 30) })
})

test('the files that differ between any two images are those that differ as umoci unpacks them', async t => {
  if (isLeftOut(t, onWindows ?? peersMissing('umoci'))) return
  const some = anyLayers.map(unpackable)
  const property = fc.asyncProperty(some, fc.nat(3), async (entries, shared) => {
    const layers = entries.map(layerOf)
    // The second image has the lower layers of the first.
    const both = [layers, layers.slice(0, shared + 1).concat(layerOf([{ path: 'd', content: 'new' }]))]
    const [before, after] = await Promise.all(both.map(async each => byPathOf(await unpackedByUmoci(each))))
    assert.ok(before && after)
    const paths = new Set([...before.keys(), ...after.keys()])
    const expected = [...paths].flatMap(path => {
      if (before.get(path) === after.get(path)) return []
      return `${before.has(path) ? (after.has(path) ? 'changed' : 'removed') : 'added'} ${path}`
    })
    const source = sourceOf(new Map(both.flat().map(({ descriptor, bytes }) => [descriptor.digest, bytes])))
    const [old, now] = both.map(each => ({ image: inspectedImage(each), source }))
    assert.ok(old && now)
    const { platforms } = await compareInspected([old, now], 'files', { concurrency: 2 })
    const found = platforms[0]?.files?.map(({ how, path }) => `${how} ${path}`)
    assert.deepEqual(found?.sort(), expected.sort())
  })
  await fc.assert(property, { numRuns: Number(process.env.FILES_RUNS ?? 15) })
})

function byPathOf(lines: readonly string[]): Map<string, string> {
  return new Map(lines.map(line => [line.slice(0, line.indexOf(' ')), line]))
}

function inspectedImage(layers: readonly Layer[]): InspectedImage {
  const { root, config } = image({ layers })
  const { digest, mediaType, size } = root
  const common = { digest, mediaType, kind: 'image', annotations: {} } as const
  const platform = {
    ...common,
    platform: 'linux/amd64',
    imageId: config.digest,
    size,
    layers: inspectedLayers(layers),
  }
  return {
    written: 'app',
    place: 'oci-layout',
    root: { ...common, size },
    platforms: [platform],
    companions: [],
  }
}

/** The lines of `tar -tv` for an image's files: crane exports without folders that no layer has an entry for. */
function tarLines(tree: FileTree, implied: ReadonlySet<string>): string[] {
  return tree.files
    .filter(({ path }) => !implied.has(path))
    .map(file => {
      const { path, type, size, device, target = '', time } = file
      const date = new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ')
      const shownSize = type === 'device' ? device?.replace(':', ',') : type === 'link' ? 0 : size
      const link = type === 'symlink' ? ` -> ${target}` : type === 'link' ? ` link to ${target}` : ''
      return `${modeText(file)} ${file.uid}/${file.gid} ${shownSize} ${date} ${path}${link}`
    })
    .sort()
}

test('images of the corpus have the files that crane exports', async t => {
  if (isLeftOut(t, onWindows ?? peersMissing('crane'))) return
  const corpus = await findCorpus()
  if (corpus === undefined) return void isLeftOut(t, 'there is no corpus')
  await using registry = await startCraneRegistry()
  const names = ['python-app', 'many', 'variant-mixed']
  await pushCorpus(corpus, registry.host, names)
  const images = await corpusImages(corpus)
  for (const name of names) {
    const { layers, source } = await corpusLayers(corpus, name, images[name])
    const entries = await new LayerFiles({ concurrency: 2 }).of(layers, source)
    const file = join(scratch, `${name}.tar`)
    await peer('crane', ['export', '--insecure', `${registry.host}/${name}:v1`, file])
    const args = ['--numeric-owner', '--full-time', '--utc', '--quoting-style=literal', '-tvf', file]
    const listed = execFileSync('tar', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
      .trimEnd()
      .split('\n')
    const theirs = listed.map(line => line.replace(/^(\S+ \S+) +/, '$1 ')).sort()
    const { implied } = mergeUpperLayers(entries, 0)
    const ours = tarLines(mergeLayers(entries), implied)
    t.diagnostic(`${name}: ${ours.length} files`)
    assert.deepEqual(ours, theirs, name)
  }
})

/** The layers of an image of the corpus, read from its folder. */
async function corpusLayers(corpus: string, name: string, image: CorpusImage | undefined) {
  assert.ok(image)
  const { blobs } = await readCorpus(corpus, name, image)
  const manifest = JSON.parse(Buffer.from(blobs.get(parseDigest(image.digest)) ?? '').toString())
  const config = JSON.parse(Buffer.from(blobs.get(manifest.config.digest) ?? '').toString())
  const layers: InspectedLayer[] = manifest.layers.map((layer: InspectedLayer, at: number) => {
    const { digest, mediaType, size } = layer
    return {
      digest,
      mediaType,
      size,
      diffId: config.rootfs.diff_ids[at],
      compression: 'gzip',
      sharedWith: [],
    }
  })
  return { layers, source: sourceOf(blobs) }
}
