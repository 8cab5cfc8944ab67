import type { Digest } from '../../model/digest.ts'
import { Journal } from './journal.ts'

/** Minimum milliseconds between two notes for one image. */
const noteEveryMs = 10 * 60_000

/** Remembers when each document of the store was last read: the least recently used go first. */
export class LastUses {
  readonly #notes: Journal

  constructor(path: string) {
    this.#notes = new Journal(path)
  }

  /** The last use, in milliseconds since 1970; undefined when unknown. */
  get(digest: Digest): number | undefined {
    const [, time] = /^used (\d{13})$/.exec(this.#notes.get(digest) ?? '') ?? []
    return time === undefined ? undefined : Number(time)
  }

  note(digest: Digest, now = Date.now()): void {
    if (Math.abs(now - (this.get(digest) ?? 0)) >= noteEveryMs) this.#notes.set(digest, `used ${now}`)
  }

  forget(digest: Digest): void {
    this.#notes.delete(digest)
  }
}
