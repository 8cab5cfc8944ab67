import type { FileHandle } from 'node:fs/promises'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { type Document, parseDocument } from '../../model/document.ts'
import { formatReference, parseReference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { WorkspacePath } from '../../workspace/workspace-path.ts'
import { maxDocumentBytes } from '../bytes.ts'
import { blobName } from '../store/layout-index.ts'
import type { BlobSource, Bytes, Resolver, Target } from '../store.ts'
import { type ArchiveFiles, readSmallFile, tarFiles } from './archive-source-files.ts'
import { layoutImages } from './archive-source-oci.ts'
import { type OpenedFiles, openArchiveFiles, type Packing } from './archive-source-open.ts'
import { parseArchiveManifest } from './docker-archive.ts'
import { archivedImage, type BlobPlace } from './docker-archive-image.ts'
import { legacyImages } from './docker-archive-legacy.ts'

/** An image in an archive. */
interface ArchiveImage {
  readonly digest: Digest
  /** Names as written in the archive: `repository:tag`, or the names in a layout's index. */
  readonly names: readonly string[]
  /** As a layout's index describes it, which may be wrong. */
  readonly entry?: Descriptor
}

/** Images in an archive file or layout folder. Their content is untrusted, like that of any source. */
export interface ArchiveSource extends BlobSource, Resolver, AsyncDisposable {
  readonly form: 'docker-archive' | 'oci-layout'
  readonly images: readonly ArchiveImage[]
  /** A compressed archive is unpacked to a file first, since reading any part of it means unpacking everything before. */
  readonly unpackedFrom: Packing
  /** Whether it contains a blob or document. */
  has(wanted: Pick<Descriptor, 'digest'>): Promise<boolean>
  /** Like `fetch`, through one buffer where possible: a piece is only valid until the next is requested. */
  scan(wanted: Descriptor): Promise<Bytes>
}

/**
 * Opens a docker-archive (with manifest.json, or of Docker before 1.10), an OCI archive or an archive that is both, plain or
 * compressed with gzip, zstd or xz; or the folder of an OCI layout. Bytes are those of an archive that can be read only once.
 * Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for the content of a compressed archive, an unnamed file there that is gone once the source is disposed
 * @param maxSize maximum bytes that a compressed archive may unpack to
 */
export async function openArchive(
  place: string | WorkspacePath | Bytes,
  scratch: string,
  maxSize?: number,
): Promise<ArchiveSource> {
  return openFiles(await openArchiveFiles(place, scratch, maxSize))
}

/** Opens an open tar file; disposing the source closes it. Throws ARCHIVE_INVALID. */
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

/** An archive in both forms is read as a layout, which has the manifests as pushed. */
async function sourceOf(files: ArchiveFiles, unpackedFrom: Packing): Promise<ArchiveSource> {
  const has = async (name: string) => (await files.size(name)) !== undefined
  if ((await has('oci-layout')) && (await has('index.json'))) {
    const found = await layoutImages(files)
    const images = found.map(({ root, names }) => ({ digest: root.digest, names, entry: root }))
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
  /** Documents that are not in the archive itself. */
  readonly documents: ReadonlyMap<Digest, Document>
  readonly place: (digest: Digest) => BlobPlace | undefined
  readonly unpackedFrom: Packing
}

class FilesSource implements ArchiveSource {
  readonly form: ArchiveSource['form']
  readonly images: readonly ArchiveImage[]
  readonly unpackedFrom: Packing
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

  /**
   * Looks for a tag among the names as written, then by their meaning (`alpine` is `docker.io/library/alpine:latest`), then among
   * their tags. Throws NOT_FOUND, and REFERENCE_INVALID when several images match.
   */
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

/** The NOT_FOUND error; `isNamed` when a document of the layout or archive names the content, so that it is incomplete. */
function absent(digest: Digest, { isNamed }: { readonly isNamed: boolean }): TallyError {
  const hint = {
    hint: 'The layout or archive is incomplete: it names this content and does not hold it. Write it again, or name with `platforms` those that are there.',
  }
  const message = `Cannot find ${digest} in the layout or archive`
  return new TallyError('NOT_FOUND', message, isNamed ? hint : {})
}

/** Whether two names mean the same image once expanded. */
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
