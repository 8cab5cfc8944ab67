import { lstatSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { humanBytes } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import { sumOf } from './declared-bounds.ts'

/** Bytes to be written below a path, which need not exist yet. */
export interface Needed {
  readonly path: string
  readonly bytes: number
}

const hint =
  'The manifests say so; nothing was written yet, and drafts of earlier runs were dropped. Free space there, or put `store` or the destination on a larger disk; a store that outlasts its jobs is kept small by prune with `images: store`. If the image cannot be so large, do not use it.'

/** Whether each file system has enough free space for all bytes written to it. */
function hasRoom(needed: readonly Needed[]): boolean {
  return shortages(needed).length === 0
}

/**
 * Throws CONTENT_TOO_LARGE when a file system has too little free space for all bytes written to it. A file system that does not
 * report its size counts as large enough.
 *
 * @param action the purpose, as in "Cannot <action>"
 */
function checkRoom(action: string, needed: readonly Needed[]): void {
  const [shortage] = shortages(needed)
  if (!shortage) return
  const { path, bytes, free } = shortage
  const state = `${humanBytes(bytes)} (${bytes} bytes) are to be written below "${printable(path)}"`
  throw new TallyError(
    'CONTENT_TOO_LARGE',
    `Cannot ${action}: ${state}, expected at most the ${humanBytes(free)} (${free} bytes) that are free there`,
    { details: { needed: bytes, free }, hint },
  )
}

/**
 * Throws CONTENT_TOO_LARGE when a store has no space for missing blobs, or the paths in `beside` for theirs. Deletes the store's drafts
 * at rest first; bytes of the blobs that have already arrived count.
 */
export function checkStoreRoom(
  action: string,
  missing: readonly Descriptor[],
  store: Pick<LayoutStore, 'root' | 'draftBytes' | 'freeDrafts'>,
  beside: readonly Needed[] = [],
): void {
  const whole = sumOf(missing)
  const needed = () => {
    const begun = missing.reduce((sum, blob) => sum + store.draftBytes(blob), 0)
    return [{ path: store.root, bytes: whole - begun }, ...beside]
  }
  if (!hasRoom(needed())) store.freeDrafts()
  checkRoom(action, needed())
}

/** File systems with too little free space, each by the first path on it. */
function shortages(needed: readonly Needed[]): (Needed & { readonly free: number })[] {
  const wanted = needed.filter(({ bytes }) => bytes > 0)
  return [...Map.groupBy(wanted, ({ path }) => deviceOf(path)).values()].flatMap(each => {
    const path = each[0]?.path ?? ''
    const bytes = each.reduce((sum, { bytes }) => sum + bytes, 0)
    const free = freeAt(existing(path))
    return free < bytes ? [{ path, bytes, free }] : []
  })
}

/** Whether two paths are on one file system, where a hard link takes no space. */
export function isOneDevice(one: string, other: string): boolean {
  return deviceOf(one) === deviceOf(other)
}

function deviceOf(path: string): number {
  return statSync(existing(path)).dev
}

/** The path itself or its nearest existing parent folder. */
function existing(path: string): string {
  const above = dirname(path)
  const isThere = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return isThere || above === path ? path : existing(above)
}

function freeAt(folder: string): number {
  const { bavail, bfree, blocks, bsize } = statfsSync(folder)
  // Some network and overlay file systems report no size.
  if (blocks === 0) return Number.POSITIVE_INFINITY
  return (process.getuid?.() === 0 ? bfree : bavail) * bsize
}
