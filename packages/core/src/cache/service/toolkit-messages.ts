/** What the toolkit's process is told to do, one order at a time. */
export interface ToToolkit {
  readonly kind: 'lookup' | 'restore' | 'save'
  readonly key: string
  /** Of an entry to be restored: bytes it has at most. */
  readonly size?: number
}

/** What it tells: its output as it comes, then one result. */
export type FromToolkit =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'found'; readonly key: string | undefined }
  | { readonly kind: 'saved'; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly reason: string }
