import { linkSync, lstatSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { draftsBeyond, type RestingDraft } from '../../content/draft-folder.ts'
import { storeFailure } from '../../content/full-disk.ts'
import { ownMark } from '../../content/process-mark.ts'
import { LastUses } from '../../content/store/last-uses.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import { type UsedContent, usedByOthers } from '../../content/store/store-users.ts'
import { type Digest, encodedOf } from '../../model/digest.ts'
import type { Fitted } from '../fit.ts'
import type { Decision } from '../inventory/decision.ts'
import type { ExecutionOrder, PruneStep } from '../inventory/execution-order.ts'
import { buildInventory, type Inventory } from '../inventory/inventory.ts'
import type { PlannedDraft, RepositoryPlan } from '../inventory/repository-plan.ts'
import { storeTarget } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'
import { planTotals } from '../plan-rows.ts'
import type { PruneBackend, StepResult } from '../prune-backend.ts'
import { StoreContent, type StoredFile } from './store-content.ts'

const inUse = 'a running step uses it'

/**
 * The content store: its images, which have no names there, and blobs that no image needs. Their age is the time since a step last
 * read them. An image is deleted with the layers that no other needs; nothing that a running step relies on is deleted.
 */
export class StoreBackend implements PruneBackend {
  readonly order: ExecutionOrder = 'parents-first'
  readonly deletesWholeVersions = true
  readonly isCache = true
  readonly #store: LayoutStore
  readonly #content: StoreContent
  /** The time of the last look, and of the last start or end of a step by then, in milliseconds since 1970. */
  #looked = { at: 0, change: -1 }
  #lastUses: LastUses
  readonly #budget: number | undefined
  #count = 0

  /** @param budget bytes that the store may occupy, drafts included; undefined for no limit */
  constructor(store: LayoutStore, budget?: number) {
    this.#store = store
    this.#budget = budget
    this.#content = new StoreContent(store)
    this.#lastUses = this.#uses()
  }

  async inventory(): Promise<Inventory> {
    this.#look()
    const used = this.#used()
    const versions = [...this.#content.files.values()]
      .filter(({ digest, facts }) => facts !== undefined || !this.#content.isNeeded(digest))
      .map(file => this.#versionOf(file, used))
    return buildInventory(storeTarget, versions)
  }

  /** Adds to each reason how long the image was unused, which the policy does not say. */
  async fit(_: Inventory, decisions: readonly Decision[]): Promise<Fitted> {
    return { decisions: decisions.map(dated), notes: [] }
  }

  async check(): Promise<void> {
    if (this.#store.unwritable) throw this.#store.unwritable
  }

  async usedBytes(): Promise<number> {
    return this.#blobBytes() + this.#store.restingBytes
  }

  drafts(inventory: Inventory, decisions: readonly Decision[]): readonly PlannedDraft[] {
    if (this.#budget === undefined) return []
    const left = this.#budget - (this.#blobBytes() - planTotals(inventory, decisions).freedBytes)
    const going = this.#draftsBeyond(left)
    return going.map(({ blob, bytes, touched }) => ({ blob, bytes, touched: Math.ceil(touched) }))
  }

  /** Deletes the drafts beyond the space that blobs leave of the budget; without a budget, those that a reviewed plan names. */
  async tidy({ drafts = [] }: RepositoryPlan): Promise<void> {
    const going = this.#budget === undefined ? drafts : this.#draftsBeyond(this.#budget - this.#blobBytes())
    this.#store.dropDrafts(going)
  }

  #draftsBeyond(bytes: number): RestingDraft[] {
    return draftsBeyond(this.#store.restingDrafts(), Math.max(0, bytes), Date.now())
  }

  async carryOut({ act, version }: PruneStep): Promise<StepResult> {
    if (act === 'untag') return { result: 'retained', why: 'the store has no names' }
    const { digest } = version
    // A step that ended meanwhile has written its documents before it removed its mark from the running steps.
    const used = this.#used()
    if (!this.#isQuiet(used)) this.#look()
    const file = this.#content.files.get(digest)
    if (!file) return { result: 'gone' }
    if (used.has(digest)) return { result: 'retained', why: inUse }
    if (lastUse(file, this.#lastUses) > (version.created?.getTime() ?? 0))
      return { result: 'changed', why: 'a step used it meanwhile' }
    if (this.#content.isNeeded(digest)) return { result: 'changed', why: 'another image needs it' }
    try {
      if (!this.#remove(digest)) return { result: 'retained', why: inUse }
      for (const { digest: blob } of file.facts?.blobs ?? [])
        if (this.#content.files.has(blob) && !this.#content.isNeeded(blob)) this.#remove(blob)
      return { result: 'done' }
    } catch (error) {
      return { result: 'failed', error: storeFailure('remove a blob from the store', error) }
    }
  }

  /** Deletes a blob. Returns false, with the blob in place, when a running step has come to rely on it. */
  #remove(digest: Digest): boolean {
    const path = this.#store.pathOf(digest)
    const aside = join(this.#store.scratch, `leaving-${ownMark()}-${this.#count++}-${encodedOf(digest)}`)
    if (this.#used().has(digest)) return false
    if (!moved(path, aside)) {
      this.#content.forget(digest)
      return true
    }
    // A step marks a blob before it looks for it: either the mark is read here, or the step did not find the blob, or it has ended
    // and left a document that needs it.
    const used = this.#used()
    if (!this.#isQuiet(used)) this.#look()
    if (used.has(digest) || this.#content.isNeeded(digest)) {
      putBack(aside, path)
      return false
    }
    rmSync(aside, { recursive: true, force: true })
    this.#content.forget(digest)
    this.#store.forget(digest)
    return true
  }

  #blobBytes(): number {
    this.#content.look()
    return [...this.#content.files.values()].reduce((sum, { size }) => sum + size, 0)
  }

  #look(): void {
    this.#looked = { at: Date.now(), change: this.#lastChange() }
    this.#content.look()
    // Read again, since other steps write it.
    this.#lastUses = this.#uses()
  }

  /** Whether no step is running and none has started or ended since the last look; file times are only exact to some milliseconds. */
  #isQuiet({ isIdle }: UsedContent): boolean {
    const { at, change } = this.#looked
    return isIdle && change === this.#lastChange() && at - change > 1000
  }

  #lastChange(): number {
    return lstatSync(join(this.#store.root, 'in-use'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  }

  #used(): UsedContent {
    return usedByOthers(join(this.#store.root, 'in-use'))
  }

  #uses(): LastUses {
    return new LastUses(join(this.#store.root, 'last-uses.txt'))
  }

  #versionOf(file: StoredFile, used: UsedContent): Version {
    const { digest, size, facts } = file
    const created = new Date(lastUse(file, this.#lastUses))
    const use = used.has(digest) ? { usedBy: inUse } : {}
    const common = { digest, tags: [], created, size, ...use }
    if (!facts) return { ...common, kind: 'artifact', needs: [] }
    const { files } = this.#content
    return {
      ...common,
      kind: facts.kind,
      // The store has only the requested platforms of an index.
      needs: facts.needs.filter(each => files.has(each)),
      ...(facts.subject ? { subject: facts.subject } : {}),
      blobs: (facts.blobs ?? []).flatMap(({ digest }) => {
        const blob = files.get(digest)
        return blob ? [{ digest, size: blob.size }] : []
      }),
    }
  }
}

function dated(decision: Decision): Decision {
  const { act, version, reason } = decision
  if (act === 'keep' || reason.kind !== 'untagged') return decision
  const time = version.created?.toISOString().replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC') ?? 'ever'
  const text = version.blobs ? `no step has used it since ${time}` : `no image needs it, here since ${time}`
  return { ...decision, reason: { ...reason, text } }
}

function lastUse({ digest, came }: StoredFile, uses: LastUses): number {
  return Math.max(came, uses.get(digest) ?? 0)
}

/** Renames; returns false when the file is gone: another prune may work on the same store. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Puts a blob back unless it has been written again. */
function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return renameSync(aside, path)
  }
  rmSync(aside, { force: true })
}
