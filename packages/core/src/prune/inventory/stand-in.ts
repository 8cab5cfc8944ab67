import { type Digest, digestOf } from '../../model/digest.ts'
import { type Document, parseDocument } from '../../model/document.ts'
import { ociConfig, ociLayer, ociManifest } from '../../model/media-type.ts'

/** The annotation that makes each stand-in another manifest. */
const mark = 'dev.tallyman.stand-in'
const nonceForm = /^[0-9a-f-]{36}$/

/** An archive without entries, as every builder writes it for an empty layer. */
const layerBytes = Buffer.from('H4sIAAAJbogA/2IYBaNgFIxYAAgAAP//Lq+17wAEAAA=', 'base64')
const configBytes = Buffer.from(
  JSON.stringify({
    architecture: 'unknown',
    os: 'unknown',
    config: { Labels: { [mark]: 'a tag of this repository is being removed' } },
    rootfs: {
      type: 'layers',
      diff_ids: ['sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef'],
    },
  }),
)

/** The blobs of every stand-in, config first. */
export const standInBlobs: readonly { readonly mediaType: string; readonly bytes: Uint8Array }[] = [
  { mediaType: ociConfig, bytes: configBytes },
  { mediaType: ociLayer.gzip, bytes: layerBytes },
]

/**
 * A small image that takes the place of a removed tag until it is deleted itself, by its digest: so a tag goes where registries only
 * delete by digest.
 *
 * @param nonce a random UUID: no other image has the digest
 */
export function standIn(nonce: string): Document {
  const [config, ...layers] = standInBlobs.map(({ mediaType, bytes }) => ({
    mediaType,
    digest: digestOf(bytes),
    size: bytes.byteLength,
  }))
  const manifest = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config,
    layers,
    annotations: { [mark]: nonce },
  }
  return parseDocument(Buffer.from(JSON.stringify(manifest)), { mediaType: ociManifest })
}

/** Whether a manifest is a stand-in, byte for byte: an image of somebody else that only has the annotation is none. */
export function isStandIn(digest: Digest, annotations: Readonly<Record<string, string>> = {}): boolean {
  const nonce = annotations[mark]
  return nonce !== undefined && nonceForm.test(nonce) && standIn(nonce).descriptor.digest === digest
}
