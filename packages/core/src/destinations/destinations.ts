import type { Reference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A destination of pulled images. */
export type Destination =
  | { readonly kind: 'store' }
  | { readonly kind: 'none' }
  | { readonly kind: 'docker' }
  | { readonly kind: 'oci-layout' | 'oci-archive' | 'docker-archive'; readonly path: string }
  | StandardOutput

/** Standard output as the destination of an archive. */
interface StandardOutput {
  readonly kind: 'oci-archive' | 'docker-archive'
  readonly isStandardOutput: true
  /** The path that it was named by, as any file is; absent for `-`. */
  readonly name?: string
}

/** Matches a second destination in a list with commas: paths may contain commas, but hardly these words. */
const listed = /,\s*(?:(?:store|docker|none)\s*(?:,|$)|(?:oci-layout|oci-archive|docker-archive)=)/

/** The paths of standard output, which may be a socket that no path opens. */
const outputNames: ReadonlySet<string> = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])

/** Parses an item of `to`. */
export function parseDestination(text: string): Destination {
  const [kind, ...rest] = text.split('=')
  const path = rest.join('=').trim()
  if (listed.test(text)) throw new Error(`"${printable(text)}" is several places, expected one a line`)
  if ((kind === 'store' || kind === 'docker' || kind === 'none') && rest.length === 0) return { kind }
  const isOutput = path === '-' || outputNames.has(path)
  if (isOutput && (kind === 'oci-archive' || kind === 'docker-archive'))
    return { kind, isStandardOutput: true, ...(path !== '-' && { name: path }) }
  if (path === '-' && kind === 'oci-layout')
    throw new Error(
      '"oci-layout=-": a layout is a folder, and `-` is standard output; `./-` is a folder of that name',
    )
  if ((kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive') && path !== '')
    return { kind, path }
  throw new Error(
    `"${printable(text)}" is none of store, docker, oci-layout=DIR, oci-archive=FILE, docker-archive=FILE, none`,
  )
}

/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
export function engineNames({ registry, repository, tag, digest }: Reference): Reference[] {
  if (tag === undefined && digest !== undefined) return []
  return [{ registry, repository, tag: tag ?? 'latest' }]
}
