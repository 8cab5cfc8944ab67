import { pathInRoot } from '../../content/tar/layer-extensions.ts'
import { nameBytes } from '../../content/tar/layer-header.ts'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { InspectedFile } from '../file-tree.ts'

/** A file's content, which several names may share. */
export interface Inode {
  readonly isFile: boolean
  readonly size: number
  readonly digest: InspectedFile['digest']
  /** The entry that made it, the very object; undefined for a folder that no layer has an entry for. */
  readonly entry: Omit<InspectedFile, 'layer'> | undefined
  /** Number of its visible names. */
  names: number
  /** Owner, mode, time and attributes of the last hard link, which engines give to all names. */
  metadata?: Pick<InspectedFile, 'mode' | 'uid' | 'gid' | 'time' | 'nanoseconds' | 'attributes'> | undefined
}

/** The content of a path. */
export interface Placed {
  readonly file: InspectedFile
  readonly inode: Inode
  /** Whether no layer has an entry for this folder. */
  readonly isImplied: boolean
}

/** A path of the tree. */
export interface FileNode {
  readonly path: string
  /** Undefined until something is below. */
  children: Map<string, FileNode> | undefined
  /** Undefined for the root alone. */
  placed: Placed | undefined
}

/** The number of links that Linux follows in one path. */
export const maxLinks = 40
const maxNodes = 2_000_000
/** Characters of all paths together: each folder is listed with its whole path. */
const maxCharacters = 256 * 1024 * 1024
/** Parts of paths, and characters of links, that are followed in total; links can lead one path through many folders. */
const maxSteps = 200_000_000

/** The paths of a tree, bounded in number. */
export class FileNodes {
  readonly root: FileNode = { path: '', children: undefined, placed: undefined }
  #made = 0
  #characters = 0
  #steps = 0

  /** Throws CONTENT_TOO_LARGE above two million paths, or 256 Mi characters of them. */
  make(folder: FileNode, name: string): FileNode {
    if (++this.#made > maxNodes) throw tooLarge(`more than ${maxNodes} files and folders`)
    const path = folder.path === '' ? name : `${folder.path}/${name}`
    this.#characters += path.length
    if (this.#characters > maxCharacters) throw tooLarge(`paths of over ${maxCharacters} characters`)
    const node: FileNode = { path, children: undefined, placed: undefined }
    folder.children ??= new Map()
    folder.children.set(name, node)
    return node
  }

  /** The child of a folder. Throws CONTENT_TOO_LARGE when paths lead through too many folders in total. */
  child(folder: FileNode, name: string): FileNode | undefined {
    this.#spend(1)
    return folder.children?.get(name)
  }

  /** The parts of the path that a link's target means, seen from a folder. Throws CONTENT_TOO_LARGE as `child`. */
  partsOfLink(folder: FileNode, target: string): string[] {
    this.#spend(folder.path.length + target.length)
    return partsOf(targetPath(folder.path, target))
  }

  #spend(steps: number): void {
    this.#steps += steps
    if (this.#steps > maxSteps) throw tooLarge('paths that lead through too many folders')
  }

  find(path: string): FileNode | undefined {
    let node: FileNode | undefined = this.root
    for (const name of partsOf(path)) node = node && this.child(node, name)
    return node
  }

  /** The node that a path leads to, with links followed. Throws as `child`, and ARCHIVE_INVALID for links in a circle. */
  findThroughLinks(path: string): FileNode | undefined {
    const parts = partsOf(path)
    let node: FileNode | undefined = this.root
    for (let at = 0, links = 0; node && at < parts.length; at++) {
      const next: FileNode | undefined = this.child(node, parts[at] as string)
      const isLast = at === parts.length - 1
      if (isLast || next?.placed?.file.type !== 'symlink') node = next
      else {
        if (++links > maxLinks) throw circle(path)
        parts.splice(0, at + 1, ...this.partsOfLink(node, next.placed.file.target ?? ''))
        node = this.root
        at = -1
      }
    }
    return node
  }

  /** Everything below the root: each folder right before what is in it, by the bytes of names. */
  placedInOrder(): Placed[] {
    const found: Placed[] = []
    const waiting = [this.root]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.placed) found.push(node.placed)
      const children = [...(node.children ?? [])].map(([name, child]) => ({ key: nameBytes(name), child }))
      children.sort((a, b) => Buffer.compare(b.key, a.key))
      for (const { child } of children) waiting.push(child)
    }
    return found
  }

  /** Everything below the root, in no order. */
  placed(): Placed[] {
    const found: Placed[] = []
    const waiting = [this.root]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.placed) found.push(node.placed)
      for (const child of node.children?.values() ?? []) waiting.push(child)
    }
    return found
  }
}

/** The file as engines leave it. */
export function placedFile({ file, inode: { metadata } }: Pick<Placed, 'file' | 'inode'>): InspectedFile {
  if (!metadata) return file
  const { nanoseconds: _, ...others } = file
  return { ...others, ...metadata }
}

/** The path that a link's target means, seen from a folder, within the root. */
export function targetPath(folder: string, target: string): string {
  return pathInRoot(target.startsWith('/') ? target : `${folder}/${target}`)
}

/** The parts of a path that is relative to the root and clean. */
export function partsOf(path: string): string[] {
  return path === '' ? [] : path.split('/')
}

/** The path of a folder and the last part of a path. */
export function splitPath(path: string): readonly [folder: string, name: string] {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)]
}

/** Orders by path. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function tooLarge(state: string): TallyError {
  return new TallyError('CONTENT_TOO_LARGE', `Cannot list the files of the image: it has ${state}`, {
    hint: 'No image that people use has as many. Look at its layers with `show: layers` before using it.',
  })
}

/** The error for links that lead in a circle. */
export function circle(path: string): TallyError {
  const message = `Cannot read the layer: the links on the way to "${printable(path)}" lead in a circle, expected a folder`
  return new TallyError('ARCHIVE_INVALID', message)
}
