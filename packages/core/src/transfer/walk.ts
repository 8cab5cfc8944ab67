import { mapLimit } from '../concurrency.ts'
import { TallyError } from '../errors.ts'
import { DeclaredSizes } from '../model/declared-sizes.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { children, type Document, type ImageManifest, type Manifest, named } from '../model/document.ts'
import { kindOf } from '../model/media-type.ts'
import { formatPlatform, type Platform } from '../model/platform.ts'
import { choosePlatform } from '../model/platform-choice.ts'

/** Which images of an index are meant: those of these platforms, or all it lists. */
export type Selection = readonly Platform[] | 'all'

/** An image found below a root, and the platform it was chosen or listed for. */
export interface Leaf {
  readonly document: Document & { readonly manifest: ImageManifest }
  readonly platform?: string
}

/** All that a root refers to, as far as it was selected: children stand before their parents, nothing stands twice. */
export interface Graph {
  readonly root: Document
  readonly documents: readonly Document[]
  readonly leaves: readonly Leaf[]
  readonly blobs: readonly Descriptor[]
  /** What its indexes list of types that no manifest is known to have: nobody can tell what it refers to. */
  readonly skipped?: readonly Descriptor[]
  /** The platform for readers that know no indexes, where the image was asked for with one of its own. */
  readonly platform?: Platform
}

const maxDepth = 8
const maxDocuments = 10_000
/** Of all documents below a root together: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024
/** Documents read at once. */
const maxReads = 16

/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, MANIFEST_INVALID, PLATFORM_MISSING, which says the `name` where one is given. */
export async function walk(
  read: (wanted: Descriptor) => Promise<Document>,
  root: Document,
  selection: Selection,
  name?: string,
): Promise<Graph> {
  const found = await readAll(read, root, manifest => selected(manifest, selection, name))
  const documents = new Set<Document>()
  const leaves = new Map<Digest, Leaf>()

  function visit({ document, children }: Found, path: readonly Found[], platform: string | undefined): void {
    if (path.some(above => above.document === document)) throw graphInvalid(root, 'it contains itself')
    // What many indexes name is visited once: else a few small ones could name each other without end.
    if (documents.has(document)) return
    if (path.length >= maxDepth) throw tooDeep(root)
    const { manifest, descriptor } = document
    if (manifest.kind === 'image')
      leaves.set(descriptor.digest, {
        document: { ...document, manifest },
        ...(platform ? { platform } : {}),
      })
    for (const { descriptor, platform } of children)
      visit(found.get(descriptor.digest) as Found, [...path, { document, children }], platform)
    documents.add(document)
  }

  visit(found.get(root.descriptor.digest) as Found, [], undefined)
  const skipped = selection === 'all' ? [...documents].flatMap(({ manifest }) => unknownIn(manifest)) : []
  return {
    root,
    ...(skipped.length > 0 ? { skipped } : {}),
    documents: [...documents],
    leaves: [...leaves.values()],
    blobs: blobsOf([...leaves.values()]),
  }
}

interface Found {
  readonly document: Document
  readonly children: readonly Selected[]
}

/** All documents below the root by digest, read level by level and each once. */
async function readAll(
  read: (wanted: Descriptor) => Promise<Document>,
  root: Document,
  select: (manifest: Manifest) => Selected[],
): Promise<ReadonlyMap<Digest, Found>> {
  const found = new Map<Digest, Found>()
  const readCounted = counted(read, root)
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= maxDepth) throw tooDeep(root)
    const wanted = new Map<Digest, Descriptor>()
    for (const document of level) {
      const children = select(document.manifest)
      found.set(document.descriptor.digest, { document, children })
      for (const { descriptor } of children) wanted.set(descriptor.digest, descriptor)
    }
    const unread = [...wanted.values()].filter(({ digest }) => !found.has(digest))
    if (found.size + unread.length > maxDocuments)
      throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`)
    level = await mapLimit(unread, maxReads, readCounted)
  }
  const sizes = new DeclaredSizes()
  for (const { document, children } of found.values()) {
    for (const child of children) checkAgreement(found, child)
    // Also of what was not selected, and of blobs: whichever document is read first, the sizes are those of all.
    sizes.add(document.descriptor.digest, [document.descriptor, ...named(document.manifest)])
  }
  return found
}

/** The same reads until they have given too many bytes; what a parent says of its children's sizes is not believed. */
function counted(read: (wanted: Descriptor) => Promise<Document>, root: Document): typeof read {
  let bytes = 0
  return async wanted => {
    const document = await read(wanted)
    bytes += document.bytes.byteLength
    if (bytes <= maxDocumentsBytes) return document
    throw graphInvalid(root, `its manifests are larger than ${maxDocumentsBytes} bytes together`)
  }
}

interface Selected {
  readonly descriptor: Descriptor
  readonly platform: string | undefined
}

function selected(manifest: Manifest, selection: Selection, name: string | undefined): Selected[] {
  if (manifest.kind === 'image') return []
  if (selection === 'all') {
    const manifests = manifest.manifests.filter(({ mediaType }) => kindOf(mediaType) !== 'other')
    return manifests.map(descriptor => ({
      descriptor,
      platform: descriptor.platform && formatPlatform(descriptor.platform),
    }))
  }
  const chosen = selection.map(platform => {
    const descriptor = choosePlatform(manifest, platform, name)
    // An entry that names none was taken because it is alone: its own config says what it runs on.
    return { descriptor, platform: descriptor.platform && formatPlatform(platform) }
  })
  return chosen.filter(
    ({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at,
  )
}

function unknownIn(manifest: Manifest): Descriptor[] {
  if (manifest.kind === 'image') return []
  return manifest.manifests.filter(({ mediaType }) => kindOf(mediaType) === 'other')
}

/** A child must be what its parent says it is, or two clients would read two different images. */
function checkAgreement(found: ReadonlyMap<Digest, Found>, { descriptor: wanted }: Selected): void {
  const { mediaType, size, digest } = (found.get(wanted.digest) as Found).document.descriptor
  if (mediaType === wanted.mediaType && size === wanted.size) return
  throw new TallyError(
    'MANIFEST_INVALID',
    `Cannot use ${digest}: it is ${mediaType} of ${size} bytes, its index says ${wanted.mediaType} of ${wanted.size}`,
  )
}

function blobsOf(leaves: readonly Leaf[]): Descriptor[] {
  const blobs = new Map<Digest, Descriptor>()
  for (const { document } of leaves)
    for (const blob of children(document.manifest)) blobs.set(blob.digest, blob)
  return [...blobs.values()]
}

function tooDeep(root: Document): TallyError {
  return graphInvalid(root, `it nests deeper than ${maxDepth} levels`)
}

function graphInvalid(root: Document, why: string): TallyError {
  return new TallyError('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`)
}
