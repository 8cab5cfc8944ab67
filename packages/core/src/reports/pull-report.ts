import { formatReference } from '../model/reference.ts'
import { type CacheAccount, cacheReport, timeSaved } from '../operations/pull/cache-account.ts'
import type { PulledImage } from '../operations/pull/pulled-image.ts'
import type { Mislabelled } from '../operations/pull/verify-content.ts'
import type { Pulled } from '../operations/pull.ts'
import { capitalised, enumerated, humanBytes, plural } from '../text/format.ts'
import type { SourceName } from '../transfer/source.ts'
import { policyReport } from './policy-report.ts'
import type { PullStory } from './pull-summary.ts'
import { attestationReport, signatureReport } from './signature-report.ts'

/** Bytes by where they came from. */
type BytesBySource = Readonly<Record<'registry' | 'cache' | 'store' | 'engine' | 'archive', number>>

/** The full account of a pull, as written to the report file. */
interface PullReport {
  readonly images: readonly object[]
  readonly bytes: BytesBySource
  readonly damaged: readonly object[]
  readonly engine?: readonly object[]
  /** The signers of the images, if they were asked for. */
  readonly signatures?: readonly object[]
  /** The attestations and SBOMs that were written, if they were asked for. */
  readonly attestations?: readonly object[]
  /** Root file systems that were written. */
  readonly rootfs?: readonly object[]
  /** Layers whose content is right but whose compression differs from their media type. */
  readonly mislabelled?: readonly object[]
  /** How the Actions cache was used, if it was. */
  readonly cache?: object
  /** The policy, and what it found out. */
  readonly policy?: object
}

/** Bytes of blobs by source; mirrors count as registries, layouts as archives, inline data as nothing. */
export function bytesBySource({ deliveries }: Pulled): BytesBySource {
  const sum = (...sources: SourceName[]) =>
    deliveries
      .filter(({ source }) => sources.includes(source))
      .reduce((total, { blob }) => total + blob.size, 0)
  return {
    registry: sum('registry', 'mirror'),
    cache: sum('cache'),
    store: sum('store'),
    engine: sum('engine'),
    archive: sum('archive', 'layout'),
  }
}

/** Whether no registry had to be asked. */
export function isCacheHit({ deliveries, documents }: Pulled): boolean {
  const local = new Set<SourceName>(['store', 'cache', 'inline', 'engine'])
  return (
    deliveries.every(({ source }) => local.has(source)) &&
    [...documents.values()].every(source => local.has(source))
  )
}

/** Where the images of a pull went, if anywhere but to the store, and what was written beside them. */
type Handed = Partial<Pick<PullStory, 'loads' | 'roots' | 'attestations'>>

/** The account of a pull, of its images in the engine, and of what was written of them. */
export function pullReport(
  pulled: Pulled,
  { loads = [], roots = [], attestations }: Handed = {},
): PullReport {
  return {
    images: pulled.images.map(image => imageReport(image, pulled)),
    bytes: bytesBySource(pulled),
    ...(loads.length > 0 ? { engine: loads } : {}),
    ...(pulled.signatures ? { signatures: signatureReport(pulled.signatures) } : {}),
    ...(attestations ? { attestations: attestationReport(attestations) } : {}),
    ...(roots.length > 0 ? { rootfs: roots } : {}),
    ...(pulled.content && pulled.content.mislabelled.length > 0
      ? { mislabelled: pulled.content.mislabelled.map(mislabelledReport) }
      : {}),
    damaged: pulled.damaged.map(({ wanted, error }) => ({
      image: wanted.written,
      code: error.code,
      message: error.message,
    })),
    ...(pulled.cache ? { cache: { ...cacheReport(pulled.cache), ...saving(pulled, pulled.cache) } } : {}),
    ...policyReport(pulled.policy),
  }
}

function mislabelledReport({ layer, found }: Mislabelled): object {
  return { digest: layer.digest, mediaType: layer.mediaType, compression: found }
}

function saving(pulled: Pulled, account: CacheAccount): { millisecondsSaved?: number } {
  const milliseconds = timeSaved(account, bytesBySource(pulled).cache, pulled.transferMs)
  return milliseconds === undefined ? {} : { millisecondsSaved: Math.round(milliseconds) }
}

function imageReport(
  { wanted, digest, graph, platformDigests, imageIds, unknownPlatforms, movedTo }: PulledImage,
  { deliveries, documents, content }: Pulled,
): object {
  const blobs = new Set(graph.blobs.map(blob => blob.digest))
  const unchecked = (content?.unchecked ?? [])
    .filter(({ layer }) => blobs.has(layer.digest))
    .map(({ layer: { digest, mediaType }, reason }) => ({ digest, mediaType, reason }))
  return {
    image: formatReference(wanted.reference),
    digest,
    ...(wanted.places ? { namedIn: wanted.places } : {}),
    ...(movedTo ? { tagPointsTo: movedTo } : {}),
    platforms: Object.fromEntries(platformDigests),
    imageIds: Object.fromEntries(imageIds),
    ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
    ...(unchecked.length > 0 ? { unchecked } : {}),
    ...(graph.skipped
      ? { skipped: graph.skipped.map(({ digest, mediaType }) => ({ digest, mediaType })) }
      : {}),
    documents: graph.documents.map(({ descriptor }) => ({
      digest: descriptor.digest,
      size: descriptor.size,
      source: documents.get(descriptor.digest),
    })),
    layers: deliveries
      .filter(({ blob }) => blobs.has(blob.digest))
      .map(({ blob, source, milliseconds, repaired, retries }) => ({
        digest: blob.digest,
        mediaType: blob.mediaType,
        size: blob.size,
        source,
        milliseconds: Math.round(milliseconds),
        repaired,
        retries,
      })),
  }
}

/** Where the bytes of a pull came from, and what was verified, in words. */
export function pullLine({
  pulled,
  loads = [],
  roots = [],
  attestations = [],
  done,
}: Pick<PullStory, 'pulled' | 'loads' | 'roots' | 'attestations' | 'done'>): string {
  if (done === 'resolved') {
    const { signatures = [], policy, deliveries } = pulled
    const areSigned = signatures.length > 0 || (policy?.signatures.length ?? 0) > 0
    const read = [
      'manifests',
      ...(deliveries.length > 0 ? ['configs'] : []),
      ...(areSigned ? ['signatures'] : []),
      ...(attestations.length > 0 ? ['attestations'] : []),
    ]
    return `No layers were read. ${capitalised(enumerated(read))} were checked against their digests.`
  }
  const { content } = pulled
  const bytes = bytesBySource(pulled)
  const byEngine = loads.length > 0 ? 'distribution digests; diff_ids by the engine' : 'distribution digests'
  const layers = content?.layers ?? roots[0]?.layers
  const checked = layers === undefined ? byEngine : `distribution digests and ${plural(layers, 'diff_id')}`
  const sources = [
    ...(bytes.archive > 0
      ? [`${humanBytes(bytes.archive)} from layouts and archives`]
      : fromRemotes(pulled, bytes.registry)),
    ...(bytes.cache > 0 ? [`${humanBytes(bytes.cache)} from the cache`] : []),
    `${humanBytes(bytes.store)} already in the store`,
    ...(bytes.engine > 0 ? [`${humanBytes(bytes.engine)} already in the engine`] : []),
  ]
  const unchecked = content?.unchecked.length ?? 0
  const open = unchecked > 0 ? ` Not checked: the content of ${plural(unchecked, 'layer')}.` : ''
  return `${sources.join(', ')}. Checked: ${pulled.images.length > 0 ? checked : 'nothing'}.${open}`
}

/** Bytes from registries, and separately those from each mirror by its host. */
function fromRemotes({ deliveries }: Pulled, bytes: number): string[] {
  const byMirror = new Map<string, number>()
  for (const { blob, mirror } of deliveries)
    if (mirror !== undefined) byMirror.set(mirror, (byMirror.get(mirror) ?? 0) + blob.size)
  const ofMirrors = [...byMirror.values()].reduce((sum, size) => sum + size, 0)
  return [
    `${humanBytes(bytes - ofMirrors)} from registries`,
    ...[...byMirror].map(([mirror, size]) => `${humanBytes(size)} from mirror ${mirror}`),
  ]
}
