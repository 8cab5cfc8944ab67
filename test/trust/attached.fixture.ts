import type { Descriptor } from '@tallyman/core/model/descriptor'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import type { Built, BuiltDocument } from '@tallyman/testkit/images/images'
import { bundleType, payloadOf } from './sigstore.fixture.ts'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const empty = Buffer.from('{}')
const emptyType = 'application/vnd.oci.empty.v1+json'
export const simpleType = 'application/vnd.dev.cosign.simplesigning.v1+json'

interface AttachedLayer {
  readonly mediaType: string
  readonly content: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest with layers of any type that refers to a subject, or to none. */
export function attached(
  layers: readonly AttachedLayer[],
  { subject, artifactType = bundleType }: { subject?: Descriptor; artifactType?: string } = {},
): Built {
  const config = { mediaType: emptyType, digest: digestOf(empty), size: empty.length }
  const blobs = layers.map(({ content }) => Buffer.from(content))
  const described = layers.map(({ mediaType, annotations }, at) => {
    const bytes = blobs[at] ?? empty
    return { mediaType, digest: digestOf(bytes), size: bytes.length, annotations }
  })
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    artifactType,
    config,
    layers: described,
    subject,
  }
  const bytes = Buffer.from(JSON.stringify(manifest))
  const descriptor = { mediaType: manifestType, digest: digestOf(bytes), size: bytes.length }
  const document: BuiltDocument = { descriptor, bytes }
  const all = [empty, ...blobs, bytes]
  return {
    root: descriptor,
    document: bytes,
    manifests: [document],
    blobs: new Map(all.map(each => [digestOf(each), each])),
  }
}

/** A referrer with one bundle of Sigstore. */
export function bundleOf(subject: Descriptor, content: string): Built {
  return attached([{ mediaType: bundleType, content }], { subject })
}

/** The image of cosign's older tag, with its signatures as layers. */
export function oldSignature(digest: string, annotations: Readonly<Record<string, string>>): Built {
  return attached([{ mediaType: simpleType, content: payloadOf(digest), annotations }])
}

/** The name of cosign's older tag. */
export function sigTag(digest: string, suffix = 'sig'): string {
  return `${digest.replace(':', '-')}.${suffix}`
}
