import { formatPlatform, isNamed } from '../model/platform.ts'
import { changedConfig } from './compare-configs.ts'
import { matchLayers } from './compare-layers.ts'
import { comparedSizes } from './compare-sizes.ts'
import type { ComparedBy, Comparison, PlatformComparison } from './comparison.ts'
import type { InspectedImage, InspectedRoot, PlatformImage } from './inspection.ts'

/** Compares what two images name: their platforms, and of each common one the layers and the config. */
export function compareImages(before: InspectedImage, after: InspectedImage): Comparison {
  const { pairs, lost, gained } = pairPlatforms(before.platforms, after.platforms)
  const isSame = before.root?.digest === after.root?.digest
  const platforms = pairs.map(([old, now]) => comparePlatforms(old, now, isSame))
  // Of one index both have all platforms, whatever was read of it.
  const without = (other: InspectedImage) => (name: string) => !isSame && !namesPlatform(other, name)
  const platformsGained = gained.map(shownPlatform).filter(without(before))
  const platformsLost = lost.map(shownPlatform).filter(without(after))
  const differs =
    platformsGained.length + platformsLost.length > 0 || platforms.some(({ changed }) => changed)
  return {
    before,
    after,
    ...judged(before.root, after.root, {
      changed: platforms.length === 0 || differs,
      comparedBy: weakest(platforms),
    }),
    platformsGained,
    platformsLost,
    platforms,
  }
}

type Judgement = Pick<Comparison, 'changed' | 'comparedBy'>
type Known = Pick<InspectedRoot, 'digest' | 'digestOf'>

/** Digests of the same kind decide. Equal ones do whatever they are of, since they promise the same bytes. */
function judged(before: Known | undefined, after: Known | undefined, otherwise: Judgement): Judgement {
  const isSame = before?.digest === after?.digest
  if (!isSame && (before?.digestOf || after?.digestOf)) return otherwise
  return { changed: !isSame, comparedBy: 'digest' }
}

function weakest(platforms: readonly Pick<Judgement, 'comparedBy'>[]): ComparedBy {
  const found = new Set(platforms.map(({ comparedBy }) => comparedBy))
  return (['content', 'config'] as const).find(each => found.has(each)) ?? 'digest'
}

/** Whether an image's index lists a platform, though it is not one of those that were read. */
function namesPlatform({ companions }: InspectedImage, name: string): boolean {
  return companions.some(
    ({ what, descriptor: { platform } }) =>
      what === 'image' && platform && isNamed(platform) && formatPlatform(platform) === name,
  )
}

function comparePlatforms(
  before: PlatformImage,
  after: PlatformImage,
  isOfOneRoot: boolean,
): PlatformComparison {
  const layers = matchLayers(before.layers, after.layers)
  const config = changedConfig(before.config, after.config)
  const changed = config.length > 0 || layers.some(({ how }) => how !== 'same')
  return {
    platform: after.platform ?? shownPlatform(before),
    before,
    after,
    ...judged(
      before,
      after,
      isOfOneRoot
        ? { changed: false, comparedBy: 'digest' }
        : (judgedByConfig(before, after) ?? { changed, comparedBy: 'content' }),
    ),
    sizeChange: comparedSizes(before, after).change,
    layers,
    config,
  }
}

/** A config names the content of all layers. */
function judgedByConfig(before: PlatformImage, after: PlatformImage): Judgement | undefined {
  if (before.imageId === undefined || after.imageId === undefined) return undefined
  return { changed: before.imageId !== after.imageId, comparedBy: 'config' }
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
