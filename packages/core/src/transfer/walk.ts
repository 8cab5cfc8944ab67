import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { children, type Document, type ImageManifest, type IndexManifest } from '../model/document.ts'
import { kindOf } from '../model/media-type.ts'
import { choosePlatform, formatPlatform, type Platform } from '../model/platform.ts'

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
}

const maxDepth = 8
const maxDocuments = 10_000

/** Reads the documents below `root`. Throws GRAPH_INVALID for loops and sizes beyond bounds, PLATFORM_MISSING, MANIFEST_INVALID. */
export async function walk(
  read: (wanted: Descriptor) => Promise<Document>,
  root: Document,
  selection: Selection,
): Promise<Graph> {
  const documents = new Map<Digest, Document>()
  const leaves = new Map<Digest, Leaf>()
  const reads = new Map<Digest, Promise<Document>>()

  async function visit(
    document: Document,
    path: readonly Digest[],
    platform: string | undefined,
  ): Promise<void> {
    const { digest } = document.descriptor
    if (path.includes(digest)) throw graphInvalid(root, 'it contains itself')
    if (path.length >= maxDepth) throw graphInvalid(root, `it nests deeper than ${maxDepth} levels`)
    if (documents.size >= maxDocuments)
      throw graphInvalid(root, `it holds more than ${maxDocuments} manifests`)
    const { manifest } = document
    if (manifest.kind === 'image')
      leaves.set(digest, { document: { ...document, manifest }, ...(platform ? { platform } : {}) })
    else await Promise.all(selected(manifest, selection).map(child => descend(child, [...path, digest])))
    documents.set(digest, document)
  }

  async function descend({ descriptor, platform }: Selected, path: readonly Digest[]): Promise<void> {
    const reading = reads.get(descriptor.digest) ?? read(descriptor)
    reads.set(descriptor.digest, reading)
    await visit(agreeing(await reading, descriptor), path, platform)
  }

  await visit(root, [], undefined)
  return {
    root,
    documents: [...documents.values()],
    leaves: [...leaves.values()],
    blobs: blobsOf([...leaves.values()]),
  }
}

interface Selected {
  readonly descriptor: Descriptor
  readonly platform: string | undefined
}

function selected(index: IndexManifest, selection: Selection): Selected[] {
  if (selection === 'all') {
    const manifests = index.manifests.filter(({ mediaType }) => kindOf(mediaType) !== 'other')
    return manifests.map(descriptor => ({
      descriptor,
      platform: descriptor.platform && formatPlatform(descriptor.platform),
    }))
  }
  const chosen = selection.map(platform => ({
    descriptor: choosePlatform(index, platform),
    platform: formatPlatform(platform),
  }))
  return chosen.filter(
    ({ descriptor }, at) => chosen.findIndex(other => other.descriptor.digest === descriptor.digest) === at,
  )
}

/** A child must be what its parent says it is, or two clients would read two different images. */
function agreeing(document: Document, wanted: Descriptor): Document {
  const { mediaType, size, digest } = document.descriptor
  if (mediaType === wanted.mediaType && size === wanted.size) return document
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

function graphInvalid(root: Document, why: string): TallyError {
  return new TallyError('GRAPH_INVALID', `Cannot use ${root.descriptor.digest}: ${why}`)
}
