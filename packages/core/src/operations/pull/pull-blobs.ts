import type { LayerCache } from '../../cache/layer-cache.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { BlobSource, Bytes } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { familiarName } from '../../model/reference.ts'
import { plural } from '../../text/format.ts'
import { sumOf } from '../../transfer/declared-bounds.ts'
import { checkStoreRoom, type Needed } from '../../transfer/room.ts'
import {
  type Delivery,
  type Progress,
  type TransferOptions,
  type TransferStep,
  transfer,
} from '../../transfer/transfer.ts'
import type { Graph } from '../../transfer/walk.ts'
import {
  type BlobHolder,
  blobsAlreadyInEngine,
  configsOf,
  planBlobs,
  type SourcedGraph,
} from './blob-steps.ts'
import type { DamagedImages, Looked } from './damaged-images.ts'

export interface BlobPorts {
  readonly store: LayoutStore
  readonly cache?: LayerCache | undefined
  /** The destination, if it is the only one: blobs that it already has are not fetched. */
  readonly holder?: BlobHolder | undefined
  readonly progress: Progress
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
  /** The space that destinations besides the store need. */
  readonly needs?: (graphs: readonly Graph[]) => readonly Needed[]
  /** Called with the number of missing bytes before the first is fetched, and with 0 after the last. */
  readonly expect?: (bytes: number) => Promise<void>
}

interface BlobWishes {
  readonly looked: readonly Looked[]
  readonly damage: DamagedImages
  readonly offline: boolean
  readonly concurrency: number
  /**
   * Called once the configs are present and before any layer is requested; without it, configs are fetched among the
   * other blobs.
   */
  readonly configsFirst?: (() => Promise<void>) | undefined
}

export interface PulledBlobs {
  readonly deliveries: readonly Delivery[]
  /** Blobs that were not fetched, because the holder has them. */
  readonly leftOut: ReadonlySet<Digest>
  /** Milliseconds from the first missing blob to the last. */
  readonly transferMs: number
  /** All content of the images, verified: the store, and blobs that were left out are fetched on demand. */
  readonly blobs: BlobSource
}

/**
 * Fetches the blobs of images into the store. Throws OFFLINE_MISS, what the holder throws, and what the last source of a
 * blob threw.
 */
export async function pullBlobs(wishes: BlobWishes, ports: BlobPorts): Promise<PulledBlobs> {
  const { progress } = ports
  progress.images?.(
    wishes.looked.map(({ graph, pinned }) => ({
      name: familiarName(pinned.wanted.reference),
      blobs: graph.blobs,
    })),
  )
  let isWhole = false
  try {
    const pulled = await bringBlobs(wishes, ports)
    isWhole = true
    return pulled
  } finally {
    progress.ended?.(isWhole)
  }
}

async function bringBlobs(wishes: BlobWishes, ports: BlobPorts): Promise<PulledBlobs> {
  const { looked, damage, offline, concurrency, configsFirst } = wishes
  const { store, cache, progress, now, signal, expect } = ports
  const steps = await planBlobs(looked.map(sourced), store)
  const options: TransferOptions = { concurrency, progress, now, signal }
  // The holder can be asked only when the configs are present.
  if (!ports.holder) checkFree(steps, wishes, ports)
  const lacking: Descriptor[] = []
  const failed = (blob: Descriptor, error: TallyError) => {
    if (offline) lacking.push(blob)
    else damage.blame(looked, blob, error)
  }
  const mayLack = offline || looked.some(({ pinned }) => pinned.wanted.listed)
  const bring = (wanted: readonly TransferStep[]) =>
    transfer(wanted, store, mayLack ? { ...options, failed } : options)
  const { configs, alreadyInEngine } = await stepsAlreadyInEngine(
    { looked, steps, bring, configsFirst },
    ports,
  )
  const known = new Set([...configs.map(({ blob }) => blob), ...alreadyInEngine.map(({ blob }) => blob)])
  const needed = steps.filter(({ blob }) => !known.has(blob))
  const missing = needed.filter(({ how }) => how === 'fetch')
  if (ports.holder) checkFree(missing, wishes, ports)
  cache?.seek(missing.map(({ blob }) => blob))
  await expect?.(sumOf(missing.map(({ blob }) => blob)))
  const began = now()
  const deliveries = await bring(needed)
  const transferMs = now() - began
  const misses = offlineMisses(lacking)
  for (const blob of lacking) damage.blame(looked, blob, misses)
  await expect?.(0)
  return {
    deliveries: [...alreadyInEngine.map(deliveredByHolder), ...configs, ...deliveries],
    leftOut: new Set(alreadyInEngine.map(({ blob }) => blob.digest)),
    transferMs,
    blobs: new LateBlobs(store, alreadyInEngine, options),
  }
}

/** Throws CONTENT_TOO_LARGE without enough space for the bytes to fetch, and for those written besides the store. */
function checkFree(
  steps: readonly TransferStep[],
  { looked }: BlobWishes,
  { store, needs }: Pick<BlobPorts, 'store' | 'needs'>,
): void {
  // Blobs without any source are reported as missing instead.
  const missing = steps.filter(({ how, sources }) => how === 'fetch' && sources.length > 0)
  const beside = needs?.(looked.map(({ graph }) => graph)) ?? []
  const [name = 'nothing', ...more] = looked.map(({ pinned }) => familiarName(pinned.wanted.reference))
  const action = `pull ${name}${more.length > 0 ? ` and ${plural(more.length, 'more image')}` : ''}`
  checkStoreRoom(
    action,
    missing.map(({ blob }) => blob),
    store,
    beside,
  )
}

function sourced({ graph, pinned }: Looked): SourcedGraph {
  return { graph, sources: pinned.sources }
}

interface AlreadyInEngineWork {
  readonly looked: readonly Looked[]
  readonly steps: readonly TransferStep[]
  readonly bring: (steps: readonly TransferStep[]) => Promise<readonly Delivery[]>
  readonly configsFirst: BlobWishes['configsFirst']
}

/** The steps to skip, as the destination has what they would fetch. Fetches the configs first, which decide it. */
async function stepsAlreadyInEngine(work: AlreadyInEngineWork, { store, cache, holder }: BlobPorts) {
  const { looked, steps, bring, configsFirst } = work
  if (!holder && !configsFirst) return { configs: [], alreadyInEngine: [] }
  const wanted = new Set(looked.flatMap(({ graph }) => configsOf(graph)))
  const missing = steps.filter(({ blob, how }) => how === 'fetch' && wanted.has(blob.digest))
  cache?.seek(missing.map(({ blob }) => blob))
  const configs = await bring(missing)
  await configsFirst?.()
  if (!holder) return { configs, alreadyInEngine: [] }
  const absent = new Set(missing.map(({ blob }) => blob.digest))
  for (const { blob } of configs) absent.delete(blob.digest)
  const graphs = looked.filter(each => !configsOf(each.graph).some(digest => absent.has(digest)))
  const found = await blobsAlreadyInEngine(
    graphs.map(({ graph }) => graph),
    holder,
    store,
  )
  return {
    configs,
    alreadyInEngine: steps.filter(({ blob, how }) => how === 'fetch' && found.has(blob.digest)),
  }
}

function deliveredByHolder({ blob }: TransferStep): Delivery {
  return { blob, source: 'engine', milliseconds: 0, repaired: false, retries: 0 }
}

function offlineMisses(blobs: readonly Descriptor[]): TallyError {
  const shown = blobs.slice(0, 20).map(({ digest, size }) => `${digest} (${size} bytes)`)
  const list = `${shown.join(', ')}${blobs.length > shown.length ? ` and ${blobs.length - shown.length} more` : ''}`
  const missing = blobs.map(({ digest }) => digest)
  const message = `Cannot pull offline: ${plural(blobs.length, 'blob')} missing: ${list}`
  return new TallyError('OFFLINE_MISS', message, { details: { missing } })
}

/**
 * The store after a pull: a blob that was omitted because the destination has it is fetched if it is requested after
 * all.
 */
class LateBlobs implements BlobSource {
  readonly #store: LayoutStore
  readonly #leftOut: ReadonlyMap<Digest, TransferStep>
  readonly #options: TransferOptions

  constructor(store: LayoutStore, leftOut: readonly TransferStep[], options: TransferOptions) {
    this.#store = store
    this.#leftOut = new Map(leftOut.map(step => [step.blob.digest, step]))
    this.#options = options
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const step = this.#leftOut.get(wanted.digest)
    if (step && !(await this.#store.has(step.blob))) await transfer([step], this.#store, this.#options)
    return this.#store.fetch(wanted, from)
  }
}
