import { gzipSync, zstdCompressSync } from 'node:zlib'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import type { InspectedLayer, PlatformImage } from '../../inspect/inspection.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import { ociLayer } from '../../model/media-type.ts'
import type { LayerSource } from './layer-files.ts'

type Packing = 'gzip' | 'zstd' | 'none'

/** Layers in memory, and what was read of them. */
export class LayersOfTests implements LayerSource {
  /** Digests of the layers that were opened, in order. */
  readonly opened: Digest[] = []
  readonly local = new Set<Digest>()
  readonly #bytes = new Map<Digest, Uint8Array>()

  /** A layer of these entries. */
  layer(entries: readonly TarEntryOfTests[], packing: Packing = 'gzip'): InspectedLayer {
    const tar = tarOfEntries(entries)
    const packed = { gzip: gzipSync, zstd: zstdCompressSync, none: (bytes: Buffer) => bytes }[packing](tar)
    return this.add(packed, digestOf(tar), packing)
  }

  /** A layer of these bytes, whatever they are. */
  add(bytes: Uint8Array, diffId: Digest | undefined, compression: Packing = 'none'): InspectedLayer {
    const digest = digestOf(bytes)
    this.#bytes.set(digest, bytes)
    return {
      digest,
      diffId,
      mediaType: ociLayer[compression],
      compression,
      size: bytes.length,
      sharedWith: [],
    }
  }

  /** Other bytes in place of a layer's. */
  replace({ digest }: InspectedLayer, bytes: Uint8Array): void {
    if (digest) this.#bytes.set(digest, bytes)
  }

  async isLocal({ digest }: { readonly digest: Digest }): Promise<boolean> {
    return this.local.has(digest)
  }

  async open({ digest }: { readonly digest: Digest }) {
    this.opened.push(digest)
    const bytes = this.#bytes.get(digest)
    if (!bytes) throw new Error(`${digest} was not made`)
    return pieces(bytes)
  }
}

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}

export function imageOf(layers: readonly InspectedLayer[], more: Partial<PlatformImage> = {}): PlatformImage {
  const digest = digestOf(Buffer.from(layers.map(layer => layer.digest).join()))
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const size = layers.reduce((total, layer) => total + (layer.size ?? 0), 0)
  const common = { platform: 'linux/amd64', digest, mediaType, kind: 'image', imageId: digest, size } as const
  return { ...common, layers, annotations: {}, ...more }
}
