import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mapLimit } from '../concurrency.ts'
import { readAll } from '../content/bytes.ts'
import type { PushCompression } from '../content/compression/recompress.ts'
import { namingWork } from '../content/full-disk.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import type { FolderFilter } from '../content/tar/folder-entries.ts'
import { folderLayer, type MadeLayer } from '../content/tar/folder-layer.ts'
import { parseIgnoreRules } from '../content/tar/ignore-rules.ts'
import { isTallyError, TallyError, withHints } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { ociConfig } from '../model/media-type.ts'
import { formatPlatform, normalizePlatform, type Platform } from '../model/platform.ts'
import { formatReference, type Repository } from '../model/reference.ts'
import { extendConfig, type RunSettings } from '../model/rewrite/extend-config.ts'
import { extendImage, indexOf } from '../model/rewrite/extend-image.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import type { Say } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { nearestDocument, repositorySources, storeSource } from '../transfer/read-sources.ts'
import { registryUploadSource } from '../transfer/registry-upload-source.ts'
import type { TransferOptions } from '../transfer/transfer.ts'
import { storeUploadSource, type UploadSource } from '../transfer/upload-source.ts'
import type { Selection } from '../transfer/walk.ts'
import { fileProblem, fileText } from '../workspace/file-text.ts'
import { isBelow, isWithin, pathHint, pathToRead } from '../workspace/workspace-path.ts'
import { type Base, baseImages, type PinnedBase, scratchBases } from './base-images.ts'
import type { FolderFacts, ImageOrigin, OriginImage } from './image-origin.ts'
import { reportedBytes } from './reported-bytes.ts'

/** Describes the image to create. */
export interface DirectoryWish {
  readonly path: string
  /** The base image; scratch when absent. */
  readonly base: PinnedBase | undefined
  readonly run: RunSettings
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
  readonly say?: Say | undefined
}

const imagesAtOnce = 4

/**
 * A folder as an origin: one layer of its own on top of a base, for one or more platforms; byte for byte reproducible on
 * every machine.
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
  #layer: MadeLayer | undefined

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
   * Creates the image, once. Throws FOLDER_INVALID, NOT_FOUND, PLATFORM_MISSING, INPUT_INVALID for a platform whose
   * layers have another form, STORE_FAILED, and what reading the base throws.
   */
  resolve(): Promise<Document> {
    this.#root ??= this.#make()
    return this.#root
  }

  /** The result of packing the folder's files; undefined until the image is created. */
  get folder(): FolderFacts | undefined {
    return this.#layer
  }

  async document(digest: Digest): Promise<Document> {
    const made = this.#documents.get(digest)
    if (made) return made
    throw new TallyError('NOT_FOUND', `Cannot find ${digest}: it was not made from the folder`)
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
    const { selection, base, compression, time } = this.#wish
    const { store, workspace, say } = this.#ports
    const watch = (bytes: Bytes) => reportedBytes(bytes, `packing ${printable(this.#wish.path)}`, say)
    const folder = await folderToPush(this.#wish.path, store, workspace)
    const filter = await ignoreRulesOf(folder)
    const [layer, bases] = await Promise.all([
      namingWork(`pack "${printable(this.#wish.path)}"`, () =>
        folderLayer(folder, store, { compression, time, filter, watch }),
      ),
      base
        ? baseImages(base.digest, selection, { document: this.#base, readConfig: this.#config })
        : scratchBases(selection),
    ])
    this.#layer = layer
    const images = await mapLimit(bases, imagesAtOnce, each => this.#image(each, layer))
    const [first, second] = images
    const root = first && !second ? first.image : indexOf(images)
    this.#documents.set(root.descriptor.digest, root)
    return root
  }

  readonly #config = (config: Descriptor): Promise<Uint8Array> => readAll(this, config)

  async #image(
    base: Base,
    { layer, diffId }: MadeLayer,
  ): Promise<{ image: Document; platform: Platform | undefined }> {
    const { platform, document } = base
    checkLayers(platform && normalizePlatform(platform))
    const { run, time } = this.#wish
    const bytes = extendConfig(base.config, { diffId, time, run })
    const config = { mediaType: ociConfig, digest: digestOf(bytes), size: bytes.byteLength }
    await this.#ports.store.putBytes(config, bytes)
    const image = extendImage(document, { config, layer, baseName: this.#baseName() })
    this.#documents.set(image.descriptor.digest, image)
    return { image, platform }
  }

  #baseName(): string | undefined {
    const { tag, registry, repository } = this.#wish.base ?? {}
    if (tag === undefined || registry === undefined || repository === undefined) return undefined
    return formatReference({ registry, repository, tag })
  }
}

async function folderToPush(path: string, { root }: LayoutStore, workspace: string): Promise<string> {
  const shown = printable(path)
  const isFolder = async (folder: string) => (await stat(folder)).isDirectory()
  try {
    const { path: folder } = await pathToRead(workspace, path)
    if (!(await isFolder(folder)))
      throw new TallyError('FOLDER_INVALID', `Cannot push "${shown}": it is not a folder, expected one`)
    if (!isBelow(await realpath(folder), await realpath(root))) return folder
    const message = `Cannot push "${shown}": the content store is in it, expected it elsewhere`
    throw new TallyError('FOLDER_INVALID', message)
  } catch (error) {
    if (isTallyError(error)) throw error
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const outside = pathHint(error)
    throw new TallyError(
      outside ? 'INPUT_INVALID' : isMissing ? 'NOT_FOUND' : 'FOLDER_INVALID',
      `Cannot read the folder "${shown}": ${fileProblem(error)}`,
      { cause: error, hint: isMissing ? missingHint : outside },
    )
  }
}

const missingHint =
  'Check the path, which is relative to the workspace. The step that makes the folder has to run before this one.'

/** The rules of the folder's own `.dockerignore`, if it has one. */
function ignoreRulesOf(folder: string): Promise<FolderFilter | undefined> {
  const hint = 'Correct the `.dockerignore` at the top of the folder, or remove it.'
  return withHints({ FOLDER_INVALID: hint }, () => readIgnoreRules(folder))
}

async function readIgnoreRules(folder: string): Promise<FolderFilter | undefined> {
  const path = join(folder, '.dockerignore')
  try {
    if (!(await isWithin(path, await realpath(folder))))
      throw new TallyError(
        'FOLDER_INVALID',
        'Cannot read .dockerignore: it is a link that leads out of the folder',
      )
    return parseIgnoreRules(await fileText(path))
  } catch (error) {
    if (isTallyError(error)) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new TallyError('FOLDER_INVALID', `Cannot read .dockerignore: ${fileProblem(error)}`, {
      cause: error,
    })
  }
}

/** Windows layers have a form of their own, with files below `Files` and registry hives. */
function checkLayers(platform: Platform | undefined): void {
  if (platform?.os !== 'windows') return
  const wish = 'an image of another system'
  const shown = printable(formatPlatform(platform))
  throw new TallyError('INPUT_INVALID', `Cannot make a layer for ${shown} from a folder: expected ${wish}`)
}
