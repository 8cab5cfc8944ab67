import type { EngineLoad } from '@tallyman/core/destinations/engine-target'
import { isTallyError, type TallyError } from '@tallyman/core/errors'
import { digestReference, pinnedReference } from '@tallyman/core/model/reference'
import { bytesBySource, isCacheHit } from '@tallyman/core/reports/pull-report'
import { signatureReport } from '@tallyman/core/reports/signature-report'
import type { PullResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ pulled, handed, attestations = [] }: PullResult): Record<string, string> {
  const { images } = pulled
  const bytes = bytesBySource(pulled)
  const refs = images.map(({ wanted, digest }) => digestReference(wanted.reference, digest))
  const pinned = images.map(({ wanted, digest }) => pinnedReference(wanted.reference, digest))
  const platforms = Object.fromEntries(
    images.map(({ platformDigests }, at) => [refs[at], Object.fromEntries(platformDigests)]),
  )
  const digest = images[0]?.digest ?? ''
  return {
    digest,
    ref: refs[0] ?? '',
    refs: refs.join('\n'),
    json: JSON.stringify({
      digest,
      refs: refs.slice(0, 20),
      cacheHit: isCacheHit(pulled),
      bytes,
      ...signed(pulled),
    }),
    report: handed.report,
    'cache-hit': String(isCacheHit(pulled)),
    'image-ids': imageIds(pulled, handed.loads).join('\n'),
    'platform-digests': JSON.stringify(platforms),
    path: handed.path,
    changed: handed.changed
      .map(({ image, before, after }) => [image, before ?? 'none', after].join(' '))
      .join('\n'),
    pinned: pinned.join('\n'),
    'build-contexts': handed.buildContexts,
    'bake-file': handed.bakeFile,
    'compose-file': handed.composeFile,
    attestations: attestations.flatMap(({ paths }) => paths).join('\n'),
    'bytes-from-registry': String(bytes.registry),
    'bytes-from-cache': String(bytes.cache),
    'bytes-from-store': String(bytes.store),
    'bytes-from-archive': String(bytes.archive),
  }
}

/**
 * The IDs as the engine has them, if images were loaded: with the containerd store an ID is the digest of a manifest or
 * index.
 */
function imageIds({ images }: PullResult['pulled'], loads: readonly EngineLoad[]): string[] {
  if (loads.length > 0) return loads.map(({ imageId }) => imageId)
  return images.flatMap(({ imageIds, unknownPlatforms }) => [
    ...imageIds.values(),
    ...unknownPlatforms.map(({ imageId }) => imageId),
  ])
}

/** The signers of the first images, if they were asked for. */
function signed({ signatures }: PullResult['pulled']): object {
  return signatures ? { signatures: signatureReport(signatures.slice(0, 20)) } : {}
}

/** The outputs of a failed pull: that it was no cache hit, and which pins of a lock their tags moved away from. */
export function failureOutputs(failure: TallyError): Record<string, string> {
  const { details } = failure
  const { failures = [details] } = details as { failures?: readonly Readonly<Record<string, unknown>>[] }
  const moved = failures.filter(({ locked, found }) => locked !== undefined && found !== undefined)
  const changed = moved.map(({ image, locked, found }) => [image, locked, found].join(' ')).join('\n')
  return { 'cache-hit': 'false', ...(isTallyError(failure, 'LOCK_MISMATCH') && { changed }) }
}
