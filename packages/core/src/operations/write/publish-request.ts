import type { Digest } from '../../model/digest.ts'
import type { Platform } from '../../model/platform.ts'
import { type AnnotationLevel, idleAnnotations } from '../../model/rewrite/annotation-lines.ts'
import type { IndexRules } from '../../model/rewrite/build-index.ts'
import { type IndexEntry, isProof } from '../../model/rewrite/index-entry.ts'
import type { SourcePorts, WrittenSource } from './index-source.ts'
import type { TargetTag } from './tag-plan.ts'
import type { WritePorts, WrittenImage } from './write-image.ts'

export interface PublishRequest extends IndexRules {
  /** At least one; bare digests are in the repository of the first. */
  readonly tags: readonly TargetTag[]
  readonly sources: readonly WrittenSource[]
  /** The exact platforms to expect; empty for no check. */
  readonly platforms: readonly Platform[]
  /** Create an index even for a single source; otherwise that source is copied unchanged. */
  readonly alwaysIndex: boolean
  /** Add to what the first tag has. */
  readonly append: boolean
  readonly concurrency: number
  readonly dryRun: boolean
}

export interface PublishPorts extends SourcePorts, Omit<WritePorts, 'registries'> {
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly random: () => number
  readonly warn?: (message: string) => void
}

export interface Published {
  readonly written: WrittenImage
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** Inputs that had no effect, each as a sentence. */
  readonly idle: readonly string[]
}

/** The parts of a request that have no effect on an index of these entries, each as a sentence. */
export function idleInIndex(
  { annotations }: Pick<PublishRequest, 'annotations'>,
  entries: readonly IndexEntry[],
): string[] {
  const platforms = entries.flatMap(entry => (isProof(entry) ? [] : (entry.descriptor.platform ?? [])))
  const places = new Map<AnnotationLevel, readonly Platform[]>([
    ['manifest', platforms] as const,
    ['index', []] as const,
    ['manifest-descriptor', platforms] as const,
    ['index-descriptor', platforms] as const,
  ])
  return idleAnnotations(annotations, places, 'index')
}

/** The parts of a request that have no effect when a single source is copied unchanged. */
export function idleThrough(request: PublishRequest): string[] {
  const { annotations, attestations, mediaType } = request
  const reason = 'a single source goes through untouched, as always-index: false asks'
  return [
    ...annotations.map(({ key }) => `annotations: ${key} has no effect: ${reason}`),
    ...(mediaType === 'auto' ? [] : [`media-type: ${mediaType} has no effect: ${reason}`]),
    ...(attestations === 'drop' ? [`attestations: drop has no effect: ${reason}`] : []),
  ]
}
