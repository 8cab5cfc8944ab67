import { mapLimit } from '../concurrency.ts'
import { verified } from '../content/bytes.ts'
import { compressionOfBytes } from '../content/compression/inflate.ts'
import { type PushCompression, recompress } from '../content/compression/recompress.ts'
import { namingWork } from '../content/full-disk.ts'
import { pour } from '../content/store/draft.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { BlobSource } from '../content/store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, shortDigest } from '../model/digest.ts'
import { type Document, type ImageManifest, parseDocument } from '../model/document.ts'
import { compressionOf, ociLayer, ociManifest } from '../model/media-type.ts'
import { humanBytes } from '../text/format.ts'
import type { Say } from '../text/heartbeat.ts'
import { reportedBytes } from './reported-bytes.ts'

/** Layers compressed at once, in the four threads of Node's pool: while one is read or written, others use them. */
const atOnce = 4

/** The means to compress layers, and where they go. */
interface Compressing {
  readonly source: BlobSource
  readonly store: LayoutStore
  readonly compression: PushCompression
  /** Layers that are compressed elsewhere already, by the digests of their tars. */
  readonly compressed?: ReadonlyMap<Digest, Descriptor> | undefined
  readonly say?: Say | undefined
}

/**
 * Returns an image whose layers are all compressed. Uncompressed layers are compressed into the store, and a new manifest
 * names them: the same manifest for the same image on every machine, whichever archive it came in. Returns `document`
 * itself if there is nothing to compress; also for an index, since its attestations name its manifests by digest. Throws
 * CONTENT_MISMATCH for a layer that does not match its digest, STORE_FAILED.
 */
export async function compressedImage(document: Document, compressing: Compressing): Promise<Document> {
  const { manifest } = document
  if (manifest.kind !== 'image' || !manifest.layers.some(isLabelledPlain)) return document
  const labelled = new Map(manifest.layers.filter(isLabelledPlain).map(layer => [layer.digest, layer]))
  const made = await mapLimit([...labelled.values()], atOnce, layer => compressedLayer(layer, compressing))
  if (!made.some(({ isMade }) => isMade)) return document
  const compressed = new Map([...labelled.keys()].map((digest, at) => [digest, made[at]?.layer]))
  const layers = manifest.layers.map(
    layer => (isLabelledPlain(layer) && compressed.get(layer.digest)) || layer,
  )
  return parseDocument(Buffer.from(JSON.stringify(manifestWith(manifest, layers))))
}

/**
 * A layer that is compressed in spite of its media type keeps its bytes, and gets the correct type if a new manifest is
 * created anyway.
 */
async function compressedLayer(layer: Descriptor, compressing: Compressing) {
  const elsewhere = compressing.compressed?.get(layer.digest)
  if (elsewhere) return { layer: elsewhere, isMade: true }
  const found = await compressionOfBytes(await compressing.source.fetch(layer))
  if (found === 'none') return { layer: await compressLayer(layer, compressing), isMade: true }
  return { layer: { ...layer, mediaType: ociLayer[found] as string }, isMade: false }
}

/** An uncompressed layer is named by the digest of its tar, which is its diff_id. */
async function compressLayer(layer: Descriptor, { source, store, compression, say }: Compressing) {
  const what = `compressing layer ${shortDigest(layer.digest)} of ${humanBytes(layer.size)}`
  const plain = async () => reportedBytes(verified(layer, await source.fetch(layer)), what, { say })
  const open = async () => recompress(await plain(), compression)
  const unlimited = { digest: layer.digest, size: Number.POSITIVE_INFINITY }
  const { digest, size } = await namingWork(`compress layer ${layer.digest}`, () =>
    store.receiveNew(layer.digest, draft => pour(open, draft, unlimited)),
  )
  store.rememberDiffId(digest, compression, layer.digest)
  return { mediaType: ociLayer[compression] as string, digest, size }
}

function isLabelledPlain({ mediaType }: Descriptor): boolean {
  return compressionOf(mediaType) === 'none'
}

function manifestWith({ config, annotations, subject }: ImageManifest, layers: readonly Descriptor[]) {
  return {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: bare(config),
    layers: layers.map(bare),
    ...(subject ? { subject: bare(subject) } : {}),
    ...(annotations ? { annotations } : {}),
  }
}

function bare({ mediaType, digest, size }: Descriptor) {
  return { mediaType, digest, size }
}
