import { TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import { ociIndex } from '../../model/media-type.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import { verified } from '../bytes.ts'
import { inflate } from '../compression/inflate.ts'
import { blobName, layoutMarker } from '../store/layout-index.ts'
import type { BlobSource, Bytes } from '../store.ts'
import type { TarEntry } from '../tar/tar.ts'
import type { UnpackedLayer } from './engine-form-unpacked.ts'

/*
 * The image format that every engine loads: an OCI image layout (image-spec, image-layout.md) in a tar that also has a
 * `manifest.json` (docker-archive: Config, RepoTags, Layers) whose paths are those of the layout's blobs.
 * Engines with the classic store read manifest.json and ignore the rest; those with the containerd store read index.json.
 * A layer that is left out is still named: engines take it from their own storage.
 */

/** An image and its documents; a pulled graph is one once names are added. */
export interface FormImage {
  readonly root: Document
  /** The documents to include: the root and those below it. */
  readonly documents: readonly Document[]
  /** The document that manifest.json names: the image for engines that do not support indexes. */
  readonly image: Document & { readonly manifest: ImageManifest }
  /** The names to give, each with a tag; empty for an image that is named later. */
  readonly names: readonly Reference[]
}

interface FormOptions {
  /** Digests of layers that are not sent. */
  readonly leaveOut?: ReadonlySet<Digest>
  /** Layers to send uncompressed, for engines that cannot unpack them; only for the classic store, which identifies layers by diff_id. */
  readonly unpacked?: ReadonlyMap<Digest, UnpackedLayer>
  /** Whether to hash bytes while they pass; engines hash what they load, files do not. */
  readonly verify: boolean
}

type NamedEntry = TarEntry & { readonly name: string }

/** The tar's entries, and which layers are among them. */
interface EngineForm {
  /** Sorted by name, so that equal images give equal bytes. */
  readonly entries: readonly NamedEntry[]
  readonly sent: readonly Descriptor[]
  readonly leftOut: readonly Descriptor[]
}

/** The entries for `images`; reads no blob before its entry is read. Throws INPUT_INVALID for two images with one name. */
export function engineForm(
  images: readonly FormImage[],
  source: BlobSource,
  options: FormOptions,
): EngineForm {
  refuseSharedNames(images)
  const layers = distinct(images.flatMap(layersOf))
  const [leftOut, sent] = [true, false].map(out =>
    layers.filter(({ digest }) => (options.leaveOut?.has(digest) ?? false) === out),
  ) as [Descriptor[], Descriptor[]]
  const documents = new Map(
    images.flatMap(each => each.documents).map(each => [each.descriptor.digest, each]),
  )
  const blobs = distinct([...images.flatMap(configsOf), ...sent]).filter(
    ({ digest }) => !documents.has(digest),
  )
  const entries = [
    ...[...documents.values()].map(({ descriptor, bytes }) => wholeEntry(blobName(descriptor.digest), bytes)),
    ...blobs.map(blob => blobEntry(blob, source, options)),
    wholeEntry('index.json', Buffer.from(JSON.stringify(indexOf(images)))),
    wholeEntry(
      'manifest.json',
      Buffer.from(JSON.stringify(images.map(each => archiveEntry(each, options.unpacked)))),
    ),
    wholeEntry('oci-layout', layoutMarker),
  ]
  return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)), sent, leftOut }
}

function blobEntry(blob: Descriptor, source: BlobSource, { unpacked, verify }: FormOptions): NamedEntry {
  const plain = unpacked?.get(blob.digest)
  const fetch = async () => {
    const bytes = await source.fetch(blob)
    return verify ? verified(blob, bytes) : bytes
  }
  if (!plain) return { name: blobName(blob.digest), size: blob.size, open: fetch }
  const open = async () => inflate(await fetch(), plain.compression, plain.size)
  return { name: blobName(plain.diffId), size: plain.size, open }
}

function wholeEntry(name: string, bytes: Uint8Array): NamedEntry {
  return { name, size: bytes.byteLength, open: () => chunkOf(bytes) }
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}

function imagesOf({ documents }: FormImage): ImageManifest[] {
  return documents.flatMap(({ manifest }) => (manifest.kind === 'image' ? [manifest] : []))
}

function layersOf(image: FormImage): Descriptor[] {
  return imagesOf(image).flatMap(({ layers }) => layers)
}

function configsOf(image: FormImage): Descriptor[] {
  return imagesOf(image).map(({ config }) => config)
}

function distinct(descriptors: readonly Descriptor[]): Descriptor[] {
  return [...new Map(descriptors.map(each => [each.digest, each])).values()]
}

/** The layout's index: one entry for each name, as containerd expects. */
function indexOf(images: readonly FormImage[]): object {
  const manifests = images.flatMap(({ root, names }) => {
    const { mediaType, digest, size } = root.descriptor
    if (names.length === 0) return [{ mediaType, digest, size }]
    return names.map(name => ({
      mediaType,
      digest,
      size,
      annotations: {
        'io.containerd.image.name': formatReference(name),
        'org.opencontainers.image.ref.name': name.tag ?? '',
      },
    }))
  })
  return { schemaVersion: 2, mediaType: ociIndex, manifests }
}

function archiveEntry({ image, names }: FormImage, unpacked: FormOptions['unpacked']): object {
  const { config, layers } = image.manifest
  return {
    Config: blobName(config.digest),
    RepoTags: names.length > 0 ? names.map(formatReference) : null,
    Layers: layers.map(({ digest }) => blobName(unpacked?.get(digest)?.diffId ?? digest)),
  }
}

/** Refuses one name for two images: engines would keep either. */
function refuseSharedNames(images: readonly FormImage[]): void {
  const holders = new Map<string, Digest>()
  for (const { root, names } of images) {
    for (const name of names.map(formatReference)) {
      const other = holders.get(name) ?? root.descriptor.digest
      holders.set(name, root.descriptor.digest)
      if (other === root.descriptor.digest) continue
      const message = `Cannot name both ${other} and ${root.descriptor.digest} "${name}": expected one image for each name`
      throw new TallyError('INPUT_INVALID', message)
    }
  }
}
