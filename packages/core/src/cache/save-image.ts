import type { Digest } from '../model/digest.ts'
import type { RestoredImage } from './cached-images.ts'
import { EntrySaver, type SavedEntry, type SaverParts } from './entry-saver.ts'
import type { Shelf } from './entry-source.ts'
import { contentParts, type ImageContent } from './image-content.ts'
import { type EntryPlan, planEntries, sizeOf } from './plan-entries.ts'
import { SaveTurns } from './save-turns.ts'
import type { CacheRights } from './service/cache-rights.ts'

export interface SavedImage {
  readonly root: Digest
  readonly entries: readonly SavedEntry[]
  /** Bytes uploaded. */
  readonly bytes: number
  /** Why not everything was saved; undefined when everything is saved or being saved. */
  readonly stopped: string | undefined
}

interface SaveContext extends SaverParts {
  readonly rights: CacheRights
  readonly packBelow: number
  readonly random: () => number
  /** The image as it was saved before. */
  readonly cached: () => Promise<RestoredImage | undefined>
}

/**
 * Saves the missing entries of an image. Its own entry becomes visible last, when the entries it lists exist or are about
 * to.
 */
export async function saveImage(
  image: ImageContent,
  shelf: Shelf,
  context: SaveContext,
): Promise<SavedImage> {
  const { rights, packBelow, log, limits } = context
  if (!rights.write) log.stopSaving(rights.why ?? 'this run may only read the cache')
  const parts = contentParts(image)
  const planned = ordered(planEntries(parts.images, packBelow), context)
  const saver = new EntrySaver(context, shelf)
  if (log.unsaved === undefined) saver.look(planned)
  const cached = await context.cached()
  // Entries saved under another `pack-below` are kept: saving an image again moves nothing. But a poisoned entry may list
  // no entry for some blobs, and those would never be saved.
  const plans = cached && covers(cached.entries, planned) ? ordered(cached.entries, context) : planned
  const turns = new SaveTurns(plans, saver)
  const own = async () => {
    // Started before the others finish, the image's own entry needs no extra round trips at the end. But a budget goes to
    // layers first.
    await (limits.maxBytes === undefined ? turns.nearly : Promise.allSettled(turns.entries))
    // An entry that fails is listed all the same: the next job saves what is missing of it.
    return saver.image(parts, { entries: plans, cold: image.cold }, { before: turns.sent })
  }
  const saved = await Promise.all([
    cached ? restoredEntry(cached, log.unsaved === undefined) : own(),
    ...turns.entries,
  ])
  return { root: image.root, entries: saved, bytes: saver.bytes, stopped: log.unsaved }
}

/** Whether `entries` contain every blob of `planned`. */
function covers(entries: readonly EntryPlan[], planned: readonly EntryPlan[]): boolean {
  const placed = new Set(entries.flat().map(({ digest }) => digest))
  return planned.flat().every(({ digest }) => placed.has(digest))
}

/** The result for an image's own entry that was read before and need not be saved. */
function restoredEntry({ key, size, documents, configs }: RestoredImage, isGoingOn: boolean): SavedEntry {
  const members = [...documents.keys(), ...configs.keys()]
  return { key, size, members, outcome: isGoingOn ? 'exists' : 'stopped' }
}

/**
 * Orders large entries first, since they take longest, and the rest at random: jobs that save the same image concurrently
 * begin at different ends. With a budget, the base comes first.
 */
function ordered(plans: readonly EntryPlan[], { limits, random, packBelow }: SaveContext): EntryPlan[] {
  if (limits.maxBytes !== undefined) return [...plans]
  const isLarge = (plan: EntryPlan) => sizeOf(plan) >= packBelow
  const any = shuffled(plans, random)
  return [...any.filter(isLarge), ...any.filter(plan => !isLarge(plan))]
}

/** A Fisher–Yates shuffle. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
