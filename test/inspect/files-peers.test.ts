/** The files of images as other tools see them: umoci unpacks, crane exports, and an engine exports a container. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { FileTree, InspectedFile } from '@tallyman/core/inspect/file-tree'
import { mergeLayers, mergeUpperLayers } from '@tallyman/core/inspect/files/merge-layers'
import { modeText } from '@tallyman/core/inspect/formats/files-rows'
import type { InspectedLayer } from '@tallyman/core/inspect/inspection'
import { type Digest, parseDigest } from '@tallyman/core/model/digest'
import { LayerFiles, type LayerSource } from '@tallyman/core/operations/inspect/layer-files'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
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

const scratch = mkdtempSync(join(tmpdir(), 'tallyman-files-peers-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
let count = 0

function layerOf(entries: readonly TarEntryOfTests[]): Layer {
  const bytes = new Uint8Array(tarOfEntries(entries))
  const digest = digestOf(bytes)
  const descriptor = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: bytes.length }
  return { bytes, descriptor, diffId: digest, compression: 'none' }
}

function sourceOf(blobs: ReadonlyMap<Digest, Uint8Array>): LayerSource {
  return {
    isLocal: async () => true,
    async open({ digest }) {
      return (async function* () {
        yield blobs.get(digest) ?? new Uint8Array()
      })()
    },
  }
}

/** The files of layers as `inspect` lists them, with contents hashed. */
async function filesOf(layers: readonly Layer[]): Promise<InspectedFile[]> {
  const source = sourceOf(new Map(layers.map(({ descriptor, bytes }) => [descriptor.digest, bytes])))
  const inspected = layers.map(({ descriptor, diffId }) => {
    const { digest, mediaType, size } = descriptor
    return { digest, mediaType, size, diffId, compression: 'none' as const, sharedWith: [] }
  })
  const entries = await new LayerFiles({ concurrency: 2 }, { hashes: true }).of(inspected, source)
  return [...mergeLayers(entries).files]
}

/** What is in a folder, a line for each path: type, mode, owner, and content or target. */
function onDisk(root: string, below = ''): string[] {
  return readdirSync(join(root, below)).flatMap(name => {
    const path = below === '' ? name : `${below}/${name}`
    const status = lstatSync(join(root, path))
    const line = (what: string) =>
      `${path} ${what} ${(status.mode & 0o7777).toString(8)} ${status.uid}:${status.gid}`
    if (status.isDirectory()) return [line('folder'), ...onDisk(root, path)]
    if (status.isSymbolicLink()) return [`${path} symlink ${readlinkSync(join(root, path))}`]
    if (status.isFIFO()) return [line('fifo')]
    if (!status.isFile()) return [line('device')]
    const hex = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex')
    return [`${line('file')} ${status.size} ${hex}`]
  })
}

function listed({ path, type, mode, uid, gid, size, target = '', digest }: InspectedFile): string {
  if (type === 'symlink') return `${path} symlink ${target}`
  const what = type === 'link' ? 'file' : type
  const line = `${path} ${what} ${mode.toString(8)} ${uid}:${gid}`
  return what === 'file' ? `${line} ${size} ${digest?.slice('sha256:'.length)}` : line
}

async function unpackedByUmoci(layers: readonly Layer[]): Promise<string[]> {
  const folder = join(scratch, String(count++))
  await writeLayoutFolder(folder, { latest: image({ layers }) })
  await peer('umoci', ['unpack', '--image', `${folder}:latest`, `${folder}-bundle`])
  const lines = onDisk(join(`${folder}-bundle`, 'rootfs')).sort()
  for (const path of [folder, `${folder}-bundle`]) rmSync(path, { recursive: true })
  return lines
}

const part = fc.constantFrom('a', 'b', 'c')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const entry: fc.Arbitrary<TarEntryOfTests> = fc.oneof(
  fc.record({
    path,
    content: fc.string({ maxLength: 20 }),
    mode: fc.constantFrom(0o644, 0o4755),
    uid: fc.nat(3),
  }),
  fc.record({ path, type: fc.constant('folder' as const), mode: fc.constantFrom(0o755, 0o700, 0o1777) }),
  fc.record({
    path,
    type: fc.constant('symlink' as const),
    target: fc.constantFrom('a', '../b', '/c', 'no'),
  }),
  fc.record({ path, type: fc.constant('link' as const), target: path }),
  fc.record({ path, type: fc.constantFrom('fifo' as const, 'device' as const) }),
  path.map(each => ({ path: each.replace(/([^/]+)$/, '.wh.$1') })),
  path.map(each => ({ path: `${each}/.wh..wh..opq` })),
)

/**
 * Layers without what umoci refuses or treats unlike overlayfs: paths below files, pipes and links that no folder has replaced (umoci
 * goes through links of lower layers), and hard links to anything but a file of the same layer.
 */
function unpackable(layers: readonly (readonly TarEntryOfTests[])[]): TarEntryOfTests[][] {
  const ever = new Map<string, string>()
  return layers.map(entries => {
    const own = new Map<string, TarEntryOfTests>()
    for (const entry of entries) {
      const { path, type = 'file', target = '' } = entry
      const parents = path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))
      const isBelowFile = parents.some(
        each => (typeOf(own.get(each)) ?? ever.get(each) ?? 'folder') !== 'folder',
      )
      const linked = own.get(target)
      const isNoLink = type === 'link' && (typeOf(linked) !== 'file' || target === path)
      if (isBelowFile || isNoLink) continue
      // Later entries of one path come last, as in the tar.
      own.delete(path)
      // A link has the attributes of its target: of others, engines take the last ones, umoci the first.
      own.set(
        path,
        linked && type === 'link' ? { path, type, target, mode: linked.mode, uid: linked.uid } : entry,
      )
    }
    for (const [path, entry] of own) if (typeOf(entry) !== 'folder') ever.set(path, typeOf(entry) ?? '')
    return [...own.values()]
  })
}

function typeOf(entry: TarEntryOfTests | undefined): string | undefined {
  return entry && (entry.type ?? 'file')
}

const onWindows = process.platform === 'win32' ? 'umoci unpacks on Linux alone' : undefined

test('any layers give the files that umoci unpacks', async t => {
  if (isLeftOut(t, onWindows ?? peersMissing('umoci'))) return
  const some = fc.array(fc.array(entry, { maxLength: 7 }), { minLength: 1, maxLength: 4 }).map(unpackable)
  const property = fc.asyncProperty(some, async entries => {
    const layers = entries.map(layerOf)
    assert.deepEqual((await filesOf(layers)).map(listed).sort(), await unpackedByUmoci(layers))
  })
  await fc.assert(property, { numRuns: Number(process.env.FILES_RUNS ?? 30) })
})

/**
 * Layers that every engine loads, and alike: no path below a file or link of the same layer, hard links to its files alone, and whiteouts
 * only in folders of lower layers (engines make the folder otherwise) and of nothing that their own layer has.
 */
function loadable(layers: readonly (readonly TarEntryOfTests[])[]): TarEntryOfTests[][] {
  const below = new Set<string>()
  return layers.map(entries => {
    const kept = unpackable([entries]).flat()
    const own = kept.map(({ path }) => path).filter(path => !path.includes('.wh.'))
    const marks = kept.filter(({ path }) => {
      const [, folder = '', gone = ''] = /^(?:(.*)\/)?\.wh\.([^/]*)$/.exec(path) ?? []
      const isOfOwn =
        gone !== '.wh..opq' && own.some(each => `${each}/`.startsWith(`${folder && `${folder}/`}${gone}/`))
      return !path.includes('.wh.') || (below.has(folder) && !isOfOwn)
    })
    for (const { path, type } of kept) if (type === 'folder') below.add(path)
    return marks
  })
}

/** What an engine shows of these layers: the files of a container that never ran, below the paths of the tests. */
async function exportedByEngine(host: string, layers: readonly Layer[]): Promise<string[]> {
  const folder = join(scratch, String(count++))
  const name = `files:${count}`
  await writeLayoutFolder(folder, { latest: image({ layers }) })
  await peer('skopeo', [
    '--insecure-policy',
    'copy',
    `oci:${folder}:latest`,
    `docker-archive:${folder}.tar:${name}`,
  ])
  const docker = (...args: string[]) => peer('docker', ['-H', host, ...args])
  await docker('load', '-i', `${folder}.tar`)
  const container = (await docker('create', '--network=none', name)).trim()
  await docker('export', '-o', `${folder}.tar`, container)
  await docker('rm', container)
  const root = join(scratch, `${count}-root`)
  mkdirSync(root)
  execFileSync('tar', ['-xpf', `${folder}.tar`, '-C', root, '--exclude=./dev/*'])
  const lines = onDisk(root).filter(line => /^[abc][ /]/.test(line))
  for (const path of [folder, `${folder}.tar`, root]) rmSync(path, { recursive: true })
  return lines.map(withoutFolderModes).sort()
}

/** The engines differ in the mode of a folder that an upper layer has no entry for, but files in. */
function withoutFolderModes(line: string): string {
  return line.replace(/^(\S+ folder) .*/, '$1')
}

for (const variant of ['classic', 'containerd'] as const)
  test(`any layers give the files that a container has on ${variant} engines`, async t => {
    const missing = engineUnavailable(variant) ?? peersMissing('docker', 'skopeo')
    if (isLeftOut(t, missing)) return
    await using engine = await startEngine(variant)
    const some = fc.array(fc.array(entry, { maxLength: 7 }), { minLength: 1, maxLength: 4 }).map(loadable)
    const property = fc.asyncProperty(some, async entries => {
      const layers = entries.map(layerOf)
      const ours = (await filesOf(layers)).map(listed).map(withoutFolderModes).sort()
      assert.deepEqual(ours, await exportedByEngine(engine.host, layers))
    })
    await fc.assert(property, { numRuns: Number(process.env.FILES_RUNS ?? 8) })
  })

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
    const entries = await new LayerFiles({ concurrency: 2 }, { hashes: false }).of(layers, source)
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
