import type { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Blob, Version } from './version.ts'

/** The part of a version that its manifest says and that never changes. */
export type ManifestFacts = Pick<Version, 'kind' | 'needs' | 'subject' | 'blobs' | 'size' | 'problem'>

/** What planning needs of a manifest. */
export function factsOf({ manifest, bytes }: Document): ManifestFacts {
  const blobs: Blob[] =
    manifest.kind === 'index'
      ? []
      : [manifest.config, ...manifest.layers].map(({ digest, size }) => ({ digest, size }))
  return {
    kind: manifest.kind,
    needs: manifest.kind === 'index' ? unique(manifest.manifests.map(({ digest }) => digest)) : [],
    ...(manifest.subject ? { subject: manifest.subject.digest } : {}),
    blobs,
    size: bytes.byteLength,
  }
}

/** What is known of a manifest that could not be read: nothing, so it stops the plan, but for one case. */
export function unreadFacts(error: TallyError): ManifestFacts {
  // Docker schema 1 has neither children nor subject, so nothing can hang on what it would say.
  if (error.code === 'SCHEMA1_UNSUPPORTED') return { kind: 'image', needs: [] }
  return { kind: 'unreadable', needs: [], problem: error.message }
}

function unique(digests: readonly Digest[]): Digest[] {
  return [...new Set(digests)]
}
