import type { CachedEntries, LayerCache } from '../cache/layer-cache.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Lock } from '../lock/lock-file.ts'
import type { Digest } from '../model/digest.ts'
import type { SourceName } from '../transfer/source.ts'
import type { Selection } from '../transfer/walk.ts'
import { type CacheAccount, isUnasked } from './pull/cache-account.ts'
import { partInCache } from './pull/cached-platforms.ts'
import { type PinnedImage, pinnedDigest, type WantedImage } from './pull/pin.ts'
import type { PulledImage } from './pull/pulled-image.ts'
import { type Pulled, type PullPorts, pull } from './pull.ts'

interface CacheLoadRequest {
  readonly images: readonly WantedImage[]
  readonly lock: Lock | undefined
  readonly selection: Selection
  /** Whether the user named the platforms. */
  readonly platformsAsked?: boolean
  /** Whether diff_ids are checked besides the distribution digests. */
  readonly verifyContent: boolean
  /** The source of missing or damaged content. */
  readonly fallback: 'registry' | 'none'
  /** Look up only, fetch nothing. */
  readonly lookupOnly: boolean
  readonly concurrency: number
  /** The most bytes that one image may unpack to. */
  readonly maxImageSize?: number | undefined
}

export interface Loaded {
  /** The requested images. */
  readonly images: readonly PinnedImage[]
  /** Images of which the cache, or the store, had everything. */
  readonly matched: readonly PinnedImage[]
  /** Content that neither had, whether or not a registry provided it. */
  readonly missing: readonly Digest[]
  /** Undefined after a mere look-up. */
  readonly pulled: Pulled | undefined
  /** The number of entries found or used. */
  readonly entries: number
  readonly account: CacheAccount
}

type LoadPorts = PullPorts & { readonly cache: LayerCache }

/**
 * Loads pinned images from the cache into the store, or looks them up there. Throws NOT_PINNED, PLATFORM_MISSING, and
 * what pulling throws.
 */
export async function loadFromCache(request: CacheLoadRequest, ports: LoadPorts): Promise<Loaded> {
  const images = request.images.map(wanted => ({ wanted, digest: pinnedDigest(wanted, request.lock) }))
  return request.lookupOnly ? lookUp(images, request, ports) : load(images, request, ports)
}

/** The CACHE_MISS of an incomplete load; undefined when nothing is missing. */
export function missIn({ missing, account }: Loaded): TallyError | undefined {
  if (missing.length === 0) return undefined
  if (isUnasked(account))
    return new TallyError('CACHE_MISS', `Cannot load from the cache: it was not asked: ${account.report.off}`)
  const more = missing.length > 20 ? ` and ${missing.length - 20} more` : ''
  return new TallyError(
    'CACHE_MISS',
    `Cannot load everything from the cache: it lacks ${missing.slice(0, 20).join(', ')}${more}`,
    {
      hint: 'Have save-to-cache, or pull-with-digest with `cache: read-write`, save the images first, or set `fail-on-cache-miss: false`.',
    },
  )
}

async function lookUp(
  images: readonly PinnedImage[],
  request: CacheLoadRequest,
  { cache, warn }: LoadPorts,
): Promise<Loaded> {
  const found: (CachedEntries | undefined)[] = []
  for (const { wanted, digest } of images) {
    const cached = await cache.restore(digest)
    const part = cached && (await partInCache(wanted, { digest, cached }, { rules: request, warn }))
    const inventory = await cache.inventory(digest, part?.content)
    found.push(inventory && { ...inventory, missing: [...(part?.missing ?? []), ...inventory.missing] })
  }
  const missing = images.flatMap(({ digest }, at) => found[at]?.missing ?? [digest])
  return {
    images,
    matched: images.filter((_, at) => found[at]?.missing.length === 0),
    missing: [...new Set(missing)],
    pulled: undefined,
    entries: found.reduce((sum, each) => sum + (each?.entries ?? 0), 0),
    account: { report: cache.report(), saved: [] },
  }
}

async function load(
  images: readonly PinnedImage[],
  request: CacheLoadRequest,
  ports: LoadPorts,
): Promise<Loaded> {
  const offline = request.fallback === 'none'
  const rules = { ...request, allTags: false, updateLock: false, verifyTag: false, resolveOnly: false }
  // Listed images may be incomplete without failing the others.
  const wanted = images.map(each => ({ ...each.wanted, listed: offline }))
  const pulled = await pull({ ...rules, images: wanted, requireDigest: true, offline }, ports)
  for (const { error } of pulled.damaged) if (!isTallyError(error, 'OFFLINE_MISS')) throw error
  const lacking = pulled.damaged.flatMap(({ error, wanted }) => lackingIn(error, wanted, request.lock))
  const local = localByDigest(pulled)
  const fetched = [...local].flatMap(([digest, isLocal]) => (isLocal ? [] : [digest]))
  const whole = pulled.images.filter(image => digestsOf(image).every(digest => local.get(digest) !== false))
  const report = ports.cache.report()
  return {
    images,
    matched: images.filter(({ wanted }) => whole.some(each => each.wanted.written === wanted.written)),
    missing: [...new Set([...lacking, ...fetched])],
    pulled,
    entries: report.used.length,
    account: { report, saved: [] },
  }
}

function lackingIn({ details }: TallyError, wanted: WantedImage, lock: Lock | undefined): Digest[] {
  return Array.isArray(details.missing) ? (details.missing as Digest[]) : [pinnedDigest(wanted, lock)]
}

const localSourceNames = new Set<SourceName | undefined>(['store', 'cache', 'inline', 'engine'])

/** Whether the store or the cache had it, for each document and blob. */
function localByDigest({ deliveries, documents }: Pulled): Map<Digest, boolean> {
  return new Map([
    ...deliveries.map(({ blob, source }) => [blob.digest, localSourceNames.has(source)] as const),
    ...[...documents].map(([digest, source]) => [digest, localSourceNames.has(source)] as const),
  ])
}

function digestsOf({ graph }: PulledImage): Digest[] {
  return [
    ...graph.documents.map(({ descriptor }) => descriptor.digest),
    ...graph.blobs.map(({ digest }) => digest),
  ]
}
