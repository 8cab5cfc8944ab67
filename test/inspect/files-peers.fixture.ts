import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { InspectedFile } from '@tallyman/core/inspect/file-tree'
import { mergeLayers } from '@tallyman/core/inspect/files/merge-layers'
import type { InspectedLayer } from '@tallyman/core/inspect/inspection'
import type { Digest } from '@tallyman/core/model/digest'
import { LayerFiles, type LayerSource } from '@tallyman/core/operations/inspect/layer-files'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import type { Layer } from '@tallyman/testkit/images/images'
import fc from 'fast-check'

export function layerOf(entries: readonly TarEntryOfTests[]): Layer {
  const bytes = new Uint8Array(tarOfEntries(entries))
  const digest = digestOf(bytes)
  const descriptor = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: bytes.length }
  return { bytes, descriptor, diffId: digest, compression: 'none' }
}

export function sourceOf(blobs: ReadonlyMap<Digest, Uint8Array>): LayerSource {
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
export async function filesOf(layers: readonly Layer[]): Promise<InspectedFile[]> {
  const source = sourceOf(new Map(layers.map(({ descriptor, bytes }) => [descriptor.digest, bytes])))
  const entries = await new LayerFiles({ concurrency: 2 }, { hashes: true }).of(
    inspectedLayers(layers),
    source,
  )
  return [...mergeLayers(entries).files]
}

export function inspectedLayers(layers: readonly Layer[]): InspectedLayer[] {
  return layers.map(({ descriptor: { digest, mediaType, size }, diffId }) => {
    return { digest, mediaType, size, diffId, compression: 'none', sharedWith: [] }
  })
}

/** The content of a folder, a line for each path: type, mode, owner, and content or target. */
export function onDisk(root: string, below = ''): string[] {
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

export function listed({ path, type, mode, uid, gid, size, target = '', digest }: InspectedFile): string {
  if (type === 'symlink') return `${path} symlink ${target}`
  const what = type === 'link' ? 'file' : type
  const line = `${path} ${what} ${mode.toString(8)} ${uid}:${gid}`
  return what === 'file' ? `${line} ${size} ${digest?.slice('sha256:'.length)}` : line
}

const part = fc.constantFrom('a', 'b', 'c')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const anyEntry: fc.Arbitrary<TarEntryOfTests> = fc.oneof(
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

/** Any layers with few paths, so that they hide much of each other. */
export const anyLayers = fc.array(fc.array(anyEntry, { maxLength: 7 }), { minLength: 1, maxLength: 4 })

/**
 * Layers without what umoci refuses or treats unlike overlayfs: paths below files, pipes and links that no folder has replaced (umoci
 * goes through links of lower layers), and hard links to anything but a file of the same layer.
 */
export function unpackable(layers: readonly (readonly TarEntryOfTests[])[]): TarEntryOfTests[][] {
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
