import { mapLimit } from '../../concurrency.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { type Fitted, lastVersionStays, wholeVersionsOnly } from '../fit.ts'
import type { Decision } from '../inventory/decision.ts'
import type { ExecutionOrder, PruneStep } from '../inventory/execution-order.ts'
import { FactsReader, type FactsReaderOptions, type ManifestSource } from '../inventory/facts-reader.ts'
import { buildInventory, type Inventory } from '../inventory/inventory.ts'
import type { ManifestFacts } from '../inventory/manifest-facts.ts'
import type { Version } from '../inventory/version.ts'
import type { Look, PruneBackend, StepResult } from '../prune-backend.ts'
import type { PackagesClient, PackageVersion } from './packages-client.ts'

/** Access to a ghcr.io repository: GitHub's API lists and deletes, the registry serves manifests. */
interface PackagesBackendOptions extends FactsReaderOptions {
  /** `ghcr.io/owner/name`, normalised. */
  readonly repository: string
  readonly client: PackagesClient
  /** The registry's manifests, if possible from a cache of their bytes: ghcr.io counts every read as a download. */
  readonly manifests: ManifestSource
  /** Labels of an image's config, for `label` filters; undefined when it cannot be read. When absent, labels are not read. */
  readonly labels?: (digest: Digest) => Promise<Readonly<Record<string, string>> | undefined>
  /** Monotonic milliseconds. */
  readonly clock?: () => number
}

/** Minimum deletions between two full listings; more when there are more pages of versions. */
const fewestBetweenLists = 50

/** ghcr.io through GitHub's packages API: a version is a digest, deleted with all of its tags or not at all. */
export class PackagesBackend implements PruneBackend {
  readonly order: ExecutionOrder = 'parents-first'
  readonly deletesWholeVersions = true
  readonly #options: PackagesBackendOptions
  readonly #facts: FactsReader
  readonly #labels = new Map<Digest, Readonly<Record<string, string>>>()
  readonly #versions = new Map<number, Version>()
  #looks = 0

  constructor(options: PackagesBackendOptions) {
    this.#options = options
    this.#facts = new FactsReader(options.manifests, options)
  }

  /** Throws what the listing throws; a manifest that cannot be read is an `unreadable` version. */
  async inventory(): Promise<Inventory> {
    this.#looks = 0
    const listed = await this.#options.client.list()
    this.#versions.clear()
    await this.#take(listed)
    return this.#built()
  }

  /**
   * Reads the newest versions, which GitHub does not count while nothing has changed, and at the same time the version itself; from time
   * to time all versions, since GitHub promises no order.
   */
  async look(before: Inventory, version: Version): Promise<Look> {
    const { client } = this.#options
    const isDue = ++this.#looks >= Math.max(fewestBetweenLists, this.#versions.size / 100)
    const known = isDue ? await this.inventory() : before
    const since = this.#clock()
    const id = Number(version.id)
    const [newest, itself] = await Promise.all([
      client.newest(({ id: each }) => this.#versions.has(each)),
      client.find(id),
    ])
    const others = newest.filter(row => row.id !== id).map(row => without(row, itself?.tags ?? []))
    const rows = itself ? [...others, itself] : others
    const isGone = !itself && this.#versions.delete(id)
    const changed = rows.filter(row => isNews(row, this.#versions.get(row.id)))
    if (changed.length === 0 && !isGone) return { inventory: known, since }
    this.#makeRoom(changed)
    await this.#take(changed)
    return { inventory: this.#built(), since }
  }

  async fit(inventory: Inventory, decisions: readonly Decision[]): Promise<Fitted> {
    return lastVersionStays(inventory, wholeVersionsOnly(decisions))
  }

  async carryOut({ act, version, ...step }: PruneStep): Promise<StepResult> {
    if (act === 'untag') {
      const others = version.tags
        .filter(tag => !('tag' in step) || tag !== step.tag)
        .map(tag => printable(tag))
      const why = `GitHub deletes whole versions only, and with this one would go ${others.join(', ') || 'its image'}`
      return { result: 'retained', why }
    }
    return this.#attempt(() => this.#remove(version))
  }

  async #attempt(work: () => Promise<StepResult>): Promise<StepResult> {
    try {
      return await work()
    } catch (error) {
      if (!isTallyError(error)) throw error
      if (isTallyError(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED', 'PRUNE_DAMAGE'))
        throw error
      return { result: 'failed', error }
    }
  }

  async #remove(version: Version): Promise<StepResult> {
    const id = Number(version.id)
    const removal = await this.#options.client.remove(id)
    const until = this.#clock()
    if (removal !== 'done' && removal !== 'gone') return { result: 'retained', why: removal.retained }
    const result = removal === 'gone' ? await this.#gone(id) : undefined
    this.#versions.delete(id)
    return result ?? { result: 'done', restore: String(id), until }
  }

  /** GitHub also answers 404 when deletion is not permitted. */
  async #gone(id: number): Promise<StepResult> {
    const { client, repository } = this.#options
    if (!(await client.find(id))) return { result: 'gone' }
    const state = 'GitHub answers 404 to the deletion of what it lists'
    const wish =
      'a token that may delete (permissions: packages: write, and the package linked to the repository)'
    throw new TallyError('DENIED', `Cannot delete version ${id} of ${repository}: ${state}, expected ${wish}`)
  }

  async #take(rows: readonly PackageVersion[]): Promise<void> {
    const { concurrency = 6 } = this.#options
    const facts = await this.#facts.read(rows.map(({ digest }) => digest))
    const versions = await mapLimit(rows, concurrency, row => this.#versionOf(row, facts.get(row.digest)))
    for (const version of versions) if (version) this.#versions.set(Number(version.id), version)
  }

  /** Removes old entries for tags that moved and versions that were pushed again under another ID. */
  #makeRoom(rows: readonly PackageVersion[]): void {
    const tags = new Set(rows.flatMap(row => row.tags))
    const digests = new Set(rows.map(({ digest }) => digest))
    for (const [id, version] of this.#versions) {
      if (digests.has(version.digest)) this.#versions.delete(id)
      else if (version.tags.some(tag => tags.has(tag))) this.#versions.set(id, without(version, [...tags]))
    }
  }

  #built(): Inventory {
    return buildInventory(this.#options.repository, [...this.#versions.values()])
  }

  #clock(): number {
    return (this.#options.clock ?? (() => performance.now()))()
  }

  /** Undefined when the version was deleted between the listing and reading its manifest. */
  async #versionOf(row: PackageVersion, facts: ManifestFacts | undefined): Promise<Version | undefined> {
    if (!facts && !(await this.#options.client.find(row.id))) return undefined
    const known: ManifestFacts = facts ?? {
      kind: 'unreadable',
      needs: [],
      problem: 'GitHub lists it, the registry does not have it',
      mayNeed: 'anything',
    }
    const labels = known.kind === 'image' ? await this.#labelsOf(row.digest) : undefined
    return {
      ...known,
      digest: row.digest,
      tags: row.tags,
      created: row.created,
      ...(row.updated > row.created ? { touched: row.updated } : {}),
      ...(labels ? { labels } : {}),
      id: String(row.id),
    }
  }

  async #labelsOf(digest: Digest): Promise<Readonly<Record<string, string>> | undefined> {
    const { labels } = this.#options
    if (!labels) return undefined
    const found = this.#labels.get(digest) ?? (await labels(digest))
    if (found) this.#labels.set(digest, found)
    return found
  }
}

function without<T extends { readonly tags: readonly string[] }>(row: T, tags: readonly string[]): T {
  return { ...row, tags: row.tags.filter(tag => !tags.includes(tag)) }
}

/** Whether a version differs from the known one: tagged or pushed again, or unknown. */
function isNews({ tags, created, updated }: PackageVersion, known: Version | undefined): boolean {
  if (!known || known.tags.join() !== tags.join()) return true
  return (known.touched ?? known.created)?.getTime() !== Math.max(updated.getTime(), created.getTime())
}
