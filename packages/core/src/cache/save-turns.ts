import { Slots } from '../concurrency.ts'
import type { EntrySaver, SavedEntry } from './entry-saver.ts'
import { type EntryPlan, sizeOf } from './plan-entries.ts'

/**
 * Keys reserved at once: concurrent jobs with the same image notice each other before all of them have requested every
 * key.
 */
const reservedAtOnce = 6
/** The number of unsent bytes that counts as nearly done. */
const fewBytes = 64 * 1024 * 1024

/**
 * Saves the entries of an image, each started when the previous one is reserved; one by one while another job saves them
 * too.
 */
export class SaveTurns {
  readonly entries: readonly Promise<SavedEntry>[]
  readonly #saver: EntrySaver
  readonly #slots = new Slots(reservedAtOnce)
  readonly #alone = new Slots(1)
  readonly #unsent: Set<EntryPlan>
  readonly #nearly = Promise.withResolvers<void>()
  readonly #sent = Promise.withResolvers<void>()

  constructor(plans: readonly EntryPlan[], saver: EntrySaver) {
    this.#saver = saver
    this.#unsent = new Set(plans)
    this.#tell()
    this.entries = plans.map(plan => this.#begin(plan))
  }

  /** Resolves when little is left to send. */
  get nearly(): Promise<void> {
    return this.#nearly.promise
  }

  /** Resolves when nothing is left to send, or nothing more will be sent. */
  get sent(): Promise<void> {
    return this.#sent.promise
  }

  #begin(plan: EntryPlan): Promise<SavedEntry> {
    const { promise, resolve, reject } = Promise.withResolvers<SavedEntry>()
    const turn = () => this.#turn(plan, resolve)
    this.#slots.run(() => (this.#saver.isRacing ? this.#alone.run(turn) : turn())).catch(reject)
    return promise
  }

  async #turn(plan: EntryPlan, began: (saving: Promise<SavedEntry>) => void): Promise<void> {
    const { promise: reserved, resolve } = Promise.withResolvers<void>()
    const sent = () => {
      this.#unsent.delete(plan)
      this.#tell()
    }
    const saving = this.#saver.entry(plan, { reserved: resolve, sent }).finally(sent)
    began(saving)
    await (this.#saver.isRacing ? saving : Promise.race([reserved, saving]))
  }

  #tell(): void {
    const left = [...this.#unsent].reduce((sum, plan) => sum + sizeOf(plan), 0)
    if (left <= fewBytes) this.#nearly.resolve()
    if (this.#unsent.size === 0) this.#sent.resolve()
  }
}
