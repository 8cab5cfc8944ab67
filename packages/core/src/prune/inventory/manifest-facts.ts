import type { Digest } from '../../model/digest.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import { dockerConfig, ociConfig } from '../../model/media-type.ts'
import { isStandIn } from './stand-in.ts'
import type { Blob, Version } from './version.ts'

const imageConfigs = [ociConfig, dockerConfig]
const inToto = 'application/vnd.in-toto+json'

/** The immutable facts of a version, from its manifest. */
export type ManifestFacts = Pick<
  Version,
  'kind' | 'needs' | 'subject' | 'blobs' | 'size' | 'problem' | 'mayNeed' | 'isStandIn'
>

/** A manifest's facts for planning. */
export function factsOf({ descriptor, manifest, bytes }: Document): ManifestFacts {
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
    ...(isStandIn(descriptor.digest, manifest.annotations) ? { isStandIn: true } : {}),
  }
}

/** BuildKit's attestations have an image's config; only their layers tell them apart. */
function isArtifact({ artifactType, config, layers }: ImageManifest): boolean {
  const isImageConfig = imageConfigs.includes(config.mediaType)
  return artifactType !== undefined || !isImageConfig || layers.some(({ mediaType }) => mediaType === inToto)
}

function unique(digests: readonly Digest[]): Digest[] {
  return [...new Set(digests)]
}
