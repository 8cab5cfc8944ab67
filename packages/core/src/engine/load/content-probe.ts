import { blobName, layoutMarker } from '../../content/store/layout-index.ts'
import type { TarEntry } from '../../content/tar/tar.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import { ociConfig, ociIndex, ociManifest } from '../../model/media-type.ts'
import type { EngineImage } from '../engine-image.ts'

/*
 * The containerd store keeps content by digest, whichever image it came with, but its API does not list it: it only reports
 * how many bytes of each image's content are present. So an index with one small image for each blob is loaded and inspected.
 */

/** An index to load, whose images show which blobs are present. */
interface ContentProbe {
  /** The ID it gets once loaded. */
  readonly imageId: Digest
  readonly entries: readonly TarEntry[]
  /** The blobs that are present, according to the engine's details of the loaded probe. */
  blobsAlreadyThere(found: Pick<EngineImage, 'parts'> | undefined): Set<Digest>
}

/** No engine unpacks images of this platform, so a probe costs only its documents. */
const platform = { os: 'wasi', architecture: 'wasm' }

/** A probe for `blobs`, with one image for each; `nonce` makes it distinct from other probes for the same blobs. */
export function contentProbe(blobs: readonly Descriptor[], nonce: string): ContentProbe {
  const documents = new Map<Digest, Uint8Array>()
  const add = (mediaType: string, value: object) => {
    const bytes = Buffer.from(JSON.stringify(value))
    const digest = digestOf(bytes)
    documents.set(digest, bytes)
    return { mediaType, digest, size: bytes.byteLength }
  }
  const config = add(ociConfig, { ...platform, rootfs: { type: 'layers', diff_ids: [] } })
  const asked = [...new Map(blobs.map(blob => [blob.digest, blob])).values()].map(blob => {
    const { mediaType, digest, size } = blob
    const manifest = {
      schemaVersion: 2,
      mediaType: ociManifest,
      config,
      layers: [{ mediaType, digest, size }],
    }
    return { blob, entry: { ...add(ociManifest, manifest), platform } }
  })
  const manifests = asked.map(({ entry }) => entry)
  const annotations = { 'dev.tallyman.probe': nonce }
  const root = add(ociIndex, { schemaVersion: 2, mediaType: ociIndex, manifests, annotations })
  const files = [
    ...[...documents].map(([digest, bytes]) => [blobName(digest), bytes] as const),
    ['index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests: [root] }))],
    ['oci-layout', layoutMarker],
  ] as const
  return {
    imageId: root.digest,
    entries: files.map(([name, bytes]) => ({ name, size: bytes.byteLength, open: () => chunkOf(bytes) })),
    blobsAlreadyThere(found) {
      const content = new Map(found?.parts?.map(part => [part.digest, part.contentBytes]))
      const isThere = ({ blob, entry }: (typeof asked)[number]) =>
        content.get(entry.digest) === entry.size + config.size + blob.size
      return new Set(asked.filter(isThere).map(({ blob }) => blob.digest))
    },
  }
}

async function* chunkOf(bytes: Uint8Array) {
  yield bytes
}
