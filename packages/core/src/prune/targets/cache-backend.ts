import { isTallyError } from '../../errors.ts'
import { digestOf } from '../../model/digest.ts'
import type { Decision } from '../inventory/decision.ts'
import type { ExecutionOrder, PruneStep } from '../inventory/execution-order.ts'
import { buildInventory, type Inventory } from '../inventory/inventory.ts'
import { cacheTarget } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'
import type { Look, PruneBackend, StepResult } from '../prune-backend.ts'
import type { CacheEntry } from './cache-client.ts'
import type { CacheEntries } from './cache-entries.ts'

export interface CacheBackendOptions {
  readonly client: CacheEntries
  /** The key prefix of our own entries; all others are ignored. */
  readonly prefix: string
  /** Why an entry with this key stays, in words; undefined when nothing names it. */
  readonly namedBy: (key: string) => string | undefined
}

/** Our own entries in the Actions cache; an entry's age is the time since it was last restored or saved. */
export class CacheBackend implements PruneBackend {
  readonly order: ExecutionOrder = 'parents-first'
  readonly deletesWholeVersions = true
  readonly isCache = true
  readonly #options: CacheBackendOptions

  constructor(options: CacheBackendOptions) {
    this.#options = options
  }

  async inventory(): Promise<Inventory> {
    const { client, prefix } = this.#options
    const entries = (await client.list(`${prefix}-`)).filter(({ key }) => isOwn(key, prefix))
    return buildInventory(
      cacheTarget,
      entries.map(entry => this.#versionOf(entry)),
    )
  }

  /** An entry needs no other, so only its own use matters, which the deletion itself checks. */
  async look(known: Inventory): Promise<Look> {
    return { inventory: known, since: performance.now() }
  }

  async carryOut({ act, version }: PruneStep): Promise<StepResult> {
    if (act === 'untag') return { result: 'retained', why: 'an entry goes with its key or not at all' }
    try {
      return await this.#remove(version)
    } catch (error) {
      if (!isTallyError(error)) throw error
      if (isTallyError(error, 'CANCELLED', 'UNAUTHENTICATED', 'DENIED', 'RATE_LIMITED')) throw error
      return { result: 'failed', error }
    }
  }

  async #remove({ id, tags, created }: Version): Promise<StepResult> {
    const { client } = this.#options
    const since = performance.now()
    const [key = ''] = tags[0]?.split('@') ?? []
    const now = (await client.list(key)).find(entry => String(entry.id) === id)
    if (!now) return { result: 'gone' }
    if (created && now.lastAccessed > created)
      return { result: 'changed', why: `it was used again at ${now.lastAccessed.toISOString()}` }
    const result = await client.remove(now.id)
    return result === 'done' ? { result, since, until: performance.now() } : { result }
  }

  #versionOf({ id, key, ref, version, lastAccessed, size }: CacheEntry): Version {
    // An entry of a folder has neither branch nor version.
    const place = ref === '' && version === '' ? '' : `@${ref}#${version.slice(0, 12)}`
    const name = `${key}${place}`.replace(/[^\x21-\x7e]/g, '?')
    const digest = digestOf(Buffer.from(JSON.stringify([key, ref, version])))
    const why = this.#options.namedBy(key)
    return {
      digest,
      kind: 'artifact',
      tags: [name],
      created: lastAccessed,
      needs: [],
      id: String(id),
      blobs: [{ digest, size }],
      ...(why === undefined ? {} : { usedBy: why }),
    }
  }
}

/** Whether a key is one of ours: other keys may have the same prefix. */
function isOwn(key: string, prefix: string): boolean {
  const rest = key.startsWith(`${prefix}-`) ? key.slice(prefix.length + 1) : ''
  return /^(?:blob|pack|image-(?:all|[0-9a-f]{16}))-sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})$/.test(rest)
}

/**
 * Also deletes entries beyond `budget` bytes; entries in use stay and count first. The page: "For actions-cache, the total size of the
 * entries, such as 5GB; beyond it the least recently used entries are removed, whatever their age".
 */
export function withinBudget(
  { versions }: Inventory,
  decisions: readonly Decision[],
  budget: number,
): Decision[] {
  const sizeOf = ({ blobs = [] }: Version) => blobs.reduce((sum, { size }) => sum + size, 0)
  const staying = decisions.filter(({ act }) => act === 'keep')
  const isProtected = ({ reason: { kind } }: Decision) => ['in-use', 'kept-tag', 'referenced'].includes(kind)
  const time = ({ version }: Decision) => version.created?.getTime() ?? 0
  const recentFirst = staying.filter(each => !isProtected(each)).sort((a, b) => time(b) - time(a))
  let left = budget - staying.filter(isProtected).reduce((sum, { version }) => sum + sizeOf(version), 0)
  const over = new Set<Version>()
  for (const { version } of recentFirst) {
    left -= sizeOf(version)
    if (left < 0) over.add(version)
  }
  const whole = versions.reduce((sum, version) => sum + sizeOf(version), 0)
  const text = `least recently used: the entries have ${whole} bytes, the budget ${budget}`
  return decisions.map(decision =>
    over.has(decision.version)
      ? { ...decision, act: 'delete', tags: decision.version.tags, reason: { kind: 'over-budget', text } }
      : decision,
  )
}
