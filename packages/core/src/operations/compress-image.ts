import { verified } from '../content/bytes.ts'
import { pour } from '../content/draft.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { type PushCompression, recompress } from '../content/recompress.ts'
import type { BlobSource } from '../content/store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Document, type ImageManifest, parseDocument } from '../model/document.ts'
import { compressionOf, ociLayer, ociManifest } from '../model/media-type.ts'
import { mapLimit } from '../transfer/map-limit.ts'

/** Layers that are compressed side by side: zlib has its own threads, four of them. */
const atOnce = 4

/** What compresses layers, and where they go. */
export interface Compressing {
  readonly source: BlobSource
  readonly store: LayoutStore
  readonly compression: PushCompression
}

/**
 * An image whose layers are all compressed: uncompressed ones go into the store compressed, and a new manifest names them, the same
 * one for the same image on every machine, whichever archive it came in. The document itself where there is nothing to compress;
 * an index too, since its attestations name its manifests by digest.
 * Throws CONTENT_MISMATCH for a layer that is not what it is named by, STORE_FAILED.
 */
export async function compressedImage(document: Document, compressing: Compressing): Promise<Document> {
  const { manifest } = document
  if (manifest.kind !== 'image' || !manifest.layers.some(isPlain)) return document
  const distinct = new Map(manifest.layers.filter(isPlain).map(layer => [layer.digest, layer]))
  const made = await mapLimit([...distinct.values()], atOnce, layer => compressLayer(layer, compressing))
  const compressed = new Map([...distinct.keys()].map((digest, at) => [digest, made[at] as Descriptor]))
  const layers = manifest.layers.map(layer => (isPlain(layer) && compressed.get(layer.digest)) || layer)
  return parseDocument(Buffer.from(JSON.stringify(manifestWith(manifest, layers))))
}

/** What is uncompressed is named by the digest of its tar, which is its diff_id. */
async function compressLayer(layer: Descriptor, { source, store, compression }: Compressing) {
  const open = async () => recompress(verified(layer, await source.fetch(layer)), compression)
  const unlimited = { digest: layer.digest, size: Number.POSITIVE_INFINITY }
  const { digest, size } = await store.receiveNew(layer.digest, draft => pour(open, draft, unlimited))
  store.rememberDiffId(digest, compression, layer.digest)
  return { mediaType: ociLayer[compression] as string, digest, size }
}

function isPlain({ mediaType }: Descriptor): boolean {
  return compressionOf(mediaType) === 'none'
}

function manifestWith({ config, annotations, subject }: ImageManifest, layers: readonly Descriptor[]) {
  return {
    ...{ schemaVersion: 2, mediaType: ociManifest },
    config: bare(config),
    layers: layers.map(bare),
    ...(subject ? { subject: bare(subject) } : {}),
    ...(annotations ? { annotations } : {}),
  }
}

function bare({ mediaType, digest, size }: Descriptor) {
  return { mediaType, digest, size }
}
