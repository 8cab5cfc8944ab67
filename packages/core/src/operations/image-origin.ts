import { resolve } from 'node:path'
import type { LayoutStore } from '../content/layout-store.ts'
import type { PushCompression } from '../content/recompress.ts'
import type { BlobSource, Bytes, Resolver, Target } from '../content/store.ts'
import type { EngineSurroundings } from '../engine/engine-address.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, isDigest, parseDigest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { parseReference } from '../model/reference.ts'
import { printable } from '../printable.ts'

/** Where images come from that no registry serves, as it is written in `source` and `from`. */
export type OriginName =
  | { readonly kind: 'store'; readonly target?: Target; readonly name?: string }
  | { readonly kind: 'docker'; readonly target?: Target }
  | {
      readonly kind: 'oci-layout' | 'oci-archive' | 'docker-archive'
      readonly path: string
      readonly target?: Target
    }

/** An image that an origin offers. */
export interface OriginImage {
  /** What the origin knows it by; for an engine its ID. Its document's own digest may be another one. */
  readonly digest: Digest
  readonly names: readonly string[]
}

/**
 * Images of a store, an engine or a file. What `fetch` yields is untrusted, as from any source, and may be asked for again at any
 * time: nothing is made twice for it.
 */
export interface ImageOrigin extends BlobSource, Resolver, AsyncDisposable {
  readonly kind: OriginName['kind']
  readonly images: readonly OriginImage[]
  /**
   * The document of a target: a digest, a name, or a tag alone; without one what was written with the origin, else its only image.
   * Throws NOT_FOUND, REFERENCE_INVALID when several images fit, and what reading the origin throws.
   */
  resolve(target?: Target): Promise<Document>
  /** A document below one that was resolved. Throws NOT_FOUND. */
  document(digest: Digest): Promise<Document>
  /** Whether a blob or document is there: of an index, engines may hold one platform alone. */
  has(wanted: Descriptor): Promise<boolean>
  /** A blob's bytes as `fetch` gives them, cheaper: each piece is only good until the next is asked for. */
  scan?(wanted: Descriptor): Promise<Bytes>
}

/** What an origin is read with. */
export interface OriginPorts {
  /** Layers that had to be compressed go here; what can only be read from its end is kept in a nameless file here meanwhile. */
  readonly store: LayoutStore
  /** What relative paths are relative to. */
  readonly workspace: string
  readonly engine: EngineSurroundings
  /** What uncompressed layers of docker archives and engines become: `gzip` when absent. Layouts and OCI archives stay as they are. */
  readonly compression?: PushCompression
  readonly signal?: AbortSignal | undefined
}

const accepted =
  'store=NAME@DIGEST, oci-layout=DIR[:ref], oci-archive=FILE, docker-archive=FILE, docker or docker=NAME'

/** Reads an item of `source` or `from`: `store`, `store=REF`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`, `docker-archive=FILE`, `docker`, `docker=NAME`. */
export function parseOrigin(text: string): OriginName {
  const [, kind = '', , value = ''] = /^([a-z-]+)(=(.*))?$/s.exec(text.trim()) ?? []
  const has = text.includes('=')
  const written = value.trim()
  if (!has && (kind === 'store' || kind === 'docker')) return { kind }
  if (has && written !== '') {
    if (kind === 'store') return storeOrigin(written)
    if (kind === 'docker') return { kind, target: isDigest(written) ? { digest: written } : { tag: written } }
    if (kind === 'oci-layout' || kind === 'oci-archive' || kind === 'docker-archive')
      return { kind, ...pathAndTarget(written) }
  }
  throw new Error(`"${printable(text)}" is none of ${accepted}`)
}

function storeOrigin(written: string): OriginName {
  if (isDigest(written)) return { kind: 'store', target: { digest: written } }
  const { digest } = parseReference(written)
  if (digest !== undefined) return { kind: 'store', target: { digest }, name: written }
  throw new Error(`"${printable(written)}" has no digest; the store knows images by their digests alone`)
}

/** The name stands behind the first colon that is no drive's, a digest behind `@`. */
function pathAndTarget(written: string): { readonly path: string; readonly target?: Target } {
  const [, before, digest] = /^(.+)@(sha(?:256|512):[0-9a-f]+)$/.exec(written) ?? []
  if (before !== undefined && digest !== undefined)
    return { path: before, target: { digest: parseDigest(digest) } }
  const colon = written.indexOf(':', /^[A-Za-z]:[\\/]/.test(written) ? 2 : 1)
  if (colon < 0) return { path: written }
  const [path, tag] = [written.slice(0, colon), written.slice(colon + 1)]
  if (tag === '') throw new Error(`"${printable(written)}" has nothing behind its colon`)
  return { path, target: { tag } }
}

/**
 * Opens an origin; nothing is read of an engine before an image is resolved. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED,
 * ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
 */
export async function openOrigin(origin: OriginName, ports: OriginPorts): Promise<ImageOrigin> {
  switch (origin.kind) {
    case 'store': {
      const { StoreOrigin } = await import('./store-origin.ts')
      return new StoreOrigin(ports.store, origin)
    }
    case 'docker': {
      const { EngineOrigin } = await import('./engine-origin.ts')
      return EngineOrigin.open(origin.target, ports)
    }
    default: {
      const { ArchiveOrigin, archiveScratch } = await import('./archive-origin.ts')
      const { openArchive } = await import('../content/archive-source.ts')
      const { kind, path, target } = origin
      const source = await openArchive(resolve(ports.workspace, path), archiveScratch(ports.store))
      const compress = kind === 'docker-archive' ? ports : undefined
      return new ArchiveOrigin(source, { kind, target, compress })
    }
  }
}
