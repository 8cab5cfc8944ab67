import { printable } from '../printable.ts'

/** Where pulled images go. */
export type Destination =
  | { readonly kind: 'store' }
  | { readonly kind: 'none' }
  | { readonly kind: 'oci-layout' | 'oci-archive'; readonly path: string }

/** Reads an item of `to`. */
export function parseDestination(text: string): Destination {
  const [kind, ...rest] = text.split('=')
  const path = rest.join('=').trim()
  if ((kind === 'store' || kind === 'none') && rest.length === 0) return { kind }
  if ((kind === 'oci-layout' || kind === 'oci-archive') && path !== '') return { kind, path }
  throw new Error(`"${printable(text)}" is none of store, oci-layout=DIR, oci-archive=FILE, none`)
}
