import type { LayerEntry } from '../content/tar/layer-tar.ts'
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

/** An entry of a layer as it is in the merged files; a hard link has the size that it shares with its target. */
export interface InspectedFile extends LayerEntry {
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
