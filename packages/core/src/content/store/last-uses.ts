import type { Digest } from '../../model/digest.ts'
import { Journal } from './journal.ts'

/** One image is not noted twice within so many milliseconds. */
const noteEveryMs = 10 * 60_000

/** Remembers when the store's documents were read last: what nobody has used for long goes first. */
export class LastUses {
  readonly #notes: Journal

  constructor(path: string) {
    this.#notes = new Journal(path)
  }

  /** Milliseconds since 1970; undefined where nobody noted it. */
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
