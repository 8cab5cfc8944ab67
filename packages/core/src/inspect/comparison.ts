import type { InspectedFile } from './file-tree.ts'
import type { InspectedImage, InspectedLayer, PlatformImage } from './inspection.ts'

/** The levels at which images are compared. */
export const diffLevels = ['summary', 'layers', 'files'] as const

export type DiffLevel = (typeof diffLevels)[number]

/**
 * What two images are compared by: the digests of their manifests or indexes, those of their configs where an engine keeps no other, or
 * layers and configuration where the digests at hand are of different things.
 */
export type ComparedBy = 'digest' | 'config' | 'content'

/** How an image differs from the one in `compare-with`. */
export interface Comparison {
  readonly before: InspectedImage
  readonly after: InspectedImage
  /** Whether they differ, as far as can be known. */
  readonly changed: boolean
  readonly comparedBy: ComparedBy
  readonly platformsGained: readonly string[]
  readonly platformsLost: readonly string[]
  /** Of each platform that both have. */
  readonly platforms: readonly PlatformComparison[]
}

export interface PlatformComparison {
  readonly platform: string
  readonly before: PlatformImage
  readonly after: PlatformImage
  readonly changed: boolean
  readonly comparedBy: ComparedBy
  /**
   * Bytes, after minus before: as transferred, or unpacked if both are images of an engine. Undefined if one is known only unpacked and
   * the other only as transferred.
   */
  readonly sizeChange: number | undefined
  readonly layers: readonly LayerChange[]
  readonly config: readonly ConfigChange[]
  /** Present for `diff: files`. */
  readonly files?: readonly FileDifference[]
}

export interface LayerChange {
  readonly how: 'same' | 'recompressed' | 'replaced' | 'added' | 'removed'
  readonly before?: InspectedLayer
  readonly after?: InspectedLayer
}

export interface ConfigChange {
  /** `Env.PATH`, `Cmd`, `Labels.org.opencontainers.image.revision`, `created`. */
  readonly field: string
  readonly before?: string
  readonly after?: string
}

/** A file that differs. Times are not compared; contents are compared by digest. */
export interface FileDifference {
  /** With a slash at the end for all that shared layers have in a folder. */
  readonly path: string
  readonly how: 'added' | 'changed' | 'removed'
  /** Absent for a file of shared layers, which were not read. */
  readonly before?: InspectedFile
  readonly after?: InspectedFile
  /**
   * Present if shared layers, which were not read, may have this path too: an addition may then be a change, and a removal may bring
   * their file back.
   */
  readonly isOverShared?: true
}
