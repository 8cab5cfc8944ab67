import type { Descriptor } from './descriptor.ts'

/** What a manifest says, as far as transfers need it. */
export type Manifest = ImageManifest | IndexManifest

export interface ImageManifest {
  readonly kind: 'image'
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

export interface IndexManifest {
  readonly kind: 'index'
  readonly manifests: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest as it was fetched: the bytes are the truth, `manifest` is a view of them. */
export interface Document {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly manifest: Manifest
}
