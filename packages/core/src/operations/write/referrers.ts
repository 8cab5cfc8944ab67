import { mapLimit } from '../../concurrency.ts'
import { defaultMaxImageSize } from '../../content/size-budget.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { ensureListed, referrerDescriptor, referrersTag } from '../../registry/referrer-tags.ts'
import type { ReferrersReader } from '../../registry/referrers-reader.ts'
import {
  type BlobCopy,
  type CopyOptions,
  type CopyTarget,
  copyBlobs,
  copyDocuments,
} from '../../transfer/copy.ts'
import { checkDeclared } from '../../transfer/declared-bounds.ts'
import { walk } from '../../transfer/walk.ts'

/** The referrers copied with an image on request: signatures, attestations, SBOMs. */
export interface Referrers {
  /** Manifests that name the image in their `subject`. */
  readonly bySubject: readonly Document[]
  /** Manifests linked to the image by their tags, as cosign writes them. */
  readonly tagged: ReadonlyMap<string, Document>
}

export const noReferrers: Referrers = { bySubject: [], tagged: new Map() }

const cosignTags = ['sig', 'att', 'sbom'] as const
/** A signature of an SBOM of an image is at level 2. */
const maxLevels = 4

/** The referrers of documents, and their own referrers in turn. */
export async function allReferrers(
  reader: ReferrersReader,
  subjects: readonly Digest[],
  concurrency: number,
): Promise<Referrers> {
  const bySubject = new Map<Digest, Document>()
  const tagged = new Map<string, Document>()
  const seen = new Set(subjects)
  let level = [...seen]
  for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
    const found = await mapLimit(level, concurrency, subject => referrersOfOne(reader, subject))
    for (const each of found) {
      for (const document of each.bySubject) bySubject.set(document.descriptor.digest, document)
      for (const [tag, document] of each.tagged) tagged.set(tag, document)
    }
    level = [...bySubject.keys()].filter(digest => !seen.has(digest))
    for (const digest of level) seen.add(digest)
  }
  return { bySubject: [...bySubject.values()], tagged }
}

async function referrersOfOne(reader: ReferrersReader, subject: Digest): Promise<Referrers> {
  const tags = cosignTags.map(suffix => `${referrersTag(subject)}.${suffix}`)
  const [descriptors, documents] = await Promise.all([
    reader.referrers(subject),
    Promise.all(tags.map(async tag => [tag, await reader.tagged(tag)] as const)),
  ])
  const referrers = await Promise.all(descriptors.map(({ digest }) => reader.document(digest)))
  const tagged = new Map(documents.flatMap(([tag, document]) => (document ? [[tag, document]] : [])))
  // A listing of referrers may be wrong: the manifest itself must name the subject.
  const bySubject = referrers.filter(({ manifest }) => manifest.subject?.digest === subject)
  return { bySubject, tagged }
}

/** How content below referrers is read. */
interface ReferrersOptions extends Pick<CopyOptions, 'document' | 'concurrency'> {
  /** The most bytes that each may declare in total. */
  readonly maxImageSize?: number | undefined
  /** Copies their blobs. Defaults to `copyBlobs`. */
  readonly copy?: typeof copyBlobs
}

/** Copies referrers with their content to the repositories of their image, with the tags they had. */
export async function writeReferrers(
  { bySubject, tagged }: Referrers,
  targets: readonly CopyTarget[],
  options: CopyOptions & ReferrersOptions,
): Promise<BlobCopy[]> {
  if (targets.length === 0 || bySubject.length + tagged.size === 0) return []
  const { concurrency, copy = copyBlobs } = options
  const { blobs, documents } = await referrersContent({ bySubject, tagged }, options)
  const copies = await copy(blobs, targets, options)
  copies.push(...(await copyDocuments(documents, targets, options)))
  await ensureReferrersListed(documents, targets)
  await mapLimit([...tagged], concurrency, async ([tag, root]) => {
    for (const target of targets) if (!(await isTagged(target, root, tag))) await target.writer.tag(root, tag)
  })
  return copies
}

/** Everything that referrers consist of and reference, each once. */
export async function referrersContent(
  { bySubject, tagged }: Referrers,
  { document, concurrency, maxImageSize = defaultMaxImageSize }: ReferrersOptions,
): Promise<{ readonly blobs: readonly Descriptor[]; readonly documents: readonly Document[] }> {
  const roots = [...bySubject, ...tagged.values()]
  const graphs = await mapLimit(roots, concurrency, root => walk(document, root, 'all'))
  for (const graph of graphs) checkDeclared(graph, maxImageSize, graph.root.descriptor.digest)
  const blobs = new Map(graphs.flatMap(graph => graph.blobs.map(blob => [blob.digest, blob] as const)))
  const documents = new Map(
    graphs.flatMap(graph => graph.documents.map(each => [each.descriptor.digest, each] as const)),
  )
  return { blobs: [...blobs.values()], documents: [...documents.values()] }
}

/** In its own repository a referrer already has its tags, unless it was rewritten. */
async function isTagged(
  { writer, holds }: CopyTarget,
  { descriptor }: Document,
  tag: string,
): Promise<boolean> {
  if (!holds?.(descriptor.digest)) return false
  return (await writer.current(tag))?.digest === descriptor.digest
}

/** Makes referrers discoverable by their subject, whether or not the registry has a referrers API. */
export async function ensureReferrersListed(
  documents: readonly Document[],
  targets: readonly CopyTarget[],
): Promise<void> {
  const referring = documents.filter(({ manifest }) => manifest.subject)
  const bySubject = Map.groupBy(referring, ({ manifest }) => manifest.subject?.digest as Digest)
  await mapLimit(targets, targets.length, async ({ writer }) => {
    for (const [subject, referrers] of bySubject)
      await ensureListed(writer, subject, referrers.map(referrerDescriptor))
  })
}
