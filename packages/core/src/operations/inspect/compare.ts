import { compareImages } from '../../inspect/compare.ts'
import type { Comparison, DiffLevel, FileDifference, PlatformComparison } from '../../inspect/comparison.ts'
import { compareTrees } from '../../inspect/files/compare-trees.ts'
import { mergeUpperLayers } from '../../inspect/files/merge-layers.ts'
import type { InspectedImage, InspectedLayer } from '../../inspect/inspection.ts'
import { descriptorOf, LayerFiles, type LayerReading, type LayerSource } from './layer-files.ts'

/** An image that is compared, and where its layers are read from. */
export interface ComparedImage {
  readonly image: InspectedImage
  readonly source: LayerSource
}

/**
 * Compares two images. `files` reads the layers above the lowest ones that both have; these too only where that moves nothing over a
 * network. Throws the codes of `LayerFiles.of` and `mergeUpperLayers`.
 */
export async function compareInspected(
  [before, after]: readonly [ComparedImage, ComparedImage],
  diff: DiffLevel,
  reading: LayerReading,
): Promise<Comparison> {
  const comparison = compareImages(before.image, after.image)
  if (diff !== 'files') return comparison
  const layers = new LayerFiles(reading, { hashes: true })
  const platforms: PlatformComparison[] = []
  // One after the other: each tree may be large.
  for (const each of comparison.platforms)
    platforms.push({ ...each, files: await changedFiles(each, [before.source, after.source], layers) })
  return { ...comparison, platforms }
}

async function changedFiles(
  { before, after }: PlatformComparison,
  [oldSource, newSource]: readonly [LayerSource, LayerSource],
  files: LayerFiles,
): Promise<FileDifference[]> {
  // Artifacts have no files that a container would see.
  if (before.kind === 'artifact' || after.kind === 'artifact') return []
  const shared = sharedLayers(before.layers, after.layers)
  const local = await localLayers([
    { layers: before.layers.slice(0, shared), source: oldSource },
    { layers: after.layers.slice(0, shared), source: newSource },
  ])
  const base = local ? await files.of(local.layers, local.source) : []
  const merged = async (layers: readonly InspectedLayer[], source: LayerSource) =>
    mergeUpperLayers([...base, ...(await files.of(layers.slice(shared), source))], shared - base.length)
  const old = await merged(before.layers, oldSource)
  const now = await merged(after.layers, newSource)
  return compareTrees(old, now, { isBaseKnown: local !== undefined })
}

/** The number of lowest layers that have the same content. */
function sharedLayers(a: readonly InspectedLayer[], b: readonly InspectedLayer[]): number {
  const different = a.findIndex((layer, at) => {
    const other = b[at]
    const isSame =
      layer.diffId === undefined ? layer.digest === other?.digest : layer.diffId === other?.diffId
    return other === undefined || !isSame
  })
  return different < 0 ? a.length : different
}

interface LayersAt {
  readonly layers: readonly InspectedLayer[]
  readonly source: LayerSource
}

/** The first of these whose layers are all local. */
async function localLayers(places: readonly LayersAt[]): Promise<LayersAt | undefined> {
  for (const place of places) {
    const are = await Promise.all(place.layers.map(layer => place.source.isLocal(descriptorOf(layer))))
    if (are.every(isLocal => isLocal)) return place
  }
  return undefined
}
