import fc from 'fast-check'
import type {
  Companion,
  InspectedImage,
  InspectedLayer,
  InspectedReferrer,
  PlatformImage,
} from '../../inspect/inspection.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import { parseReference } from '../../model/reference.ts'

/** A digest for each text. */
export function digestFor(text: string): Digest {
  return digestOf(Buffer.from(text))
}

export function layerFor(
  name: string,
  size: number,
  createdBy?: string,
  more: Partial<InspectedLayer> = {},
): InspectedLayer {
  return {
    digest: digestFor(name),
    diffId: digestFor(`unpacked ${name}`),
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    compression: 'gzip',
    size,
    sharedWith: [],
    ...(createdBy === undefined ? {} : { createdBy }),
    ...more,
  }
}

export function platformFor(
  platform: string | undefined,
  layers: readonly InspectedLayer[],
  more: Partial<PlatformImage> = {},
): PlatformImage {
  const name = `${platform} ${layers.map(({ digest, diffId }) => digest ?? diffId).join()}`
  return {
    platform,
    digest: digestFor(name),
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    kind: 'image',
    imageId: digestFor(`config of ${name}`),
    size: layers.reduce((sum, { size = 0 }) => sum + size, 0),
    layers,
    annotations: {},
    ...more,
  }
}

export function imageFor(
  written: string,
  platforms: readonly PlatformImage[],
  more: Partial<InspectedImage> = {},
): InspectedImage {
  const [only] = platforms
  const isIndex = platforms.length !== 1
  const digest = isIndex || !only ? digestFor(`index of ${platforms.map(p => p.digest).join()}`) : only.digest
  return {
    written,
    place: 'registry',
    ...(/^[a-z]+(?:[./-][a-z]+)*(?::[a-z0-9][a-z0-9.-]*)?$/.test(written)
      ? { reference: parseReference(written) }
      : {}),
    root: {
      digest,
      mediaType: `application/vnd.oci.image.${isIndex ? 'index' : 'manifest'}.v1+json`,
      kind: isIndex ? 'index' : 'image',
      size: 1234,
      annotations: {},
    },
    platforms,
    companions: [],
    ...more,
  }
}

export function companionFor(about: Digest, what = 'attestation'): Companion {
  return {
    what,
    about,
    descriptor: {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestFor(`${what} of ${about}`),
      size: 840,
    },
    predicates: ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document'],
  }
}

export function referrerFor(subject: Digest, artifactType: string): InspectedReferrer {
  return {
    subject,
    artifactType,
    foundBy: 'api',
    annotations: {},
    descriptor: {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: digestFor(`${artifactType} about ${subject}`),
      size: 910,
    },
  }
}

/** Texts that break a chart, a table or a page if they are not escaped. */
const hostile = [
  '"] --> x["',
  'end',
  '1. first',
  '- item',
  '`code` and `',
  '<img src=x onerror=alert(1)>',
  '<br/>&lt;b&gt;',
  '#quot;#35;',
  '%%{init: {"theme":"dark"}}%%',
  'style a:#b; classDef c:#d;',
  'click n0 call alert()',
  '| a | b |',
  '::notice::x',
  '[link](javascript:alert(1))',
  '$$x^2$$',
  '**bold** _it_ ~~no~~',
  'line\nbreak\r\u2028x',
  '\u001b[31mred',
  '\u202egnp.exe',
  '😀 é 漢字',
  '@team #1',
  'subgraph x; end;',
  '\\" \\n',
]

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('RUN /bin/sh -c apt-get update # buildkit', 'linux/amd64', 'ghcr.io/owner/app:1.2'),
)

const anyLayer = fc
  .record({ at: fc.nat(30), size: fc.oneof(fc.nat(2e9), fc.constant(0)), createdBy: anyText })
  .map(({ at, size, createdBy }) => layerFor(`layer ${at}`, size, createdBy))

const anyPlatform = fc
  .record({
    platform: fc.option(anyText, { nil: undefined }),
    layers: fc.array(anyLayer, { maxLength: 20 }),
    nest: fc.option(fc.nat(3), { nil: undefined }),
  })
  .map(({ platform, layers, nest }) =>
    platformFor(platform, layers, nest === undefined ? {} : { parent: digestFor(`nested ${nest}`) }),
  )

/** Any image that `inspect` may draw, of at most `most` platforms, with text from anywhere. */
export function anyImage(most: number): fc.Arbitrary<InspectedImage> {
  const besides = fc.array(fc.tuple(fc.nat(most), anyText), { maxLength: 12 })
  return fc
    .record({
      written: anyText,
      platforms: fc.array(anyPlatform, { maxLength: most }),
      companions: besides,
      referrers: besides,
    })
    .map(({ written, platforms, companions, referrers }) => {
      const at = (index: number) => platforms[index]?.digest ?? digestFor(written)
      return imageFor(written, platforms, {
        companions: companions.map(([about, what]) => companionFor(at(about), what)),
        referrers: referrers.map(([about, type]) => referrerFor(at(about), type)),
      })
    })
}
