import type { CacheReport } from '../../cache/cache-log.ts'
import type { SavedEntry } from '../../cache/entry-saver.ts'
import type { SavedImage } from '../../cache/save-image.ts'
import type { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import type { Delivery } from '../../transfer/transfer.ts'

/** What the cache did for a step. */
export interface CacheAccount {
  readonly report: CacheReport
  readonly saved: readonly SavedImage[]
}

/** Entries by outcome, each key once. */
interface SavedSums {
  /** Entries written by this run. */
  readonly written: readonly SavedEntry[]
  /** Entries that existed already, or that another job is writing. */
  readonly kept: readonly SavedEntry[]
  /** Entries still missing. */
  readonly leftOut: readonly SavedEntry[]
  /** Bytes uploaded. */
  readonly bytes: number
}

const isKept = new Set<SavedEntry['outcome']>(['exists', 'busy'])

/** Sums up what was saved of all images; an entry that two of them share counts once. */
export function savedSums(saved: readonly SavedImage[]): SavedSums {
  const entries = new Map<string, SavedEntry>()
  for (const entry of saved.flatMap(each => each.entries))
    if (entries.get(entry.key)?.outcome !== 'saved') entries.set(entry.key, entry)
  const all = [...entries.values()]
  const written = all.filter(({ outcome }) => outcome === 'saved')
  return {
    written,
    kept: all.filter(({ outcome }) => isKept.has(outcome)),
    leftOut: all.filter(({ outcome }) => outcome !== 'saved' && !isKept.has(outcome)),
    bytes: saved.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** Whether the cache has everything of an image after saving. */
export function isWhole({ saved }: CacheAccount, image: Digest): boolean {
  return savedSums(saved.filter(({ root }) => root === image)).leftOut.length === 0
}

/** Whether the cache was given up before any request, so that its content is unknown. */
export function isUnasked({ report }: Pick<CacheAccount, 'report'>): boolean {
  return report.off !== undefined && report.lookups === 0
}

const reasons: Partial<Record<SavedEntry['outcome'], string>> = {
  planned: 'it would be saved',
  over: 'over the budget',
  absent: 'not in the store',
  stopped: 'saving was stopped',
  refused: 'refused by the service',
  throttled: 'too many uploads a minute',
}

/** Describes the reason why an entry was omitted. */
export function whyLeftOut({ outcome }: SavedEntry): string {
  return reasons[outcome] ?? outcome
}

/**
 * Milliseconds saved compared with fetching the same bytes from the registry when they were cached; undefined when
 * unknown or not positive.
 */
export function timeSaved({ report }: CacheAccount, bytes: number, milliseconds: number): number | undefined {
  const { cold } = report
  if (cold.bytes === 0 || bytes === 0) return undefined
  const saved = (cold.milliseconds * bytes) / cold.bytes - milliseconds
  return saved > 0 ? saved : undefined
}

/** Returns whether a blob was fetched from elsewhere because its cached copy was damaged. */
export function isRepaired({ report }: CacheAccount): (delivery: Delivery) => boolean {
  return ({ repaired }) => repaired && report.poisoned.length > 0
}

/** The digests that a failure reports as missing; empty if it names none. */
export function missingIn({ details }: TallyError): string[] {
  const { failures = [details] } = details as { failures?: readonly Readonly<Record<string, unknown>>[] }
  return failures.flatMap(({ missing }) => (Array.isArray(missing) ? missing.map(String) : []))
}

/** Joins as many lines as an output may have. */
export function shortList(lines: readonly string[]): string {
  const most = 40
  if (lines.length <= most) return lines.join('\n')
  return [...lines.slice(0, most), `and ${lines.length - most} more`].join('\n')
}

/** The account, as written to the report file. */
export function cacheReport(account: CacheAccount): object {
  const entries = account.saved.flatMap(({ entries }) => entries)
  const { bytes } = savedSums(account.saved)
  const saved = entries.map(({ key, size, members, outcome }) => ({ key, size, outcome, members }))
  return { ...account.report, saved, bytesSaved: bytes }
}
