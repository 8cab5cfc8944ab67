import type { FileTree, HiddenFile, InspectedFile } from '../file-tree.ts'
import {
  byPath,
  circle,
  type FileNode,
  FileNodes,
  type Inode,
  maxLinks,
  type Placed,
  partsOf,
  placedFile,
  splitPath,
  targetPath,
} from './file-nodes.ts'

/** An entry as a layer has it. */
export type LayerFile = Omit<InspectedFile, 'layer'>

/** Layers merged above others that are unknown. */
export interface MergedFiles {
  /** Visible files by path. */
  readonly files: ReadonlyMap<string, InspectedFile>
  /** Paths of folders that no layer has an entry for. */
  readonly implied: ReadonlySet<string>
  /** Paths whose files in lower layers are hidden, with all below them. */
  readonly cut: ReadonlySet<string>
  /** Folders whose content in lower layers is hidden. */
  readonly opaque: ReadonlySet<string>
}

const whiteoutPrefix = '.wh.'
const opaqueName = '.wh..wh..opq'
/** Names of aufs's own files, which engines leave out. */
const aufsPrefix = '.wh..wh.'
/**
 * Merges layers, lowest first, into the files that a container sees (image-spec, layer.md), as Docker and containerd do on overlayfs:
 * a layer hides files of lower layers only, whatever the order of its entries; a folder that a layer needs replaces a link or file of a
 * lower layer; within one layer, links lead on and later entries replace earlier ones. Folders without an entry are added with mode
 * 0755. Totals count only what `shows` accepts. Throws ARCHIVE_INVALID for links that lead in a circle, CONTENT_TOO_LARGE.
 */
export function mergeLayers(
  layers: readonly (readonly LayerFile[])[],
  shows: (path: string) => boolean = () => true,
): FileTree {
  const merged = new LayerMerge()
  for (const entries of layers) merged.add(entries)
  return merged.tree(shows)
}

/** Merges layers above unknown ones. `lowest` is the position of the first. Throws as `mergeLayers`. */
export function mergeUpperLayers(layers: readonly (readonly LayerFile[])[], lowest: number): MergedFiles {
  const merged = new LayerMerge(lowest)
  for (const entries of layers) merged.add(entries)
  return merged.files()
}

/** A visible file, and the content that it may share with others. */
export interface MergedFile {
  readonly file: InspectedFile
  readonly inode: Inode
}

/** Merges layers, each folder right before what is in it, and names by their bytes. Throws as `mergeLayers`. */
export function mergeInOrder(layers: readonly (readonly LayerFile[])[]): MergedFile[] {
  const merged = new LayerMerge()
  for (const entries of layers) merged.add(entries)
  return merged.inOrder().map(placed => ({ file: placedFile(placed), inode: placed.inode }))
}

class LayerMerge {
  readonly #nodes = new FileNodes()
  readonly #hidden: { readonly file: HiddenFile; readonly inode: Inode }[] = []
  readonly #cut = new Set<string>()
  readonly #opaque = new Set<string>()
  #layer: number

  constructor(lowest = 0) {
    this.#layer = lowest - 1
  }

  add(entries: readonly LayerFile[]): void {
    this.#layer += 1
    // First, so that a whiteout never hides a file of its own layer.
    for (const { path } of entries) this.#applyWhiteout(path)
    for (const entry of entries) if (!isForEngines(entry.path)) this.#place(entry)
  }

  tree(shows: (path: string) => boolean): FileTree {
    const visible = this.#nodes.placed().filter(({ file }) => shows(file.path))
    const hidden = this.#hidden.filter(({ file }) => shows(file.path))
    const lost = hidden.filter(({ inode }) => inode.names === 0)
    return {
      files: visible.map(placedFile).sort(byPath),
      hidden: hidden.map(({ file }) => file).sort(byPath),
      wastedBytes: contentBytes(lost),
      bytes: contentBytes(visible),
    }
  }

  inOrder(): Placed[] {
    return this.#nodes.placedInOrder()
  }

  files(): MergedFiles {
    const placed = this.#nodes.placed()
    return {
      files: new Map(placed.map(each => [each.file.path, placedFile(each)])),
      implied: new Set(placed.filter(({ isImplied }) => isImplied).map(({ file }) => file.path)),
      cut: this.#cut,
      opaque: this.#opaque,
    }
  }

  #applyWhiteout(path: string): void {
    const [folderPath, name] = splitPath(path)
    if (!name.startsWith(whiteoutPrefix)) return
    if (name === opaqueName) {
      this.#opaque.add(folderPath)
      const folder = this.#nodes.find(folderPath)
      for (const child of folder?.children?.keys() ?? []) this.#hide(folder, child, 'opaque')
      return
    }
    if (name.startsWith(aufsPrefix) || name === whiteoutPrefix) return
    const gone = name.slice(whiteoutPrefix.length)
    this.#cut.add(folderPath === '' ? gone : `${folderPath}/${gone}`)
    this.#hide(this.#nodes.find(folderPath), gone, 'whiteout')
  }

  #place(entry: LayerFile): void {
    // The root itself is not listed.
    if (entry.path === '') return
    const [folderPath, name] = splitPath(entry.path)
    const folder = this.#folderAt(folderPath)
    const before = this.#nodes.child(folder, name)
    const isMerged = entry.type === 'folder' && before?.placed?.file.type === 'folder'
    const inode = this.#inodeOf(entry)
    if (!isMerged) this.#hide(folder, name, 'replaced')
    const node = isMerged && before ? before : this.#nodes.make(folder, name)
    // A link of the same layer may have led to another path than the one written.
    const file: InspectedFile = {
      ...entry,
      path: node.path,
      size: inode.size,
      layer: this.#layer,
      ...(inode.digest === undefined ? {} : { digest: inode.digest }),
    }
    node.placed = { file, inode, isImplied: false }
    inode.names += 1
    if (entry.type === 'link') inode.metadata = metadataOf(entry, inode)
    if (entry.type !== 'folder') this.#cut.add(node.path)
  }

  #inodeOf(entry: LayerFile): Inode {
    const target = entry.type === 'link' ? targetPath('', entry.target ?? '') : undefined
    const shared = target === undefined ? undefined : this.#nodes.findThroughLinks(target)?.placed?.inode
    const isFile = entry.type === 'file'
    return shared ?? { isFile, size: isFile ? entry.size : 0, digest: entry.digest, entry, names: 0 }
  }

  /** The folder at a path; makes those that are missing, and replaces what is in the way. */
  #folderAt(path: string): FileNode {
    const parts = partsOf(path)
    let folder = this.#nodes.root
    for (let at = 0, links = 0; at < parts.length; at++) {
      const name = parts[at] as string
      const next = this.#nodes.child(folder, name)
      const file = next?.placed?.file
      if (next && file?.type === 'folder') folder = next
      else if (file?.type === 'symlink' && file.layer === this.#layer) {
        if (++links > maxLinks) throw circle(path)
        parts.splice(0, at + 1, ...this.#nodes.partsOfLink(folder, file.target ?? ''))
        folder = this.#nodes.root
        at = -1
      } else folder = this.#implyFolder(folder, name)
    }
    return folder
  }

  #implyFolder(parent: FileNode, name: string): FileNode {
    this.#hide(parent, name, 'replaced')
    const node = this.#nodes.make(parent, name)
    const inode = { isFile: false, size: 0, digest: undefined, entry: undefined, names: 1 }
    const file = { path: node.path, type: 'folder', mode: 0o755, uid: 0, gid: 0, size: 0, time: 0 } as const
    node.placed = { file: { ...file, layer: this.#layer }, inode, isImplied: true }
    return node
  }

  /** Removes a child of a folder, with all below it, and keeps account of what it hid. */
  #hide(folder: FileNode | undefined, name: string, how: HiddenFile['how']): void {
    const top = folder?.children?.get(name)
    if (!top) return
    folder?.children?.delete(name)
    const waiting = [top]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      for (const child of node.children?.values() ?? []) waiting.push(child)
      if (!node.placed) continue
      const { file, inode, isImplied } = node.placed
      inode.names -= 1
      if (!isImplied) this.#hidden.push({ file: { ...file, hiddenBy: this.#layer, how }, inode })
    }
  }
}

/** Attributes are added to those that are there, everything else replaces it. */
function metadataOf(
  { mode, uid, gid, time, nanoseconds, attributes }: LayerFile,
  inode: Inode,
): Inode['metadata'] {
  const before = inode.metadata?.attributes ?? inode.entry?.attributes
  const both =
    attributes &&
    Object.fromEntries(Object.entries({ ...before, ...attributes }).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    mode,
    uid,
    gid,
    time,
    ...(nanoseconds !== undefined && { nanoseconds }),
    ...(both && { attributes: both }),
  }
}

/** Whether an entry tells engines something, and is no file. */
function isForEngines(path: string): boolean {
  return path.startsWith(aufsPrefix) || splitPath(path)[1].startsWith(whiteoutPrefix)
}

/** The bytes of files, those with several names once. */
function contentBytes(placed: readonly { readonly inode: Inode }[]): number {
  const inodes = new Set(placed.map(({ inode }) => inode).filter(({ isFile }) => isFile))
  return [...inodes].reduce((total, { size }) => total + size, 0)
}
