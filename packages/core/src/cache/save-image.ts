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
  /** Bytes that were uploaded. */
  readonly bytes: number
  /** Why not everything was saved; undefined when all is there or on its way. */
  readonly stopped: string | undefined
}

export interface SaveContext extends SaverParts {
  readonly rights: CacheRights
  readonly packBelow: number
  readonly random: () => number
  /** The image as it was saved before. */
  readonly cached: () => Promise<RestoredImage | undefined>
}

/** Saves the entries of an image that are not there; its own is to be seen last, when what it names is there or about to be. */
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
  // What was saved under another `pack-below` stays as it is: a second save of an image moves nothing. But a poisoned entry may name
  // no place for some blobs, and they would never be saved.
  const plans = cached && covers(cached.entries, planned) ? ordered(cached.entries, context) : planned
  const turns = new SaveTurns(plans, saver)
  const own = async () => {
    // Begun before the others are through, it takes no rounds of its own in the end; but a budget is for layers first.
    await (limits.maxBytes === undefined ? turns.nearly : Promise.allSettled(turns.entries))
    // Where one of the others fails it is named all the same: the next job saves what is missing of them.
    return saver.image(parts, { entries: plans, cold: image.cold }, { before: turns.sent })
  }
  const saved = await Promise.all([
    cached ? held(cached, log.unsaved === undefined) : own(),
    ...turns.entries,
  ])
  return { root: image.root, entries: saved, bytes: saver.bytes, stopped: log.unsaved }
}

/** Whether all blobs of the one are in the others. */
function covers(entries: readonly EntryPlan[], planned: readonly EntryPlan[]): boolean {
  const placed = new Set(entries.flat().map(({ digest }) => digest))
  return planned.flat().every(({ digest }) => placed.has(digest))
}

/** An image's own entry that was read before, and need not be saved. */
function held({ key, size, documents, configs }: RestoredImage, isGoingOn: boolean): SavedEntry {
  const members = [...documents.keys(), ...configs.keys()]
  return { key, size, members, outcome: isGoingOn ? 'exists' : 'stopped' }
}

/** Large entries first, since they take longest, else in any order: jobs that save the same image at once begin at different ends. A budget is spent on the base first. */
function ordered(plans: readonly EntryPlan[], { limits, random, packBelow }: SaveContext): EntryPlan[] {
  if (limits.maxBytes !== undefined) return [...plans]
  const isLarge = (plan: EntryPlan) => sizeOf(plan) >= packBelow
  const any = shuffled(plans, random)
  return [...any.filter(isLarge), ...any.filter(plan => !isLarge(plan))]
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
