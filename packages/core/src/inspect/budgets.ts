/** The limits of `max-size`, `max-layers` and `max-growth`. */
export interface Budgets {
  /** Bytes of the layers of a platform as transferred. */
  readonly maxSize: number | undefined
  readonly maxLayers: number | undefined
  /** Against the image of `compare-with`. */
  readonly maxGrowth: Growth | undefined
}

export type Growth =
  | { readonly written: string; readonly bytes: number }
  | { readonly written: string; readonly percent: number }
