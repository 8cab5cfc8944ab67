/** An order to the toolkit process, one at a time. */
export interface ToToolkit {
  readonly kind: 'lookup' | 'restore' | 'save'
  readonly key: string
  /** For an entry to restore: the most bytes it may have. */
  readonly size?: number
}

/** The messages of the toolkit process: its output as it is printed, then one result. */
export type FromToolkit =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'found'; readonly key: string | undefined }
  | { readonly kind: 'saved'; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly reason: string }
