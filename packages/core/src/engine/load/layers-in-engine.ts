import { randomUUID } from 'node:crypto'
import { tarOf } from '../../content/tar/tar.ts'
import { isTallyError } from '../../errors.ts'
import { chainIds } from '../../model/config.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Engine } from '../engine.ts'
import type { EngineImage } from '../engine-image.ts'
import { contentProbe } from './content-probe.ts'
import { imageFault } from './engine-proof.ts'
import type { ImageToLoad } from './wanted-image.ts'

/** Below this many bytes of layers, sending them is cheaper than asking which ones are present. */
const minBytesToAsk = 256 * 1024

/**
 * The layers of an image that the engine already has and that need not be sent; all of them when it has the image. Throws ENGINE_*,
 * CANCELLED.
 */
export async function layersAlreadyInEngine(
  engine: Engine,
  wanted: ImageToLoad,
): Promise<ReadonlySet<Digest>> {
  const layers = wanted.form.documents.flatMap(({ manifest }) =>
    manifest.kind === 'image' ? manifest.layers : [],
  )
  const before = await engine.images.find(wanted.imageId)
  if (imageFault(before, wanted) === undefined) return new Set(layers.map(({ digest }) => digest))
  if (layers.reduce((sum, { size }) => sum + size, 0) < minBytesToAsk) return new Set()
  const ids = [...new Set((await engine.images.list()).map(({ id }) => id))]
  if (ids.length === 0) return new Set()
  if (engine.info.store === 'containerd') return contentInEngine(engine, layers)
  const found = await Promise.all(ids.map(id => engine.images.find(id)))
  return layersByChain(
    found.filter(image => image !== undefined),
    wanted,
  )
}

/** Milliseconds for removing a loaded image after cancellation; the runner waits no longer. */
const removalTimeoutMs = 5_000

/** Removes a broken image, also after cancellation: it would keep its layers in the engine for ever. */
export async function removeBroken(engine: Engine, { imageId }: Pick<ImageToLoad, 'imageId'>): Promise<void> {
  try {
    await engine.images.remove(imageId, false, { signal: AbortSignal.timeout(removalTimeoutMs) })
  } catch (error) {
    // The first failure is the one reported: a dead engine cannot be cleaned up, and the image may not exist.
    if (!isTallyError(error)) throw error
  }
}

/** The blobs that an engine with the containerd store has; empty when its API does not report them. Throws ENGINE_*, CANCELLED. */
async function contentInEngine(engine: Engine, blobs: readonly Descriptor[]): Promise<ReadonlySet<Digest>> {
  const probe = contentProbe(blobs, randomUUID())
  try {
    await engine.content.load(tarOf(probe.entries))
    return probe.blobsAlreadyThere(await engine.images.find(probe.imageId))
  } catch (error) {
    // An engine that refuses such an index is sent everything.
    if (!isTallyError(error, 'ENGINE_FAILED')) throw error
    return new Set()
  } finally {
    await removeBroken(engine, probe)
  }
}

/**
 * The layers of an image that the classic store has: those of some image, on top of the same layers below.
 * A layer that occurs twice in the image counts only when both positions are present.
 */
function layersByChain(
  images: readonly Pick<EngineImage, 'diffIds'>[],
  { form, config }: Pick<ImageToLoad, 'form' | 'config'>,
): Set<Digest> {
  const chainsInEngine = new Set(images.flatMap(({ diffIds }) => chainIds(diffIds)))
  const chain = chainIds(config.diffIds)
  const { layers } = form.image.manifest
  const absent = new Set(
    layers.filter((_, at) => !chainsInEngine.has(chain[at] as Digest)).map(({ digest }) => digest),
  )
  return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)))
}
