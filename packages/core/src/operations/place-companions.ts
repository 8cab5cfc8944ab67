import { defaultMaxImageSize } from '../content/size-budget.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { ensureListed } from '../registry/referrer-tags.ts'
import {
  type BlobCopy,
  type CopyOptions,
  type CopyTarget,
  copyBlobs,
  copyDocuments,
} from '../transfer/copy.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import { walk } from '../transfer/walk.ts'
import type { Companions } from './companions.ts'
import { checkDeclared } from './declared-bounds.ts'

/** How what lies below companions is read. */
export interface CompanionOptions extends Pick<CopyOptions, 'document' | 'concurrency'> {
  /** Bytes that each may declare in sum. */
  readonly maxImageSize?: number | undefined
}

/** Brings companions with their contents to the repositories where their image is, and names them as they were named. */
export async function placeCompanions(
  { referrers, tagged }: Companions,
  targets: readonly CopyTarget[],
  options: CopyOptions & CompanionOptions,
): Promise<BlobCopy[]> {
  if (targets.length === 0 || referrers.length + tagged.size === 0) return []
  const { concurrency } = options
  const { blobs, documents } = await companionContent({ referrers, tagged }, options)
  const copies = await copyBlobs(blobs, targets, options)
  copies.push(...(await copyDocuments(documents, targets, options)))
  await listReferrers(documents, targets)
  await mapLimit([...tagged], concurrency, async ([tag, root]) => {
    for (const target of targets) if (!(await isTagged(target, root, tag))) await target.writer.tag(root, tag)
  })
  return copies
}

/** All that companions refer to and are, each once. */
export async function companionContent(
  { referrers, tagged }: Companions,
  { document, concurrency, maxImageSize = defaultMaxImageSize }: CompanionOptions,
): Promise<{ readonly blobs: readonly Descriptor[]; readonly documents: readonly Document[] }> {
  const roots = [...referrers, ...tagged.values()]
  const graphs = await mapLimit(roots, concurrency, root => walk(document, root, 'all'))
  for (const graph of graphs) checkDeclared(graph, maxImageSize, graph.root.descriptor.digest)
  const blobs = new Map(graphs.flatMap(graph => graph.blobs.map(blob => [blob.digest, blob] as const)))
  const documents = new Map(
    graphs.flatMap(graph => graph.documents.map(each => [each.descriptor.digest, each] as const)),
  )
  return { blobs: [...blobs.values()], documents: [...documents.values()] }
}

/** What is in its own repository has its tags there, but for those that followed. */
async function isTagged(
  { writer, holds }: CopyTarget,
  { descriptor }: Document,
  tag: string,
): Promise<boolean> {
  if (!holds?.(descriptor.digest)) return false
  return (await writer.current(tag))?.digest === descriptor.digest
}

/** Referrers are found by their subject afterwards, whether or not the registry has a list of its own. */
export async function listReferrers(
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

/** As a list of referrers names a manifest (distribution-spec 1.1, "Listing Referrers"). */
function referrerDescriptor({ descriptor, manifest }: Document): Descriptor {
  const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined
  const { artifactType = config, annotations } = manifest
  return {
    ...descriptor,
    ...(artifactType ? { artifactType } : {}),
    ...(annotations ? { annotations } : {}),
  }
}
