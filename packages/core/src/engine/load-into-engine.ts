import { readAll } from '../content/bytes.ts'
import { engineForm, type FormImage } from '../content/engine-form.ts'
import { imageFor } from '../content/engine-form-choice.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
import { tarOf } from '../content/tar.ts'
import { isTallyError, TallyError } from '../errors.ts'
import { type ImageConfig, parseImageConfig } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Platform } from '../model/platform.ts'
import { formatReference, type Reference, repositoryName } from '../model/reference.ts'
import type { Engine } from './engine.ts'
import { imageFault } from './engine-proof.ts'
import { type KnownDocuments, presentLayers } from './present-layers.ts'

/** An image to load; a pull's graph is one when names are added. */
export interface LoadRequest {
  readonly root: Document
  /** The documents below the root that were fetched, and the root. */
  readonly documents: readonly Document[]
  /** The names it is to get, each with a tag. */
  readonly names: readonly Reference[]
  /** Which image of an index the classic store gets; that of the engine's platform when absent. */
  readonly platform?: Platform
}

/** What was done, and how it is known that the engine's image is the one that was meant. */
export interface LoadedImage {
  /** The image's ID in this engine. */
  readonly imageId: Digest
  /** `config-digest` on the classic store, `manifest-digest` (of the manifest or index) on the containerd store. */
  readonly proof: 'config-digest' | 'manifest-digest'
  readonly layersSent: number
  /** Layers that the engine held already. */
  readonly layersPresent: number
  readonly bytesSent: number
}

/** Where the content comes from. */
export interface LoadSources {
  readonly blobs: BlobSource
  /** Documents that are at hand without a request; they tell which layers an image in the containerd store has. */
  readonly known?: KnownDocuments
}

/**
 * Brings an image into an engine: what the engine holds is left out, the rest is streamed, and only what was then found to be
 * the image gets the names. A broken image is removed again.
 * Throws ENGINE_FAILED when the engine breaks off or ends with another image, ENGINE_*, what the source throws, and what `imageFor` throws.
 */
export async function loadIntoEngine(
  engine: Engine,
  request: LoadRequest,
  sources: LoadSources,
): Promise<LoadedImage> {
  const { store, platform } = engine.info
  const image = imageFor(request.root, request.documents, request.platform ?? platform)
  const config = parseImageConfig(
    await readAll(sources.blobs, image.manifest.config),
    image.manifest.layers.length,
  )
  const form: FormImage =
    store === 'classic'
      ? { root: image, documents: [image], image, names: [] }
      : { root: request.root, documents: request.documents, image, names: [] }
  const imageId = store === 'classic' ? image.manifest.config.digest : form.root.descriptor.digest
  const loading = new Loading(engine, { form, config, imageId }, sources)
  const sent = await loading.run()
  await giveNames(engine, imageId, request.names)
  return { imageId, proof: store === 'classic' ? 'config-digest' : 'manifest-digest', ...sent }
}

/** The image as this engine is to have it. */
export interface WantedInEngine {
  readonly form: FormImage
  readonly config: ImageConfig
  readonly imageId: Digest
}

type Sent = Pick<LoadedImage, 'layersSent' | 'layersPresent' | 'bytesSent'>

class Loading {
  readonly #engine: Engine
  readonly #wanted: WantedInEngine
  readonly #sources: LoadSources

  constructor(engine: Engine, wanted: WantedInEngine, sources: LoadSources) {
    this.#engine = engine
    this.#wanted = wanted
    this.#sources = sources
  }

  async run(): Promise<Sent> {
    const { form, imageId } = this.#wanted
    const before = await this.#engine.images.find(imageId)
    if (before && imageFault(before, this.#wanted) === undefined)
      return { layersSent: 0, layersPresent: form.image.manifest.layers.length, bytesSent: 0 }
    const leaveOut = await presentLayers(this.#engine, this.#wanted, this.#sources.known)
    try {
      return await this.#attempt(leaveOut)
    } catch (error) {
      if (!before) await this.#removeBroken()
      // A layer that was there a moment ago may have been removed since.
      if (leaveOut.size === 0 || !isTallyError(error, 'ENGINE_FAILED')) throw error
    }
    try {
      return await this.#attempt(new Set())
    } catch (error) {
      if (!before) await this.#removeBroken()
      throw error
    }
  }

  async #attempt(leaveOut: ReadonlySet<Digest>): Promise<Sent> {
    const { form, imageId } = this.#wanted
    const { entries, sent, leftOut } = engineForm([form], this.#sources.blobs, { leaveOut, verify: false })
    let bytesSent = 0
    const counted = counting(tarOf(entries), bytes => {
      bytesSent += bytes
    })
    const { lines } = await this.#engine.content.load(counted)
    const found = await this.#engine.images.find(imageId)
    const fault = found ? imageFault(found, this.#wanted) : 'it has no such image'
    if (fault === undefined) return { layersSent: sent.length, layersPresent: leftOut.length, bytesSent }
    const said = lines.length > 0 ? `, it says "${lines.slice(-3).join('; ')}"` : ''
    const message = `Cannot use image ${imageId} in the engine: after loading ${fault}${said}`
    throw new TallyError('ENGINE_FAILED', message, { details: { imageId } })
  }

  async #removeBroken(): Promise<void> {
    try {
      await this.#engine.images.remove(this.#wanted.imageId)
    } catch (error) {
      // What failed first is what counts; an engine that died cannot be cleaned, and an image may not have come to be.
      if (!isTallyError(error)) throw error
    }
  }
}

/** Names are given last, so that a name never points at what was not proven. Throws ENGINE_FAILED. */
async function giveNames(engine: Engine, imageId: Digest, names: readonly Reference[]): Promise<void> {
  for (const name of names) {
    const { tag = 'latest' } = name
    await engine.images.tag(imageId, repositoryName(name), tag)
    const full = formatReference({ registry: name.registry, repository: name.repository, tag })
    const { id } = await engine.images.inspect(full)
    if (id === imageId) continue
    const message = `Cannot name image ${imageId} "${full}": the engine has ${id} under that name`
    throw new TallyError('ENGINE_FAILED', message, { details: { imageId, found: id } })
  }
}

async function* counting(bytes: Bytes, count: (bytes: number) => void): Bytes {
  for await (const chunk of bytes) {
    count(chunk.byteLength)
    yield chunk
  }
}
