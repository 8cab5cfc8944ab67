import { mapLimit } from '../../concurrency.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { FactsReader, type FactsReaderOptions } from '../inventory/facts-reader.ts'
import { buildInventory, type Inventory } from '../inventory/inventory.ts'
import type { ManifestFacts } from '../inventory/manifest-facts.ts'
import { keyOfDigest, referrerTagKey } from '../inventory/tag-name.ts'
import { isUnanswered, type Version } from '../inventory/version.ts'
import type { Look } from '../prune-backend.ts'
import type { ConfigFacts, DistributionRepository } from './distribution-repository.ts'

export interface DistributionWalkOptions extends FactsReaderOptions {
  /** `registry/repository`, normalised. */
  readonly repository: string
  readonly remote: DistributionRepository
  /** Digests to walk from besides the tags: versions that must exist whether or not a tag leads to them. */
  readonly roots?: readonly Digest[]
  /** Monotonic milliseconds. */
  readonly clock?: () => number
}

/** Reproducible builds date their images near 1970, which says nothing about their age. */
const firstBelievable = Date.UTC(1980, 0, 2)
/** Number of questions that are all asked again before every deletion; for more, see `stepsBetween`. */
const few = 32
/** As above for tags that stay: these are the ones that others move and rely on. */
const fewKept = 64
/** Minimum milliseconds for which answers are valid. */
const freshMs = 2_000
/** Maximum looks at a list that others keep extending. */
const mostRounds = 8

/**
 * The content of a repository reachable from its tags: children, referrers, and their referrers in turn, walked once and then kept up to
 * date. Versions that were reachable earlier are remembered while they exist, so that children can be deleted after their parents.
 */
export class DistributionWalk {
  readonly #options: DistributionWalkOptions
  readonly #facts: FactsReader
  readonly #clock: () => number
  /** The digest of each listed tag; undefined for one that is listed and does not exist. */
  readonly #tags = new Map<string, Digest | undefined>()
  readonly #seen = new Map<Digest, ManifestFacts>()
  readonly #images = new Map<Digest, ConfigFacts>()
  /** The last check of all tags: its time, its duration in milliseconds, and the number of looks since. */
  #swept = { at: Number.NEGATIVE_INFINITY, took: 0, looks: 0 }
  /** Looks since the tags that stay were checked, and since everything was walked. */
  #looks = { kept: 0, whole: 0 }

  constructor(options: DistributionWalkOptions) {
    this.#options = options
    this.#clock = options.clock ?? (() => performance.now())
    const resolve = (target: Parameters<DistributionRepository['resolve']>[0]) => this.#resolve(target)
    const bytes = options.remote.bytes?.bind(options.remote)
    this.#facts = new FactsReader({ resolve, ...(bytes ? { bytes } : {}) }, options)
  }

  /** Walks everything. Throws REGISTRY_PROTOCOL when the list contains names that are not tags: an unknown tag may need a deleted version. */
  async inventory(): Promise<Inventory> {
    const { roots = [] } = this.#options
    this.#looks = { kept: 0, whole: 0 }
    const names = await this.#names()
    this.#tags.clear()
    await this.#sweep(names)
    const facts = await this.#remembered(await this.#walk([...new Set([...this.#tagged(), ...roots])]))
    for (const digest of this.#seen.keys()) if (!facts.has(digest)) this.#seen.delete(digest)
    for (const [digest, known] of facts) if (known) this.#seen.set(digest, known)
    return this.#built()
  }

  /**
   * Looks for additions since `known` that may need `version`: new tags, what they lead to, and the version's referrers. The list of tags
   * is read last, and again after every find. An existing tag may have moved, which no list shows: the version's own tags and those of its
   * referrers are checked before each deletion, and so are all tags when they are few; else those that stay, and from time to time all.
   */
  async look(known: Inventory, { digest }: Version, leaving: ReadonlySet<string> = new Set()): Promise<Look> {
    let inventory = await this.#askedAgain(known, digest, leaving)
    for (let round = 1; ; round++) {
      const since = this.#clock()
      const about = (await this.#options.remote.referrers(digest)).filter(each => !this.#seen.has(each))
      const names = await this.#names()
      this.#dropAllBut(names)
      const added = names.filter(name => !this.#tags.has(name))
      if ((added.length === 0 && about.length === 0) || round === mostRounds)
        return { inventory, since, movedSince: Math.min(since, this.#swept.at) }
      await this.#ask(added)
      inventory = await this.#followed(about)
    }
  }

  /** The present digest of a tag; undefined when there is none. */
  async digestOf(tag: string): Promise<Digest | undefined> {
    try {
      return await this.#options.remote.digestOf(tag)
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return undefined
      throw error
    }
  }

  /** Forgets a removed tag or digest, so that it counts as new when it reappears. */
  forget({ digest, tag }: { readonly digest?: Digest; readonly tag?: string }): void {
    if (tag !== undefined) this.#tags.delete(tag)
    if (digest === undefined) return
    this.#seen.delete(digest)
    this.#facts.forget(digest)
    for (const [name, target] of this.#tags) if (target === digest) this.#tags.delete(name)
  }

  /** Checks where existing tags point now. */
  async #askedAgain(known: Inventory, digest: Digest, leaving: ReadonlySet<string>): Promise<Inventory> {
    this.#looks = { kept: this.#looks.kept + 1, whole: this.#looks.whole + 1 }
    this.#swept.looks++
    if (this.#looks.whole >= stepsBetween(this.#seen.size, few)) return this.inventory()
    const names = [...this.#tags.keys()]
    const { at, took, looks } = this.#swept
    const isStale = this.#clock() - at > Math.max(freshMs, 4 * took)
    if (isStale || looks >= stepsBetween(names.length, few))
      return (await this.#sweep(names)) ? this.#followed() : known
    const staying = names.filter(name => !leaving.has(name))
    const isDue = this.#looks.kept >= stepsBetween(staying.length, fewKept)
    if (isDue) this.#looks.kept = 0
    // A referrer may have a tag of its own, when the registry does not list referrers.
    const key = keyOfDigest(digest)
    const own = names.filter(name => this.#tags.get(name) === digest || referrerTagKey(name) === key)
    return (await this.#ask([...new Set([...own, ...(isDue ? staying : [])])])) ? this.#followed() : known
  }

  /** Checks all tags; true when one has moved. */
  async #sweep(names: readonly string[]): Promise<boolean> {
    const at = this.#clock()
    const isMoved = await this.#ask(names)
    this.#swept = { at, took: this.#clock() - at, looks: 0 }
    return isMoved
  }

  async #ask(names: readonly string[]): Promise<boolean> {
    const { concurrency = 6 } = this.#options
    const found = await mapLimit(names, concurrency, name => this.digestOf(name))
    let isMoved = false
    for (const [at, name] of names.entries()) {
      const digest = found[at]
      isMoved ||= digest !== undefined && this.#tags.get(name) !== digest
      this.#tags.set(name, digest)
    }
    return isMoved
  }

  /** The inventory reachable from the present tags and `more`. */
  async #followed(more: readonly Digest[] = []): Promise<Inventory> {
    const isNew = (digest: Digest) => !this.#seen.has(digest)
    const found = await this.#walk([...new Set([...this.#tagged(), ...more])].filter(isNew), isNew)
    for (const [digest, known] of found) if (known) this.#seen.set(digest, known)
    return this.#built()
  }

  #built(): Inventory {
    const tagsOf = Map.groupBy(this.#tags.keys(), name => this.#tags.get(name))
    const versions = [...this.#seen].map(([digest, known]): Version => {
      const { created, labels } = this.#images.get(digest) ?? {}
      const tags = (tagsOf.get(digest) ?? []).toSorted()
      return { ...known, digest, created, tags, ...(labels ? { labels } : {}) }
    })
    return buildInventory(this.#options.repository, versions)
  }

  #tagged(): Digest[] {
    return [...this.#tags.values()].filter(digest => digest !== undefined)
  }

  #dropAllBut(names: readonly string[]): void {
    const listed = new Set(names)
    for (const name of this.#tags.keys()) if (!listed.has(name)) this.#tags.delete(name)
  }

  /** The list of tags. Some registries forget a repository with its last tag; one that never existed is an error. */
  async #names(): Promise<readonly string[]> {
    const { remote, roots, repository } = this.#options
    try {
      const { tags, skipped } = await remote.listTags()
      if (skipped === 0) return [...new Set(tags)]
      const state = `${skipped} entries of its tag list are no tags`
      throw new TallyError('REGISTRY_PROTOCOL', `Cannot list ${repository}: ${state}, expected tags only`)
    } catch (error) {
      const wasThere = this.#seen.size > 0 || this.#swept.at > 0 || roots !== undefined
      if (wasThere && isTallyError(error, 'NOT_FOUND')) return []
      throw error
    }
  }

  /** The facts of everything reachable from `roots`, or possibly needed by unreadable versions; undefined for missing ones. */
  async #walk(
    roots: readonly Digest[],
    isWanted: (digest: Digest) => boolean = () => true,
  ): Promise<ReadonlyMap<Digest, ManifestFacts | undefined>> {
    const { remote, concurrency = 6 } = this.#options
    const known = new Map<Digest, ManifestFacts | undefined>()
    for (let next = roots; next.length > 0; ) {
      const facts = await this.#facts.read(next)
      for (const [digest, found] of facts) known.set(digest, found)
      const present = next.filter(digest => isAnswered(facts.get(digest)))
      const referrers = await mapLimit(present, concurrency, digest => remote.referrers(digest))
      const below = present.flatMap(digest => belowOf(facts.get(digest)))
      const beyond = new Set([...below, ...referrers.flat()])
      next = [...beyond].filter(digest => !known.has(digest) && isWanted(digest))
    }
    return known
  }

  /** Adds versions found earlier that are now unreachable and still exist. */
  async #remembered(
    found: ReadonlyMap<Digest, ManifestFacts | undefined>,
  ): Promise<ReadonlyMap<Digest, ManifestFacts | undefined>> {
    const { remote, concurrency = 6 } = this.#options
    const unlisted = [...this.#seen].filter(([digest]) => !found.has(digest))
    const there = await mapLimit(unlisted, concurrency, ([digest]) => remote.has(digest))
    return new Map([...found, ...unlisted.filter((_, at) => there[at])])
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
}

/**
 * The number of deletions for which the answers to `count` questions stay valid. Asking many questions takes long, during which as much
 * can change as during the following deletions: asking before each would take quadratically many requests and narrow nothing.
 */
function stepsBetween(count: number, few: number): number {
  return Math.ceil((count / few) ** 2)
}

function isAnswered(facts: ManifestFacts | undefined): boolean {
  return facts !== undefined && !isUnanswered(facts)
}

/** The versions that a version needs or may need; both are walked, since versions below count as well. */
function belowOf(facts: ManifestFacts | undefined): readonly Digest[] {
  const { needs = [], mayNeed = [] } = facts ?? {}
  return mayNeed === 'anything' ? needs : [...needs, ...mayNeed]
}
