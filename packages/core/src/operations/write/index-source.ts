import { platformOfConfig } from '../../content/config-platform.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { BlobSource } from '../../content/store.ts'
import { TallyError, withHints } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { parseImage, type Reference, type Repository, repositoryName } from '../../model/reference.ts'
import {
  entriesOf,
  entryFor,
  type IndexEntry,
  isProof,
  withPlatform,
  withSubject,
} from '../../model/rewrite/index-entry.ts'
import type { ImageOrigin, OriginName, OriginPorts } from '../../origins/image-origin.ts'
import { openOrigin, parseOrigin } from '../../origins/open-origin.ts'
import { originHints } from '../../origins/origin-hints.ts'
import { namingPresentPlatforms } from '../../origins/partial-image.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'
import { registryUploadSource } from '../../transfer/registry-upload-source.ts'
import type { TransferOptions } from '../../transfer/transfer.ts'
import type { UploadSource } from '../../transfer/upload-source.ts'
import { type Graph, walk } from '../../transfer/walk.ts'

/**
 * An item of `sources`: a digest in the first tag's repository, a reference, or an image of a layout, an archive or the
 * store.
 */
export type WrittenSource =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'origin'; readonly origin: OriginName }

/** Parses an item of `sources`. Throws REFERENCE_INVALID, or an Error that describes the accepted forms. */
export function parseSource(text: string): WrittenSource {
  const written = text.trim()
  if (isDigest(written)) return { kind: 'digest', digest: written }
  if (/^[a-z-]+=/.test(written)) return { kind: 'origin', origin: parseOrigin(written) }
  return { kind: 'reference', reference: parseImage(written) }
}

/** A source that was read: the index entries it contributes, and where their content is. */
export interface IndexSource {
  readonly root: Document
  readonly entries: readonly IndexEntry[]
  /** All documents below the entries, and those that the entries name. */
  readonly graph: Graph
  readonly uploadSource: UploadSource
  /** Reads a document from the source. Throws NOT_FOUND. */
  readonly document: (wanted: Descriptor) => Promise<Document>
  readonly repository?: Repository | undefined
}

export interface SourcePorts extends OriginPorts {
  readonly registries: RegistryClient
  readonly store: LayoutStore
  readonly transfer: TransferOptions
  /** Owns everything that was opened, until the end. */
  readonly opened: AsyncDisposableStack
}

/** Reads a source; an index is replaced by its entries, level by level. Throws what reading it throws, GRAPH_INVALID. */
export async function readSource(
  source: WrittenSource,
  home: Repository,
  ports: SourcePorts,
): Promise<IndexSource> {
  if (source.kind === 'origin')
    return withHints(originHints(source.origin.kind), async () =>
      fromOrigin(ports.opened.use(await openOrigin(source.origin, ports)), ports),
    )
  const reference = source.kind === 'digest' ? { ...home, digest: source.digest } : source.reference
  return fromRegistry(reference, home, ports)
}

async function fromRegistry(
  reference: Reference,
  home: Repository,
  ports: SourcePorts,
): Promise<IndexSource> {
  const { registries, store, transfer } = ports
  const isHome = repositoryName(reference) === repositoryName(home)
  // With write access if the index is written there: one token then suffices.
  const from = isHome
    ? new MirroredRepository((await registries.writer(reference)).remote)
    : await registries.mirrored(reference)
  const { digest, tag = 'latest' } = reference
  const root = await from.resolve(digest ? { digest } : { tag })
  const document = ({ digest }: Descriptor) => from.document(digest)
  const graph = await walk(document, root, 'all')
  const uploadSource = registryUploadSource(from, store, transfer)
  const blobs: BlobSource = { fetch: blob => uploadSource.open(blob) }
  const repository = { registry: reference.registry, repository: reference.repository }
  return { root, graph, uploadSource, document, repository, entries: await flattened(graph, root, blobs) }
}

async function fromOrigin(origin: ImageOrigin, ports: SourcePorts): Promise<IndexSource> {
  const root = await origin.resolve()
  const document = ({ digest }: Descriptor) => origin.document(digest)
  const graph = await namingPresentPlatforms({ root, origin, hint: partHint }, () =>
    walk(document, root, 'all'),
  )
  const uploadSource: UploadSource = {
    name: 'archive',
    open: blob => withHints(originHints(origin.kind), () => origin.fetch(blob)),
    keep: blob => ports.store.put(blob, from => origin.fetch(blob, from)),
  }
  return { root, graph, uploadSource, document, entries: await flattened(graph, root, origin) }
}

function partHint(): string {
  return 'An index stands for all that it lists: have the step that writes it bring all of it (`platforms: all`), or push what is there first and name that as a source.'
}

/**
 * The images below a root with their attestations, as the nearest index describes them; a platform that no index names is
 * read from the config.
 */
async function flattened(graph: Graph, root: Document, blobs: BlobSource): Promise<IndexEntry[]> {
  if (root.manifest.kind === 'image') return [entryFor(root, await platformOfConfig(root, blobs))]
  const levels = await Promise.all(
    entriesOf(root).map(async entry => {
      const { digest, platform } = entry.descriptor
      const child = graph.documents.find(({ descriptor }) => descriptor.digest === digest)
      if (child?.manifest.kind === 'index') return flattened(graph, child, blobs)
      const about = withSubject(entry, subjectIn(graph, child))
      if (!child || platform || isProof(about)) return [about]
      return [withPlatform(entry, await platformOfConfig(child, blobs))]
    }),
  )
  return levels.flat()
}

/** The subject of a document, if it is part of the graph. */
function subjectIn({ documents }: Graph, document: Document | undefined): Digest | undefined {
  const { subject } = document?.manifest ?? {}
  return documents.find(({ descriptor }) => descriptor.digest === subject?.digest)?.descriptor.digest
}

/** Throws INDEX_INVALID for an image without a known platform: no client would find it in an index. */
export function refuseUnknownPlatforms(sources: readonly IndexSource[]): void {
  const unknown = sources.filter(
    ({ root, entries }) =>
      root.manifest.kind === 'image' &&
      isImageManifest(root.manifest) &&
      entries.every(({ descriptor }) => descriptor.platform === undefined),
  )
  if (unknown.length === 0) return
  const listed = unknown.map(({ root }) => root.descriptor.digest)
  throw new TallyError(
    'INDEX_INVALID',
    `Cannot make an index: the platform of ${listed.join(', ')} is unknown, since the config names no os or no architecture, expected an image built for a platform`,
    {
      details: { unknown: listed },
      hint: 'Leave what has no platform out of `sources`, or build it again for one.',
    },
  )
}
