import type { Descriptor } from '@tallyman/core/model/descriptor'
import type { Digest } from '@tallyman/core/model/digest'
import type { Platform } from '@tallyman/core/model/platform'
import { digestOf } from '../bytes/digest-of.ts'
import { type Layer, layer } from './layers.ts'
import { docker, layerType, oci } from './media-types.ts'

export { type Layer, type LayerContent, layer } from './layers.ts'

/** A manifest's bytes and descriptor. */
export interface BuiltDocument {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
}

/** An image, index or artifact with everything it names. */
export interface Built {
  readonly root: Descriptor
  /** The root's bytes. */
  readonly document: Uint8Array
  /** Every manifest, children before parents; the root is last. */
  readonly manifests: readonly BuiltDocument[]
  /** All content by digest, manifests included. */
  readonly blobs: ReadonlyMap<Digest, Uint8Array>
}

/** One image, with its layers in order and its config. */
export interface BuiltImage extends Built {
  readonly layers: readonly Layer[]
  readonly config: Descriptor
  readonly platform: Platform
}

export interface ImageOptions {
  /** A string makes a layer with that text in its file. */
  readonly layers: readonly (string | Layer)[]
  readonly platform?: Platform
  /** Fields that override those of the image config, such as `{ config: { Labels: {} } }`. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Uses Docker's media types and indentation instead of OCI's. */
  readonly docker?: boolean
  readonly annotations?: Readonly<Record<string, string>>
  readonly subject?: Descriptor
  readonly artifactType?: string
}

/** A valid image. Defaults to linux/amd64. */
export function image(options: ImageOptions): BuiltImage {
  const types = options.docker ? docker : oci
  const platform = options.platform ?? { os: 'linux', architecture: 'amd64' }
  const layers = options.layers.map(each => dressed(each, options.docker ?? false))
  const config = encoded(types.config, configOf(platform, layers, options.config))
  const { artifactType, subject, annotations } = options
  const manifest = encoded(
    types.manifest,
    {
      schemaVersion: 2,
      mediaType: types.manifest,
      artifactType,
      config: config.descriptor,
      layers: layers.map(each => each.descriptor),
      subject,
      annotations,
    },
    options.docker,
  )
  const named = artifactType ? { ...manifest.descriptor, artifactType } : manifest.descriptor
  const blobs = [config, ...layers, manifest]
  return {
    ...built({ ...manifest, descriptor: named }, [], blobs),
    layers,
    config: config.descriptor,
    platform,
  }
}

export interface IndexOptions {
  /** Adds an attestation manifest for each image, which names it as in BuildKit; `subject`: also by its subject field, as since 0.32. */
  readonly attestations?: boolean | 'subject'
  readonly docker?: boolean
  readonly annotations?: Readonly<Record<string, string>>
  readonly subject?: Descriptor
}

/** An index (or Docker manifest list) over images and other indexes, with the images' platforms. */
export function index(children: readonly (Built | BuiltImage)[], options: IndexOptions = {}): Built {
  const types = options.docker ? docker : oci
  const subjects = options.attestations ? children.filter(isImage) : []
  const proofs = subjects.map(subject => ({
    subject,
    proof: attestation(subject, options.attestations === 'subject'),
  }))
  const document = encoded(
    types.index,
    {
      schemaVersion: 2,
      mediaType: types.index,
      manifests: [...children.map(entryOf), ...proofs.map(each => proofEntry(each.proof, each.subject))],
      subject: options.subject,
      annotations: options.annotations,
    },
    options.docker,
  )
  return built(document, [...children, ...proofs.map(each => each.proof)], [document])
}

/** An OCI artifact: the empty config and one file; a referrer when it has a subject (image-spec, manifest.md). */
export function artifact(options: {
  readonly artifactType: string
  readonly content: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}): Built {
  const { artifactType, subject, annotations } = options
  const config = encoded(oci.empty, {})
  const bytes = Buffer.from(options.content)
  const file = { bytes, descriptor: described('text/plain', bytes) }
  const named = { artifactType, config: config.descriptor, layers: [file.descriptor], subject, annotations }
  const manifest = encoded(oci.manifest, { schemaVersion: 2, mediaType: oci.manifest, ...named })
  const root = { ...manifest, descriptor: { ...manifest.descriptor, artifactType } }
  return built(root, [], [config, file, manifest])
}

function attestation(subject: BuiltImage, isReferrer: boolean): Built {
  const sha256 = subject.root.digest.slice('sha256:'.length)
  const statement = { _type: 'https://in-toto.io/Statement/v0.1', subject: [{ digest: { sha256 } }] }
  const predicate = 'https://slsa.dev/provenance/v0.2'
  const proof = encoded('application/vnd.in-toto+json', { ...statement, predicateType: predicate })
  const descriptor = { ...proof.descriptor, annotations: { 'in-toto.io/predicate-type': predicate } }
  const file: Layer = { ...proof, descriptor, diffId: proof.descriptor.digest, compression: 'none' }
  const config = encoded(oci.config, configOf({ os: 'unknown', architecture: 'unknown' }, [file], {}))
  const layers = [file.descriptor]
  const manifest = encoded(oci.manifest, {
    schemaVersion: 2,
    mediaType: oci.manifest,
    config: config.descriptor,
    layers,
    ...(isReferrer
      ? { artifactType: 'application/vnd.docker.attestation.manifest.v1+json', subject: subject.root }
      : {}),
  })
  return built(manifest, [], [config, file, manifest])
}

function proofEntry(proof: Built, subject: BuiltImage): object {
  const annotations = {
    'vnd.docker.reference.digest': subject.root.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
  return { ...proof.root, annotations, platform: { architecture: 'unknown', os: 'unknown' } }
}

function entryOf(child: Built | BuiltImage): object {
  return isImage(child) ? { ...child.root, platform: platformFields(child.platform) } : child.root
}

function isImage(child: Built | BuiltImage): child is BuiltImage {
  return 'platform' in child
}

function configOf(platform: Platform, layers: readonly Layer[], fields: object = {}): object {
  return {
    created: '2020-01-01T00:00:00Z',
    ...platformFields(platform),
    config: { Env: ['PATH=/usr/local/bin:/usr/bin:/bin'], Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: layers.map(each => each.diffId) },
    history: layers.map(() => ({ created: '2020-01-01T00:00:00Z', created_by: 'testkit' })),
    ...fields,
  }
}

/** image-spec, image-index.md: the JSON field names of a platform differ from the model's. */
function platformFields({ os, architecture, variant, osVersion, osFeatures }: Platform): object {
  return { architecture, os, variant, 'os.version': osVersion, 'os.features': osFeatures }
}

function dressed(content: string | Layer, isDocker: boolean): Layer {
  const plain = typeof content === 'string' ? layer(content) : content
  if (!isDocker) return plain
  const mediaType = layerType(plain.compression, true)
  return { ...plain, descriptor: { ...plain.descriptor, mediaType } }
}

function described(mediaType: string, bytes: Uint8Array): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}

function encoded(mediaType: string, value: object, isDocker = false): BuiltDocument {
  // Docker indents by three spaces.
  const bytes = Buffer.from(JSON.stringify(value, undefined, isDocker ? 3 : 0))
  return { descriptor: described(mediaType, bytes), bytes }
}

function built(root: BuiltDocument, children: readonly Built[], own: readonly BuiltDocument[]): Built {
  const manifests = [...children.flatMap(child => child.manifests), root]
  const blobs = new Map(children.flatMap(child => [...child.blobs]))
  for (const { descriptor, bytes } of own) blobs.set(descriptor.digest, bytes)
  return { root: root.descriptor, document: root.bytes, manifests, blobs }
}
