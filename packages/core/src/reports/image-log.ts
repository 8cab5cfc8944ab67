import type { Log } from '../action/host.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, shortDigest } from '../model/digest.ts'
import { isImageConfig } from '../model/media-type.ts'
import { humanBytes, humanRate, humanTime, plural } from '../text/format.ts'
import { shownSource } from '../transfer/source.ts'
import type { Delivery, NamedBlobs } from '../transfer/transfer.ts'

/** Further facts about an image that is being fetched. */
interface ImageLogContext {
  /** Blobs that are logged with another image, by that image's name. */
  readonly shared: ReadonlyMap<Digest, string>
  readonly now: () => number
  readonly words: BlobWords
}

/** The words that lines of blobs begin with. */
export interface BlobWords {
  readonly came: string
  readonly present: string
  /** For a blob that came with another image. */
  readonly shared: string
  /** Whether a blob that came from the registry says so: the title of its image does. */
  readonly namesRegistry: boolean
}

export const plainWords: BlobWords = { came: '', present: '', shared: '', namesRegistry: true }
/** The words that people know from Docker. */
export const dockerWords: BlobWords = {
  came: 'Pull complete ',
  present: 'Already exists ',
  shared: 'Already exists, ',
  namesRegistry: false,
}

/** Bytes. Below this size a rate reflects the machine rather than the link. */
const leastRatedBytes = 1_000_000

/** The deliveries of one image in a transfer, logged as a group once complete. */
export class ImageLog {
  readonly #name: string
  readonly #blobs: readonly Descriptor[]
  readonly #shared: ReadonlyMap<Digest, string>
  readonly #now: () => number
  readonly #words: BlobWords
  #began: number
  readonly #planned = new Set<Digest>()
  readonly #deliveries = new Map<Digest, Delivery>()
  isTold = false

  constructor({ name, blobs }: NamedBlobs, { shared, now, words }: ImageLogContext) {
    this.#name = name
    this.#blobs = [...new Map(blobs.map(blob => [blob.digest, blob])).values()]
    this.#shared = shared
    this.#now = now
    this.#words = words
    this.#began = now()
  }

  has(digest: Digest): boolean {
    return this.#blobs.some(blob => blob.digest === digest)
  }

  /** Whether the delivery arrived after the image was logged. */
  isLate({ blob }: Delivery): boolean {
    return this.isTold && !this.#deliveries.has(blob.digest)
  }

  /** The image's name, and how many of its blobs have arrived. */
  get state(): string {
    return `${this.#name} (${this.#deliveries.size} of ${plural(this.#blobs.length, 'blob')})`
  }

  /** Records the blobs that are about to be fetched. */
  plan(missing: readonly Descriptor[]): void {
    const own = missing.filter(({ digest }) => this.has(digest))
    for (const { digest } of own) this.#planned.add(digest)
    if (own.length > 0) this.#began = this.#now()
  }

  /** Records a delivered blob. Returns whether it was the last one. */
  take(delivery: Delivery): boolean {
    if (!this.has(delivery.blob.digest)) return false
    this.#deliveries.set(delivery.blob.digest, delivery)
    return this.#deliveries.size === this.#blobs.length
  }

  /**
   * Logs the deliveries, as a single line if there were none.
   *
   * @param isWhole whether the transfer completed: what was never fetched is then present elsewhere
   */
  tell(log: Log, isWhole = true): void {
    this.isTold = true
    const came = this.#blobs.filter(blob => this.#came(blob))
    const absent = this.#blobs.filter(({ digest }) => !this.#deliveries.has(digest))
    const inEngine = isWhole ? absent.filter(({ digest }) => !this.#planned.has(digest)) : []
    const lacking = absent.length - inEngine.length
    const inStore = this.#blobs.filter(({ digest }) => this.#deliveries.get(digest)?.source === 'store')
    const facts = [
      ...this.#bySource(came),
      ...(inStore.length > 0 ? [`${sizeOf(inStore)} in the store`] : []),
      ...(inEngine.length > 0 ? [`${sizeOf(inEngine)} in the engine already`] : []),
      ...(lacking > 0 ? [`${lacking} of ${plural(this.#blobs.length, 'blob')} did not arrive`] : []),
    ]
    // A transfer that failed before this image's turn has nothing to log for it.
    const isBegun = absent.length === 0 || absent.some(({ digest }) => this.#planned.has(digest))
    if (this.#blobs.length === 0 || !(isWhole || isBegun)) return
    const title = `${this.#name}: ${facts.join(', ')}`
    if (came.length === 0) log.info(title)
    else log.group(`${title}${this.#time(came)}`, this.#lines(isWhole))
  }

  #came({ digest }: Descriptor): boolean {
    const source = this.#deliveries.get(digest)?.source
    return source !== undefined && source !== 'store'
  }

  #bySource(came: readonly Descriptor[]): string[] {
    const own = came.filter(({ digest }) => !this.#shared.has(digest))
    const bySource = Map.groupBy(own, ({ digest }) => {
      const delivery = this.#deliveries.get(digest)
      return delivery && shownSource(delivery)
    })
    const others = Map.groupBy(
      came.filter(({ digest }) => this.#shared.has(digest)),
      ({ digest }) => this.#shared.get(digest),
    )
    return [
      ...[...bySource].map(([source, blobs]) => `${sizeOf(blobs)} from ${source}`),
      ...[...others].map(([name, blobs]) => `${sizeOf(blobs)} shared with ${name}`),
    ]
  }

  #time(came: readonly Descriptor[]): string {
    const milliseconds = this.#now() - this.#began
    const bytes = came
      .filter(({ digest }) => !this.#shared.has(digest))
      .reduce((sum, { size }) => sum + size, 0)
    const rate = bytes < leastRatedBytes ? '' : ` (${humanRate(bytes, milliseconds)})`
    return `, in ${humanTime(milliseconds)}${rate}`
  }

  #lines(isWhole: boolean): string[] {
    let layers = 0
    return this.#blobs.map(blob => {
      const isConfig = isImageConfig(blob.mediaType)
      if (isConfig) layers = 0
      const what = isConfig ? 'config' : `layer ${++layers}`
      return `  ${what.padEnd(9)} ${this.#line(blob, isWhole)}`
    })
  }

  #line({ digest, size }: Descriptor, isWhole: boolean): string {
    const delivery = this.#deliveries.get(digest)
    const other = this.#shared.get(digest)
    const state = `${shortDigest(digest)}  ${humanBytes(size)}`
    const { present, shared } = this.#words
    const isInEngine = isWhole && !this.#planned.has(digest)
    if (!delivery) return `${state} ${isInEngine ? `${present}in the engine` : 'did not arrive'}`
    if (delivery.source === 'store') return `${state} ${present}in the store`
    return other === undefined ? deliveryLine(delivery, this.#words) : `${state} ${shared}came with ${other}`
  }
}

/** The result for one blob: its source and rate. */
export function deliveryLine(delivery: Delivery, { came, namesRegistry }: BlobWords): string {
  const { blob, milliseconds, repaired } = delivery
  const rate = blob.size < leastRatedBytes ? '' : ` (${humanRate(blob.size, milliseconds)})`
  const source = namesRegistry || delivery.source !== 'registry' ? `from ${shownSource(delivery)} ` : ''
  const again = repaired ? ', after a damaged copy' : ''
  return `${shortDigest(blob.digest)}  ${humanBytes(blob.size)} ${came}${source}in ${humanTime(milliseconds)}${rate}${again}`
}

function sizeOf(blobs: readonly Descriptor[]): string {
  return humanBytes(blobs.reduce((sum, { size }) => sum + size, 0))
}
