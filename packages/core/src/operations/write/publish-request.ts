import type { Digest } from '../../model/digest.ts'
import type { Platform } from '../../model/platform.ts'
import { type AnnotationLevel, idleAnnotations } from '../../model/rewrite/annotation-lines.ts'
import type { IndexRules } from '../../model/rewrite/build-index.ts'
import { type IndexEntry, isProof } from '../../model/rewrite/index-entry.ts'
import type { SourcePorts, WrittenSource } from './index-source.ts'
import type { TargetTag } from './tag-plan.ts'
import type { WritePorts, WrittenImage } from './write-image.ts'

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

export interface PublishPorts extends SourcePorts, Omit<WritePorts, 'registries'> {
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly random: () => number
  readonly warn?: (message: string) => void
}

export interface Published {
  readonly written: WrittenImage
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** Inputs that changed nothing, each as a sentence. */
  readonly idle: readonly string[]
}

/** What of a request changes nothing in an index of these entries, each as a sentence. */
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

/** What changes nothing where a single source goes through untouched. */
export function idleThrough(request: PublishRequest): string[] {
  const { annotations, attestations, mediaType } = request
  const reason = 'a single source goes through untouched, as always-index: false asks'
  return [
    ...annotations.map(({ key }) => `annotations: ${key} has no effect: ${reason}`),
    ...(mediaType === 'auto' ? [] : [`media-type: ${mediaType} has no effect: ${reason}`]),
    ...(attestations === 'drop' ? [`attestations: drop has no effect: ${reason}`] : []),
  ]
}
