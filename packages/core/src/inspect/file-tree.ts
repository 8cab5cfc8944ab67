import type { Digest } from '../model/digest.ts'

/** The merged files of an image. */
export interface FileTree {
  /** Sorted by path, without a leading slash. */
  readonly files: readonly InspectedFile[]
  /** Entries written by a layer and hidden again by a higher one. */
  readonly hidden: readonly HiddenFile[]
  /** Bytes of hidden regular files: what layers carry for nothing. */
  readonly wastedBytes: number
  /** Bytes of visible regular files. */
  readonly bytes: number
}

export interface InspectedFile {
  readonly path: string
  readonly type: 'file' | 'folder' | 'symlink' | 'link' | 'device' | 'fifo'
  /** Permission bits with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  /** Seconds since 1970. */
  readonly time: number
  /** Target of a link, as written. */
  readonly target?: string
  /** Of a regular file's bytes, where contents are compared. */
  readonly digest?: Digest
  /** The layer's position, lowest 0. */
  readonly layer: number
}

export interface HiddenFile extends InspectedFile {
  /** The position of the layer that hides it. */
  readonly hiddenBy: number
  readonly how: 'replaced' | 'whiteout' | 'opaque'
}
