import { type BigIntStats, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt } from './attempt.ts'
import { isRunning, markPattern } from './process-mark.ts'

/** A draft that no process is writing. */
export interface RestingDraft {
  /** `<algorithm>-<hex>` of the blob it will become. */
  readonly blob: string
  readonly path: string
  readonly bytes: number
  /** Time of the last write, in milliseconds since 1970. */
  readonly touched: number
}

/** Limits on drafts kept for a later run to resume: age in milliseconds, and bytes of all together. */
export const draftLimits = { ageMs: 48 * 60 * 60_000, bytes: 1024 ** 3 }

const restName = /^(\w+-[0-9a-f]+)\.part$/
const usedName = new RegExp(String.raw`^(\w+-[0-9a-f]+)\.(${markPattern})\.\d+$`)
/** Other temporary files of a step: folders of the toolkit, archives being unpacked, blobs being sent. */
const scratchName = new RegExp(`^(?:toolkit|archive|leaving)-(${markPattern})-.+$`)

/**
 * Puts drafts of ended processes back to rest, removes their other files, and deletes drafts beyond the limits: too old or, oldest
 * first, too large in total. Returns the drafts at rest. Ignores files it cannot remove.
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

/** The drafts within the limits: newest first, young enough and together within `bytes`; the newest alone may be larger. */
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

/** The drafts to delete for the rest to fit in `bytes`: oldest first, and the newest too when it alone is larger. */
export function draftsBeyond(drafts: readonly RestingDraft[], bytes: number, now: number): RestingDraft[] {
  const kept = keptDrafts(drafts, now, {
    ageMs: draftLimits.ageMs,
    bytes: Math.min(bytes, draftLimits.bytes),
  })
  const left = kept.reduce((sum, draft) => sum + draft.bytes, 0)
  return left > bytes ? [...drafts] : drafts.filter(draft => !kept.includes(draft))
}

/** Deletes the named drafts unless they were resumed since they were listed. */
export function removeDrafts(folder: string, gone: readonly Pick<RestingDraft, 'blob' | 'touched'>[]): void {
  const touched = new Map(gone.map(draft => [draft.blob, draft.touched]))
  for (const draft of readDrafts(folder, Date.now()))
    if (draft.touched <= (touched.get(draft.blob) ?? 0)) removed(draft.path)
}

/** Deletes all drafts at rest to free a full disk. Returns their bytes. */
export function freeDrafts(folder: string): number {
  const drafts = readDrafts(folder, Date.now())
  return drafts.reduce((sum, { path, bytes }) => sum + (removed(path) ? bytes : 0), 0)
}

/** Lists drafts at rest and those of ended processes; removes other files of ended processes. */
function readDrafts(folder: string, now: number): RestingDraft[] {
  const drafts: RestingDraft[] = []
  // A link's target is not ours to clean.
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

/** The time a process last marked the store as in use, which it does every few minutes. */
function seen(folder: string, mark: string): number {
  return lstatSync(join(dirname(folder), 'in-use', mark), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** Allocated bytes: a draft may have holes, which take no space. */
function allocated({ blocks, size }: BigIntStats): number {
  return Number(blocks === undefined || blocks * 512n > size ? size : blocks * 512n)
}

function restOf(path: string): string {
  return path.replace(new RegExp(String.raw`\.${markPattern}\.\d+$`), '.part')
}

/** Removes a path. Another process may be removing it, or another user own the file: then it is theirs to remove. */
function removed(path: string): boolean {
  return attempt(() => rmSync(path, { recursive: true, force: true }))
}
