import { engineForm } from '../content/engine-form.ts'
import type { BlobSource } from '../content/store.ts'
import { tarOf } from '../content/tar.ts'
import { isTallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { Engine } from './engine.ts'
import { imageFault } from './engine-proof.ts'
import { layersByBytes, layersByChain } from './present-layers.ts'
import type { WantedImage } from './wanted-image.ts'

/** Below this many bytes of layers, sending them costs less than asking which ones are there. */
const worthAsking = 256 * 1024

/**
 * The layers of an image that an engine holds, so that they need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
export async function heldLayers(
  engine: Engine,
  wanted: WantedImage,
  blobs: BlobSource,
): Promise<ReadonlySet<Digest>> {
  const { layers } = wanted.form.image.manifest
  const before = await engine.images.find(wanted.imageId)
  if (imageFault(before, wanted) === undefined) return new Set(layers.map(({ digest }) => digest))
  if (layers.reduce((sum, { size }) => sum + size, 0) < worthAsking) return new Set()
  const ids = [...new Set((await engine.images.list()).map(({ id }) => id))]
  if (ids.length === 0) return new Set()
  if (engine.info.store === 'containerd')
    return probed(engine, wanted, { blobs, isNew: before === undefined })
  const found = await Promise.all(ids.map(id => engine.images.find(id)))
  return layersByChain(
    found.filter(image => image !== undefined),
    wanted,
  )
}

/** Removes an image that is not what it should be. */
export async function removeBroken(engine: Engine, { imageId }: WantedImage): Promise<void> {
  try {
    await engine.images.remove(imageId)
  } catch (error) {
    // What failed first is what counts: an engine that died cannot be cleaned, and the image may not have come to be.
    if (!isTallyError(error)) throw error
  }
}

/** Loads the documents alone: the engine fails to unpack them, and then says how much content it has below them. */
async function probed(
  engine: Engine,
  wanted: WantedImage,
  { blobs, isNew }: { readonly blobs: BlobSource; readonly isNew: boolean },
): Promise<ReadonlySet<Digest>> {
  const { form, imageId } = wanted
  const all = form.documents.flatMap(({ manifest }) => (manifest.kind === 'image' ? manifest.layers : []))
  const leaveOut = new Set(all.map(({ digest }) => digest))
  try {
    await engine.content.load(tarOf(engineForm([form], blobs, { leaveOut, verify: false }).entries))
  } catch (error) {
    if (!isTallyError(error, 'ENGINE_FAILED')) throw error
  }
  const held = layersByBytes(await engine.images.find(imageId), wanted)
  if (isNew) await removeBroken(engine, wanted)
  return held
}
