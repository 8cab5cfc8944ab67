import type { Digest } from '../model/digest.ts'
import { humanBytes } from '../text/format.ts'
import type { Decision } from './inventory/decision.ts'
import type { Inventory } from './inventory/inventory.ts'

/** A table as data; whoever prints it escapes and truncates it. */
export interface Rows {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Number of rows omitted at the end; the plan file has the whole table. */
  readonly more: number
}

/** The totals of a plan. */
export interface PlanTotals {
  readonly kept: number
  readonly untagged: number
  readonly deleted: number
  /** Bytes that no kept version needs, each blob counted once: an estimate, since other repositories may share them. */
  readonly freedBytes: number
  /** Whether deleted versions may share some of these bytes, with each other or with those that stay. */
  readonly isFreedAtMost?: boolean
}

/** Maximum rows in a summary; a step summary is limited to a mebibyte. */
const shownRows = 200

/** The changes and their reasons, deletions grouped by root; at most `limit` rows. */
export function changeRows(decisions: readonly Decision[], limit = shownRows): Rows {
  const going = decisions.filter(({ act }) => act !== 'keep')
  return table(
    ['Act', 'Tags', 'Digest', 'Why'],
    grouped(going).map(line => rowOf(line, false)),
    limit,
  )
}

/** The kept versions and their reasons in the graph's order: each root, then the versions that stay because of it. */
export function keptRows(decisions: readonly Decision[], limit = shownRows): Rows {
  const staying = decisions.filter(({ act }) => act !== 'delete')
  return table(
    ['Tags', 'Digest', 'Why'],
    grouped(staying).map(line => rowOf(line, true).slice(1)),
    limit,
  )
}

/** Computes the totals of a plan. */
export function planTotals({ versions }: Inventory, decisions: readonly Decision[]): PlanTotals {
  const count = (act: Decision['act']) => decisions.filter(decision => decision.act === act).length
  const deleted = new Set(
    decisions.filter(({ act }) => act === 'delete').map(({ version }) => version.digest),
  )
  const needed = new Set<Digest>()
  for (const { digest, blobs = [] } of versions) {
    if (!deleted.has(digest)) for (const blob of blobs) needed.add(blob.digest)
  }
  let freedBytes = 0
  for (const { digest, blobs = [], size = 0 } of versions) {
    if (!deleted.has(digest)) continue
    freedBytes += size
    for (const blob of blobs) {
      if (needed.has(blob.digest)) continue
      needed.add(blob.digest)
      freedBytes += blob.size
    }
  }
  return { kept: count('keep'), untagged: count('untag'), deleted: count('delete'), freedBytes }
}

/** The bytes that plans free together, for people. */
export function freedText(totals: readonly PlanTotals[]): string {
  const bytes = totals.reduce((sum, { freedBytes }) => sum + freedBytes, 0)
  const isAtMost = totals.some(({ freedBytes, isFreedAtMost }) => isFreedAtMost && freedBytes > 0)
  return `${isAtMost ? 'at most ' : ''}${humanBytes(bytes)}`
}

interface Line {
  readonly decision: Decision
  readonly depth: number
}

/** Lists each root followed by the versions it decided, indented by distance; members of a cycle come where they are first met. */
function grouped(decisions: readonly Decision[]): Line[] {
  const here = new Set(decisions.map(({ version }) => version.digest))
  const followers = new Map<Digest, Decision[]>()
  const roots: Decision[] = []
  for (const decision of decisions) {
    const { because } = decision.reason
    if (because === undefined || !here.has(because)) roots.push(decision)
    else followers.set(because, [...(followers.get(because) ?? []), decision])
  }
  const lines: Line[] = []
  const stack: Line[] = roots.reverse().map(decision => ({ decision, depth: 0 }))
  for (let line = stack.pop(); line; line = stack.pop()) {
    lines.push(line)
    const { depth } = line
    const below = followers.get(line.decision.version.digest) ?? []
    stack.push(...below.map(decision => ({ decision, depth: depth + 1 })).reverse())
  }
  return lines
}

function rowOf({ decision: { act, version, tags, reason }, depth }: Line, isKept: boolean): string[] {
  const left = isKept ? version.tags.filter(tag => !tags.includes(tag)) : version.tags
  const shown = act === 'untag' && !isKept ? tags : left
  const isCut = isKept && act === 'untag'
  // Retained versions have a table of their own, with the reason.
  const isTold = isKept && reason.kind === 'retained'
  const whole = isTold ? 'retained, as said above' : reason.text
  const why = isCut ? (reason.text.split('; the image stays: ').at(-1) ?? '') : whole
  const indent = depth > 0 ? `${'  '.repeat(Math.min(depth, 8) - 1)}└ ` : ''
  return [act, shown.join(', '), `${indent}${short(version.digest)}`, short(why)]
}

/** Shortens digests to their first digits. */
function short(text: string): string {
  return text.replace(/\b(sha(?:256|512):[0-9a-f]{12})[0-9a-f]+/g, '$1')
}

function table(headers: string[], rows: string[][], limit: number): Rows {
  return { headers, rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) }
}
