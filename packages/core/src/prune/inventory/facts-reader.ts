import { mapLimit } from '../../concurrency.ts'
import type { Resolver } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { factsOf, type ManifestFacts } from './manifest-facts.ts'
import { isDocumentFault, unansweredFacts, unreadFacts } from './unread-document.ts'
import { isUnanswered } from './version.ts'

/** The source of manifests for planning. */
export interface ManifestSource extends Resolver {
  /** The bytes served under a digest, unverified, for documents that cannot be parsed. */
  bytes?(digest: Digest): Promise<Uint8Array>
}

/** Options for reading manifests. */
export interface FactsReaderOptions {
  /** Number of manifests read at once. */
  readonly concurrency?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** Unanswered manifests after which reading stops: the plan fails anyway, and rate limits are tight. */
const enoughFailures = 20

/** Reads the facts of manifests, each digest only once: a second inventory reads only new ones. */
export class FactsReader {
  readonly #manifests: ManifestSource
  readonly #options: FactsReaderOptions
  readonly #known = new Map<Digest, ManifestFacts>()

  constructor(manifests: ManifestSource, options: FactsReaderOptions = {}) {
    this.#manifests = manifests
    this.#options = options
  }

  /** The facts of each digest; undefined when it does not exist. Throws CANCELLED, and errors that are not the registry's. */
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

  /** Forgets a deleted digest, so that it is read again when it reappears. */
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

  /** Reads the served bytes of a document that cannot be parsed, for the digests in them. */
  async #unread(digest: Digest, error: TallyError): Promise<ManifestFacts> {
    try {
      const bytes = await this.#manifests.bytes?.(digest)
      const facts = unreadFacts(error, digest, bytes)
      // Bytes that match their digest never change; bytes missing today may be served tomorrow.
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
