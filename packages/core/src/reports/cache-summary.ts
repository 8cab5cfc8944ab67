import type { Log } from '../action/host.ts'
import { cachePlace } from '../cache/cache-log.ts'
import type { SavedEntry } from '../cache/entry-saver.ts'
import type { Digest } from '../model/digest.ts'
import { type CacheAccount, savedSums, timeSaved, whyLeftOut } from '../operations/pull/cache-account.ts'
import type { Pulled } from '../operations/pull.ts'
import { humanBytes, humanTime, plural } from '../text/format.ts'
import { code, details, escapeMarkdown, table } from '../text/markdown.ts'

/** The blobs that a pull took from the cache, and the duration of the whole transfer. */
interface FromCache {
  readonly blobs: number
  readonly bytes: number
  readonly milliseconds: number
}

const nothing: FromCache = { blobs: 0, bytes: 0, milliseconds: 0 }

/** Sums up what a pull took from the cache. */
export function fromCache({ deliveries, transferMs }: Pick<Pulled, 'deliveries' | 'transferMs'>): FromCache {
  const came = deliveries.filter(({ source }) => source === 'cache')
  const bytes = came.reduce((sum, { blob }) => sum + blob.size, 0)
  return { blobs: came.length, bytes, milliseconds: transferMs }
}

/**
 * Logs what was saved: a group for each image with a line for each entry.
 *
 * @param names of the images, by the digests of their roots
 */
export function tellSaved(account: CacheAccount, names: ReadonlyMap<Digest, string>, log: Log): void {
  const place = cachePlace(account.report.route)
  for (const image of account.saved) {
    if (image.entries.length === 0) continue
    const { written, kept, leftOut, bytes } = savedSums([image])
    const planned = leftOut.filter(isPlanned)
    const lacking = leftOut.length - planned.length
    const stopped = leftOut.filter(isStopped)
    const facts = [
      ...(written.length > 0 ? [`${entries(written.length)} written (${humanBytes(bytes)})`] : []),
      ...(planned.length > 0
        ? [`${entries(planned.length)} would be written (${humanBytes(sizeOf(planned))})`]
        : []),
      ...(kept.length > 0 ? [`${entries(kept.length)} there already (${humanBytes(sizeOf(kept))})`] : []),
      ...(lacking > stopped.length ? [`${entries(lacking - stopped.length)} left out`] : []),
      ...(stopped.length > 0 ? [`${entries(stopped.length)} left out, since saving was stopped`] : []),
    ]
    const title = `${names.get(image.root) ?? image.root} in ${place}: ${facts.join(', ')}`
    // The reason for stopping was logged when it occurred, and is the same for all later entries.
    const each = image.entries.filter(entry => !isStopped(entry))
    const lines = each.map(entry => `  ${entry.key}  ${humanBytes(entry.size)} ${fateOfEntry(entry)}`)
    if (leftOut.length - stopped.length + written.length === 0) log.info(title)
    else log.group(title, lines)
  }
}

function fateOfEntry(entry: SavedEntry): string {
  if (entry.outcome === 'saved') return 'written'
  if (entry.outcome === 'exists') return 'there already'
  if (entry.outcome === 'busy') return 'is being written by another job'
  return entry.outcome === 'planned' ? 'would be written' : `left out: ${whyLeftOut(entry)}`
}

/** How the cache was used, as Markdown for the step summary: a line, and a table of what was left out. */
export function cacheSummary(account: CacheAccount, pulled: FromCache = nothing): string[] {
  const { report, saved } = account
  const { leftOut } = savedSums(saved)
  return [
    cacheLine(account, pulled),
    report.off === undefined ? '' : `The cache was given up: ${escapeMarkdown(report.off)}.`,
    report.off === undefined && report.unsaved !== undefined
      ? `Not everything was saved: ${escapeMarkdown(report.unsaved)}.`
      : '',
    leftOut.length === 0
      ? ''
      : details(
          leftOut.every(isPlanned) ? 'Would be saved' : 'Left out of the cache',
          table(['Entry', 'Size', 'Why'], leftOutRows(leftOut)),
        ),
  ]
}

/** The entries left out, each with its reason; those after a stop share one row. */
function leftOutRows(leftOut: readonly SavedEntry[]): string[][] {
  const stopped = leftOut.filter(isStopped)
  const [first] = stopped
  const others = leftOut.filter(entry => !isStopped(entry))
  return [
    ...others.map(entry => [code(entry.key), humanBytes(entry.size), escapeMarkdown(whyLeftOut(entry))]),
    ...(first ? [[entries(stopped.length), humanBytes(sizeOf(stopped)), whyLeftOut(first)]] : []),
  ]
}

/** How the cache was used, in one line. */
export function cacheLine(account: CacheAccount, pulled: FromCache = nothing): string {
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
    ...(pulled.blobs > 0
      ? [`${plural(pulled.blobs, 'blob')} (${humanBytes(pulled.bytes)}) came from it instead of a registry`]
      : []),
    ...(less === undefined
      ? []
      : [`about ${humanTime(less)} less than when it was filled from the registry`]),
    ...(saved.length > 0 ? [`${done}, ${kept.length} there already`] : []),
    ...(report.poisoned.length > 0
      ? [`${entries(report.poisoned.length)} found damaged, the content fetched elsewhere`]
      : []),
    ...(report.lookups > 0 ? [`${plural(report.lookups, 'look-up')}, ${report.route} route`] : []),
  ]
  const place = report.route === 'folder' ? "The cache's folder" : 'Actions cache'
  return `${place}: ${facts.join('; ')}.`
}

function isPlanned({ outcome }: SavedEntry): boolean {
  return outcome === 'planned'
}

function isStopped({ outcome }: SavedEntry): boolean {
  return outcome === 'stopped'
}

function sizeOf(saved: readonly SavedEntry[]): number {
  return saved.reduce((sum, { size }) => sum + size, 0)
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
