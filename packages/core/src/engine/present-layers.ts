import { chainIds } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { EngineImage } from './engine-image.ts'
import type { WantedImage } from './wanted-image.ts'

/**
 * The layers of an image that the classic store holds: those that some image has, on top of the same layers below.
 * Where one layer stands twice in an image it counts only when both places are filled.
 */
export function layersByChain(
  images: readonly Pick<EngineImage, 'diffIds'>[],
  { form, config }: Pick<WantedImage, 'form' | 'config'>,
): Set<Digest> {
  const held = new Set(images.flatMap(({ diffIds }) => chainIds(diffIds)))
  const chain = chainIds(config.diffIds)
  const { layers } = form.image.manifest
  const absent = new Set(layers.filter((_, at) => !held.has(chain[at] as Digest)).map(({ digest }) => digest))
  return new Set(layers.map(({ digest }) => digest).filter(digest => !absent.has(digest)))
}
