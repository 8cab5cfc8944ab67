import { mapLimit } from '../concurrency.ts'
import { TallyError } from '../errors.ts'
import { DeclaredSizes } from '../model/declared-sizes.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { children, type Document, type ImageManifest, type Manifest, named } from '../model/document.ts'
import { kindOf } from '../model/media-type.ts'
import { formatPlatform, type Platform } from '../model/platform.ts'
import { choosePlatform, isAttestation } from '../model/platform-choice.ts'

/** The selected images of an index: those of these platforms, or all. */
export type Selection = readonly Platform[] | 'all'

/** An image below a root, with the platform it was chosen or listed for. */
export interface Leaf {
  readonly document: Document & { readonly manifest: ImageManifest }
  readonly platform?: string
}

/** Everything a root refers to, limited to the selection: children before their parents, each once. */
export interface Graph {
  readonly root: Document
  readonly documents: readonly Document[]
  readonly leaves: readonly Leaf[]
  readonly blobs: readonly Descriptor[]
  /** Index entries of unknown media types, whose references cannot be determined. */
  readonly skipped?: readonly Descriptor[]
  /** The platform for readers that do not support indexes, when one was requested for this image. */
  readonly platform?: Platform
}

const maxDepth = 8
const maxDocuments = 10_000
/** Bytes of all documents below a root: ten thousand of the largest would fill any machine's memory. */
const maxDocumentsBytes = 64 * 1024 * 1024
/** Number of documents read at once. */
const maxReads = 16

/**
 * Reads the documents below `root`. Throws GRAPH_INVALID for cycles and exceeded limits, MANIFEST_INVALID, and PLATFORM_MISSING, which
 * mentions `name` when given.
 */
export async function walk(
  read: (wanted: Descriptor) => Promise<Document>,
  root: Document,
  selection: Selection,
  name?: string,
): Promise<Graph> {
  const graph = await graphOf(read, root, manifest => selected(manifest, selection, name))
  const skipped = selection === 'all' ? graph.documents.flatMap(({ manifest }) => unknownIn(manifest)) : []
  return skipped.length > 0 ? { ...graph, skipped } : graph
}

/**
 * Like `walk`, for a look at the images alone: reads no attestations, and leaves out the children that `read` does not have. Where
 * platforms are selected, every chosen image must be there.
 */
export async function walkImages(
  read: (wanted: Descriptor) => Promise<Document | undefined>,
  root: Document,
  selection: Selection,
  name?: string,
): Promise<Graph> {
  return graphOf(read, root, manifest =>
    selected(manifest, selection, name).filter(({ descriptor }) => !isAttestation(descriptor)),
  )
}

async function graphOf(
  read: (wanted: Descriptor) => Promise<Document | undefined>,
  root: Document,
  select: (manifest: Manifest) => Selected[],
): Promise<Graph> {
  const found = await readAll(read, root, select)
  const documents = new Set<Document>()
  const leaves = new Map<Digest, Leaf>()

  function visit({ document, children }: Found, path: readonly Found[], platform: string | undefined): void {
    if (path.some(above => above.document === document)) throw graphInvalid(root, 'it contains itself')
    // A shared document is visited once: a few small indexes could otherwise list each other endlessly often.
    if (documents.has(document)) return
    if (path.length >= maxDepth) throw tooDeep(root)
    const { manifest, descriptor } = document
    if (manifest.kind === 'image')
      leaves.set(descriptor.digest, {
        document: { ...document, manifest },
        ...(platform ? { platform } : {}),
      })
    for (const { descriptor, platform } of children) {
      const child = found.get(descriptor.digest)
      if (child) visit(child, [...path, { document, children }], platform)
    }
    documents.add(document)
  }

  visit(found.get(root.descriptor.digest) as Found, [], undefined)
  return {
    root,
    documents: [...documents],
    leaves: [...leaves.values()],
    blobs: blobsOf([...leaves.values()]),
  }
}

interface Found {
  readonly document: Document
  readonly children: readonly Selected[]
}

/** All documents below the root by digest; reads them level by level, each once. */
async function readAll(
  read: (wanted: Descriptor) => Promise<Document | undefined>,
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
    level = (await mapLimit(unread, maxReads, readCounted)).filter(document => document !== undefined)
  }
  const sizes = new DeclaredSizes()
  for (const { document, children } of found.values()) {
    for (const child of children) checkAgreement(found, child)
    // Includes unselected entries and blobs: the sizes must agree whichever document is read first.
    sizes.add(document.descriptor.digest, [document.descriptor, ...named(document.manifest)])
  }
  return found
}

/** Limits the total bytes of documents read; does not trust the sizes that a parent declares for its children. */
function counted(read: (wanted: Descriptor) => Promise<Document | undefined>, root: Document): typeof read {
  let bytes = 0
  return async wanted => {
    const document = await read(wanted)
    bytes += document?.bytes.byteLength ?? 0
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
    // An entry without a platform was chosen because it is the only one: its config names the platform.
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

/** Checks that a child matches its parent's descriptor; otherwise two clients would read two different images. */
function checkAgreement(found: ReadonlyMap<Digest, Found>, { descriptor: wanted }: Selected): void {
  const child = found.get(wanted.digest)
  if (!child) return
  const { mediaType, size, digest } = child.document.descriptor
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
