/** The bytes of a layer or image, of which an engine knows only the unpacked ones. */
interface Sized {
  readonly size?: number | undefined
  readonly unpackedSize?: number | undefined
}

/** Bytes of the two sides of a comparison; absent where they are not known, or not to be set beside the other side. */
interface ComparedSizes {
  readonly before: number | undefined
  readonly after: number | undefined
  readonly change: number | undefined
}

/**
 * The sizes of two sides in the same kind of bytes: as transferred if these are known, else unpacked. Bytes of different kinds are not
 * subtracted; then those as transferred are returned. A side that is missing counts as nothing.
 */
export function comparedSizes(before: Sized | undefined, after: Sized | undefined): ComparedSizes {
  const sides = [before, after].filter(side => side !== undefined)
  const kind = (['size', 'unpackedSize'] as const).find(each => sides.every(side => side[each] !== undefined))
  if (kind === undefined) return { before: before?.size, after: after?.size, change: undefined }
  const [old, now] = [before?.[kind], after?.[kind]]
  return { before: old, after: now, change: (now ?? 0) - (old ?? 0) }
}
