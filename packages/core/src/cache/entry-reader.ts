import type { Bytes } from '../content/store.ts'
import { entryLayout } from './pack.ts'
import type { EntryPlan, Member } from './plan-entries.ts'
import type { FoundEntry, OpenEntry } from './service/cache-route.ts'

/** Bytes. Packs up to this size are read at once and kept until all their members were taken. */
const wholeBytes = 4 * 1024 * 1024

/** Reads members of one entry, which is opened once however many are requested. */
export class EntryReader {
  readonly plan: EntryPlan
  readonly #found: FoundEntry
  readonly #paced: (bytes: Bytes) => Bytes
  readonly #left: Set<string>
  #opened: Promise<OpenEntry> | undefined
  #whole: Promise<Uint8Array> | undefined

  constructor(found: FoundEntry, plan: EntryPlan, paced: (bytes: Bytes) => Bytes) {
    this.#found = found
    this.plan = plan
    this.#paced = paced
    this.#left = new Set(plan.map(({ digest }) => digest))
  }

  get key(): string {
    return this.#found.key
  }

  /** The URL of the single member of the entry, unpacked; undefined for packs. */
  get url(): URL | undefined {
    return this.plan.length === 1 ? this.#found.url : undefined
  }

  /** Reads a member from an offset, unverified. Throws what OpenEntry.read throws. */
  async *read({ digest, size }: Member, from: number): Bytes {
    const layout = entryLayout(this.plan)
    const at = layout.offsets.get(digest) ?? 0
    const isSmallPack = this.plan.length > 1 && layout.size <= wholeBytes
    if (isSmallPack) {
      this.#whole ??= this.#all(layout.size)
      yield (await this.#whole).subarray(at + from, at + size)
    } else {
      const opened = await this.#open(layout.size)
      yield* this.#paced(opened.read(at + from, at + size))
    }
    this.#left.delete(digest)
    if (this.#left.size === 0) await this.close()
  }

  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    this.#whole = undefined
    // A failed opening was reported to whoever asked.
    await opened?.then(
      each => each.close(),
      () => undefined,
    )
  }

  #open(size: number): Promise<OpenEntry> {
    this.#opened ??= this.#found.open(size)
    return this.#opened
  }

  async #all(size: number): Promise<Uint8Array> {
    const opened = await this.#open(size)
    const chunks: Uint8Array[] = []
    for await (const chunk of this.#paced(opened.read(0, size))) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  }
}
