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
import type { DistributionRepository, ImageFacts } from './distribution-repository.ts'

export interface DistributionWalkOptions extends FactsReaderOptions {
  /** `registry/repository`, normalised. */
  readonly repository: string
  readonly remote: DistributionRepository
  /** Digests to walk from beside the tags: what must be there whether or not a tag leads to it. */
  readonly roots?: readonly Digest[]
  /** Milliseconds, ever rising. */
  readonly clock?: () => number
}

/** Reproducible builds date their images near 1970, which says nothing of their age. */
const firstBelievable = Date.UTC(1980, 0, 2)
/** Questions that are all asked again before every deletion; of more, see `stepsBetween`. */
const few = 32
/** The same for the tags that stay: these are the ones that somebody moves and others rely on. */
const fewKept = 64
/** Milliseconds for which answers count at least. */
const freshMs = 2_000
/** Looks at a list that others never stop adding to. */
const mostRounds = 8

/**
 * What one repository holds, by its tags: children, referrers, and what refers to these, walked once and then followed. What something
 * led to earlier is remembered as long as it is there, so that children can go after their parents.
 */
export class DistributionWalk {
  readonly #options: DistributionWalkOptions
  readonly #facts: FactsReader
  readonly #clock: () => number
  /** What each listed name leads to; undefined for one that is listed and not there. */
  readonly #tags = new Map<string, Digest | undefined>()
  readonly #seen = new Map<Digest, ManifestFacts>()
  readonly #images = new Map<Digest, ImageFacts>()
  /** The last question about every tag: when, how long it took, in milliseconds, and how many looks ago. */
  #swept = { at: Number.NEGATIVE_INFINITY, took: 0, looks: 0 }
  /** Looks since the tags that stay were asked for, and since everything was walked. */
  #looks = { kept: 0, whole: 0 }

  constructor(options: DistributionWalkOptions) {
    this.#options = options
    this.#clock = options.clock ?? (() => performance.now())
    const resolve = (target: Parameters<DistributionRepository['resolve']>[0]) => this.#resolve(target)
    const bytes = options.remote.bytes?.bind(options.remote)
    this.#facts = new FactsReader({ resolve, ...(bytes ? { bytes } : {}) }, options)
  }

  /** Walks everything. Throws REGISTRY_PROTOCOL when the list of tags holds what is no tag: an unknown tag may need what would go. */
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
   * What has come since `known` that may need `version`: names in the tag list, what they lead to, what refers to the version. The list
   * is the last thing asked for, again after every find. A name that stands there may lead elsewhere, and no list tells: the version's
   * own tags and those of its referrers are asked for before each deletion, and so are all where they are few; else those that stay, and
   * now and then all.
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

  /** The digest behind a tag now; undefined where there is none. */
  async digestOf(tag: string): Promise<Digest | undefined> {
    try {
      return await this.#options.remote.digestOf(tag)
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return undefined
      throw error
    }
  }

  /** What was taken off or deleted is new when it comes back. */
  forget({ digest, tag }: { readonly digest?: Digest; readonly tag?: string }): void {
    if (tag !== undefined) this.#tags.delete(tag)
    if (digest === undefined) return
    this.#seen.delete(digest)
    this.#facts.forget(digest)
    for (const [name, target] of this.#tags) if (target === digest) this.#tags.delete(name)
  }

  /** Where names lead by now that stood there before. */
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
    // What refers to the version may stand behind a tag of its own, where the registry has no list of it.
    const key = keyOfDigest(digest)
    const own = names.filter(name => this.#tags.get(name) === digest || referrerTagKey(name) === key)
    return (await this.#ask([...new Set([...own, ...(isDue ? staying : [])])])) ? this.#followed() : known
  }

  /** Asks where every tag leads now; true when one leads elsewhere. */
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

  /** The inventory with what tags lead to by now, and `more`, and all that lies below. */
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

  /** Some registries know nothing of a repository once its last tag is gone; one that was never there is an error. */
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

  /** Facts of all that can be reached from `roots`, or perhaps from what cannot be read; undefined for what is missing. */
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

  /** Adds what earlier walks found, nothing leads to any more, and is still there. */
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
 * Deletions for which the answers to `count` questions count. Asking them takes long where there are many, during which as much can
 * change as during the deletions that follow: to ask before each would cost requests by the square, and narrow nothing.
 */
function stepsBetween(count: number, few: number): number {
  return Math.ceil((count / few) ** 2)
}

function isAnswered(facts: ManifestFacts | undefined): boolean {
  return facts !== undefined && !isUnanswered(facts)
}

/** What a version needs, or may need: both are walked, since what lies below counts as well. */
function belowOf(facts: ManifestFacts | undefined): readonly Digest[] {
  const { needs = [], mayNeed = [] } = facts ?? {}
  return mayNeed === 'anything' ? needs : [...needs, ...mayNeed]
}
