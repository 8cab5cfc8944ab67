import type { IndexRules } from '../model/build-index.ts'
import type { Digest } from '../model/digest.ts'
import type { Platform } from '../model/platform.ts'
import type { SourcePorts, WrittenSource } from './index-source.ts'
import type { Placed, PlacePorts } from './place-image.ts'
import type { TargetTag } from './tag-plan.ts'

export interface PublishRequest extends IndexRules {
  /** One at least; the first one's repository is that of bare digests. */
  readonly tags: readonly TargetTag[]
  readonly sources: readonly WrittenSource[]
  /** The exact platforms that are expected; none checks nothing. */
  readonly platforms: readonly Platform[]
  /** An index even for a single source; else that source goes through untouched. */
  readonly alwaysIndex: boolean
  /** Adds to what the first tag holds. */
  readonly append: boolean
  readonly concurrency: number
  readonly dryRun: boolean
}

export interface PublishPorts extends SourcePorts, Omit<PlacePorts, 'registries'> {
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly random: () => number
  readonly warn?: (message: string) => void
}

export interface Published {
  readonly placed: Placed
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** Inputs that changed nothing, each as a sentence. */
  readonly idle: readonly string[]
}
