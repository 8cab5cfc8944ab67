import type { Digest } from '../model/digest.ts'

/** Bytes. Blobs of this size or larger have an entry of their own by default. */
export const defaultPackBelow = 8 * 1024 * 1024

/** A blob by digest and size. */
export interface Member {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
}

/** The blobs of one cache entry, sorted by digest: a single blob, or a pack. */
export type EntryPlan = readonly [Member, ...Member[]]

/** The content of one image, as far as entries are concerned. */
export interface Layered {
  /** Layers, base first. */
  readonly layers: readonly Member[]
  /**
   * Everything that is neither a layer nor small enough to be stored with the manifests: attestations, files of
   * artifacts.
   */
  readonly attachments: readonly Member[]
}

/*
 * Only a layer's own size and its position in its image decide what shares an entry. So images on one base share the
 * base's entries, and a layer that changes in place changes its own entry and no other.
 *
 *   positions 0 to 13    an entry each: a changed layer costs only itself
 *   from position 14     packs of 3, 6, 14, 30, 60, 60, … positions: 127 layers, the most an engine accepts, are 19 entries
 *   `packBelow` or more  an entry each, at any position
 */
const alone = 14
const packs = [3, 6, 14, 30, 60]
/** The most layer entries of one image: with the entry of its manifests there are 20. */
const perImage = 19
/** The number of leading entries that are never merged to stay within a limit. */
const settled = 8
/** The most entries of all images of an index together, given 200 uploads a minute for a repository. */
export const mostEntries = 64

/** Decides which blobs share an entry; every blob is in at least one, base first. */
export function planEntries(images: readonly Layered[], packBelow: number): EntryPlan[] {
  const plans = images.flatMap(({ layers }) => capped(grouped(layers, packBelow), perImage))
  const attachments = unique(images.flatMap(each => each.attachments))
  const large = attachments.filter(({ size }) => size >= packBelow)
  const small = attachments.filter(({ size }) => size < packBelow)
  return capped(distinct([...plans, ...[...large.map(blob => [blob]), small].flatMap(asPlan)]), mostEntries)
}

function grouped(layers: readonly Member[], packBelow: number): EntryPlan[] {
  const groups = new Map<string, Member[]>()
  unique(layers).forEach((layer, place) => {
    const group = layer.size >= packBelow ? layer.digest : groupAt(place)
    groups.set(group, [...(groups.get(group) ?? []), layer])
  })
  return [...groups.values()].flatMap(asPlan)
}

function groupAt(place: number): string {
  if (place < alone) return `place ${place}`
  let end = alone
  for (let pack = 0; ; pack++) {
    end += packs[Math.min(pack, packs.length - 1)] ?? 1
    if (place < end) return `pack ${pack}`
  }
}

/**
 * Merges neighbours, the smallest first, until no more than `limit` are left; the first entries of the base stay as they
 * are.
 */
function capped(plans: readonly EntryPlan[], limit: number): EntryPlan[] {
  const [base, left] = [plans.slice(0, settled), plans.slice(settled)]
  while (base.length + left.length > limit) {
    const sums = left.slice(1).map((plan, at) => sizeOf(plan) + sizeOf(left[at] ?? []))
    const at = sums.indexOf(Math.min(...sums))
    left.splice(at, 2, ...asPlan([...(left[at] ?? []), ...(left[at + 1] ?? [])]))
  }
  return [...base, ...left]
}

/** Removes duplicates, and plans whose blobs are all in earlier plans. */
function distinct(plans: readonly EntryPlan[]): EntryPlan[] {
  const placed = new Set<Digest>()
  return plans.filter(plan => {
    const isNew = plan.some(({ digest }) => !placed.has(digest))
    for (const { digest } of plan) placed.add(digest)
    return isNew
  })
}

function asPlan(members: readonly Member[]): EntryPlan[] {
  const [first, ...rest] = unique(members)
    .map(({ digest, size }) => ({ digest, size }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
  return first ? [[first, ...rest]] : []
}

function unique(members: readonly Member[]): Member[] {
  return [...new Map(members.map(member => [member.digest, member])).values()]
}

/** The total size of the members in bytes. */
export function sizeOf(members: readonly Member[]): number {
  return members.reduce((sum, { size }) => sum + size, 0)
}
