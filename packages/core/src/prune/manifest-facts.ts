import type { TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { Document, ImageManifest } from '../model/document.ts'
import { dockerConfig, ociConfig } from '../model/media-type.ts'
import type { Blob, Version } from './version.ts'

const imageConfigs = [ociConfig, dockerConfig]
const inToto = 'application/vnd.in-toto+json'

/** The part of a version that its manifest says and that never changes. */
export type ManifestFacts = Pick<Version, 'kind' | 'needs' | 'subject' | 'blobs' | 'size' | 'problem'>

/** What planning needs of a manifest. */
export function factsOf({ manifest, bytes }: Document): ManifestFacts {
  const blobs: Blob[] =
    manifest.kind === 'index'
      ? []
      : [manifest.config, ...manifest.layers].map(({ digest, size }) => ({ digest, size }))
  return {
    kind: manifest.kind === 'image' && isArtifact(manifest) ? 'artifact' : manifest.kind,
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

/** BuildKit's attestations come with an image's config; their layers tell them apart. */
function isArtifact({ artifactType, config, layers }: ImageManifest): boolean {
  const isImageConfig = imageConfigs.includes(config.mediaType)
  return artifactType !== undefined || !isImageConfig || layers.some(({ mediaType }) => mediaType === inToto)
}

function unique(digests: readonly Digest[]): Digest[] {
  return [...new Set(digests)]
}
