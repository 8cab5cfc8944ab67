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

/** Entries by what became of them, each key once. */
interface SavedSums {
  /** Entries that were written now. */
  readonly written: readonly SavedEntry[]
  /** Entries that were there already, or that another job is writing. */
  readonly kept: readonly SavedEntry[]
  /** Entries that are missing still. */
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

/** Whether the cache has everything of an image after the saving. */
export function isWhole({ saved }: CacheAccount, image: Digest): boolean {
  return savedSums(saved.filter(({ root }) => root === image)).leftOut.length === 0
}

/** Whether the cache was given up before it was asked for anything, so that nobody knows what it has. */
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

/** Why an entry was left out, in words. */
export function whyLeftOut({ outcome }: SavedEntry): string {
  return reasons[outcome] ?? outcome
}

/** Milliseconds less than the same bytes took from the registry when they were saved; undefined where that is not known or not less. */
export function timeSaved({ report }: CacheAccount, bytes: number, milliseconds: number): number | undefined {
  const { cold } = report
  if (cold.bytes === 0 || bytes === 0) return undefined
  const saved = (cold.milliseconds * bytes) / cold.bytes - milliseconds
  return saved > 0 ? saved : undefined
}

/** Whether a blob was fetched from elsewhere since its cached copy was damaged. */
export function isRepaired({ report }: CacheAccount): (delivery: Delivery) => boolean {
  return ({ repaired }) => repaired && report.poisoned.length > 0
}

/** The digests that a failure says are missing; none where it says nothing of them. */
export function missingIn({ details }: TallyError): string[] {
  const { failures = [details] } = details as { failures?: readonly Readonly<Record<string, unknown>>[] }
  return failures.flatMap(({ missing }) => (Array.isArray(missing) ? missing.map(String) : []))
}

/** As many lines as an output may hold. */
export function shortList(lines: readonly string[]): string {
  const most = 40
  if (lines.length <= most) return lines.join('\n')
  return [...lines.slice(0, most), `and ${lines.length - most} more`].join('\n')
}

/** The account as the report file holds it. */
export function cacheReport(account: CacheAccount): object {
  const entries = account.saved.flatMap(({ entries }) => entries)
  const { bytes } = savedSums(account.saved)
  const saved = entries.map(({ key, size, members, outcome }) => ({ key, size, outcome, members }))
  return { ...account.report, saved, bytesSaved: bytes }
}
