import type { Comparison, LayerChange, PlatformComparison } from '../../inspect/comparison.ts'
import { shortDigest } from '../../model/digest.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'

/** Platforms that the sentence names one by one. */
const mostNamed = 3
/** Platforms gained or lost that the sentence names. */
const mostListed = 6

/** How an image changed, as one printable sentence without a full stop: `+12.4 MB (+9 %) in 2 of 14 layers; linux/arm64 lost`. */
export function comparisonSentence(comparison: Comparison): string {
  const { before, after, changed, platforms, platformsGained, platformsLost } = comparison
  const digest = after.root?.digest
  if (!changed) return `No change${digest ? `: both are ${shortDigest(digest)}` : ''}`
  const isIndex = [before, after].some(({ root }) => root?.kind === 'index')
  const parts = [
    ...(platforms.length > mostNamed ? [rangeOf(platforms)] : platforms.map(each => changeOf(each, isIndex))),
    ...(platformsGained.length > 0 ? [`${listed(platformsGained)} gained`] : []),
    ...(platformsLost.length > 0 ? [`${listed(platformsLost)} lost`] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : 'Another digest, and no platform in common'
}

/** The number of layers that whoever has the image before must fetch, of all; and how many of them hold the same content. */
export function newLayers({ layers }: PlatformComparison): {
  readonly fresh: number
  readonly recompressed: number
  readonly removed: number
  readonly whole: number
  /** Bytes of what is new, compressed anew or not. */
  readonly bytes: number
} {
  const count = (...hows: LayerChange['how'][]) => layers.filter(({ how }) => hows.includes(how)).length
  const bytes = layers
    .filter(({ how }) => how !== 'same' && how !== 'removed')
    .reduce((sum, { after }) => sum + (after?.size ?? 0), 0)
  return {
    fresh: count('replaced', 'added'),
    recompressed: count('recompressed'),
    removed: count('removed'),
    whole: layers.filter(({ after }) => after !== undefined).length,
    bytes,
  }
}

/** Bytes with a sign. */
export function signedBytes(bytes: number): string {
  if (bytes === 0) return '0 B'
  return `${bytes > 0 ? '+' : '-'}${humanBytes(Math.abs(bytes))}`
}

/** A change in per cent of the size before, with a sign; empty where there was none. */
export function signedPercent(change: number, before: number | undefined): string {
  if (before === undefined || before === 0 || change === 0) return ''
  const share = (Math.abs(change) / before) * 100
  const sign = change > 0 ? '+' : '-'
  if (share < 0.1) return `${sign}<0.1 %`
  return `${sign}${share < 9.95 ? share.toFixed(1).replace(/\.0$/, '') : Math.round(share)} %`
}

function changeOf(platform: PlatformComparison, isNamed: boolean): string {
  const { fresh, recompressed, removed, whole } = newLayers(platform)
  const on = isNamed ? ` on ${printable(platform.platform)}` : ''
  const share = signedPercent(platform.sizeChange, platform.before.size)
  const size = `${signedBytes(platform.sizeChange)}${share === '' ? '' : ` (${share})`}`
  const anew =
    recompressed > 0 ? [`${plural(recompressed, 'layer')} compressed anew with the same content`] : []
  const less = removed > 0 ? [`${plural(removed, 'layer')} removed`] : []
  if (fresh > 0) return [`${size} in ${fresh} of ${plural(whole, 'layer')}${on}`, ...anew, ...less].join(', ')
  if (recompressed + removed > 0) return [`${size}${on}`, ...anew, ...less].join(', ')
  return platform.before.digest === platform.after.digest
    ? `no change${on}`
    : `the same layers${on}, another config or manifest`
}

function rangeOf(platforms: readonly PlatformComparison[]): string {
  const changes = platforms.map(({ sizeChange }) => sizeChange)
  const [least, most] = [Math.min(...changes), Math.max(...changes)]
  const size = least === most ? signedBytes(least) : `${signedBytes(least)} to ${signedBytes(most)}`
  return `${size} on ${platforms.length} platforms`
}

function listed(platforms: readonly string[]): string {
  const more = platforms.length - mostListed
  const shown = platforms.slice(0, mostListed).map(each => printable(each))
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
