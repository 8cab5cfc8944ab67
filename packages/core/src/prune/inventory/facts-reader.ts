import { mapLimit } from '../../concurrency.ts'
import type { Resolver } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { factsOf, type ManifestFacts } from './manifest-facts.ts'
import { isDocumentFault, unansweredFacts, unreadFacts } from './unread-document.ts'
import { isUnanswered } from './version.ts'

/** Where manifests are read for planning. */
export interface ManifestSource extends Resolver {
  /** What is served under a digest, unverified and however it reads, for documents that cannot be understood. */
  bytes?(digest: Digest): Promise<Uint8Array>
}

/** How manifests are read for planning. */
export interface FactsReaderOptions {
  /** Manifests at once. */
  readonly concurrency?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** Manifests that nobody answers for, after which the rest is not asked for: the plan is stopped anyway, and limits are short. */
const enoughFailures = 20

/** Reads what manifests say, each digest once in the reader's life: a second inventory reads only what is new. */
export class FactsReader {
  readonly #manifests: ManifestSource
  readonly #options: FactsReaderOptions
  readonly #known = new Map<Digest, ManifestFacts>()

  constructor(manifests: ManifestSource, options: FactsReaderOptions = {}) {
    this.#manifests = manifests
    this.#options = options
  }

  /** The facts of each digest; undefined for one that is not there. Throws CANCELLED and faults that are not the registry's. */
  async read(digests: readonly Digest[]): Promise<ReadonlyMap<Digest, ManifestFacts | undefined>> {
    const { concurrency = 6, onProgress } = this.#options
    let done = 0
    let failures = 0
    const facts = await mapLimit(digests, concurrency, async digest => {
      const found = failures < enoughFailures ? await this.#readOne(digest) : notAsked
      if (found && isUnanswered(found)) failures++
      onProgress?.(++done, digests.length)
      return [digest, found] as const
    })
    return new Map(facts)
  }

  /** What has gone is asked for again when it is named again. */
  forget(digest: Digest): void {
    this.#known.delete(digest)
  }

  async #readOne(digest: Digest): Promise<ManifestFacts | undefined> {
    const known = this.#known.get(digest)
    if (known) return known
    try {
      const facts = factsOf(await this.#manifests.resolve({ digest }))
      this.#known.set(digest, facts)
      return facts
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return undefined
      if (!isTallyError(error) || error.code === 'CANCELLED') throw error
      return isDocumentFault(error) ? this.#unread(digest, error) : unansweredFacts(error)
    }
  }

  /** What was served is looked at once more, for the digests in it. */
  async #unread(digest: Digest, error: TallyError): Promise<ManifestFacts> {
    try {
      const bytes = await this.#manifests.bytes?.(digest)
      const facts = unreadFacts(error, digest, bytes)
      // Bytes that have their digest never change; what was not given today may be there tomorrow.
      if (facts.mayNeed !== 'anything') this.#known.set(digest, facts)
      return facts
    } catch (second) {
      if (!isTallyError(second) || second.code === 'CANCELLED') throw second
      const isFinal = isDocumentFault(second) || isTallyError(second, 'NOT_FOUND')
      return isFinal ? unreadFacts(error, digest, undefined) : unansweredFacts(second)
    }
  }
}

const notAsked = unansweredFacts(
  new TallyError('REGISTRY_UNAVAILABLE', 'not asked for after too many failures'),
)
