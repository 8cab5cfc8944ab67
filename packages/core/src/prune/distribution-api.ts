import { isTallyError, TallyError } from '../errors.ts'
import { type Digest, parseDigest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { printable } from '../printable.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Decision } from './decision.ts'
import type { DistributionRepository, ImageFacts } from './distribution-repository.ts'
import type { ExecutionOrder, Step } from './execution-order.ts'
import { FactsReader, type FactsReaderOptions } from './facts-reader.ts'
import { digestsOnly, type Fitted, tagsOnly } from './fit.ts'
import { buildInventory, type Inventory } from './inventory.ts'
import type { ManifestFacts } from './manifest-facts.ts'
import type { PruneBackend, StepResult } from './prune-backend.ts'
import { isUnanswered, type Version } from './version.ts'

export interface DistributionBackendOptions extends FactsReaderOptions {
  /** `registry/repository`, normalised. */
  readonly repository: string
  readonly remote: DistributionRepository
  /** `tags-first` for Artifact Registry; `parents-first` elsewhere. */
  readonly order?: ExecutionOrder
  /** Digests to walk from beside the tags: what must be there whether or not a tag leads to it. */
  readonly roots?: readonly Digest[]
}

/** A digest that nothing has: deleting it tells whether deleting works at all. */
const nothing = parseDigest(`sha256:${'0'.repeat(64)}`)
/** Reproducible builds date their images near 1970, which says nothing of their age. */
const firstBelievable = Date.UTC(1980, 0, 2)

/**
 * Any registry with the distribution API. It lists tags alone, so the inventory is what tags lead to: children,
 * referrers, and what refers to these. An untagged image that nothing leads to cannot be seen here, nor deleted; one
 * that something led to earlier in this backend's life is remembered, so that children can go after their parents.
 * To walk what is left with nothing remembered, make a new backend.
 */
export class DistributionBackend implements PruneBackend {
  readonly order: ExecutionOrder
  /** Asked of the registry while planning; where it does not say, the step that takes a tag off ends as retained. */
  readonly deletesWholeVersions = false
  readonly listsUntagged = false
  readonly #options: DistributionBackendOptions
  readonly #facts: FactsReader
  #deletesTags: boolean | undefined
  readonly #seen = new Map<Digest, ManifestFacts>()
  readonly #images = new Map<Digest, ImageFacts>()

  constructor(options: DistributionBackendOptions) {
    this.#options = options
    this.order = options.order ?? 'parents-first'
    const resolve = (target: Parameters<DistributionRepository['resolve']>[0]) => this.#resolve(target)
    const bytes = options.remote.bytes?.bind(options.remote)
    this.#facts = new FactsReader({ resolve, ...(bytes ? { bytes } : {}) }, options)
  }

  /** A plan that takes tags off asks whether that works here. */
  async fit(_: Inventory, decisions: readonly Decision[]): Promise<Fitted> {
    const { remote } = this.#options
    if (remote.collects !== undefined) return { decisions: tagsOnly(decisions, remote.collects), notes: [] }
    if (!remote.deletesTags || !decisions.some(({ act }) => act === 'untag')) return { decisions, notes: [] }
    try {
      this.#deletesTags ??= await remote.deletesTags()
      if (this.#deletesTags) return { decisions, notes: [] }
      await this.check()
      return { decisions: digestsOnly(decisions), notes: [] }
    } catch (error) {
      if (isTallyError(error, 'DELETE_UNSUPPORTED')) {
        const note = `nothing can be deleted here, so that \`mode: apply\` stops before it begins: ${error.message}`
        return { decisions, notes: [note], isStuck: true }
      }
      if (!isTallyError(error, 'DENIED', 'UNAUTHENTICATED', 'REGISTRY_PROTOCOL')) throw error
      const note = `whether single tags can be taken off is not known, and where they cannot they are retained: ${error.message}`
      return { decisions, notes: [note] }
    }
  }

  async check(): Promise<void> {
    const { remote } = this.#options
    if (remote.checkDeletes) return remote.checkDeletes()
    try {
      await remote.deleteManifest(nothing)
    } catch (error) {
      if (!isTallyError(error, 'NOT_FOUND')) throw error
    }
  }

  /** Throws REGISTRY_PROTOCOL when the list of tags holds what is no tag: an unknown tag may need what would go. */
  async inventory(): Promise<Inventory> {
    const { repository, concurrency = 6, roots = [] } = this.#options
    const { tags, skipped } = await this.#tags()
    if (skipped > 0) {
      const state = `${skipped} entries of its tag list are no tags`
      throw new TallyError('REGISTRY_PROTOCOL', `Cannot list ${repository}: ${state}, expected tags only`)
    }
    const found = await mapLimit(tags, concurrency, async tag => ({ tag, digest: await this.#digestOf(tag) }))
    const tagsOf = new Map<Digest, string[]>()
    for (const { tag, digest } of found) if (digest) tagsOf.set(digest, [...(tagsOf.get(digest) ?? []), tag])
    const facts = await this.#remembered(await this.#walk([...new Set([...tagsOf.keys(), ...roots])]))
    const versions = [...facts].flatMap(([digest, known]): Version[] => {
      if (!known) return []
      const { created, labels } = this.#images.get(digest) ?? {}
      return [
        { ...known, digest, created, tags: (tagsOf.get(digest) ?? []).sort(), ...(labels ? { labels } : {}) },
      ]
    })
    return buildInventory(repository, versions)
  }

  async carryOut(step: Step): Promise<StepResult> {
    try {
      return step.act === 'untag'
        ? await this.#untag(step.version, step.tag)
        : await this.#delete(step.version)
    } catch (error) {
      if (!isTallyError(error)) throw error
      // Some registries answer 404 to those who may not delete, too.
      if (error.code === 'NOT_FOUND') {
        const isThere = step.act === 'delete' && (await this.#options.remote.has(step.version.digest))
        return isThere ? { result: 'failed', error } : { result: 'gone' }
      }
      const isFinal = isTallyError(
        error,
        'CANCELLED',
        'UNAUTHENTICATED',
        'DENIED',
        'RATE_LIMITED',
        'DELETE_UNSUPPORTED',
        'PRUNE_DAMAGE',
      )
      if (isFinal) throw error
      return { result: 'failed', error }
    }
  }

  /** Some registries know nothing of a repository once its last tag is gone; one that was never there is an error. */
  async #tags(): Promise<Awaited<ReturnType<DistributionRepository['listTags']>>> {
    const { remote, roots } = this.#options
    try {
      return await remote.listTags()
    } catch (error) {
      const wasThere = this.#seen.size > 0 || roots !== undefined
      if (wasThere && isTallyError(error, 'NOT_FOUND')) return { tags: [], skipped: 0 }
      throw error
    }
  }

  async #untag(version: Version, tag: string): Promise<StepResult> {
    const digest = await this.#digestOf(tag)
    if (digest === undefined) return { result: 'gone' }
    if (digest !== version.digest)
      return { result: 'changed', why: `"${printable(tag)}" points to ${digest} now` }
    try {
      await this.#options.remote.deleteTag(tag)
      if (this.order !== 'tags-first' && !(await this.#options.remote.has(digest)))
        throw tagTookManifest(this.#options.repository, tag, digest)
      return { result: 'done' }
    } catch (error) {
      if (!isTallyError(error, 'DELETE_UNSUPPORTED')) throw error
      const others = version.tags.filter(other => other !== tag).map(other => printable(other))
      const why = `the registry deletes by digest only, and with it would go ${others.join(', ') || 'what is kept'}`
      return { result: 'retained', why }
    }
  }

  async #delete({ digest, tags }: Version): Promise<StepResult> {
    const { remote } = this.#options
    const removal = await remote.deleteManifest(digest)
    if (removal === 'gone') return { result: 'gone' }
    if (removal !== 'done') return { result: 'retained', why: removal.retained }
    // Some registries keep tags apart: those then name what is not there any more.
    for (const tag of tags) {
      if ((await this.#digestOf(tag)) === digest && !(await remote.has(digest))) await remote.deleteTag(tag)
    }
    return { result: 'done' }
  }

  /** Facts of all that can be reached from `roots`, or perhaps from what cannot be read; undefined for what is missing. */
  async #walk(roots: readonly Digest[]): Promise<ReadonlyMap<Digest, ManifestFacts | undefined>> {
    const { remote, concurrency = 6 } = this.#options
    const known = new Map<Digest, ManifestFacts | undefined>()
    for (let next = roots; next.length > 0; ) {
      const facts = await this.#facts.read(next)
      for (const [digest, found] of facts) known.set(digest, found)
      const present = next.filter(digest => isAnswered(facts.get(digest)))
      const referrers = await mapLimit(present, concurrency, digest => remote.referrers(digest))
      const below = present.flatMap(digest => belowOf(facts.get(digest)))
      next = [...new Set([...below, ...referrers.flat()])].filter(digest => !known.has(digest))
    }
    return known
  }

  /** Adds what earlier inventories found, nothing leads to any more, and is still there. */
  async #remembered(
    found: ReadonlyMap<Digest, ManifestFacts | undefined>,
  ): Promise<ReadonlyMap<Digest, ManifestFacts | undefined>> {
    const { remote, concurrency = 6 } = this.#options
    for (const [digest, facts] of found) if (facts) this.#seen.set(digest, facts)
    const adrift = [...this.#seen].filter(([digest]) => !found.has(digest))
    const there = await mapLimit(adrift, concurrency, ([digest]) => remote.has(digest))
    return new Map([...found, ...adrift.filter((_, at) => there[at])])
  }

  async #resolve(target: Parameters<DistributionRepository['resolve']>[0]): Promise<Document> {
    const { remote } = this.#options
    const document = await remote.resolve(target)
    if (document.manifest.kind === 'image') {
      const { created, labels } = await remote.imageFacts(document)
      const believable = created && created.getTime() >= firstBelievable ? { created } : {}
      this.#images.set(document.descriptor.digest, { ...believable, ...(labels ? { labels } : {}) })
    }
    return document
  }

  async #digestOf(tag: string): Promise<Digest | undefined> {
    try {
      return await this.#options.remote.digestOf(tag)
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return undefined
      throw error
    }
  }
}

function isAnswered(facts: ManifestFacts | undefined): boolean {
  return facts !== undefined && !isUnanswered(facts)
}

/** What a version needs, or may need: both are walked, since what lies below counts as well. */
function belowOf(facts: ManifestFacts | undefined): readonly Digest[] {
  const { needs = [], mayNeed = [] } = facts ?? {}
  return mayNeed === 'anything' ? needs : [...needs, ...mayNeed]
}

/** There are registries that take the deletion of a tag for that of its manifest, against the specification. */
function tagTookManifest(repository: string, tag: string, digest: Digest): TallyError {
  const state = `with the tag "${printable(tag)}" the registry deleted ${digest} itself`
  return new TallyError('PRUNE_DAMAGE', `Cannot go on in ${repository}: ${state}, expected the tag alone`)
}
