import type { Log } from '../action/host.ts'
import { readAll } from '../content/bytes.ts'
import { recompress } from '../content/compression/recompress.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { LayerFile } from '../inspect/files/merge-layers.ts'
import { inspectedLayers } from '../inspect/layers.ts'
import { configDiffIds } from '../model/config.ts'
import type { ImageManifest } from '../model/document.ts'
import { isImageManifest, layerContents } from '../model/layer-content.ts'
import { LayerFiles, type LayerReading } from '../operations/inspect/layer-files.ts'
import type { PulledImage } from '../operations/pull/pulled-image.ts'
import { ContentSpool, type SpooledContent } from '../rootfs/content-spool.ts'
import { type RootFile, type RootFiles, rootFilesOf } from '../rootfs/root-files.ts'
import { type FolderLack, unpackInto } from '../rootfs/rootfs-folder.ts'
import { type FileContents, rootfsTar } from '../rootfs/rootfs-tar.ts'
import { writeWholeFolder } from '../rootfs/whole-folder.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'

/** How the root file system of an image is written. */
export interface RootfsWriting extends LayerReading {
  /** Globs of the files to write; all of them if there is none. */
  readonly paths: readonly string[]
  /** Whether a folder keeps setuid and setgid. */
  readonly setuid: boolean
}

/** A root file system as it was written. */
export interface WrittenRootfs {
  /** The folder or file; empty for standard output. */
  readonly path: string
  readonly files: number
  readonly folders: number
  /** Bytes of its files, those with several names once. */
  readonly bytes: number
  /** Number of layers, each of which was compared with its diff_id. */
  readonly layers: number
  /** The parts of the image that a folder does not have. */
  readonly leftOut?: FolderLack
}

/** The endings of names that say how a tar is packed, each with the compression, if it is known here. */
const packings = [
  [/\.(?:tar\.gz|tgz)$/i, 'gzip'],
  [/\.(?:tar\.zst|tzst)$/i, 'zstd'],
  [/\.(?:tar\.(?:xz|bz2|lz4|lzma)|txz|tbz2?)$/i, undefined],
] as const

interface Unpacked {
  readonly spool: ContentSpool
  readonly contents: ReadonlyMap<LayerFile, SpooledContent>
  readonly root: RootFiles
  readonly layers: number
}

/** The root file system of a pulled image, unpacked once into an unnamed file. */
export class PulledRootfs implements AsyncDisposable {
  readonly #spool: ContentSpool
  readonly #contents: FileContents
  readonly #root: RootFiles
  readonly #writing: RootfsWriting
  readonly #layers: number

  private constructor({ spool, contents, root, layers }: Unpacked, writing: RootfsWriting) {
    this.#spool = spool
    this.#root = root
    this.#layers = layers
    this.#writing = writing
    this.#contents = {
      of: ({ content }: RootFile) => (content && contents.get(content)) ?? { parts: [] },
      read: (bytes, from) => spool.read(bytes, from),
    }
  }

  /**
   * Unpacks the layers of an image of one platform, each once, and checks digest and diff_id of each. Throws INPUT_INVALID for several
   * images, MEDIA_TYPE_UNSUPPORTED, NOT_FOUND for paths that the image has not, STORE_FAILED, and the codes of `LayerFiles.of`.
   */
  static async open(
    images: readonly PulledImage[],
    store: LayoutStore,
    writing: RootfsWriting,
  ): Promise<PulledRootfs> {
    const { manifest, written } = onlyImage(images)
    const layers = await layersOf(manifest, written, store)
    const spool = await ContentSpool.open(store.scratch)
    try {
      const contents = new Map<LayerFile, SpooledContent>()
      const files = new LayerFiles(writing, {
        action: 'unpack',
        notes: store,
        contents: () => {
          const writer = spool.writer()
          return {
            of: file => writer.sink(content => contents.set(file, content)),
            end: () => writer.end(),
          }
        },
      })
      const source = {
        isLocal: async () => true,
        open: async (layer: { digest: LayerDigest }) => store.scan(layer.digest),
      }
      const entries = await files.of(layers, source)
      const root = rootFilesOf(entries, writing.paths)
      return new PulledRootfs({ spool, contents, root, layers: layers.length }, writing)
    } catch (error) {
      await spool[Symbol.asyncDispose]()
      throw error
    }
  }

  /** The bytes of a tar of it. */
  tar(): Bytes {
    return rootfsTar(this.#root.files, this.#contents)
  }

  /** The bytes of a tar of it, packed as the name of its file says. */
  tarNamed(path: string, log: Pick<Log, 'warning'>): Bytes {
    const packing = packings.find(([ending]) => ending.test(path))
    if (packing?.[1]) return recompress(this.tar(), packing[1])
    if (packing)
      log.warning(
        `${printable(path)} is a plain tar in spite of its name: tars are packed as .tar.gz, .tgz or .tar.zst here`,
      )
    return this.tar()
  }

  /** Makes it a folder, whole or not at all. Throws what `writeWholeFolder` and `unpackInto` throw. */
  unpack(folder: string): Promise<FolderLack> {
    const { setuid, signal } = this.#writing
    const owners = process.getuid?.() === 0
    const unpacking = { contents: this.#contents, setuid, owners, signal }
    return writeWholeFolder(folder, draft => unpackInto(draft, this.#root, unpacking))
  }

  /** Its numbers, as written at a path. */
  at(path: string): WrittenRootfs {
    const files = this.#root.files.filter(({ isOnTheWay }) => !isOnTheWay)
    const folders = files.filter(({ type }) => type === 'folder').length
    const bytes = files.reduce((sum, { type, size }) => (type === 'file' ? sum + size : sum), 0)
    return { path, files: files.length - folders, folders, bytes, layers: this.#layers }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#spool[Symbol.asyncDispose]()
  }
}

type LayerDigest = Parameters<LayoutStore['scan']>[0]

function onlyImage(images: readonly PulledImage[]): { manifest: ImageManifest; written: string } {
  const [image, ...others] = images
  const [leaf, ...platforms] = image?.graph.leaves ?? []
  const written = printable(image?.wanted.written ?? '')
  if (!image || !leaf || others.length > 0 || platforms.length > 0) {
    const state =
      platforms.length > 0
        ? `${written} is ${plural(platforms.length + 1, 'image')} of one index`
        : `${plural(images.length, 'image')} were pulled`
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot write a root file system: ${state}, expected one image of one platform`,
      {
        hint: 'Name one image, and one platform with `platforms`: the files of several are not mixed.',
      },
    )
  }
  return { manifest: leaf.document.manifest, written }
}

async function layersOf(manifest: ImageManifest, written: string, store: LayoutStore) {
  if (!isImageManifest(manifest))
    throw new TallyError(
      'MEDIA_TYPE_UNSUPPORTED',
      `Cannot unpack ${written}: it is an artifact of type "${printable(manifest.config.mediaType)}", expected an image`,
    )
  const diffIds = configDiffIds(await readAll(store, manifest.config))
  // Throws where their numbers differ.
  layerContents(manifest, diffIds)
  return inspectedLayers(manifest, diffIds)
}
