import type { FoundFile } from '../follow-leads.ts'
import type { ImagePlace } from '../yaml/image-place.ts'

/** Reports whether the text at a place is exactly what is replaced. */
export function isExact(text: string, { isLiteral, digestSite, start, end, image }: ImagePlace): boolean {
  return digestSite !== undefined || (isLiteral && text.slice(start, end) === image)
}

interface DistinctPlace {
  readonly place: ImagePlace
  readonly kind: string
  /** Why it cannot be edited. */
  readonly fault: string | undefined
}

/** Returns each image of each offset once. Where scans find different images, or ranges to write to overlap, no place can be edited. */
export function distinctPlaces(scans: readonly FoundFile[]): DistinctPlace[] {
  const found = new Map<string, { readonly place: ImagePlace; readonly kind: string }>()
  for (const { kind, scan } of scans)
    for (const place of scan.places) {
      const key = `${place.start} ${place.image}`
      const known = found.get(key)
      if (!known || (!isWritable(known.place) && isWritable(place))) found.set(key, { place, kind })
    }
  const crowded = crowdedPlaces([...found.values()].map(({ place }) => place))
  const sorted = [...found.values()].sort((a, b) => order(a.place, b.place))
  return sorted.map(each => {
    const isCrowded = each.place.notEdited === undefined && crowded.has(each.place)
    return { ...each, fault: isCrowded ? 'other arguments make it another image' : undefined }
  })
}

function crowdedPlaces(places: readonly ImagePlace[]): ReadonlySet<ImagePlace> {
  const crowded = new Set<ImagePlace>()
  const ranges = places
    .filter(isWritable)
    .map(place => ({
      place,
      start: place.digestSite?.start ?? place.start,
      end: place.digestSite?.end ?? place.end,
    }))
    .sort((a, b) => a.start - b.start)
  let widest = ranges[0]
  for (const range of ranges.slice(1)) {
    if (widest && (range.start < widest.end || range.start === widest.start))
      crowded.add(range.place).add(widest.place)
    if (!widest || range.end >= widest.end) widest = range
  }
  for (const each of Map.groupBy(places, ({ start }) => start).values())
    if (each.length > 1) for (const place of each) crowded.add(place)
  return crowded
}

function isWritable({ isLiteral, digestSite }: ImagePlace): boolean {
  return isLiteral || digestSite !== undefined
}

function order(a: ImagePlace, b: ImagePlace): number {
  return a.start - b.start || a.end - b.end || (a.image < b.image ? -1 : 1)
}
