import { TallyError } from '../errors.ts'
import type { Inode } from '../inspect/files/file-nodes.ts'
import { type LayerFile, type MergedFile, mergeInOrder } from '../inspect/files/merge-layers.ts'
import { printable } from '../text/printable.ts'
import { chosenFiles } from './chosen-paths.ts'

/** A file of a root file system. */
export interface RootFile extends Omit<LayerFile, 'digest'> {
  /** The entry whose content it has; undefined for all but regular files. */
  readonly content: LayerFile | undefined
  /** Present for a folder that is there only because of what is in it. */
  readonly isOnTheWay?: true
}

/** The merged files of an image. */
export interface RootFiles {
  /** Each folder right before what is in it, hard links after the file that they name as `target`. */
  readonly files: readonly RootFile[]
  /** The folder of all, if a layer has an entry for it. */
  readonly root: LayerFile | undefined
}

/**
 * The file system that layers, lowest first, give: all of it, or the files at some paths with the folders on the way to them. Throws
 * ARCHIVE_INVALID for a hard link to nothing or to a folder, as engines refuse it, NOT_FOUND, and what merging throws.
 */
export function rootFilesOf(layers: readonly (readonly LayerFile[])[], paths: readonly string[]): RootFiles {
  const merged = mergeInOrder(layers)
  const chosen = new Set(chosenFiles(merged, paths))
  const first = new Map<Inode, string>()
  const files = merged.flatMap(each => {
    const file = chosen.has(each) ? rootFile(each, first) : undefined
    return file ?? (each.file.type === 'folder' ? [{ ...folder(each), isOnTheWay: true as const }] : [])
  })
  const root = layers.flat().findLast(({ path, type }) => path === '' && type === 'folder')
  return { files: withoutSideways(files), root }
}

/** Leaves out folders that lead to nothing that was chosen. */
function withoutSideways(files: readonly RootFile[]): RootFile[] {
  let after: string | undefined
  return files
    .toReversed()
    .filter(({ path, isOnTheWay }) => {
      const isKept = !isOnTheWay || after?.startsWith(`${path}/`) === true
      if (isKept) after = path
      return isKept
    })
    .reverse()
}

function folder({ file }: MergedFile): RootFile {
  const { digest: _, layer: __, ...rest } = file
  return { ...rest, content: undefined }
}

function rootFile({ file, inode }: MergedFile, first: Map<Inode, string>): RootFile {
  const { digest: _, layer: __, target: ___, ...named } = file
  if (file.type === 'folder') return { ...named, content: undefined }
  const before = first.get(inode)
  // A symlink is the same however often it is made, and not every tool can link to one.
  if (before !== undefined && inode.entry?.type !== 'symlink')
    return { ...named, type: 'link', target: before, size: 0, content: undefined }
  const { entry } = inode
  if (!entry || entry.type === 'link' || entry.type === 'folder') throw brokenLink(file, entry)
  first.set(inode, file.path)
  const { type, target, device, isBlock } = entry
  return {
    ...named,
    type,
    // Linux gives a symlink no other mode.
    mode: type === 'symlink' ? 0o777 : named.mode,
    size: inode.size,
    ...(target !== undefined && { target }),
    ...(device !== undefined && { device }),
    ...(isBlock && { isBlock }),
    content: inode.isFile ? entry : undefined,
  }
}

function brokenLink({ path, target = '' }: MergedFile['file'], entry: Inode['entry']): TallyError {
  const state = entry?.type === 'folder' || !entry ? 'which is a folder' : 'which is not there'
  return new TallyError(
    'ARCHIVE_INVALID',
    `Cannot unpack the image: "${printable(path)}" is a hard link to "${printable(target)}", ${state}, expected a file`,
    { hint: 'Engines refuse such a layer too: the image was built or changed wrongly. Have it rebuilt.' },
  )
}
