import { mapLimit } from '../concurrency.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { isPassable, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { afterMirrors, type MirrorFailure } from '../registry/repository/mirrored-repository.ts'
import type { ContentOrigin, DeliveryWatch, Source, SourceName } from './source.ts'

/** A blob and its possible sources, nearest first. */
export interface TransferStep {
  readonly blob: Descriptor
  readonly how: 'present' | 'fetch'
  readonly sources: readonly Source[]
}

/** The result of fetching a blob. */
export interface Delivery extends ContentOrigin {
  readonly blob: Descriptor
  readonly milliseconds: number
  /** Whether a nearer copy was damaged and another was fetched. */
  readonly repaired: boolean
  /** Attempts beyond each source's first. */
  readonly retries: number
}

/** An image's configs and layers in order, with its name for people. */
export interface NamedBlobs {
  readonly name: string
  readonly blobs: readonly Descriptor[]
}

/** Callbacks of a transfer in progress. */
export interface Progress {
  /** The images that all following calls are about, until `ended`. */
  images?(images: readonly NamedBlobs[]): void
  /** The images of `images` are complete (`isWhole`), or the transfer failed. */
  ended?(isWhole: boolean): void
  /** The image that blobs belong to, when they are not fetched image by image. */
  named?(blobs: NamedBlobs): void
  planned(steps: readonly TransferStep[]): void
  advanced(blob: Descriptor, bytes: number): void
  delivered(delivery: Delivery): void
  /** The content of a delivered blob is being unpacked and checked, until `checked`. */
  checking?(blob: Descriptor): void
  checked?(blob: Descriptor): void
  /** A source failed for a blob, and the next one is tried. */
  passed(blob: Descriptor, source: SourceName, error: TallyError): void
}

/** Compares the wanted blobs with those in the store. */
export async function plan(
  blobs: readonly Descriptor[],
  store: LayoutStore,
  sources: (blob: Descriptor) => readonly Source[],
): Promise<TransferStep[]> {
  return mapLimit(blobs, 8, async blob => ({
    blob,
    how: (await store.has(blob)) ? 'present' : 'fetch',
    sources: sources(blob),
  }))
}

export interface TransferOptions {
  /** Number of blobs fetched at once. */
  readonly concurrency: number
  readonly progress: Progress
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
  /** Called for a blob that no source could deliver; without it the first such failure is thrown. */
  readonly failed?: (blob: Descriptor, error: TallyError) => void
}

const maxListed = 20

/** Throws STORE_FAILED for missing content when the store is read-only. */
export function refuseUnkept({ unwritable }: LayoutStore, lacking: readonly Descriptor[]): void {
  if (unwritable === undefined || lacking.length === 0) return
  const shown = lacking.slice(0, maxListed).map(({ digest }) => digest)
  const more = lacking.length > maxListed ? ` and ${lacking.length - maxListed} more` : ''
  throw new TallyError(
    'STORE_FAILED',
    `Cannot keep what the store lacks, since the store is read-only: ${shown.join(', ')}${more}, expected it to be there`,
    {
      cause: unwritable,
      details: { missing: shown },
      hint: 'Have a step that may write the store pull the images first, for the same platforms, or name another `store`.',
    },
  )
}

/** Fetches every missing blob into the store, which verifies it. Throws STORE_FAILED, and the error of a blob's last source. */
export async function transfer(
  steps: readonly TransferStep[],
  store: LayoutStore,
  options: TransferOptions,
): Promise<Delivery[]> {
  refuseUnkept(
    store,
    // A blob without any source is reported as missing instead.
    steps.flatMap(({ how, blob, sources }) => (how === 'fetch' && sources.length > 0 ? [blob] : [])),
  )
  options.progress.planned(steps)
  const deliveries = await mapLimit(inTransferOrder(steps), options.concurrency, async step => {
    try {
      return await deliver(step, store, options)
    } catch (error) {
      if (!options.failed || !isPassable(error)) throw error
      options.failed(step.blob, error)
      return undefined
    }
  })
  return deliveries.filter(delivery => delivery !== undefined)
}

/** Alternates the largest and smallest blobs: no large one is left to run alone, and small ones wait for responses meanwhile. */
export function inTransferOrder<S extends { readonly blob: Descriptor }>(steps: readonly S[]): S[] {
  const bySize = [...steps].sort((a, b) => b.blob.size - a.blob.size)
  return bySize.map((_, at) => bySize[at % 2 === 0 ? at / 2 : bySize.length - (at + 1) / 2] as S)
}

async function deliver(step: TransferStep, store: LayoutStore, options: TransferOptions): Promise<Delivery> {
  if (options.signal?.aborted)
    throw new TallyError('CANCELLED', `Stopped before ${step.blob.digest} was fetched`)
  const began = options.now()
  const damaged = store.damaged.has(step.blob.digest)
  const { passed, retries, ...origin } =
    step.how === 'present'
      ? { source: 'store' as const, passed: false, retries: 0 }
      : await fetchStep(step, store, options)
  const delivery = {
    blob: step.blob,
    ...origin,
    milliseconds: options.now() - began,
    repaired: damaged || passed,
    retries,
  }
  options.progress.delivered(delivery)
  return delivery
}

async function fetchStep(
  { blob, sources }: TransferStep,
  store: LayoutStore,
  { progress, signal }: TransferOptions,
) {
  let passed = false
  let retries = 0
  let last: TallyError | undefined
  const mirrors: MirrorFailure[] = []
  const watch: DeliveryWatch = {
    ...(signal ? { signal } : {}),
    advanced: bytes => progress.advanced(blob, bytes),
    retried: () => {
      retries++
    },
  }
  for (const source of sources) {
    try {
      await store.receive(blob, async draft => found(await source.deliver(blob, draft, watch), blob, source))
      const { name, mirror } = source
      return { source: name, ...(mirror !== undefined && { mirror }), passed, retries }
    } catch (error) {
      if (!isPassable(error)) throw error
      if (source.mirror !== undefined) mirrors.push({ mirror: source.mirror, error })
      last = source.mirror === undefined ? afterMirrors(error, mirrors) : error
      passed ||= error.code === 'CONTENT_MISMATCH'
      if (source !== sources.at(-1) && error.code !== 'NOT_FOUND') progress.passed(blob, source.name, error)
    }
  }
  throw last ?? new TallyError('NOT_FOUND', `Cannot find ${blob.digest}: no source is left to ask`)
}

function found(digest: Digest | undefined, blob: Descriptor, source: Source): Digest {
  if (digest !== undefined) return digest
  throw new TallyError('NOT_FOUND', `Cannot find ${blob.digest} in the ${source.name}`)
}
