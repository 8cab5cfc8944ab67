import { type Finding, rules } from '../../lock/pins/findings.ts'
import type { HeldPin, PinMove } from '../../lock/pins/lock-rules.ts'
import type { Age, ImageFacts } from '../../lock/pins/tag-answer.ts'
import type { LockResult } from '../../operations/lock.ts'
import { printable } from '../../text/printable.ts'
import { severityCounts } from './finding-order.ts'
import { pullRequestTitle } from './pull-request.ts'

/** Bytes of the output `pins`; the report has all of them. */
const mostPinBytes = 8_192
/** The most lines of an output; the report has all of them. */
const shownLines = 20

/** The outputs of a result, without those that are paths. */
export function lockOutputs(result: LockResult): Record<string, string> {
  const { changes, counts, held, ignored, unreadable } = result
  return {
    changed: String(isChanged(result)),
    files: cutLines(changes.map(({ path }) => printable(path))),
    pins: cutPins(result.pins),
    title: pullRequestTitle(result),
    unpinned: String(counts.unpinned),
    moved: String(counts.moved),
    held: String(held.length),
    ignored: String(ignored.length),
    unreadable: String(unreadable.length),
    json: JSON.stringify(figures(result)),
  }
}

/** The whole account, as written to the report file. */
export function lockReport(result: LockResult): object {
  const { findings, changes, pins, held, facts, failure } = result
  const { ignored, unreadable, templateFiles, unknownFiles } = result
  return {
    ...figures(result),
    ...(failure && { failure: { code: failure.code, message: failure.message } }),
    findings: findings.map(findingReport),
    files: changes.map(({ path, before }) => ({ path, isNew: before === undefined })),
    pins: pins.map(pin => pinReport(pin, facts)),
    held: held.map(heldReport),
    ignored,
    unreadable,
    templateFiles,
    unknownFiles,
  }
}

/** The findings as JSON: one for each rule at a place. */
export function findingsReport({ findings }: LockResult): string {
  return `${JSON.stringify(findings.map(findingReport), undefined, 2)}\n`
}

/** Whether files changed, or would without the dry run. */
function isChanged({ changes, failure }: LockResult): boolean {
  return changes.length > 0 && failure === undefined
}

function figures(result: LockResult) {
  const { mode, isDry, changes, counts, pins, held, ignored, unreadable, findings } = result
  const { error, warning, notice } = severityCounts(findings)
  return {
    mode,
    dryRun: isDry,
    changed: isChanged(result),
    changedFiles: changes.length,
    ...counts,
    pinned: pins.filter(({ before }) => before === undefined).length,
    updated: pins.filter(({ before }) => before !== undefined).length,
    held: held.length,
    ignored: ignored.length,
    unreadable: unreadable.length,
    errors: error,
    warnings: warning,
    notices: notice,
  }
}

function findingReport({ rule, fix, ...finding }: Finding): object {
  return { rule, name: rules[rule].name, check: rules[rule].check, ...finding, ...(fix && { fix }) }
}

function pinReport({ age, ...pin }: PinMove, facts: LockResult['facts']): object {
  const [before, after] = [pin.before && facts.get(pin.before), facts.get(pin.after)]
  return {
    ...pin,
    ...(age && { age: ageReport(age) }),
    ...(before && { factsBefore: factsReport(before) }),
    ...(after && { factsAfter: factsReport(after) }),
  }
}

function heldReport({ age, until, ...pin }: HeldPin): object {
  return {
    ...pin,
    ...(until !== undefined && { until: isoTime(until) }),
    ...(age && { age: ageReport(age) }),
  }
}

function ageReport({ since, from, said }: Age): object {
  return { since: isoTime(since), from, said }
}

function factsReport({ sizes, platforms, digest: _, ...claimed }: ImageFacts): object {
  return { sizes: Object.fromEntries(sizes), platforms: Object.fromEntries(platforms), claimed }
}

function isoTime(milliseconds: number): string | null {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function cutPins(pins: readonly PinMove[]): string {
  const kept: string[] = []
  let bytes = 2
  for (const { image, before, after, files } of pins) {
    const each = JSON.stringify({ image, before, after, files: files.slice(0, shownLines) })
    bytes += Buffer.byteLength(each) + 1
    if (bytes > mostPinBytes) break
    kept.push(each)
  }
  return `[${kept.join(',')}]`
}

function cutLines(lines: readonly string[]): string {
  const more = lines.length - shownLines
  return [...lines.slice(0, shownLines), ...(more > 0 ? [`${more} more, see the report`] : [])].join('\n')
}
