import { readAll } from '../content/bytes.ts'
import { isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { CacheLog } from './cache-log.ts'
import { described, entrySource, type Shelf } from './entry-source.ts'
import type { ContentParts } from './image-content.ts'
import { imageEntry, imageEntryBytes } from './image-entry.ts'
import { entryKey, imageKey } from './keys.ts'
import type { EntryPlan } from './plan-entries.ts'
import type { CacheRoute, EntrySource, SaveOutcome, SaveTurn } from './service/cache-route.ts'

export interface SaveLimits {
  /** The most bytes to upload. */
  readonly maxBytes?: number | undefined
  /** Looks up what is missing, but uploads nothing. */
  readonly dryRun?: boolean
}

/**
 * The outcome for one entry: `planned` when nothing was to be uploaded, `over` the budget, `absent` when one of its blobs
 * is not in the store, `stopped` after a failure.
 */
export interface SavedEntry {
  readonly key: string
  /** The size of the entry in bytes. */
  readonly size: number
  readonly members: readonly Digest[]
  readonly outcome: SaveOutcome | 'planned' | 'over' | 'absent' | 'stopped'
}

/** The parts that entries are saved with. */
export interface SaverParts {
  readonly route: CacheRoute
  readonly prefix: string
  readonly log: CacheLog
  readonly limits: SaveLimits
  /** Looks for an entry, once unless the previous answer may be `old`. */
  readonly isThere: (key: string, old: boolean) => Promise<boolean>
}

const reasons: Partial<Record<SaveOutcome, string>> = {
  refused: 'this run may only read the cache',
  throttled: 'the repository saves too many entries a minute',
}

/** An entry to save; `open` returns undefined when a part of it is not available. */
interface Wanted extends Omit<SavedEntry, 'outcome'> {
  open(): Promise<EntrySource | undefined>
}

/** Saves the entries of one image. */
export class EntrySaver {
  /** Bytes uploaded so far. */
  bytes = 0
  /** Whether another job was faster with an entry that had been missing: it is saving the same image. */
  isRacing = false
  readonly #parts: SaverParts
  readonly #shelf: Shelf
  #budget: number

  constructor(parts: SaverParts, shelf: Shelf) {
    this.#parts = parts
    this.#shelf = shelf
    this.#budget = parts.limits.maxBytes ?? Number.POSITIVE_INFINITY
  }

  /** Looks entries up before it is known whether they are needed; the answers are remembered. */
  look(plans: readonly EntryPlan[]): void {
    // A failure is reported to whoever saves the entry.
    for (const plan of plans) this.#parts.isThere(this.#keyOf(plan), false).catch(() => undefined)
  }

  /** Saves the blobs of a plan. */
  entry(plan: EntryPlan, turn?: SaveTurn): Promise<SavedEntry> {
    const members = plan.map(({ digest }) => digest)
    const source = entrySource(plan, this.#shelf)
    const isHere = async () =>
      (await Promise.all(plan.map(each => this.#shelf.has(described(each))))).every(Boolean)
    const open = async () => ((await isHere()) ? source : undefined)
    return this.#save({ key: this.#keyOf(plan), members, size: source.size, open }, turn)
  }

  /** Saves an image's own entry, which lists the plans of the others. */
  async image(
    { documents, configs, choice }: ContentParts,
    holds: Parameters<typeof imageEntry>[2],
    turn?: SaveTurn,
  ): Promise<SavedEntry> {
    const members = [...documents.map(({ descriptor }) => descriptor), ...configs].map(({ digest }) => digest)
    const here = await Promise.all(configs.map(config => this.#shelf.has(config)))
    const read = async (descriptor: Descriptor) => ({
      descriptor,
      bytes: await readAll(this.#shelf, descriptor),
    })
    const source = here.every(Boolean)
      ? imageEntry(documents, await Promise.all(configs.map(read)), holds)
      : undefined
    const [root] = members
    if (root === undefined) throw new Error('expected an image to have a document')
    const key = imageKey(this.#parts.prefix, root, choice)
    const open = async () => (source && source.size <= imageEntryBytes ? source : undefined)
    return this.#save({ key, members, size: source?.size ?? 0, open }, turn)
  }

  async #save({ open, ...entry }: Wanted, turn?: SaveTurn): Promise<SavedEntry> {
    const { log, isThere, limits } = this.#parts
    if (log.unsaved !== undefined) return { ...entry, outcome: 'stopped' }
    if (await isThere(entry.key, this.isRacing)) return { ...entry, outcome: 'exists' }
    if (entry.size > this.#budget) return { ...entry, outcome: 'over' }
    // Spent before anything is awaited: other entries are being uploaded at the same time.
    this.#budget -= entry.size
    const source = await open()
    if (!source) this.#budget += entry.size
    if (!source) return { ...entry, outcome: 'absent' }
    if (limits.dryRun) return { ...entry, outcome: 'planned' }
    const outcome = await this.#upload(entry.key, source, turn)
    if (outcome === 'saved') this.bytes += entry.size
    if (outcome === 'exists' || outcome === 'busy') this.isRacing = true
    return { ...entry, outcome }
  }

  async #upload(key: string, source: EntrySource, turn?: SaveTurn): Promise<SavedEntry['outcome']> {
    const { route, log } = this.#parts
    try {
      const outcome = await route.save(key, source, turn)
      const reason = reasons[outcome]
      if (reason !== undefined) log.stopSaving(reason)
      return outcome
    } catch (error) {
      if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) throw error
      log.stopSaving(error.message)
      return 'stopped'
    }
  }

  #keyOf(plan: EntryPlan): string {
    return entryKey(
      this.#parts.prefix,
      plan.map(({ digest }) => digest),
    )
  }
}
