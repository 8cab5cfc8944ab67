import type { Digest } from '@tallyman/core/model/digest'
import { readDigest } from '../bytes/digest-of.ts'

/** The fields of a manifest that a registry reads. */
export interface ManifestView {
  readonly mediaType: string | undefined
  /** For referrers: the artifact type, or else the config's media type (distribution-spec 1.1, listing referrers). */
  readonly artifactType: string | undefined
  readonly annotations: unknown
  readonly subject: Digest | undefined
  /** Digests of config and layers, without layers that have foreign addresses. */
  readonly blobs: readonly Digest[]
  /** Digests of an index's children. */
  readonly manifests: readonly Digest[]
}

/** The view of a manifest; `undefined` when the bytes are no JSON object. */
export function viewOf(bytes: Uint8Array): ManifestView | undefined {
  const document = parsed(bytes)
  if (!document) return undefined
  const config = record(document.config)
  const layers = list(document.layers).filter(each => !Array.isArray(each.urls))
  return {
    mediaType: text(document.mediaType),
    artifactType: text(document.artifactType) ?? text(config?.mediaType),
    annotations: document.annotations,
    subject: readDigest(text(record(document.subject)?.digest)),
    blobs: digests([...(config ? [config] : []), ...layers]),
    manifests: digests(list(document.manifests)),
  }
}

type Fields = Readonly<Record<string, unknown>>

function parsed(bytes: Uint8Array): Fields | undefined {
  try {
    return record(JSON.parse(Buffer.from(bytes).toString()))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function record(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(record).filter(each => each !== undefined) : []
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function digests(descriptors: readonly Fields[]): Digest[] {
  return descriptors.flatMap(each => readDigest(text(each.digest)) ?? [])
}
