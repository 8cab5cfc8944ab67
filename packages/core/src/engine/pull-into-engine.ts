import type { BlobSource } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import { formatPlatform } from '../model/platform.ts'
import type { Reference } from '../model/reference.ts'
import type { Engine } from './engine.ts'
import { imageFault } from './engine-proof.ts'
import { giveNames, type LoadedImage, type LoadRequest } from './load-into-engine.ts'
import { LoopbackRegistry } from './loopback-registry.ts'
import { wantedImage } from './wanted-image.ts'

/** An image that an engine is to pull. */
export interface EnginePullRequest extends LoadRequest {
  /** Whose repository's name the engine shows with the digest. */
  readonly reference: Reference
}

/**
 * Has an engine with the classic store pull an image by digest, from content that was verified here: only its own pull makes it
 * remember the digest that the image has in registries. The engine has to be on this machine.
 * Throws ENGINE_FAILED when it cannot reach loopback here or ends with another image, ENGINE_*, CANCELLED, what `blobs` throws, and
 * what `wantedImage` throws.
 */
export async function pullIntoEngine(
  engine: Engine,
  request: EnginePullRequest,
  blobs: BlobSource,
): Promise<LoadedImage> {
  const wanted = await wantedImage(engine.info, request, blobs)
  const { layers } = wanted.form.image.manifest
  const { digest } = request.root.descriptor
  const before = await engine.images.find(wanted.imageId)
  const isKnown = before?.digests.some(each => each.endsWith(`@${digest}`)) && !imageFault(before, wanted)
  const { platform } = wanted.config
  const given = isKnown
    ? []
    : await pulled(engine, request, { blobs, platform: platform && formatPlatform(platform) })
  const fault = imageFault(await engine.images.find(wanted.imageId), wanted)
  if (fault !== undefined) {
    const message = `Cannot use image ${wanted.imageId} in the engine: after pulling it, ${fault}`
    throw new TallyError('ENGINE_FAILED', message, { details: { imageId: wanted.imageId } })
  }
  await giveNames(engine, wanted.imageId, request.names)
  const sent = layers.filter(layer => given.some(each => each.digest === layer.digest)).length
  return {
    ...{
      imageId: wanted.imageId,
      proof: 'config-digest',
      layersSent: sent,
      layersPresent: layers.length - sent,
    },
    bytesSent: given.reduce((sum, { size }) => sum + size, 0),
  }
}

async function pulled(
  engine: Engine,
  { root, documents, reference }: EnginePullRequest,
  { blobs, platform }: { readonly blobs: BlobSource; readonly platform: string | undefined },
) {
  await using registry = await LoopbackRegistry.open({ repository: reference.repository, documents, blobs })
  try {
    const { repository, login } = registry
    await engine.content.pull({
      ...{ repository, login, target: root.descriptor.digest },
      ...(platform === undefined ? {} : { platform }),
    })
  } catch (error) {
    if (registry.fault !== undefined) throw registry.fault
    if (!isTallyError(error, 'ENGINE_FAILED', 'NOT_FOUND')) throw error
    const message = `${error.message}. With engine-digests the engine has to be on this machine and to reach its loopback`
    throw new TallyError('ENGINE_FAILED', message, { cause: error })
  }
  return [...registry.given.keys()]
}
