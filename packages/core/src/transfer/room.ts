import { lstatSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { humanBytes } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import { sumOf } from './declared-bounds.ts'

/** Bytes that are to be written below a path, which need not exist yet. */
export interface Needed {
  readonly path: string
  readonly bytes: number
}

const hint =
  'The manifests say so; nothing was written yet, and drafts of earlier runs were dropped. Free space there, or put `store` or the destination on a larger disk; a store that outlasts its jobs is kept small by prune with `images: store`. If the image cannot be so large, do not use it.'

/** Whether each file system has as much free as is to be written to it in sum. */
function hasRoom(needed: readonly Needed[]): boolean {
  return shortages(needed).length === 0
}

/**
 * Throws CONTENT_TOO_LARGE where a file system has less free than is to be written to it in sum. A file system that does not say how
 * large it is counts as large enough.
 *
 * @param action what the bytes are for, as in "Cannot <action>"
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
 * Throws CONTENT_TOO_LARGE where blobs that are missing in a store, and what is written beside it, have no room. Drafts that nobody
 * works at go first; what has come of the blobs already counts.
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

/** File systems with less free than is to be written, each by the first path on it. */
function shortages(needed: readonly Needed[]): (Needed & { readonly free: number })[] {
  const wanted = needed.filter(({ bytes }) => bytes > 0)
  return [...Map.groupBy(wanted, ({ path }) => deviceOf(path)).values()].flatMap(each => {
    const path = each[0]?.path ?? ''
    const bytes = each.reduce((sum, { bytes }) => sum + bytes, 0)
    const free = freeAt(existing(path))
    return free < bytes ? [{ path, bytes, free }] : []
  })
}

/** Whether what is written below two paths lands on one file system, where a hard link takes no room. */
export function isOneDevice(one: string, other: string): boolean {
  return deviceOf(one) === deviceOf(other)
}

function deviceOf(path: string): number {
  return statSync(existing(path)).dev
}

/** The nearest folder above a path, or the path itself, that exists. */
function existing(path: string): string {
  const above = dirname(path)
  const isThere = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return isThere || above === path ? path : existing(above)
}

function freeAt(folder: string): number {
  const { bavail, bfree, blocks, bsize } = statfsSync(folder)
  // Some network and overlay file systems have no number of their own.
  if (blocks === 0) return Number.POSITIVE_INFINITY
  return (process.getuid?.() === 0 ? bfree : bavail) * bsize
}
