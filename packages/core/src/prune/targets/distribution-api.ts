import { isTallyError, TallyError } from '../../errors.ts'
import { type Digest, parseDigest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { digestsOnly, type Fitted, tagsOnly } from '../fit.ts'
import type { Decision } from '../inventory/decision.ts'
import type { ExecutionOrder, PruneStep } from '../inventory/execution-order.ts'
import type { Inventory } from '../inventory/inventory.ts'
import type { Version } from '../inventory/version.ts'
import type { Look, PruneBackend, StepResult } from '../prune-backend.ts'
import { replacing, type TagReplacer } from '../tag-replacer.ts'
import { DistributionWalk, type DistributionWalkOptions } from './distribution-walk.ts'

interface DistributionBackendOptions extends DistributionWalkOptions {
  /** `tags-first` for Artifact Registry; `parents-first` elsewhere. */
  readonly order?: ExecutionOrder
  /** Removes tags where the registry deletes only by digest. */
  readonly replacer?: TagReplacer | undefined
}

/** A digest that does not exist: deleting it tests whether deletions work. */
const nothing = parseDigest(`sha256:${'0'.repeat(64)}`)

/**
 * Any registry with the distribution API. The API lists only tags, so the inventory is what tags lead to: children, referrers, and
 * their referrers in turn. An unreachable untagged image can be neither seen nor deleted; one that was reachable earlier in this
 * backend's life is remembered, so that children can be deleted after their parents.
 * To walk the rest without remembered versions, create a new backend.
 */
export class DistributionBackend implements PruneBackend {
  readonly order: ExecutionOrder
  /** Determined while planning; where the registry does not tell, a step that removes a tag ends as retained. */
  readonly deletesWholeVersions = false
  readonly listsUntagged = false
  readonly #options: DistributionBackendOptions
  readonly #walk: DistributionWalk
  readonly #clock: () => number
  #deletesTags: boolean | undefined

  constructor(options: DistributionBackendOptions) {
    this.#options = options
    this.order = options.order ?? 'parents-first'
    this.#walk = new DistributionWalk(options)
    this.#clock = options.clock ?? (() => performance.now())
  }

  /** A plan that removes tags tests whether the registry supports it. */
  async fit(_: Inventory, decisions: readonly Decision[]): Promise<Fitted> {
    const { remote } = this.#options
    if (remote.collects !== undefined) return { decisions: tagsOnly(decisions, remote.collects), notes: [] }
    if (!remote.deletesTags || !decisions.some(({ act }) => act === 'untag')) return { decisions, notes: [] }
    try {
      this.#deletesTags ??= await remote.deletesTags()
      if (this.#deletesTags) return { decisions, notes: [] }
      await this.check()
      return this.#options.replacer
        ? { decisions, notes: [replacing] }
        : { decisions: digestsOnly(decisions), notes: [] }
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

  inventory(): Promise<Inventory> {
    return this.#walk.inventory()
  }

  look(known: Inventory, version: Version, leaving?: ReadonlySet<string>): Promise<Look> {
    return this.#walk.look(known, version, leaving)
  }

  async carryOut(step: PruneStep): Promise<StepResult> {
    try {
      return step.act === 'untag'
        ? await this.#untag(step.version, step.tag)
        : await this.#delete(step.version)
    } catch (error) {
      if (!isTallyError(error)) throw error
      // Some registries also answer 404 when deletion is not permitted.
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

  async #untag(version: Version, tag: string): Promise<StepResult> {
    const { remote, repository } = this.#options
    const since = this.#clock()
    const digest = await this.#walk.digestOf(tag)
    if (digest === undefined) return { result: 'gone' }
    if (digest !== version.digest)
      return { result: 'changed', why: `"${printable(tag)}" points to ${digest} now` }
    try {
      await remote.deleteTag(tag)
      const until = this.#clock()
      this.#walk.forget({ tag })
      if (this.order !== 'tags-first' && !(await remote.has(digest)))
        throw tagTookManifest(repository, tag, digest)
      return { result: 'done', since, until }
    } catch (error) {
      if (!isTallyError(error, 'DELETE_UNSUPPORTED')) throw error
      if (this.#options.replacer) return this.#replace(version, tag)
      const others = version.tags.filter(other => other !== tag).map(other => printable(other))
      const why = `the registry deletes by digest only, which would remove too: ${others.join(', ') || 'what is kept'}`
      return { result: 'retained', why }
    }
  }

  async #replace(version: Version, tag: string): Promise<StepResult> {
    const result = (await this.#options.replacer?.untag(version, tag)) ?? { result: 'gone' }
    this.#walk.forget({ tag })
    return result
  }

  async #delete({ digest, tags }: Version): Promise<StepResult> {
    const { remote } = this.#options
    const removal = await remote.deleteManifest(digest)
    if (removal !== 'done' && removal !== 'gone') return { result: 'retained', why: removal.retained }
    const until = this.#clock()
    this.#walk.forget({ digest })
    if (removal === 'gone') return { result: 'gone' }
    // Some registries store tags separately: they then name a manifest that is gone.
    for (const tag of tags) {
      if ((await this.#walk.digestOf(tag)) === digest && !(await remote.has(digest)))
        await remote.deleteTag(tag)
    }
    return { result: 'done', until }
  }
}

/** Some registries treat the deletion of a tag as that of its manifest, against the specification. */
function tagTookManifest(repository: string, tag: string, digest: Digest): TallyError {
  const state = `with the tag "${printable(tag)}" the registry deleted ${digest} itself`
  return new TallyError('PRUNE_DAMAGE', `Cannot go on in ${repository}: ${state}, expected the tag alone`)
}
