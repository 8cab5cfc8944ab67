import type { Reference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A destination of pulled images. */
export type Destination =
  | { readonly kind: 'store' }
  | { readonly kind: 'none' }
  | { readonly kind: 'docker' }
  | { readonly kind: FolderKind | FileKind; readonly path: string }
  | StandardOutput

const folderKinds = ['oci-layout', 'rootfs'] as const
const fileKinds = ['oci-archive', 'docker-archive', 'rootfs-tar'] as const
type FolderKind = (typeof folderKinds)[number]
type FileKind = (typeof fileKinds)[number]

/** A destination with a path. */
export type NamedDestination = Extract<Destination, { readonly path: string }>

/** Standard output as the destination of an archive. */
interface StandardOutput {
  readonly kind: FileKind
  readonly isStandardOutput: true
  /** The path that it was named by, as any file is; absent for `-`. */
  readonly name?: string
}

/** Matches a second destination in a list with commas: paths may contain commas, but hardly these words. */
const listed =
  /,\s*(?:(?:store|docker|none)\s*(?:,|$)|(?:oci-layout|oci-archive|docker-archive|rootfs|rootfs-tar)=)/

/** The paths of standard output, which may be a socket that no path opens. */
const outputNames: ReadonlySet<string> = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])

/** Parses an item of `to`. */
export function parseDestination(text: string): Destination {
  const [kind, ...rest] = text.split('=')
  const path = rest.join('=').trim()
  if (listed.test(text)) throw new Error(`"${printable(text)}" is several places, expected one a line`)
  if ((kind === 'store' || kind === 'docker' || kind === 'none') && rest.length === 0) return { kind }
  const isOutput = path === '-' || outputNames.has(path)
  const file = fileKinds.find(each => each === kind)
  const folder = folderKinds.find(each => each === kind)
  if (isOutput && file) return { kind: file, isStandardOutput: true, ...(path !== '-' && { name: path }) }
  if (path === '-' && folder) {
    const what = folder === 'rootfs' ? 'a root file system is unpacked into a folder' : 'a layout is a folder'
    throw new Error(`"${folder}=-": ${what}, and \`-\` is standard output; \`./-\` is a folder of that name`)
  }
  const named = file ?? folder
  if (named && path !== '') return { kind: named, path }
  throw new Error(
    `"${printable(text)}" is none of store, docker, oci-layout=DIR, oci-archive=FILE, docker-archive=FILE, rootfs=DIR, rootfs-tar=FILE, none`,
  )
}

/** Whether a destination is a folder, rather than a file. */
export function isFolder({ kind }: Pick<Destination, 'kind'>): boolean {
  return folderKinds.some(each => each === kind)
}

/** Whether a destination gets the files of an image, and so takes one image alone. */
export function isRootfs({ kind }: Pick<Destination, 'kind'>): boolean {
  return kind === 'rootfs' || kind === 'rootfs-tar'
}

/** Whether everything that is written is unpacked, by which each layer is compared with its diff_id anyway. */
export function isUnpackedAlone(destinations: readonly Destination[]): boolean {
  return destinations.length > 0 && destinations.every(isRootfs)
}

/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
export function engineNames({ registry, repository, tag, digest }: Reference): Reference[] {
  if (tag === undefined && digest !== undefined) return []
  return [{ registry, repository, tag: tag ?? 'latest' }]
}
