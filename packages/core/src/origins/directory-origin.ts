import { mapLimit } from '../concurrency.ts'
import { readAll } from '../content/bytes.ts'
import type { PushCompression } from '../content/compression/recompress.ts'
import { SizeBudget } from '../content/size-budget.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { ociConfig } from '../model/media-type.ts'
import { formatPlatform, normalizePlatform, type Platform } from '../model/platform.ts'
import { formatReference, type Repository } from '../model/reference.ts'
import { extendConfig, type ImageNotes, type RunSettings } from '../model/rewrite/extend-config.ts'
import { extendImage, indexOf } from '../model/rewrite/extend-image.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import type { Say } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { nearestDocument, repositorySources, storeSource } from '../transfer/read-sources.ts'
import { registryUploadSource } from '../transfer/registry-upload-source.ts'
import type { TransferOptions } from '../transfer/transfer.ts'
import { storeUploadSource, type UploadSource } from '../transfer/upload-source.ts'
import type { Selection } from '../transfer/walk.ts'
import { type Base, baseImages, type PinnedBase, scratchBases } from './base-images.ts'
import type { FilesFacts, ImageOrigin, OriginImage } from './image-origin.ts'
import { layerOfFolder, layerOfPath, layerOfTar, type MadeLayer } from './made-layer.ts'

/** Describes the image to create. */
export interface DirectoryWish {
  /** The folder or tar of its only layer, or the tars and folders of its layers, lowest first. */
  readonly layers: { readonly folder: string } | { readonly tar: string } | readonly string[]
  /** The base image; scratch when absent. */
  readonly base: PinnedBase | undefined
  readonly run: RunSettings
  readonly notes: ImageNotes
  /** The platforms of the base to build on; without a base they must be named. */
  readonly selection: Selection
  readonly compression: PushCompression
  /** The timestamp of layer and config, in seconds since 1970. */
  readonly time: number
}

/** The means to create an image. */
interface DirectoryPorts extends TransferOptions {
  readonly store: LayoutStore
  readonly registries: Pick<RegistryClient, 'mirrored'>
  readonly workspace: string
  /** Most bytes that all tars together may unpack to. */
  readonly maxImageSize?: number | undefined
  /** Opens standard input, which `-` as the path of a tar means; absent where there is none. */
  readonly stdin?: (() => Bytes) | undefined
  readonly say?: Say | undefined
}

const imagesAtOnce = 4
/** Each layer unpacks or compresses on a thread of its own. */
const layersAtOnce = 4

/**
 * Folders and tars as an origin: layers of their own on top of a base, for one or more platforms; byte for byte reproducible
 * on every machine.
 */
export class DirectoryOrigin implements ImageOrigin {
  readonly kind = 'directory'
  readonly images: readonly OriginImage[] = []
  readonly uploadSource: UploadSource
  readonly mountFrom: readonly Repository[]
  readonly #wish: DirectoryWish
  readonly #ports: DirectoryPorts
  readonly #base: (digest: Digest) => Promise<Document>
  readonly #documents = new Map<Digest, Document>()
  #root: Promise<Document> | undefined
  #layers: readonly MadeLayer[] = []

  private constructor(
    wish: DirectoryWish,
    ports: DirectoryPorts,
    base: Pick<DirectoryOrigin, 'uploadSource'> & {
      readonly document: (digest: Digest) => Promise<Document>
    },
  ) {
    this.#wish = wish
    this.#ports = ports
    this.#base = base.document
    this.uploadSource = base.uploadSource
    this.mountFrom = wish.base ? [wish.base] : []
  }

  /** Reads nothing until the image is resolved. Throws CREDENTIALS_INVALID. */
  static async open(wish: DirectoryWish, ports: DirectoryPorts): Promise<DirectoryOrigin> {
    const { store, registries, progress } = ports
    const base = wish.base && (await registries.mirrored(wish.base))
    const sources = [storeSource(store), ...(base ? repositorySources(base) : [])]
    // Mirror failures are not logged; the registry is tried next.
    const document = async (digest: Digest) =>
      (await nearestDocument(digest, sources, () => undefined)).document
    const uploadSource = base
      ? registryUploadSource(base, store, { ...ports, progress })
      : storeUploadSource(store)
    return new DirectoryOrigin(wish, ports, { uploadSource, document })
  }

  /**
   * Creates the image, once. Throws FOLDER_INVALID, ARCHIVE_INVALID, NOT_FOUND, PLATFORM_MISSING, INPUT_INVALID for a
   * platform whose layers have another form, STORE_FAILED, and what reading the base throws.
   */
  resolve(): Promise<Document> {
    this.#root ??= this.#make()
    return this.#root
  }

  /** The files of each layer; empty until the image is created. */
  get files(): readonly FilesFacts[] {
    return this.#layers.map(({ files }) => files)
  }

  async document(digest: Digest): Promise<Document> {
    const made = this.#documents.get(digest)
    if (made) return made
    throw new TallyError('NOT_FOUND', `Cannot find ${digest}: it is no part of the image that was made`)
  }

  async has(wanted: Descriptor): Promise<boolean> {
    return this.#documents.has(wanted.digest) || this.#ports.store.has(wanted)
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const { store } = this.#ports
    if (!(await store.has(wanted))) await this.uploadSource.keep?.(wanted)
    return store.fetch(wanted, from)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Store and registries belong to the caller.
  }

  async #make(): Promise<Document> {
    const { selection, base } = this.#wish
    const [layers, bases] = await Promise.all([
      this.#makeLayers(),
      base
        ? baseImages(base.digest, selection, { document: this.#base, readConfig: this.#config })
        : scratchBases(selection),
    ])
    this.#layers = layers
    const images = await mapLimit(bases, imagesAtOnce, each => this.#image(each, layers))
    const [first, second] = images
    const root = first && !second ? first.image : indexOf(images)
    this.#documents.set(root.descriptor.digest, root)
    return root
  }

  async #makeLayers(): Promise<MadeLayer[]> {
    const { layers, compression, time } = this.#wish
    const budget = new SizeBudget(this.#ports.maxImageSize)
    const ports = { ...this.#ports, compression, time, budget, isLowest: this.#wish.base === undefined }
    if ('folder' in layers) return [await layerOfFolder(layers.folder, ports)]
    if ('tar' in layers) return [await layerOfTar(layers.tar, ports)]
    return mapLimit([...layers.entries()], layersAtOnce, ([at, path]) =>
      layerOfPath(path, { ...ports, isLowest: ports.isLowest && at === 0 }),
    )
  }

  readonly #config = (config: Descriptor): Promise<Uint8Array> => readAll(this, config)

  async #image(
    base: Base,
    layers: readonly MadeLayer[],
  ): Promise<{ image: Document; platform: Platform | undefined }> {
    const { platform, document } = base
    checkLayers(platform && normalizePlatform(platform))
    const { run, time } = this.#wish
    const { createdBy, notes } = this.#words()
    const diffIds = layers.map(({ diffId }) => diffId)
    const bytes = extendConfig(base.config, { diffIds, time, run, notes, createdBy })
    const config = { mediaType: ociConfig, digest: digestOf(bytes), size: bytes.byteLength }
    await this.#ports.store.putBytes(config, bytes)
    const image = extendImage(document, {
      config,
      layers: layers.map(({ layer }) => layer),
      keepsTypes: !('folder' in this.#wish.layers),
      baseName: this.#baseName(),
    })
    this.#documents.set(image.descriptor.digest, image)
    return { image, platform }
  }

  /** The words of the history; those of `docker import` for a tar, whatever its name is. */
  #words() {
    const { layers, notes } = this.#wish
    if (!('tar' in layers))
      return { createdBy: `tallyman push ${'folder' in layers ? 'directory' : 'layers'}`, notes }
    const message = notes.message ?? 'Imported from -'
    return { createdBy: 'tallyman push rootfs-tar', notes: { ...notes, message } }
  }

  #baseName(): string | undefined {
    const { tag, registry, repository } = this.#wish.base ?? {}
    if (tag === undefined || registry === undefined || repository === undefined) return undefined
    return formatReference({ registry, repository, tag })
  }
}

/** Windows layers have a form of their own, with files below `Files` and registry hives. */
function checkLayers(platform: Platform | undefined): void {
  if (platform?.os !== 'windows') return
  const wish = 'an image of another system'
  const shown = printable(formatPlatform(platform))
  throw new TallyError('INPUT_INVALID', `Cannot make a layer for ${shown} from files: expected ${wish}`)
}
