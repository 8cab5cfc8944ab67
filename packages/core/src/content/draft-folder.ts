import { type BigIntStats, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt } from './attempt.ts'
import { isRunning, markPattern } from './process-mark.ts'

/** A draft that nobody works at. */
export interface RestingDraft {
  /** `<algorithm>-<hex>` of the blob that it is to become. */
  readonly blob: string
  readonly path: string
  readonly bytes: number
  /** When it was written last, in milliseconds since 1970. */
  readonly touched: number
}

/** How long drafts are kept for a run that goes on with them, in milliseconds, and how many bytes of them. */
export const draftLimits = { ageMs: 48 * 60 * 60_000, bytes: 1024 ** 3 }

const restName = /^(\w+-[0-9a-f]+)\.part$/
const usedName = new RegExp(String.raw`^(\w+-[0-9a-f]+)\.(${markPattern})\.\d+$`)
/** What else a step keeps beside drafts: folders of the toolkit, archives being unpacked, blobs on their way out. */
const scratchName = new RegExp(`^(?:toolkit|archive|leaving)-(${markPattern})-.+$`)

/**
 * Puts the drafts of processes that ended back to rest, removes what else they left, and drops the drafts that are too old or, the
 * oldest first, too large in sum. Gives the drafts at rest. What cannot be removed stays.
 */
export function tidyDrafts(folder: string, now = Date.now(), limits = draftLimits): RestingDraft[] {
  const resting = readDrafts(folder, now).filter(({ path }) => {
    const rest = restOf(path)
    return rest === path || attempt(() => renameSync(path, rest))
  })
  const kept = keptDrafts(
    resting.map(draft => ({ ...draft, path: restOf(draft.path) })),
    now,
    limits,
  )
  const stay = new Set(kept.map(({ path }) => path))
  for (const path of resting.map(draft => restOf(draft.path))) if (!stay.has(path)) removed(path)
  return kept
}

/** The drafts that may stay: touched within the age and, the newest first, together within the bytes; one alone may be larger. */
export function keptDrafts(
  drafts: readonly RestingDraft[],
  now: number,
  { ageMs, bytes }: typeof draftLimits = draftLimits,
): RestingDraft[] {
  let left = bytes
  return drafts
    .filter(({ touched }) => Math.abs(now - touched) <= ageMs)
    .toSorted((a, b) => b.touched - a.touched)
    .filter((draft, at) => {
      left -= draft.bytes
      return at === 0 || left >= 0
    })
}

/** The drafts that go where they may have so many bytes together: the oldest first, and the newest alone too where it is larger. */
export function draftsBeyond(drafts: readonly RestingDraft[], bytes: number, now: number): RestingDraft[] {
  const kept = keptDrafts(drafts, now, {
    ageMs: draftLimits.ageMs,
    bytes: Math.min(bytes, draftLimits.bytes),
  })
  const left = kept.reduce((sum, draft) => sum + draft.bytes, 0)
  return left > bytes ? [...drafts] : drafts.filter(draft => !kept.includes(draft))
}

/** Removes drafts by name that nobody took up since they were looked at. */
export function removeDrafts(folder: string, gone: readonly Pick<RestingDraft, 'blob' | 'touched'>[]): void {
  const touched = new Map(gone.map(draft => [draft.blob, draft.touched]))
  for (const draft of readDrafts(folder, Date.now()))
    if (draft.touched <= (touched.get(draft.blob) ?? 0)) removed(draft.path)
}

/** Removes all drafts that nobody works at, for a disk that is full. Gives the bytes that they had. */
export function freeDrafts(folder: string): number {
  const drafts = readDrafts(folder, Date.now())
  return drafts.reduce((sum, { path, bytes }) => sum + (removed(path) ? bytes : 0), 0)
}

/** Drafts at rest, and those of processes that ended; what else such processes left is removed on the way. */
function readDrafts(folder: string, now: number): RestingDraft[] {
  const drafts: RestingDraft[] = []
  // What a link leads to is not ours to clean.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return drafts
  for (const name of readdirSync(folder)) {
    const [, blob, mark] = restName.exec(name) ?? usedName.exec(name) ?? []
    const [, owner] = scratchName.exec(name) ?? []
    if (blob === undefined && owner === undefined) continue
    const path = join(folder, name)
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    if (!stats) continue
    const touched = Number(stats.mtimeMs)
    const user = mark ?? owner
    if (user !== undefined && isRunning(user, Math.max(touched, seen(folder, user)), now)) continue
    if (blob === undefined) removed(path)
    else drafts.push({ blob, path, bytes: allocated(stats), touched })
  }
  return drafts
}

/** When a process last said that it uses the store, which it does every few minutes. */
function seen(folder: string, mark: string): number {
  return lstatSync(join(dirname(folder), 'in-use', mark), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** A draft may have holes, which take no space. */
function allocated({ blocks, size }: BigIntStats): number {
  return Number(blocks === undefined || blocks * 512n > size ? size : blocks * 512n)
}

function restOf(path: string): string {
  return path.replace(new RegExp(String.raw`\.${markPattern}\.\d+$`), '.part')
}

/** Another process may be at the same, or the file another user's: then it is theirs to remove. */
function removed(path: string): boolean {
  return attempt(() => rmSync(path, { recursive: true, force: true }))
}
