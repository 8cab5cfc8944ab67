import { chainIds } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
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

/**
 * The layers of an image that the containerd store holds, from what it says of an image of which it has the documents alone:
 * it tells the sum of the content that is there. Layers are shared from the lowest up, so the sum names them; where it fits no such
 * row of layers, none.
 */
export function layersByBytes(
  found: EngineImage | undefined,
  { form }: Pick<WantedImage, 'form'>,
): Set<Digest> {
  const { descriptor, manifest } = form.image
  const part = found?.parts?.find(({ digest }) => digest === descriptor.digest)
  const layers = [...new Map(manifest.layers.map(layer => [layer.digest, layer])).values()]
  const held = part ? lowest(layers, part.contentBytes - descriptor.size - manifest.config.size) : []
  return new Set(held.map(({ digest }) => digest))
}

function lowest(layers: readonly Descriptor[], bytes: number): readonly Descriptor[] {
  let sum = 0
  const ends = layers.map(({ size }) => (sum += size))
  return layers.slice(0, ends.lastIndexOf(bytes) + 1)
}
