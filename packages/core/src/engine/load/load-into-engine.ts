import { engineForm } from '../../content/archive/engine-form.ts'
import { zstdLayers } from '../../content/archive/engine-form-unpacked.ts'
import { compressionOfBytes } from '../../content/compression/inflate.ts'
import type { BlobSource, Bytes } from '../../content/store.ts'
import { tarOf } from '../../content/tar/tar.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { type Digest, encodedOf } from '../../model/digest.ts'
import { children } from '../../model/document.ts'
import { compressionOf } from '../../model/media-type.ts'
import type { Platform } from '../../model/platform.ts'
import { formatReference, type Reference, repositoryName } from '../../model/reference.ts'
import type { Engine } from '../engine.ts'
import type { EngineStep } from '../progress-stream.ts'
import { imageFault } from './engine-proof.ts'
import { layersAlreadyInEngine, removeBroken } from './layers-in-engine.ts'
import { type FetchedImage, type ImageToLoad, wantedImage } from './wanted-image.ts'

/** An image to load; a pulled graph is one once names are added. */
interface EngineLoadRequest extends FetchedImage {
  /** The names to give, each with a tag, or with its digest, which only the containerd store accepts as a name. */
  readonly names: readonly Reference[]
  /** Its name in error messages. */
  readonly name?: string | undefined
  /** Called whenever progress changes. */
  readonly onProgress?: ((work: LoadWork) => void) | undefined
  /** The result of `layersAlreadyInEngine`; determined when absent. */
  readonly alreadyInEngine?: ReadonlySet<Digest> | undefined
}

/** Progress of a load. */
export interface LoadWork {
  readonly bytesSent: number
  /** Bytes of the layers to send. */
  readonly bytesToSend: number
  /** The layer that the engine is unpacking, counted from 1, when the engine reports it. */
  readonly unpacking?: { readonly layer: number; readonly layers: number } & EngineStep
}

/** A loaded image, and the proof that it is the intended one. */
export interface LoadedImage {
  /** The image's ID in this engine. */
  readonly imageId: Digest
  /** `config-digest` on the classic store, `manifest-digest` (of the manifest or index) on the containerd store. */
  readonly proof: 'config-digest' | 'manifest-digest'
  /** The platform that the config of the engine's image names. */
  readonly platform: Platform | undefined
  readonly layersSent: number
  /** Layers that the engine already had. */
  readonly layersPresent: number
  readonly bytesSent: number
}

type Sent = Pick<LoadedImage, 'layersSent' | 'layersPresent' | 'bytesSent'>

/**
 * Loads an image into an engine: leaves out layers that the engine has, streams the rest, and names the image only once the
 * engine's image is verified. Removes a broken image again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and what
 * `wantedImage` throws.
 */
export async function loadIntoEngine(
  engine: Engine,
  request: EngineLoadRequest,
  blobs: BlobSource,
): Promise<LoadedImage> {
  const wanted = await wantedImage(engine.info, request, blobs)
  const sent = await new Loading(engine, wanted, {
    blobs,
    onProgress: request.onProgress,
    name: request.name,
  }).run(request.alreadyInEngine)
  const [byTag, byDigest] = [true, false].map(isTag =>
    request.names.filter(({ tag, digest }) => isTag === (tag !== undefined || digest === undefined)),
  ) as [Reference[], Reference[]]
  await giveNames(engine, wanted.imageId, byTag)
  if (engine.info.store === 'containerd') await nameByDigest(engine, { ...wanted, names: byDigest }, blobs)
  const proof = engine.info.store === 'classic' ? 'config-digest' : 'manifest-digest'
  return { imageId: wanted.imageId, proof, platform: wanted.config.platform, ...sent }
}

class Loading {
  readonly #engine: Engine
  readonly #wanted: ImageToLoad
  readonly #blobs: BlobSource
  readonly #onProgress: EngineLoadRequest['onProgress']
  readonly #name: EngineLoadRequest['name']
  #bytesSent = 0
  #bytesToSend = 0

  constructor(
    engine: Engine,
    wanted: ImageToLoad,
    {
      blobs,
      onProgress,
      name,
    }: Pick<EngineLoadRequest, 'onProgress' | 'name'> & { readonly blobs: BlobSource },
  ) {
    this.#engine = engine
    this.#wanted = wanted
    this.#blobs = blobs
    this.#onProgress = onProgress
    this.#name = name
  }

  async run(alreadyInEngine: ReadonlySet<Digest> | undefined): Promise<Sent> {
    const { form, imageId } = this.#wanted
    const before = await this.#engine.images.find(imageId)
    if (imageFault(before, this.#wanted) === undefined)
      return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 }
    try {
      return await this.#load(alreadyInEngine ?? (await layersAlreadyInEngine(this.#engine, this.#wanted)))
    } catch (error) {
      if (!before) await removeBroken(this.#engine, this.#wanted)
      throw await withLabelFault(error, this.#engine, { wanted: this.#wanted, blobs: this.#blobs })
    }
  }

  async #load(alreadyInEngine: ReadonlySet<Digest>): Promise<Sent> {
    if (alreadyInEngine.size === 0) return this.#attempt(alreadyInEngine)
    try {
      return await this.#attempt(alreadyInEngine)
    } catch (error) {
      // A layer that was present before may have been removed since.
      if (!isTallyError(error, 'ENGINE_FAILED')) throw error
      return this.#attempt(new Set())
    }
  }

  async #attempt(leaveOut: ReadonlySet<Digest>): Promise<Sent> {
    const { imageId } = this.#wanted
    const { layersSent, layersPresent, lines } = await this.#send(leaveOut)
    const fault = imageFault(await this.#engine.images.find(imageId), this.#wanted)
    if (fault === undefined) return { layersSent, layersPresent, bytesSent: this.#bytesSent }
    const said = lines.length > 0 ? `; the engine says "${lines.slice(-3).join('; ')}"` : ''
    const message = `Cannot use image ${imageId} in the engine: after loading, ${fault}${said}`
    throw new TallyError('ENGINE_FAILED', message, { details: { imageId } })
  }

  async #send(leaveOut: ReadonlySet<Digest>) {
    const { form, config } = this.#wanted
    const { store, serverVersion } = this.#engine.info
    const unpacked =
      store === 'classic' && !knowsZstd(serverVersion)
        ? await zstdLayers(form.image.manifest, config, { source: this.#blobs, leaveOut })
        : undefined
    const options = { leaveOut, verify: false, ...(unpacked ? { unpacked } : {}) }
    const { entries, sent, leftOut } = engineForm([form], this.#blobs, options)
    this.#bytesToSend = this.#bytesSent + sent.reduce((sum, { size }) => sum + size, 0)
    this.#tell()
    const { lines } = await this.#engine.content.load(
      this.#counted(tarOf(entries)),
      step => this.#tell(step),
      this.#name,
    )
    return { layersSent: sent.length, layersPresent: leftOut.length, lines }
  }

  async *#counted(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      this.#bytesSent += chunk.byteLength
      this.#tell()
      yield chunk
    }
  }

  #tell(step?: EngineStep): void {
    const { diffIds } = this.#wanted.config
    const layer = step ? diffIds.findIndex(each => encodedOf(each).startsWith(step.id)) + 1 : 0
    const unpacking = step && layer > 0 ? { unpacking: { ...step, layer, layers: diffIds.length } } : {}
    this.#onProgress?.({ bytesSent: this.#bytesSent, bytesToSend: this.#bytesToSend, ...unpacking })
  }
}

/** Docker 23 and newer unpack zstd on the classic store. */
function knowsZstd(serverVersion: string): boolean {
  return Number.parseInt(serverVersion, 10) >= 23
}

/** Adds the names last, so that no name ever points at an unverified image. Throws ENGINE_FAILED. */
async function giveNames(engine: Engine, imageId: Digest, names: readonly Reference[]): Promise<void> {
  for (const { tag = 'latest', ...name } of names) {
    const repository = { registry: name.registry, repository: name.repository }
    await engine.images.tag(imageId, repositoryName(repository), tag)
    await checkName(engine, imageId, { ...repository, tag })
  }
}

/** Adds the name `repository@digest`, which the API's tagging refuses, by loading the documents again under that name. */
async function nameByDigest(
  engine: Engine,
  { form, imageId, names }: ImageToLoad & { readonly names: readonly Reference[] },
  blobs: BlobSource,
): Promise<void> {
  if (names.length === 0) return
  const leaveOut = new Set(
    form.documents.flatMap(({ manifest }) => children(manifest)).map(({ digest }) => digest),
  )
  const { entries } = engineForm([{ ...form, names }], blobs, { leaveOut, verify: false })
  await engine.content.load(tarOf(entries))
  for (const name of names) await checkName(engine, imageId, name)
}

async function checkName(engine: Engine, imageId: Digest, name: Reference): Promise<void> {
  const full = formatReference(name)
  const { id } = await engine.images.inspect(full)
  if (id === imageId) return
  const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`
  throw new TallyError('ENGINE_FAILED', message, { details: { imageId, found: id } })
}

/**
 * Extends a load's error by the wrong media type of a layer when that explains it. Engines detect compression from the first bytes;
 * only the containerd store does not check layers declared as uncompressed.
 */
async function withLabelFault(
  error: unknown,
  { info }: Engine,
  { wanted, blobs }: { readonly wanted: ImageToLoad; readonly blobs: BlobSource },
): Promise<unknown> {
  if (!isTallyError(error, 'ENGINE_FAILED') || info.store === 'classic') return error
  for (const layer of wanted.form.image.manifest.layers) {
    if (compressionOf(layer.mediaType) !== 'none') continue
    const found = await compressionOfBytes(await blobs.fetch(layer))
    if (found === 'none') continue
    const label = `layer ${layer.digest} is ${found}-compressed, though its media type says ${layer.mediaType}`
    const message = `${error.message}; ${label}: engines with the containerd store take it at its word, expected the image to be pushed again with the right type`
    return new TallyError(error.code, message, { cause: error, details: error.details })
  }
  return error
}
