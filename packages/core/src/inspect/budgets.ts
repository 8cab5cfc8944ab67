import { TallyError } from '../errors.ts'
import { shortDigest } from '../model/digest.ts'
import { humanBytes, plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { Comparison, PlatformComparison } from './comparison.ts'
import type { InspectedImage, InspectedLayer, Inspection, PlatformImage } from './inspection.ts'

/** The limits of `max-size`, `max-layers` and `max-growth`. */
export interface Budgets {
  /** Bytes of the layers of a platform as transferred. */
  readonly maxSize: number | undefined
  readonly maxLayers: number | undefined
  /** Against the image of `compare-with`. */
  readonly maxGrowth: GrowthLimit | undefined
}

/** A share of the size before, or bytes. */
export type GrowthLimit =
  | { readonly written: string; readonly bytes: number }
  | { readonly written: string; readonly percent: number }

/** A limit that a platform exceeds, or that cannot be judged. */
interface Excess {
  readonly text: string
  /** The layers to blame; undefined if the limit cannot be judged. */
  readonly layers: readonly InspectedLayer[] | undefined
  readonly areNew: boolean
}

const blamed = 3
const unjudgedHint =
  'Name images of a registry, a store, a layout or an archive instead of `docker=…`, since an engine does not know sizes as transferred; name in `platforms` those that both images have.'
const shownInstruction = 120

/**
 * Judges each platform of each image. Returns one failure of all: BUDGET_EXCEEDED with the layers to blame, or INPUT_INVALID
 * where a size is not known; undefined if every limit is kept.
 */
export function overBudget(budgets: Budgets, { images, comparison }: Inspection): TallyError | undefined {
  const found = [
    ...images.flatMap((image, at) => sizeExcess(budgets, image, at === 0 ? comparison : undefined)),
    ...growthExcess(budgets.maxGrowth, comparison),
  ]
  if (found.length === 0) return undefined
  const lines = found.flatMap(excess => [excess.text, ...blame(excess)])
  const isUnjudged = found.every(({ layers }) => layers === undefined)
  const state = `${plural(found.length, 'budget')} ${isUnjudged ? 'that cannot be judged' : 'not kept'}`
  return new TallyError(
    isUnjudged ? 'INPUT_INVALID' : 'BUDGET_EXCEEDED',
    `Cannot accept the images: ${state}:\n${lines.join('\n')}`,
    { details: { exceeded: found.map(({ text }) => text) }, hint: isUnjudged ? unjudgedHint : undefined },
  )
}

function sizeExcess(budgets: Budgets, image: InspectedImage, comparison: Comparison | undefined): Excess[] {
  if (budgets.maxSize === undefined && budgets.maxLayers === undefined) return []
  if (image.platforms.length === 0)
    return [unjudged(`${printable(image.written)}: it has no image whose layers could be judged`)]
  return image.platforms.flatMap(platform => {
    const name = nameOf(image, platform.platform)
    if (budgets.maxSize !== undefined && platform.size === undefined)
      return [unjudged(`${name}: max-size is about bytes as transferred, which an engine does not know`)]
    const fresh = newLayers(comparison?.platforms.find(({ after }) => after.digest === platform.digest))
    const toBlame = blamable(fresh, platform)
    return excesses(platform, budgets).map(text => ({ text: `${name}: ${text}`, ...toBlame }))
  })
}

function excesses({ size = 0, layers }: PlatformImage, { maxSize, maxLayers }: Budgets): string[] {
  return [
    ...(maxSize !== undefined && size > maxSize
      ? [`${bytes(size)}, over max-size ${bytes(maxSize)} by ${bytes(size - maxSize)}`]
      : []),
    ...(maxLayers !== undefined && layers.length > maxLayers
      ? [`${plural(layers.length, 'layer')}, over max-layers ${maxLayers}`]
      : []),
  ]
}

function growthExcess(limit: GrowthLimit | undefined, comparison: Comparison | undefined): Excess[] {
  if (!limit || !comparison) return []
  const { before: other, after: image, platforms, platformsGained } = comparison
  if (platforms.length === 0)
    return [
      unjudged(
        `${printable(image.written)} and ${printable(other.written)}: max-growth needs a platform that both have`,
      ),
    ]
  const others = platformsGained.map(platform =>
    unjudged(
      `${nameOf(image, platform)}: max-growth cannot be judged, since ${printable(other.written)} lacks the platform; name those to judge in platforms`,
    ),
  )
  const grown = platforms.flatMap((each): Excess[] => {
    const name = nameOf(image, each.platform)
    const { before, after } = each
    if (before.size === undefined || after.size === undefined)
      return [unjudged(`${name}: max-growth is about bytes as transferred, which an engine does not know`)]
    const most = 'bytes' in limit ? limit.bytes : shareOf(before.size, limit.percent)
    const growth = after.size - before.size
    if (growth <= most) return []
    const share = before.size > 0 ? ` (+${((growth / before.size) * 100).toFixed(1)} %)` : ''
    const text = `${name}: ${bytes(growth)} larger than ${printable(other.written)}${share}: ${bytes(after.size)} after ${bytes(before.size)}, over max-growth ${limit.written}`
    return [{ text, ...blamable(newLayers(each), after) }]
  })
  return grown.concat(others)
}

/** Bytes, without the trace of binary fractions: 4.1 % of 30,000 would be a hair below 1,230, which then exceeded it. */
function shareOf(size: number, percent: number): number {
  return Number(((size * percent) / 100).toFixed(3))
}

/** Layers of an image that the other one lacks; undefined without another one. */
function newLayers(compared: PlatformComparison | undefined): InspectedLayer[] | undefined {
  return compared?.layers.flatMap(({ how, after }) =>
    after && (how === 'added' || how === 'replaced') ? [after] : [],
  )
}

/** New layers, or all where none is new. */
function blamable(fresh: readonly InspectedLayer[] = [], { layers }: PlatformImage) {
  return fresh.length > 0 ? { layers: fresh, areNew: true } : { layers, areNew: false }
}

/** The biggest layers to blame, one per line. */
function blame({ layers = [], areNew }: Excess): string[] {
  const biggest = [...layers].sort((a, b) => (b.size ?? 0) - (a.size ?? 0)).slice(0, blamed)
  return biggest.map(({ size, digest, createdBy }) => {
    const instruction =
      createdBy === undefined ? 'made by an unknown instruction' : printable(createdBy, shownInstruction)
    const name = digest === undefined ? '' : ` (${shortDigest(digest)})`
    return `  ${areNew ? 'new: ' : ''}${size === undefined ? 'unknown size' : bytes(size)}${name} ${instruction}`
  })
}

function unjudged(text: string): Excess {
  return { text, layers: undefined, areNew: false }
}

function nameOf({ written }: InspectedImage, platform: string | undefined): string {
  return `${printable(written)}${platform === undefined ? '' : `, ${printable(platform)}`}`
}

/** Rounded bytes; exact ones follow, since a limit may be missed by less than what rounding hides. */
function bytes(size: number): string {
  const human = humanBytes(size)
  return human.endsWith(' B') ? human : `${human} (${Math.round(size)} bytes)`
}
