import { gzipSync } from 'node:zlib'
import type { BlobSource, Bytes } from '@tallyman/core/content/store'
import type { Digest } from '@tallyman/core/model/digest'
import { type Document, parseDocument } from '@tallyman/core/model/document'
import { digestOf } from '../bytes/digest-of.ts'
import { tarFile } from '../bytes/tar-file.ts'
import type { Built, BuiltImage } from '../images/images.ts'
import type { Layer } from '../images/layers.ts'
import { layerType } from '../images/media-types.ts'

/** The content of a built image, which counts the bytes read from it. */
export class CountedSource implements BlobSource {
  read = 0
  readonly #built: Built

  constructor(built: Built) {
    this.#built = built
  }

  async fetch({ digest }: { readonly digest: Digest }): Promise<Bytes> {
    const bytes = this.#built.blobs.get(digest)
    if (!bytes) throw new Error(`${digest} was not built`)
    return this.#chunk(bytes)
  }

  async *#chunk(bytes: Uint8Array): Bytes {
    this.read += bytes.byteLength
    yield bytes
  }
}

/** A built image in the form of a completed pull: its root and the documents below, those of one platform or all. */
export function fetchedImage(
  built: Built,
  only?: BuiltImage,
): { readonly root: Document; readonly documents: Document[] } {
  const manifests = built.manifests.filter(
    ({ descriptor: { digest } }) => !only || digest === built.root.digest || digest === only.root.digest,
  )
  return {
    root: parseDocument(built.document),
    documents: manifests.map(({ bytes }) => parseDocument(bytes)),
  }
}

/** A layer with one program that runs without any library. */
export function programLayer(path: string, program: Uint8Array): Layer {
  const tar = Buffer.from(tarFile(path, program))
  tar.write('0000755\0', 100)
  tar.write('        ', 148)
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const bytes = gzipSync(tar)
  const descriptor = { mediaType: layerType('gzip'), digest: digestOf(bytes), size: bytes.byteLength }
  return { descriptor, bytes, diffId: digestOf(tar), compression: 'gzip' }
}
