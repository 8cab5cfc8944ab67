import { TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { type Document, named } from '../../model/document.ts'
import { type Repository, repositoryName } from '../../model/reference.ts'
import { type IndexEntry, platformOfEntry } from '../../model/rewrite/index-entry.ts'
import type { UploadSource } from '../../transfer/upload-source.ts'
import type { Graph } from '../../transfer/walk.ts'
import type { IndexSource } from './index-source.ts'
import type { TargetTag } from './tag-plan.ts'
import { type WritePorts, type WriteRequest, type WrittenImage, writeImage } from './write-image.ts'

/** A created index, and the sources of what it lists. */
export interface MadeIndex {
  readonly root: Document
  readonly sources: readonly IndexSource[]
  readonly isMade: boolean
}

/** The target of an index. */
export type IndexWriteRequest = Pick<WriteRequest, 'repositories' | 'tags' | 'concurrency' | 'dryRun'>

/** Writes an index with its content, and the tags of the request. */
export async function writeIndex(
  { root, sources, isMade }: MadeIndex,
  request: IndexWriteRequest,
  ports: WritePorts,
): Promise<WrittenImage> {
  const { repositories, tags, concurrency, dryRun } = request
  const graph = joined(root, sources)
  const subjects = subjectsOf(sources)
  const documents = new Map(graph.documents.map(document => [document.descriptor.digest, document]))
  const homes = new Set(sources.map(({ repository }) => repository && repositoryName(repository)))
  const [home] = sources.map(({ repository }) => repository)
  const inRegistry = new Map(repositories.map(name => [repositoryName(name), contentOf(sources, name)]))
  const toWrite: WriteRequest = {
    graph,
    repositories,
    tags,
    onConflict: 'move',
    concurrency,
    dryRun,
    isMade,
    home: homes.size === 1 ? home : undefined,
    document: async wanted => documents.get(wanted.digest) ?? subjects.read(wanted),
    uploadSource: joinedUploadSource(sources, subjects),
    holds: (digest, name) => inRegistry.get(repositoryName(name))?.has(digest) ?? false,
    mountFrom: (_, { registry }) =>
      sources.flatMap(({ repository }) => (repository?.registry === registry ? [repository] : [])),
  }
  return writeImage(toWrite, ports)
}

/**
 * What the sources in a repository have there: jobs that append concurrently would otherwise write each other's images
 * again and again.
 */
function contentOf(sources: readonly IndexSource[], name: Repository): ReadonlySet<Digest> {
  const own = sources.filter(
    ({ repository }) => repository && repositoryName(repository) === repositoryName(name),
  )
  return new Set(
    own.flatMap(({ graph }) => [
      ...graph.leaves.map(({ document }) => document.descriptor.digest),
      ...graph.blobs.map(({ digest }) => digest),
    ]),
  )
}

/** The repositories of tags, each once. */
export function repositoriesOf(tags: readonly TargetTag[]): Repository[] {
  return [
    ...new Map(
      tags.map(({ registry, repository }) => [`${registry}/${repository}`, { registry, repository }]),
    ).values(),
  ]
}

/** The digest of each platform's image. */
export function digestsByPlatform(entries: readonly IndexEntry[]): ReadonlyMap<string, Digest> {
  return new Map(
    entries.flatMap(entry => {
      const platform = platformOfEntry(entry)
      return platform === undefined ? [] : [[platform, entry.descriptor.digest] as const]
    }),
  )
}

/** Everything that the index lists, children before parents; flattened indexes are left out. */
function joined(root: Document, sources: readonly IndexSource[]): Graph {
  const { manifest } = root
  const listed = new Set<Digest>(
    manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [root.descriptor.digest],
  )
  const leaves = new Map(
    sources
      .flatMap(({ graph }) => graph.leaves)
      .filter(({ document }) => listed.has(document.descriptor.digest))
      .map(leaf => [leaf.document.descriptor.digest, leaf]),
  )
  const children = [...leaves.values()].map(({ document }) => document)
  const blobs = new Map<Digest, Descriptor>(
    children.flatMap(({ manifest }) =>
      [manifest.config, ...manifest.layers].map(blob => [blob.digest, blob] as const),
    ),
  )
  const documents = leaves.has(root.descriptor.digest) ? children : [...children, root]
  return { root, documents, leaves: [...leaves.values()], blobs: [...blobs.values()] }
}

/** Reads a blob from the first source that names it. */
function joinedUploadSource(sources: readonly IndexSource[], subjects: Subjects): UploadSource {
  const uploadSources = new Map(
    sources
      .toReversed()
      .flatMap(({ graph, uploadSource }) => graph.blobs.map(({ digest }) => [digest, uploadSource])),
  )
  const of = (blob: Descriptor): UploadSource =>
    uploadSources.get(blob.digest) ?? subjects.uploadSourceOf(blob) ?? missing(blob.digest)
  return {
    name: 'registry',
    open: blob => of(blob).open(blob),
    keep: async blob => of(blob).keep?.(blob),
  }
}

/** Subjects that no index lists, and everything below them. */
interface Subjects {
  read(wanted: Descriptor): Promise<Document>
  uploadSourceOf(blob: Descriptor): UploadSource | undefined
}

/** Reads subjects from the source whose document names them. */
function subjectsOf(sources: readonly IndexSource[]): Subjects {
  const homes = new Map<Digest, IndexSource>()
  const note = ({ manifest }: Document, source: IndexSource) => {
    for (const { digest } of named(manifest)) homes.set(digest, source)
  }
  for (const source of sources) for (const document of source.graph.documents) note(document, source)
  return {
    async read(wanted) {
      const source = homes.get(wanted.digest) ?? missing(wanted.digest)
      const document = await source.document(wanted)
      note(document, source)
      return document
    },
    uploadSourceOf: ({ digest }) => homes.get(digest)?.uploadSource,
  }
}

function missing(digest: Digest): never {
  throw new TallyError('NOT_FOUND', `Cannot find ${digest}: no source has it`)
}
