import type { LayerCache } from '../../cache/layer-cache.ts'
import { mapLimit } from '../../concurrency.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { BlobSource } from '../../content/store.ts'
import { type Descriptor, inlineData } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { type BlobHolder, blobsAlreadyInEngine, planBlobs, type SourcedGraph } from './blob-steps.ts'

/** A blob, and the place from which a pull would take it; mirrors count as the registry. */
interface ForeseenBlob {
  readonly blob: Descriptor
  readonly from: 'store' | 'engine' | 'inline' | 'cache' | 'registry'
}

interface ForeseePorts {
  readonly store: LayoutStore
  readonly cache: LayerCache | undefined
  /** The destination, if it is the only one, and where it reads configs. */
  readonly held: { readonly holder: BlobHolder; readonly blobs: BlobSource } | undefined
}

const lookUpsAtOnce = 8

/**
 * Determines where a pull of these images would take each blob from, with the decisions of `pullBlobs` and without
 * fetching any. A damaged copy, which a pull replaces, is only found by reading it. Throws what the holder throws.
 */
export async function foreseeBlobs(
  images: readonly SourcedGraph[],
  { store, cache, held }: ForeseePorts,
): Promise<ForeseenBlob[]> {
  const steps = await planBlobs(images, store)
  const graphs = images.map(({ graph }) => graph)
  const inEngine = held ? await blobsAlreadyInEngine(graphs, held.holder, held.blobs) : new Set<Digest>()
  const isMissing = ({ how, blob }: (typeof steps)[number]) => how === 'fetch' && !inEngine.has(blob.digest)
  cache?.seek(steps.filter(isMissing).map(({ blob }) => blob))
  return mapLimit(steps, lookUpsAtOnce, async step => {
    const { blob, how } = step
    if (how === 'present') return { blob, from: 'store' as const }
    return { blob, from: isMissing(step) ? await nearest(blob, cache) : ('engine' as const) }
  })
}

async function nearest(blob: Descriptor, cache: LayerCache | undefined): Promise<ForeseenBlob['from']> {
  if (inlineData(blob)) return 'inline'
  return (await cache?.has(blob)) ? 'cache' : 'registry'
}
