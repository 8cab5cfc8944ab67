import type { InspectedFile } from '../../inspect/file-tree.ts'
import type { InspectedImage, InspectedLayer, Inspection, PlatformImage } from '../../inspect/inspection.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import { parseReference } from '../../model/reference.ts'

const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
const ociIndex = 'application/vnd.oci.image.index.v1+json'

/** A digest for each text. */
export function digestFor(text: string): Digest {
  return digestOf(Buffer.from(text))
}

export function layerFor(name: string, size: number, more: Partial<InspectedLayer> = {}): InspectedLayer {
  return {
    digest: digestFor(name),
    diffId: digestFor(`content of ${name}`),
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    compression: 'gzip',
    size,
    createdBy: `RUN make ${name}`,
    sharedWith: [],
    ...more,
  }
}

export function platformFor(platform: string, more: Partial<PlatformImage> = {}): PlatformImage {
  const layers = more.layers ?? [layerFor('base', 30_000_000), layerFor('app', 2_000_000)]
  const labels = { 'org.opencontainers.image.source': 'https://github.com/owner/app', plain: '1' }
  return {
    platform,
    digest: digestFor(platform),
    mediaType: ociManifest,
    kind: 'image',
    imageId: digestFor(`config of ${platform}`),
    size: layers.reduce((sum, { size = 0 }) => sum + size, 0),
    layers,
    config: {
      created: '2026-10-01T12:00:00Z',
      labels,
      raw: { os: 'linux', config: { User: '65532', Env: ['PATH=/bin', 'MODE=fast'], Labels: labels } },
    },
    annotations: {},
    ...more,
  }
}

export function imageFor(written: string, more: Partial<InspectedImage> = {}): InspectedImage {
  const platforms = more.platforms ?? [platformFor('linux/amd64'), platformFor('linux/arm64')]
  return {
    written,
    place: 'registry',
    reference: parseReference(written),
    root: { digest: digestFor(written), mediaType: ociIndex, kind: 'index', size: 1_234, annotations: {} },
    companions: [],
    ...more,
    platforms,
  }
}

const file: InspectedFile = {
  path: 'usr/bin/app',
  type: 'file',
  mode: 0o755,
  uid: 0,
  gid: 0,
  size: 12,
  time: 1_700_000_000,
  digest: digestFor('file'),
  device: '8:1',
  attributes: { 'security.capability': 'AQ==' },
  layer: 1,
}

/** An inspection with everything that a step can show. */
export function wholeInspection(): Inspection {
  const layer = layerFor('base', 30_000_000, { unpackedSize: 90_000_000, sharedWith: ['other'] })
  const blob = { mediaType: layer.mediaType, digest: digestFor('base'), size: 30_000_000 }
  const usage = { toFetch: 30_000_000, blobs: [{ blob, isConfig: false, from: 'registry' as const }] }
  const first = platformFor('linux/amd64', {
    layers: [layer],
    unpackedSize: 90_000_000,
    usage,
    history: [
      { created: '2026-10-01T12:00:00Z', createdBy: 'ADD base', comment: '', isEmpty: false, layer },
      { created: undefined, createdBy: 'ENV A=b', comment: 'buildkit', isEmpty: true },
    ],
    historyFault: 'it has more steps than layers',
    files: {
      files: [file],
      hidden: [{ ...file, layer: 0, hiddenBy: 1, how: 'whiteout' }],
      bytes: 12,
      wastedBytes: 12,
    },
  })
  const descriptor = { mediaType: ociManifest, digest: digestFor('attestation'), size: 800 }
  const image = imageFor('ghcr.io/owner/app:1', {
    platforms: [first, platformFor('linux/arm64', { digestOf: 'unknown' })],
    companions: [
      {
        descriptor,
        what: 'attestation',
        about: first.digest,
        predicates: ['https://slsa.dev/provenance/v1'],
      },
    ],
    referrers: [
      {
        subject: first.digest,
        descriptor,
        artifactType: 'application/spdx+json',
        foundBy: 'api',
        annotations: { a: 'b' },
      },
    ],
    tags: {
      repository: 'ghcr.io/owner/app',
      total: 3,
      invalid: 1,
      hasDigests: true,
      notes: [],
      tags: [
        {
          name: '1',
          digest: digestFor('ghcr.io/owner/app:1'),
          mediaType: ociIndex,
          size: 5,
          pushed: '2026-10-01T12:00:00Z',
          platforms: ['linux/amd64'],
        },
        { name: 'latest', digest: digestFor('ghcr.io/owner/app:1') },
        { name: 'old', digest: digestFor('old'), created: '2026-10-01T12:00:00Z' },
      ],
    },
    usage,
    engineRecord: { text: '{"Id":"x"}', value: { Id: 'x' } },
  })
  const before = imageFor('ghcr.io/owner/app:0')
  const [was] = before.platforms as [PlatformImage]
  return {
    images: [image],
    bases: [
      {
        image: 'ghcr.io/owner/app:1',
        base: 'alpine:3.22',
        ref: `docker.io/library/alpine@${digestFor('alpine')}`,
        digest: digestFor('alpine'),
        stale: true,
        platforms: [{ platform: 'linux/amd64', stale: true, reason: 'its base moved' }],
      },
    ],
    comparison: {
      before,
      after: image,
      changed: true,
      comparedBy: 'config',
      platformsGained: [],
      platformsLost: ['linux/s390x'],
      platforms: [
        {
          platform: 'linux/amd64',
          before: was,
          after: first,
          changed: true,
          comparedBy: 'config',
          sizeChange: -2_000_000,
          layers: [
            { how: 'recompressed', before: layerFor('base', 31_000_000), after: layer },
            { how: 'removed', before: layerFor('app', 2_000_000) },
          ],
          config: [{ field: 'Env.MODE', before: 'fast', after: 'slow' }],
          files: [
            {
              how: 'changed',
              path: file.path,
              before: file,
              after: { ...file, size: 13 },
              isOverShared: true,
            },
          ],
        },
      ],
    },
    engine: {
      engine: { version: '28.3.3', store: 'containerd' },
      images: [{ Id: 'sha256:x', RepoTags: ['a:1'] }],
      containers: new Map([['sha256:x', 2]]),
      platforms: new Map([['sha256:x', ['linux/amd64']]]),
      now: 0,
    },
    catalogs: [{ registry: 'registry.example', repositories: ['a/b'], notes: [] }],
    search: {
      term: 'app',
      said: 'Docker Hub',
      notes: [],
      repositories: [{ name: 'app', description: 'An app', stars: 3, isOfficial: true, isAutomated: false }],
    },
    usage,
    notes: ['The registry has no referrers API'],
  }
}
