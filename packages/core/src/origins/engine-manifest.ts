import type { Descriptor } from '../model/descriptor.ts'
import { type Document, parseDocument } from '../model/document.ts'
import { compressionOf, dockerConfig, dockerManifest } from '../model/media-type.ts'

const dockerLayer = 'application/vnd.docker.image.rootfs.diff.tar'

/**
 * The manifest that an engine with the containerd store makes for an image of a plain docker save, byte for byte: its digest is the
 * image's ID there. Returns `document` itself where an engine would label a layer with a compression that it does not have.
 */
export function engineManifest(document: Document): Document {
  const { manifest } = document
  if (manifest.kind !== 'image') return document
  const { config, layers } = manifest
  const types = layers.map(({ mediaType }) => layerTypes.get(compressionOf(mediaType)))
  if (types.includes(undefined)) return document
  const made = {
    schemaVersion: 2,
    mediaType: dockerManifest,
    config: described(config, dockerConfig),
    layers: layers.map((layer, at) => described(layer, types[at] ?? dockerLayer)),
  }
  return parseDocument(Buffer.from(JSON.stringify(made)))
}

const layerTypes: ReadonlyMap<string, string> = new Map([
  ['none', dockerLayer],
  ['gzip', `${dockerLayer}.gzip`],
])

function described({ digest, size }: Descriptor, mediaType: string) {
  return { mediaType, digest, size }
}
