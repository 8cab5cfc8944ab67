import { mapLimit } from '../../concurrency.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { BlobSource } from '../../content/store.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { inlineSource } from '../../transfer/read-sources.ts'
import type { Source } from '../../transfer/source.ts'
import { plan, type TransferStep } from '../../transfer/transfer.ts'
import type { Graph } from '../../transfer/walk.ts'

/** An image that was walked, and the sources of its content, nearest first. */
export interface SourcedGraph {
  readonly graph: Graph
  readonly sources: readonly Source[]
}

/** Compares the blobs of images with the store; a blob that images share is one step, with the sources of the first. */
export function planBlobs(images: readonly SourcedGraph[], store: LayoutStore): Promise<TransferStep[]> {
  const blobs = new Map<Digest, { blob: Descriptor; sources: readonly Source[] }>()
  for (const { graph, sources } of images) {
    const others = sources.filter(({ name }) => name !== 'store')
    for (const blob of graph.blobs) {
      if (!blobs.has(blob.digest))
        blobs.set(blob.digest, { blob, sources: blob.data ? [inlineSource, ...others] : others })
    }
  }
  const all = [...blobs.values()].map(({ blob }) => blob)
  return plan(all, store, ({ digest }) => blobs.get(digest)?.sources ?? [])
}

/** The digests of the configs of an image, which decide what an engine has of it. */
export function configsOf({ leaves }: Graph): Digest[] {
  return leaves.map(({ document }) => document.manifest.config.digest)
}

/** A destination that may have parts of the images already. */
export interface BlobHolder {
  /** The layers of an image that need not be fetched; its configs can be read from `blobs`. */
  alreadyInEngine(graph: Graph, blobs: BlobSource): Promise<ReadonlySet<Digest>>
}

const imagesAtOnce = 4

/** Layers the engine already has, for every image that needs them. Throws what `holder` throws. */
export async function blobsAlreadyInEngine(
  graphs: readonly Graph[],
  holder: BlobHolder,
  blobs: BlobSource,
): Promise<ReadonlySet<Digest>> {
  const found = await mapLimit(graphs, imagesAtOnce, graph => holder.alreadyInEngine(graph, blobs))
  const wanted = new Set(
    graphs.flatMap((graph, at) =>
      graph.blobs.flatMap(({ digest }) => (found[at]?.has(digest) ? [] : [digest])),
    ),
  )
  return new Set(found.flatMap(each => [...each]).filter(digest => !wanted.has(digest)))
}
