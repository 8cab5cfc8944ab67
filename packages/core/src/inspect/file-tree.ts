import type { Digest } from '../model/digest.ts'

/** The merged files of an image. */
export interface FileTree {
  /** Sorted by path, without a leading slash. */
  readonly files: readonly InspectedFile[]
  /** Entries written by a layer and hidden again by a higher one. */
  readonly hidden: readonly HiddenFile[]
  /** Bytes of regular files of which no name is visible: what layers carry for nothing. */
  readonly wastedBytes: number
  /** Bytes of visible regular files, those with several names once. */
  readonly bytes: number
}

export interface InspectedFile {
  readonly path: string
  readonly type: 'file' | 'folder' | 'symlink' | 'link' | 'device' | 'fifo'
  /** Permission bits with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of the content; of a hard link, those that it shares with its target. */
  readonly size: number
  /** Seconds since 1970. */
  readonly time: number
  /** Target of a link, as written. */
  readonly target?: string
  /** `major:minor` of a device. */
  readonly device?: string
  /** Extended attributes by name, base64: `security.capability` gives rights like setuid does. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Of a regular file's bytes, hard links included, where contents are compared. */
  readonly digest?: Digest
  /** The layer's position, lowest 0. */
  readonly layer: number
}

export interface HiddenFile extends InspectedFile {
  /** The position of the layer that hides it. */
  readonly hiddenBy: number
  readonly how: 'replaced' | 'whiteout' | 'opaque'
}
