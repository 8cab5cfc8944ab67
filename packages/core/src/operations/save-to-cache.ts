import type { SaveLimits } from '../cache/entry-saver.ts'
import type { LayerCache } from '../cache/layer-cache.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Lock } from '../lock/lock-file.ts'
import type { Digest } from '../model/digest.ts'
import type { Selection } from '../transfer/walk.ts'
import { type CacheAccount, savedSums } from './pull/cache-account.ts'
import { pinnedDigest, type WantedImage } from './pull/pin.ts'
import { imageContent, saveImages } from './pull/save-images.ts'
import { type Pulled, type PullPorts, pull } from './pull.ts'

interface SaveRequest {
  readonly images: readonly WantedImage[]
  readonly lock: Lock | undefined
  readonly selection: Selection
  /** Whether the user named the platforms. */
  readonly platformsAsked?: boolean
  /** Whether diff_ids are checked before anything is saved. */
  readonly verifyContent: boolean
  readonly limits: SaveLimits
  readonly concurrency: number
  /** The most bytes that one image may unpack to. */
  readonly maxImageSize?: number | undefined
}

export interface SavedToCache {
  readonly pulled: Pulled
  readonly account: CacheAccount
  /** Content that the cache still lacks. */
  readonly missing: readonly Digest[]
}

/**
 * Saves images from the store, or from `origins` if there are any, each verified first. Throws NOT_FOUND for what the store lacks, NOT_PINNED,
 * CONTENT_MISMATCH.
 */
export async function saveToCache(
  request: SaveRequest,
  { cache, ...ports }: PullPorts & { readonly cache: LayerCache },
): Promise<SavedToCache> {
  const offline = ports.origins === undefined
  // Nothing is resolved offline: without a digest nobody knows what the store has of the image.
  for (const wanted of offline ? request.images : [])
    pinnedDigest(wanted, request.lock, ['save', 'to the cache'])
  const rules = { ...request, allTags: false, updateLock: false, verifyTag: false, resolveOnly: false }
  const pulled = await pull({ ...rules, requireDigest: true, offline }, ports).catch(notStored)
  const images = pulled.images.map(({ graph, wanted }) =>
    imageContent(graph, wanted.selection ?? request.selection),
  )
  const saved = await saveImages(images, { cache, store: ports.store, say: ports.say }, request.limits)
  const { leftOut } = savedSums(saved)
  return {
    pulled,
    account: { report: cache.report(), saved },
    missing: [...new Set(leftOut.flatMap(({ members }) => members))],
  }
}

function notStored(error: unknown): never {
  if (!isTallyError(error, 'OFFLINE_MISS')) throw error
  const { details } = error
  const failures = (details.failures as readonly Readonly<Record<string, unknown>>[]) ?? [details]
  // Among several failures one may be of another kind, which must then be reported as it is.
  if (failures.some(({ code = 'OFFLINE_MISS' }) => code !== 'OFFLINE_MISS')) throw error
  const lacking = [...new Set(failures.flatMap(({ missing, image }) => missing ?? image ?? []))]
  const more = lacking.length > 20 ? ` and ${lacking.length - 20} more` : ''
  throw new TallyError(
    'NOT_FOUND',
    `Cannot save what the store does not hold: ${lacking.slice(0, 20).join(', ')}${more}, expected an earlier step to pull it, or \`from\` to say where it is`,
    {
      details,
      hint: 'Pull the images by an earlier step with the same `store` and `platforms`, or set `from` to the place where they are.',
    },
  )
}
