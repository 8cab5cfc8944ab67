import { mapLimit } from '../concurrency.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { isForeignLayer } from '../model/media-type.ts'
import { digestReference, type Repository, repositoryName } from '../model/reference.ts'
import { referenceLevels, referencesOf } from '../model/rewrite/reference-levels.ts'
import { lacksParts } from '../registry/repository/put-manifest.ts'
import type { Brought, RepositoryWriter } from '../registry/repository-writer.ts'
import type { UploadContent } from '../registry/upload/upload-content.ts'
import { inTransferOrder } from './transfer.ts'
import { contentFor, type UploadSource } from './upload-source.ts'
import { type Graph, walk } from './walk.ts'

/** A repository to copy content to. */
export interface CopyTarget {
  readonly writer: RepositoryWriter
  /** Repositories of the same registry that may have a blob, likeliest first. */
  mountFrom(blob: Descriptor): readonly Repository[]
  /** Whether the repository is known to have the content, since it was read from there; it is not written again. */
  holds?(digest: Digest): boolean
}

/** The result of copying a blob to one target. */
export interface BlobCopy {
  readonly blob: Descriptor
  readonly target: Repository
  readonly how: Brought
  readonly milliseconds: number
  /** Attempts beyond the first. */
  readonly retries: number
}

/** Callbacks of a copy in progress. */
export interface CopyWatch {
  /** The blobs to copy and the number of targets. */
  begun?(blobs: readonly Descriptor[], targets: number): void
  /** `bytes` of a blob were sent to a target. */
  sent?(bytes: number, blob: Descriptor): void
  /** A blob is in its target. */
  brought(copy: BlobCopy): void
}

/** A subject that was copied because a repository refuses its referrer without it. */
export interface BroughtSubject {
  readonly subject: Digest
  readonly referrer: Digest
  readonly target: Repository
}

export interface CopyOptions {
  readonly uploadSource: UploadSource
  readonly store: LayoutStore
  /** Number of blobs copied at once. */
  readonly concurrency: number
  readonly now: () => number
  readonly watch?: CopyWatch | undefined
  /** Reads a document at the source. Throws NOT_FOUND. */
  readonly document: (wanted: Descriptor) => Promise<Document>
  /** Called for each subject that was copied because a target refuses its referrer without it. */
  readonly subjectBrought?: ((brought: BroughtSubject) => void) | undefined
}

/** Maximum depth of subjects of subjects: a signature of an SBOM of an image has depth 2. */
const maxSubjects = 8

/** Copies blobs to every target; downloads each at most once, and mounts it between repositories of one registry. */
export async function copyBlobs(
  blobs: readonly Descriptor[],
  targets: readonly CopyTarget[],
  options: CopyOptions,
): Promise<BlobCopy[]> {
  const wanted = distributable(blobs)
  options.watch?.begun?.(wanted, targets.length)
  const registries = [...Map.groupBy(targets, ({ writer }) => writer.name.registry).values()]
  const copies = await mapLimit(
    inTransferOrder(wanted.map(blob => ({ blob }))),
    options.concurrency,
    ({ blob }) => copyBlob(blob, registries, options),
  )
  return copies.flat()
}

/** The blobs to copy: registries need not have layers with `urls` (image-spec, layer.md, "Non-Distributable Layers"). */
export function distributable(blobs: readonly Descriptor[]): Descriptor[] {
  return blobs.filter(({ mediaType, urls }) => !(isForeignLayer(mediaType) && urls?.length))
}

/** Other repositories of the target's registry to mount a blob from: those in `there`, which have it, then likely ones. */
export function mountSources(
  blob: Descriptor,
  target: CopyTarget,
  there: readonly Repository[],
): Repository[] {
  return [...there, ...target.mountFrom(blob)].filter(from => !isSame(from, target.writer.name))
}

async function copyBlob(
  blob: Descriptor,
  registries: readonly (readonly CopyTarget[])[],
  options: CopyOptions,
): Promise<BlobCopy[]> {
  try {
    return await bringTo(blob, registries, { ...options, needs: registries.length })
  } catch (error) {
    // A mirror or connection may have damaged a streamed blob: a download to the store tries every source.
    if (!isTallyError(error, 'CONTENT_MISMATCH') || !options.uploadSource.keep || registries.length > 1)
      throw error
    return bringTo(blob, registries, { ...options, needs: 2 })
  }
}

async function bringTo(
  blob: Descriptor,
  registries: readonly (readonly CopyTarget[])[],
  { needs, ...options }: CopyOptions & { readonly needs: number },
): Promise<BlobCopy[]> {
  const content = counted(blob, contentFor(blob, needs, options), options.watch)
  const copies = await mapLimit(registries, registries.length, async targets => {
    const there: Repository[] = []
    const done: BlobCopy[] = []
    for (const target of targets) {
      const { name } = target.writer
      if (target.holds?.(blob.digest)) {
        there.push(name)
        continue
      }
      const mountFrom = mountSources(blob, target, there)
      done.push(
        await timed(blob, name, options, bring =>
          target.writer.bring(blob, content, { ...bring, mountFrom }),
        ),
      )
      there.push(name)
    }
    return done
  })
  return copies.flat()
}

/** The same content, reporting each piece as it is sent. */
function counted(blob: Descriptor, content: UploadContent, watch: CopyWatch | undefined): UploadContent {
  const { sent } = watch ?? {}
  if (!sent) return content
  async function* passing(bytes: Bytes): Bytes {
    for await (const piece of bytes) {
      sent?.(piece.byteLength, blob)
      yield piece
    }
  }
  return { ...content, open: async () => passing(await content.open()) }
}

async function timed(
  blob: Descriptor,
  target: Repository,
  { now, watch }: CopyOptions,
  work: (watch: { retried: () => void }) => Promise<Brought>,
): Promise<BlobCopy> {
  const began = now()
  let retries = 0
  const how = await work({ retried: () => void retries++ })
  const copy = { blob, target, how, milliseconds: now() - began, retries }
  watch?.brought(copy)
  return copy
}

function isSame(one: Repository, other: Repository): boolean {
  return one.registry === other.registry && one.repository === other.repository
}

/**
 * Writes documents under their digests, each after the documents it refers to: children before parents, subjects before
 * referrers. Copies a subject outside `documents` when the registry refuses its referrer otherwise, and returns the blobs of
 * such subjects. Throws UPLOAD_REJECTED when such a subject cannot be read, and what reading and writing throw.
 */
export async function copyDocuments(
  documents: readonly Document[],
  targets: readonly CopyTarget[],
  options: CopyOptions,
): Promise<BlobCopy[]> {
  const copies = await mapLimit(targets, targets.length, target =>
    putLevels(documents, { target, options, depth: 0 }),
  )
  return copies.flat()
}

interface PutContext {
  readonly target: CopyTarget
  readonly options: CopyOptions
  /** Number of referrers between a document and the copied image. */
  readonly depth: number
}

async function putLevels(documents: readonly Document[], context: PutContext): Promise<BlobCopy[]> {
  const { target, options } = context
  const copies: BlobCopy[] = []
  for (const level of referenceLevels(documents)) {
    const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest))
    const brought = await mapLimit(due, options.concurrency, each => putWhole(each, documents, context))
    copies.push(...brought.flat())
  }
  return copies
}

/** Writes a document; on a refusal first sends what the registry lacks, an absent subject or lost parts, and retries. */
async function putWhole(
  document: Document,
  all: readonly Document[],
  { target, options, depth }: PutContext,
): Promise<BlobCopy[]> {
  const { writer } = target
  try {
    await writer.putDocument(document)
    return []
  } catch (error) {
    const subject = await absentSubject(document, error, target)
    if (!subject && !lacksParts(error)) throw error
    if (!subject) await resend(document, all, { target, options, depth })
    const copies = subject ? await bringSubject(document, error, { target, options, depth }) : []
    await writer.putDocument(document)
    return copies
  }
}

/** Statuses with which registries refuse a manifest for its references. */
const refusals = new Set([400, 404, 409, 422])

/** The subject of a refused document when the repository does not have it. */
async function absentSubject(
  { manifest }: Document,
  error: unknown,
  { writer }: CopyTarget,
): Promise<Descriptor | undefined> {
  const { subject } = manifest
  if (!subject || !isTallyError(error) || !refusals.has(error.details.status as number)) return undefined
  return (await writer.hasDocument(subject.digest)) ? undefined : subject
}

/** Copies a document's subject with everything below it, and its own subject in turn. */
async function bringSubject(
  { manifest, descriptor }: Document,
  refusal: unknown,
  { target, options, depth }: PutContext,
): Promise<BlobCopy[]> {
  const subject = manifest.subject as Descriptor
  const graph = depth < maxSubjects ? await subjectGraph(subject, options) : undefined
  if (!graph) throw subjectMissing(target.writer.name, { referrer: descriptor.digest, subject }, refusal)
  const blobs = await copyBlobs(graph.blobs, [target], options)
  const above = await putLevels(graph.documents, { target, options, depth: depth + 1 })
  const { name } = target.writer
  options.subjectBrought?.({ subject: subject.digest, referrer: descriptor.digest, target: name })
  return [...blobs, ...above]
}

/** The graph of a subject; undefined when the source does not have it. */
async function subjectGraph(subject: Descriptor, { document }: CopyOptions): Promise<Graph | undefined> {
  try {
    return await walk(document, await document(subject), 'all')
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}

function subjectMissing(
  target: Repository,
  { referrer, subject }: { readonly referrer: Digest; readonly subject: Descriptor },
  cause: unknown,
): TallyError {
  return new TallyError(
    'UPLOAD_REJECTED',
    `Cannot write ${digestReference(target, referrer)}: the registry refuses it, and its subject ${subject.digest} is missing there and cannot be copied, since the source does not have it: ${cause instanceof Error ? cause.message : ''}`,
    {
      cause,
      hint: `Some registries take a manifest only when its subject, the image that it is about, is in the same repository. Copy or push that image there first; with \`referrers: true\` what refers to it comes along.`,
      details: { subject: subject.digest, repository: repositoryName(target) },
    },
  )
}

async function resend(
  document: Document,
  all: readonly Document[],
  { target, options }: PutContext,
): Promise<void> {
  const { writer } = target
  const { manifest } = document
  const named = referencesOf(document)
  for (const each of all.filter(({ descriptor }) => named.has(descriptor.digest)))
    await writer.putDocument(each)
  if (manifest.kind === 'index') return
  const blobs = [manifest.config, ...manifest.layers]
  await mapLimit(blobs, options.concurrency, async blob => {
    await writer.bring(blob, contentFor(blob, 1, options), { isAbsent: true })
  })
}
