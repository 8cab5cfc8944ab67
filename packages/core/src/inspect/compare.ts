import { changedConfig } from './compare-configs.ts'
import { matchLayers } from './compare-layers.ts'
import type { Comparison, PlatformComparison } from './comparison.ts'
import type { InspectedImage, PlatformImage } from './inspection.ts'

/** Compares what two images name: their platforms, and of each common one the layers and the config. */
export function compareImages(before: InspectedImage, after: InspectedImage): Comparison {
  const { pairs, lost, gained } = pairPlatforms(before.platforms, after.platforms)
  return {
    before,
    after,
    changed: before.root?.digest !== after.root?.digest,
    platformsGained: gained.map(shownPlatform),
    platformsLost: lost.map(shownPlatform),
    platforms: pairs.map(([old, now]) => comparePlatforms(old, now)),
  }
}

function comparePlatforms(before: PlatformImage, after: PlatformImage): PlatformComparison {
  return {
    platform: after.platform ?? shownPlatform(before),
    before,
    after,
    sizeChange: sizeChange(before, after),
    layers: matchLayers(before.layers, after.layers),
    config: changedConfig(before.config, after.config),
  }
}

/** An engine knows only unpacked sizes; sizes of different kinds are not subtracted. */
function sizeChange(before: PlatformImage, after: PlatformImage): number | undefined {
  if (before.size !== undefined && after.size !== undefined) return after.size - before.size
  if (before.unpackedSize === undefined || after.unpackedSize === undefined) return undefined
  return after.unpackedSize - before.unpackedSize
}

interface Paired {
  readonly pairs: readonly (readonly [before: PlatformImage, after: PlatformImage])[]
  readonly lost: readonly PlatformImage[]
  readonly gained: readonly PlatformImage[]
}

/** Pairs images by platform, those of one platform in their order, and two single ones if one of them names none. */
function pairPlatforms(before: readonly PlatformImage[], after: readonly PlatformImage[]): Paired {
  const [onlyBefore, onlyAfter] = [before[0], after[0]]
  const areSingle = before.length === 1 && after.length === 1
  if (areSingle && onlyBefore && onlyAfter && !(onlyBefore.platform && onlyAfter.platform))
    return { pairs: [[onlyBefore, onlyAfter]], lost: [], gained: [] }
  const waiting = new Map(
    [...Map.groupBy(before, shownPlatform)].map(([name, images]) => [name, [...images]]),
  )
  const pairs: [PlatformImage, PlatformImage][] = []
  const gained: PlatformImage[] = []
  for (const image of after) {
    const old = waiting.get(shownPlatform(image))?.shift()
    if (old) pairs.push([old, image])
    else gained.push(image)
  }
  const kept = new Set(pairs.map(([old]) => old))
  return { pairs, gained, lost: before.filter(image => !kept.has(image)) }
}

function shownPlatform({ platform }: PlatformImage): string {
  return platform ?? 'unknown'
}
