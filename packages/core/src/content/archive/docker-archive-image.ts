import { TallyError } from '../../errors.ts'
import { type ImageConfig, parseImageConfig } from '../../model/config.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, digestOf, hasher } from '../../model/digest.ts'
import { type Document, parseDocument } from '../../model/document.ts'
import { type Compression, ociConfig, ociLayer, ociManifest } from '../../model/media-type.ts'
import { printable } from '../../text/printable.ts'
import { maxDocumentBytes } from '../bytes.ts'
import { foreignPacking, sniffed } from '../compression/inflate.ts'
import { type ArchiveFiles, readSmallFile } from './archive-source-files.ts'
import { foreignArchive } from './archive-source-open.ts'
import { type ArchiveEntry, asArchiveFault } from './docker-archive.ts'

/** A blob's location in the archive. */
export type BlobPlace = { readonly name: string } | { readonly bytes: Uint8Array }

/** An image of a docker-archive, the manifest made for it, and the locations of its blobs. */
export interface ArchivedImage {
  readonly document: Document
  readonly names: readonly string[]
  readonly places: ReadonlyMap<Digest, BlobPlace>
}

/**
 * Makes the manifest that an image in a docker-archive lacks; equal archives give equal manifests. Layers keep their bytes. An
 * uncompressed layer is named by its diff_id without reading it, since readers verify it; a compressed one is read and hashed.
 * Throws ARCHIVE_INVALID for missing files and for a config with another number of layers.
 */
export async function archivedImage(
  files: ArchiveFiles,
  { config: configName, layers: layerNames, names }: ArchiveEntry,
): Promise<ArchivedImage> {
  if ((await files.size(configName)) === undefined) throw missing(configName)
  const configBytes = await readSmallFile(files, configName, maxDocumentBytes)
  const config = asArchiveFault(printable(configName), () => parseImageConfig(configBytes, layerNames.length))
  return describeImage(files, { configBytes, config, layerNames, names, configPlace: { name: configName } })
}

/** The parts of a manifest. */
interface ImageParts {
  readonly configBytes: Uint8Array
  readonly configPlace: BlobPlace
  readonly config: Pick<ImageConfig, 'diffIds'>
  readonly layerNames: readonly string[]
  readonly names: readonly string[]
}

/** Makes the manifest of an image whose config is known. Throws ARCHIVE_INVALID for missing layers. */
export async function describeImage(files: ArchiveFiles, parts: ImageParts): Promise<ArchivedImage> {
  const { configBytes, configPlace, config, layerNames, names } = parts
  const places = new Map<Digest, BlobPlace>([[digestOf(configBytes), configPlace]])
  const layers: Descriptor[] = []
  const known = new Map<string, Descriptor>()
  for (const [at, name] of layerNames.entries()) {
    const plain = files.plainName(name)
    const layer = known.get(plain) ?? (await layerAt(files, plain, config.diffIds[at] as Digest))
    known.set(plain, layer)
    places.set(layer.digest, { name: plain })
    layers.push(layer)
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: { mediaType: ociConfig, digest: digestOf(configBytes), size: configBytes.byteLength },
    layers: layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size })),
  }
  return { document: parseDocument(Buffer.from(JSON.stringify(manifest))), names, places }
}

async function layerAt(files: ArchiveFiles, name: string, diffId: Digest): Promise<Descriptor> {
  const size = await files.size(name)
  if (size === undefined) throw missing(name)
  const compression = await compressionAt(files, name)
  const digest = compression === 'none' ? diffId : await hashed(files, name)
  return { mediaType: ociLayer[compression] as string, digest, size }
}

/** A file's compression, by its first bytes. */
export async function compressionAt(files: ArchiveFiles, name: string): Promise<Compression> {
  const { compression, start, bytes } = await sniffed(await files.open(name))
  for await (const _ of bytes) break
  const foreign = foreignPacking(start)
  if (foreign) throw foreignArchive(foreign, name, 'gzip or zstd')
  return compression
}

async function hashed(files: ArchiveFiles, name: string): Promise<Digest> {
  const hash = hasher('sha256')
  for await (const chunk of await files.open(name)) hash.update(chunk)
  return hash.digest()
}

/** The error for a file that an archive names and does not contain. */
export function missing(name: string): TallyError {
  const message = `Cannot read the archive: it names "${printable(name)}", which is not in it`
  return new TallyError('ARCHIVE_INVALID', message)
}
