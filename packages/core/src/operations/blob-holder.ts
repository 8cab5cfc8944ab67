import type { BlobSource } from '../content/store.ts'
import type { Digest } from '../model/digest.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Graph } from '../transfer/walk.ts'

/** Where images go that may hold parts of them already. */
export interface BlobHolder {
  /** The layers of an image that need not be brought; its configs can be read from `blobs`. */
  held(graph: Graph, blobs: BlobSource): Promise<ReadonlySet<Digest>>
}

const imagesAtOnce = 4

/** What need not come for several images: what the holder has for each of them that needs it. Throws what `holder` throws. */
export async function heldBlobs(
  graphs: readonly Graph[],
  holder: BlobHolder,
  blobs: BlobSource,
): Promise<ReadonlySet<Digest>> {
  const found = await mapLimit(graphs, imagesAtOnce, graph => holder.held(graph, blobs))
  const wanted = new Set(
    graphs.flatMap((graph, at) =>
      graph.blobs.flatMap(({ digest }) => (found[at]?.has(digest) ? [] : [digest])),
    ),
  )
  return new Set(found.flatMap(held => [...held]).filter(digest => !wanted.has(digest)))
}
