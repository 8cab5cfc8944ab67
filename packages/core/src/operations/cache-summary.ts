import { humanBytes, humanTime, plural } from '../action/format.ts'
import { code, details, escapeMarkdown, table } from '../action/markdown.ts'
import type { SavedEntry } from '../cache/entry-saver.ts'
import { type CacheAccount, savedSums, timeSaved, whyLeftOut } from './cache-account.ts'

/** What the cache did, as Markdown for the step summary: a line, and what was left out. */
export function cacheSummary(
  account: CacheAccount,
  pulled: { readonly bytes: number; readonly milliseconds: number },
): string[] {
  const { report, saved } = account
  const { leftOut } = savedSums(saved)
  return [
    cacheLine(account, pulled),
    report.off === undefined ? '' : `The cache was given up: ${escapeMarkdown(report.off)}.`,
    report.off === undefined && report.unsaved !== undefined
      ? `Not all was saved: ${escapeMarkdown(report.unsaved)}.`
      : '',
    leftOut.length === 0
      ? ''
      : details(
          leftOut.every(isPlanned) ? 'Would be saved' : 'Left out of the cache',
          table(
            ['Entry', 'Size', 'Why'],
            leftOut.map(entry => [
              code(entry.key),
              humanBytes(entry.size),
              escapeMarkdown(whyLeftOut(entry)),
            ]),
          ),
        ),
  ]
}

/** What the cache did, in a line. */
export function cacheLine(account: CacheAccount, pulled = { bytes: 0, milliseconds: 0 }): string {
  const { report, saved } = account
  const { written, kept, leftOut, bytes } = savedSums(saved)
  const planned = leftOut.filter(isPlanned)
  const done =
    planned.length > 0
      ? `${entries(planned.length)} would be written (${humanBytes(sizeOf(planned))})`
      : `${entries(written.length)} written (${humanBytes(bytes)})`
  const less = timeSaved(account, pulled.bytes, pulled.milliseconds)
  const facts = [
    ...(report.used.length > 0 || saved.length === 0 ? [`${entries(report.used.length)} used`] : []),
    ...(less === undefined
      ? []
      : [`about ${humanTime(less)} less than when it was filled from the registry`]),
    ...(saved.length > 0 ? [`${done}, ${kept.length} there already`] : []),
    ...(report.poisoned.length > 0
      ? [`${entries(report.poisoned.length)} found damaged, the content fetched elsewhere`]
      : []),
    ...(report.lookups > 0 ? [`${plural(report.lookups, 'look-up')}, ${report.route} route`] : []),
  ]
  return `Actions cache: ${facts.join('; ')}.`
}

function isPlanned({ outcome }: SavedEntry): boolean {
  return outcome === 'planned'
}

function sizeOf(saved: readonly SavedEntry[]): number {
  return saved.reduce((sum, { size }) => sum + size, 0)
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
