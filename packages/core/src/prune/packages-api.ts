import { isTallyError, TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { printable } from '../printable.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Decision } from './decision.ts'
import type { ExecutionOrder, Step } from './execution-order.ts'
import { FactsReader, type FactsReaderOptions, type ManifestSource } from './facts-reader.ts'
import { type Fitted, lastVersionStays, wholeVersionsOnly } from './fit.ts'
import { buildInventory, type Inventory } from './inventory.ts'
import type { ManifestFacts } from './manifest-facts.ts'
import type { PackagesClient, PackageVersion } from './packages-client.ts'
import type { PruneBackend, StepResult } from './prune-backend.ts'
import type { Version } from './version.ts'

/** Where a ghcr.io repository is pruned: GitHub's API lists and deletes, the registry says what manifests hold. */
export interface PackagesBackendOptions extends FactsReaderOptions {
  /** `ghcr.io/owner/name`, normalised. */
  readonly repository: string
  readonly client: PackagesClient
  /** The registry's manifests, from a cache of their bytes where there is one: ghcr.io counts every read as a download. */
  readonly manifests: ManifestSource
  /** Labels of an image's config, for the `label` filters, undefined where it cannot be read; not asked when left out. */
  readonly labels?: (digest: Digest) => Promise<Readonly<Record<string, string>> | undefined>
}

/** ghcr.io through GitHub's packages API: a version is a digest, and goes with all of its tags or not at all. */
export class PackagesBackend implements PruneBackend {
  readonly order: ExecutionOrder = 'parents-first'
  readonly deletesWholeVersions = true
  readonly #options: PackagesBackendOptions
  readonly #facts: FactsReader
  readonly #labels = new Map<Digest, Readonly<Record<string, string>>>()

  constructor(options: PackagesBackendOptions) {
    this.#options = options
    this.#facts = new FactsReader(options.manifests, options)
  }

  /** Throws what the listing throws; a manifest that cannot be read is an `unreadable` version. */
  async inventory(): Promise<Inventory> {
    const { client, repository, concurrency = 6 } = this.#options
    const listed = await client.list()
    const facts = await this.#facts.read(listed.map(({ digest }) => digest))
    const versions = await mapLimit(listed, concurrency, row => this.#versionOf(row, facts.get(row.digest)))
    return buildInventory(
      repository,
      versions.filter(version => version !== undefined),
    )
  }

  async fit(inventory: Inventory, decisions: readonly Decision[]): Promise<Fitted> {
    return lastVersionStays(inventory, wholeVersionsOnly(decisions))
  }

  async carryOut({ act, version, ...step }: Step): Promise<StepResult> {
    if (act === 'untag') {
      const others = version.tags
        .filter(tag => !('tag' in step) || tag !== step.tag)
        .map(tag => printable(tag))
      const why = `ghcr.io deletes whole versions only, and with this one would go ${others.join(', ') || 'its image'}`
      return { result: 'retained', why }
    }
    try {
      return await this.#remove(version)
    } catch (error) {
      if (!isTallyError(error)) throw error
      if (isTallyError(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED')) throw error
      return { result: 'failed', error }
    }
  }

  async #remove(version: Version): Promise<StepResult> {
    const { client } = this.#options
    const id = Number(version.id)
    const now = await client.find(id)
    if (!now) return { result: 'gone' }
    const why = differenceOf(version, now)
    if (why) return { result: 'changed', why }
    const removal = await client.remove(id)
    if (removal === 'gone') return this.#gone(id)
    return removal === 'done'
      ? { result: 'done', restore: String(id) }
      : { result: 'retained', why: removal.retained }
  }

  /** GitHub answers 404 to those who may not delete, too. */
  async #gone(id: number): Promise<StepResult> {
    const { client, repository } = this.#options
    if (!(await client.find(id))) return { result: 'gone' }
    const state = 'GitHub answers 404 to the deletion of what it lists'
    const wish =
      'a token that may delete (permissions: packages: write, and the package linked to the repository)'
    throw new TallyError('DENIED', `Cannot delete version ${id} of ${repository}: ${state}, expected ${wish}`)
  }

  /** Undefined when the version went between the listing and the reading of its manifest. */
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

function differenceOf(version: Version, now: PackageVersion): string | undefined {
  if (now.digest !== version.digest) return `it is ${now.digest} now`
  const added = now.tags.find(tag => !version.tags.includes(tag))
  if (added !== undefined) return `it is tagged "${printable(added)}" now`
  const touched = version.touched ?? version.created
  return touched && now.updated > touched ? 'it was pushed again' : undefined
}
