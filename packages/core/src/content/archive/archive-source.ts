import type { FileHandle } from 'node:fs/promises'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { type Document, parseDocument } from '../../model/document.ts'
import type { Compression } from '../../model/media-type.ts'
import { formatReference, parseReference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { WorkspacePath } from '../../workspace/workspace-path.ts'
import { maxDocumentBytes } from '../bytes.ts'
import type { BlobSource, Bytes, Resolver, Target } from '../store.ts'
import { type ArchiveFiles, readSmallFile, tarFiles } from './archive-source-files.ts'
import { layoutImages } from './archive-source-oci.ts'
import { type OpenedFiles, openArchiveFiles } from './archive-source-open.ts'
import { parseArchiveManifest } from './docker-archive.ts'
import { archivedImage, type BlobPlace } from './docker-archive-image.ts'
import { legacyImages } from './docker-archive-legacy.ts'
import { blobName } from './engine-form.ts'

/** An image in an archive. */
interface ArchiveImage {
  readonly digest: Digest
  /** As the archive writes them: `repository:tag`, or what a layout's index says. */
  readonly names: readonly string[]
}

/** Images in a file or folder, read as they are found. What it yields is untrusted, as from any source. */
export interface ArchiveSource extends BlobSource, Resolver, AsyncDisposable {
  readonly form: 'docker-archive' | 'oci-layout'
  readonly images: readonly ArchiveImage[]
  /** Compressed archives are unpacked into a draft first: to read one part of a compressed file, all before it is unpacked. */
  readonly unpackedFrom: Compression
  /** Whether a blob or document is in it. */
  has(wanted: Pick<Descriptor, 'digest'>): Promise<boolean>
  /** A blob's bytes through one buffer, where that can be: each piece is only good until the next is asked for. */
  scan(wanted: Descriptor): Promise<Bytes>
}

/**
 * Opens a docker-archive (with manifest.json, or of Docker before 1.10), an OCI archive, an archive that is both, each also
 * compressed with gzip or zstd, or the folder of an OCI layout.
 * Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for what a compressed archive unpacks to, which has no name there and is gone when the source is disposed
 * @param maxSize bytes that a compressed archive may unpack to
 */
export async function openArchive(
  place: string | WorkspacePath,
  scratch: string,
  maxSize?: number,
): Promise<ArchiveSource> {
  return openFiles(await openArchiveFiles(place, scratch, maxSize))
}

/** The same for a tar that is open, closed with the source. Throws ARCHIVE_INVALID. */
export async function openTar(file: FileHandle): Promise<ArchiveSource> {
  return openFiles({ files: await tarFiles(file), unpackedFrom: 'none' })
}

async function openFiles({ files, unpackedFrom }: OpenedFiles): Promise<ArchiveSource> {
  try {
    return await sourceOf(files, unpackedFrom)
  } catch (error) {
    await files[Symbol.asyncDispose]()
    throw error
  }
}

/** An archive that is both is read as a layout: that keeps the manifests as they were pushed. */
async function sourceOf(files: ArchiveFiles, unpackedFrom: Compression): Promise<ArchiveSource> {
  const has = async (name: string) => (await files.size(name)) !== undefined
  if ((await has('oci-layout')) && (await has('index.json'))) {
    const found = await layoutImages(files)
    const images = found.map(({ root, names }) => ({ digest: root.digest, names }))
    const content = { images, documents: new Map(), place: (digest: Digest) => ({ name: blobName(digest) }) }
    return new FilesSource('oci-layout', files, { ...content, unpackedFrom })
  }
  const archived = (await has('manifest.json'))
    ? await fromManifest(files)
    : (await has('repositories'))
      ? await legacyImages(files)
      : undefined
  if (!archived)
    throw new TallyError(
      'ARCHIVE_INVALID',
      'Cannot read the layout or archive: it has neither oci-layout and index.json, nor manifest.json, nor repositories',
    )
  const places = new Map(archived.flatMap(each => [...each.places]))
  const documents = new Map(archived.map(({ document }) => [document.descriptor.digest, document]))
  const images = archived.map(({ document, names }) => ({ digest: document.descriptor.digest, names }))
  return new FilesSource('docker-archive', files, {
    images,
    documents,
    place: digest => places.get(digest),
    unpackedFrom,
  })
}

async function fromManifest(files: ArchiveFiles) {
  const entries = parseArchiveManifest(await readSmallFile(files, 'manifest.json', maxDocumentBytes))
  const images = []
  for (const entry of entries) images.push(await archivedImage(files, entry))
  return images
}

interface SourceContent {
  readonly images: readonly ArchiveImage[]
  /** Documents that the archive itself lacks. */
  readonly documents: ReadonlyMap<Digest, Document>
  readonly place: (digest: Digest) => BlobPlace | undefined
  readonly unpackedFrom: Compression
}

class FilesSource implements ArchiveSource {
  readonly form: ArchiveSource['form']
  readonly images: readonly ArchiveImage[]
  readonly unpackedFrom: Compression
  readonly #files: ArchiveFiles
  readonly #content: SourceContent

  constructor(form: ArchiveSource['form'], files: ArchiveFiles, content: SourceContent) {
    this.form = form
    this.images = content.images
    this.unpackedFrom = content.unpackedFrom
    this.#files = files
    this.#content = content
  }

  async has({ digest }: Pick<Descriptor, 'digest'>): Promise<boolean> {
    if (this.#content.documents.has(digest)) return true
    const place = this.#content.place(digest)
    return place !== undefined && ('bytes' in place || (await this.#files.size(place.name)) !== undefined)
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const place = await this.#placeOf(wanted)
    return 'bytes' in place ? chunkOf(place.bytes.subarray(from)) : this.#files.open(place.name, from)
  }

  async scan(wanted: Descriptor): Promise<Bytes> {
    const place = await this.#placeOf(wanted)
    if ('bytes' in place) return chunkOf(place.bytes)
    return this.#files.scan?.(place.name) ?? this.#files.open(place.name)
  }

  async #placeOf(wanted: Descriptor): Promise<BlobPlace> {
    const document = this.#content.documents.get(wanted.digest)
    const place = document ? { bytes: document.bytes } : this.#content.place(wanted.digest)
    if (place && 'bytes' in place) return place
    if (place && (await this.#files.size(place.name)) !== undefined) return place
    throw absent(wanted.digest, { isNamed: true })
  }

  /** A tag is looked for among the names as they are written, then as what they mean (`alpine` is `docker.io/library/alpine:latest`), then among their tags. Throws NOT_FOUND, REFERENCE_INVALID when it fits several images. */
  async resolve(target: Target): Promise<Document> {
    const digest = 'digest' in target ? target.digest : this.#digestOfName(target.tag)
    const made = this.#content.documents.get(digest)
    if (made) return made
    const place = this.#content.place(digest)
    const size = place && 'name' in place ? await this.#files.size(place.name) : undefined
    if (!place || !('name' in place) || size === undefined)
      throw absent(digest, { isNamed: this.images.some(image => image.digest === digest) })
    return parseDocument(await readSmallFile(this.#files, place.name, maxDocumentBytes), { digest })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#files[Symbol.asyncDispose]()
  }

  #digestOfName(tag: string): Digest {
    const exact = this.images.filter(({ names }) => names.includes(tag))
    const same = exact.length > 0 ? exact : this.images.filter(({ names }) => names.some(sameAs(tag)))
    const found =
      same.length > 0 ? same : this.images.filter(({ names }) => names.some(name => name.endsWith(`:${tag}`)))
    const [first, second] = found
    if (first && !second) return first.digest
    const offered = this.images.flatMap(({ names }) => names).map(name => printable(name))
    const state = first ? 'several images have it' : 'no image has it'
    const message = `Cannot choose "${printable(tag)}" in the layout or archive: ${state}, it names ${offered.slice(0, 20).join(', ') || 'nothing'}`
    throw new TallyError(first ? 'REFERENCE_INVALID' : 'NOT_FOUND', message)
  }
}

/** `isNamed`: by a document of the layout or archive itself, which is incomplete then. */
function absent(digest: Digest, { isNamed }: { readonly isNamed: boolean }): TallyError {
  const hint = {
    hint: 'The layout or archive is incomplete: it names this content and does not hold it. Write it again, or name with `platforms` those that are there.',
  }
  const message = `Cannot find ${digest} in the layout or archive`
  return new TallyError('NOT_FOUND', message, isNamed ? hint : {})
}

/** Whether a name means the same image as another: both in full. */
function sameAs(wanted: string): (name: string) => boolean {
  const full = fullName(wanted)
  return name => full !== undefined && fullName(name) === full
}

function fullName(name: string): string | undefined {
  try {
    const { tag = 'latest', ...reference } = parseReference(name)
    return formatReference({ ...reference, tag })
  } catch (error) {
    if (isTallyError(error)) return undefined
    throw error
  }
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}
