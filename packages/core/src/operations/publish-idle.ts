import type { AnnotationLevel } from '../model/annotation-lines.ts'
import { idleAnnotations } from '../model/idle-annotations.ts'
import { type IndexEntry, isProof } from '../model/index-entry.ts'
import type { Platform } from '../model/platform.ts'
import type { PublishRequest } from './publish-request.ts'

/** What of a request changes nothing in an index of these entries, each as a sentence. */
export function idleInIndex(
  { annotations }: Pick<PublishRequest, 'annotations'>,
  entries: readonly IndexEntry[],
): string[] {
  const platforms = entries.flatMap(entry => (isProof(entry) ? [] : (entry.descriptor.platform ?? [])))
  const places = new Map<AnnotationLevel, readonly Platform[]>([
    ...[['manifest', platforms] as const, ['index', []] as const],
    ...[['manifest-descriptor', platforms] as const, ['index-descriptor', platforms] as const],
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
