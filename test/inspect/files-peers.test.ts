/** The files of images as other tools see them: umoci unpacks, crane exports, and an engine exports a container. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { InspectedFile } from '@tallyman/core/inspect/file-tree'
import { mergeLayers } from '@tallyman/core/inspect/files/merge-layers'
import { LayerFiles } from '@tallyman/core/operations/inspect/layer-files'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { image, type Layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
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

/** The files of layers as `inspect` lists them, with contents hashed. */
async function filesOf(layers: readonly Layer[]): Promise<InspectedFile[]> {
  const bytesOf = new Map(layers.map(({ descriptor, bytes }) => [descriptor.digest, bytes]))
  const source = {
    isLocal: async () => true,
    async open({ digest }: Layer['descriptor']) {
      return (async function* () {
        yield bytesOf.get(digest) ?? new Uint8Array()
      })()
    },
  }
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
