import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { compressionOf, isForeignLayer } from '../model/media-type.ts'
import { plural } from '../text/format.ts'
import type { InspectedImage, InspectedLayer } from './inspection.ts'

/** The layers of a manifest, lowest first, with their diff_ids where the config has one for each. */
export function inspectedLayers(
  { layers }: Pick<ImageManifest, 'layers'>,
  diffIds: readonly Digest[] | undefined,
): InspectedLayer[] {
  const contents = diffIds?.length === layers.length ? diffIds : undefined
  return layers.map(({ digest, mediaType, size }, at) => {
    const compression = isForeignLayer(mediaType) ? 'foreign' : compressionOf(mediaType)
    return {
      digest,
      diffId: contents?.[at],
      mediaType,
      compression,
      size,
      ...(compression === 'none' ? { unpackedSize: size } : {}),
      sharedWith: [],
    }
  })
}

/** The sentence about a config whose number of diff_ids differs from that of the layers; undefined if they agree. */
export function unequalContents(
  { layers }: Pick<ImageManifest, 'layers'>,
  diffIds: readonly Digest[],
): string | undefined {
  if (diffIds.length === layers.length) return undefined
  return `its config names ${plural(diffIds.length, 'layer')}, its manifest ${layers.length}, so that no engine can use it`
}

/** Bytes of layers as transferred; undefined if a size is not known. */
export function transferredSize(layers: readonly InspectedLayer[]): number | undefined {
  return sumOf(layers.map(({ size }) => size))
}

/** Bytes of layers unpacked; undefined if a size is not known. */
export function unpackedSize(layers: readonly InspectedLayer[]): number | undefined {
  return sumOf(layers.map(layer => layer.unpackedSize))
}

function sumOf(sizes: readonly (number | undefined)[]): number | undefined {
  let total = 0
  for (const size of sizes) {
    if (size === undefined) return undefined
    total += size
  }
  return total
}

/** The images with each layer's `sharedWith`: equal by digest, or by content where it was compressed another way. */
export function withSharedLayers(images: readonly InspectedImage[]): InspectedImage[] {
  const holders = new Map<Digest, Set<string>>()
  for (const { written, platforms } of images)
    for (const { layers } of platforms)
      for (const key of layers.flatMap(keysOf)) holders.set(key, (holders.get(key) ?? new Set()).add(written))
  return images.map(image => ({
    ...image,
    platforms: image.platforms.map(platform => {
      const layers = new Map(platform.layers.map(layer => [layer, shared(layer, image.written, holders)]))
      const now = (layer: InspectedLayer) => layers.get(layer) ?? layer
      const history = platform.history?.map(step => (step.layer ? { ...step, layer: now(step.layer) } : step))
      return { ...platform, layers: platform.layers.map(now), ...(history ? { history } : {}) }
    }),
  }))
}

function shared(
  layer: InspectedLayer,
  own: string,
  holders: ReadonlyMap<Digest, ReadonlySet<string>>,
): InspectedLayer {
  const names = new Set(keysOf(layer).flatMap(key => Array.from(holders.get(key) ?? [])))
  names.delete(own)
  return names.size === 0 ? layer : { ...layer, sharedWith: Array.from(names) }
}

function keysOf({ digest, diffId }: InspectedLayer): Digest[] {
  return [digest, diffId].filter(key => key !== undefined)
}
