import type { FileDifference } from '../comparison.ts'
import type { InspectedFile } from '../file-tree.ts'
import { byPath } from './file-nodes.ts'
import type { MergedFiles } from './merge-layers.ts'

/**
 * The files that differ, by path. If both stand on layers that were not read, a change that these may cover is marked, whole folders
 * over them are passed over, and what a whiteout takes from them is named by its path alone.
 */
export function compareTrees(
  before: MergedFiles,
  after: MergedFiles,
  { isBaseKnown }: { readonly isBaseKnown: boolean },
): FileDifference[] {
  const changes: FileDifference[] = []
  const both = [before, after] as const
  const paths = new Set(both.flatMap(({ files }) => [...files.keys()]))
  for (const path of paths) {
    const change = changeOf(path, both, isBaseKnown)
    if (change) changes.push(change)
  }
  if (!isBaseKnown) {
    changes.push(...goneFrom(after, before, paths).map(path => ({ path, how: 'removed' as const })))
    changes.push(...goneFrom(before, after, paths).map(path => ({ path, how: 'added' as const })))
  }
  return changes.sort(byPath)
}

function changeOf(
  path: string,
  [before, after]: readonly [MergedFiles, MergedFiles],
  isBaseKnown: boolean,
): FileDifference | undefined {
  const [old, now] = [before.files.get(path), after.files.get(path)]
  const isImplied = before.implied.has(path) || after.implied.has(path)
  if (old && now) {
    const isSame = isSameFile(old, now) || (isImplied && !isBaseKnown && old.type === now.type)
    return isSame ? undefined : { path, how: 'changed', before: old, after: now }
  }
  const isOverShared = !isBaseKnown && showsBelow(old ? after : before, path)
  if (isOverShared && (old ?? now)?.type === 'folder') return undefined
  const mark = isOverShared ? { isOverShared } : {}
  if (now) return { path, how: 'added', after: now, ...mark }
  return old && { path, how: 'removed', before: old, ...mark }
}

/** Paths of unread layers that `tree` hides and `other` shows: only the topmost ones, and none that is listed for another reason. */
function goneFrom(tree: MergedFiles, other: MergedFiles, listed: ReadonlySet<string>): string[] {
  const hidden = [...tree.cut].filter(path => isUncovered(tree, path) && showsBelow(other, path))
  const emptied = [...tree.opaque].filter(path => showsBelow(tree, path) && !other.opaque.has(path))
  return [
    ...hidden.filter(path => !listed.has(path)),
    // The folder was made anew: what was in it is gone.
    ...hidden.filter(path => tree.files.get(path)?.type === 'folder').map(path => `${path}/`),
    ...emptied.filter(path => showsBelow(other, path)).map(path => `${path}/`),
  ]
}

/** Whether a file of the layers below would be seen at this path, if there is one. */
function showsBelow(tree: MergedFiles, path: string): boolean {
  return !tree.cut.has(path) && isUncovered(tree, path)
}

/** Whether no folder above the path hides what layers below have in it. */
function isUncovered({ cut, opaque }: MergedFiles, path: string): boolean {
  if (path !== '' && opaque.has('')) return false
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = path.slice(0, slash)
    if (cut.has(folder) || opaque.has(folder)) return false
  }
  return true
}

/** Times differ with every build; what a program sees of a file is the rest. */
function isSameFile(a: InspectedFile, b: InspectedFile): boolean {
  return (
    kindOf(a) === kindOf(b) &&
    a.mode === b.mode &&
    a.uid === b.uid &&
    a.gid === b.gid &&
    a.digest === b.digest &&
    (a.digest !== undefined || a.target === b.target) &&
    a.device === b.device &&
    a.isBlock === b.isBlock &&
    JSON.stringify(a.attributes) === JSON.stringify(b.attributes)
  )
}

/** A hard link is another name of a file. */
function kindOf({ type, digest }: InspectedFile): InspectedFile['type'] {
  return type === 'link' && digest !== undefined ? 'file' : type
}
