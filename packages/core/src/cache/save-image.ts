import { readAll } from '../content/bytes.ts'
import { isTallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { Slots } from '../slots.ts'
import type { CacheLog } from './cache-log.ts'
import type { CacheRights } from './cache-rights.ts'
import type { CacheRoute, EntrySource, SaveOutcome } from './cache-route.ts'
import { described, entrySource, type Shelf } from './entry-source.ts'
import { type ContentParts, contentParts, type ImageContent } from './image-content.ts'
import { type CachedImage, imageEntry, imageEntryBytes } from './image-entry.ts'
import { entryKey, imageKey } from './keys.ts'
import { type EntryPlan, planEntries } from './plan-entries.ts'

export interface SaveLimits {
  /** Bytes that may be uploaded at most. */
  readonly maxBytes?: number | undefined
  /** Look up what is missing, and upload nothing. */
  readonly dryRun?: boolean
}

/** What became of one entry; `planned` where nothing was to be uploaded, `over` the budget, `absent` where a blob of it is not in the store, `stopped` after a failure. */
export interface SavedEntry {
  readonly key: string
  /** Bytes of the entry. */
  readonly size: number
  readonly members: readonly Digest[]
  readonly outcome: SaveOutcome | 'planned' | 'over' | 'absent' | 'stopped'
}

export interface SavedImage {
  readonly root: Digest
  readonly entries: readonly SavedEntry[]
  /** Bytes that were uploaded. */
  readonly bytes: number
  /** Why not everything was saved; undefined when all is there or on its way. */
  readonly stopped: string | undefined
}

export interface SaveContext {
  readonly route: CacheRoute
  readonly rights: CacheRights
  readonly prefix: string
  readonly packBelow: number
  readonly random: () => number
  readonly log: CacheLog
  readonly limits: SaveLimits
  /** The image as it was saved before. */
  readonly cached: CachedImage | undefined
  readonly isThere: (key: string) => Promise<boolean>
}

const savesAtOnce = 4
const reasons: Partial<Record<SaveOutcome, string>> = {
  refused: 'this run may only read the cache',
  throttled: 'the repository saves too many entries a minute',
}

/** Saves the entries of an image that are not there, its own entry last: what that names is there or on its way. */
export async function saveImage(
  image: ImageContent,
  shelf: Shelf,
  context: SaveContext,
): Promise<SavedImage> {
  const { rights, cached, packBelow, log } = context
  if (!rights.write) log.stopSaving(rights.why ?? 'this run may only read the cache')
  const parts = contentParts(image)
  // What was saved under another `pack-below` stays as it is: a second save of an image moves nothing.
  const plans = cached?.entries ?? planEntries(parts.images, packBelow)
  const saving = new Saving(context, shelf)
  const slots = new Slots(savesAtOnce)
  // Jobs that save the same image at once begin at different ends, and find what the others have saved already.
  const order = context.limits.maxBytes === undefined ? shuffled(plans, context.random) : plans
  const saved = await Promise.all(order.map(plan => slots.run(() => saving.entry(plan))))
  const own = cached ? [] : [await saving.image(image, parts, plans)]
  return { root: image.root, entries: [...own, ...saved], bytes: saving.bytes, stopped: log.unsaved }
}

/** One save of one image. */
class Saving {
  bytes = 0
  readonly #context: SaveContext
  readonly #shelf: Shelf
  #budget: number

  constructor(context: SaveContext, shelf: Shelf) {
    this.#context = context
    this.#shelf = shelf
    this.#budget = context.limits.maxBytes ?? Number.POSITIVE_INFINITY
  }

  async entry(plan: EntryPlan): Promise<SavedEntry> {
    const members = plan.map(({ digest }) => digest)
    const source = entrySource(plan, this.#shelf)
    const isHere = async () =>
      (await Promise.all(plan.map(each => this.#shelf.has(described(each))))).every(Boolean)
    return this.#save(
      { key: entryKey(this.#context.prefix, members), members, size: source.size },
      async () => ((await isHere()) ? source : undefined),
    )
  }

  async image(image: ImageContent, parts: ContentParts, plans: readonly EntryPlan[]): Promise<SavedEntry> {
    const { documents, configs, choice } = parts
    const members = [
      ...documents.map(({ descriptor }) => descriptor.digest),
      ...configs.map(({ digest }) => digest),
    ]
    const here = await Promise.all(configs.map(config => this.#shelf.has(config)))
    const read = configs.map(async descriptor => ({
      descriptor,
      bytes: await readAll(this.#shelf, descriptor),
    }))
    const source = here.every(Boolean)
      ? imageEntry(documents, await Promise.all(read), { entries: plans, cold: image.cold })
      : undefined
    const entry = {
      key: imageKey(this.#context.prefix, image.root, choice),
      members,
      size: source?.size ?? 0,
    }
    return this.#save(entry, async () => (source && source.size <= imageEntryBytes ? source : undefined))
  }

  async #save(
    entry: Omit<SavedEntry, 'outcome'>,
    open: () => Promise<EntrySource | undefined>,
  ): Promise<SavedEntry> {
    if (this.#context.log.unsaved !== undefined) return { ...entry, outcome: 'stopped' }
    if (await this.#context.isThere(entry.key)) return { ...entry, outcome: 'exists' }
    if (entry.size > this.#budget) return { ...entry, outcome: 'over' }
    const source = await open()
    if (!source) return { ...entry, outcome: 'absent' }
    this.#budget -= entry.size
    if (this.#context.limits.dryRun) return { ...entry, outcome: 'planned' }
    const outcome = await this.#upload(entry.key, source)
    if (outcome === 'saved') this.bytes += entry.size
    return { ...entry, outcome }
  }

  async #upload(key: string, source: EntrySource): Promise<SavedEntry['outcome']> {
    const { route, log } = this.#context
    try {
      const outcome = await route.save(key, source)
      const reason = reasons[outcome]
      if (reason !== undefined) log.stopSaving(reason)
      return outcome
    } catch (error) {
      if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) throw error
      log.stopSaving(error.message)
      return 'stopped'
    }
  }
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
