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

/** A repository that content is copied to. */
export interface CopyTarget {
  readonly writer: RepositoryWriter
  /** Repositories of its registry that may have a blob, likeliest first. */
  mountFrom(blob: Descriptor): readonly Repository[]
  /** Whether content is known to be there, since it was read from there: it is not written again. */
  holds?(digest: Digest): boolean
}

/** What became of a blob at one target. */
export interface BlobCopy {
  readonly blob: Descriptor
  readonly target: Repository
  readonly how: Brought
  readonly milliseconds: number
  /** Tries beyond the first. */
  readonly retries: number
}

/** Told what a copy does, as it happens. */
export interface CopyWatch {
  /** These blobs are to be in so many targets. */
  begun?(blobs: readonly Descriptor[], targets: number): void
  /** Bytes of a blob went to a target. */
  sent?(bytes: number): void
  /** A blob is in its place. */
  brought(copy: BlobCopy): void
}

/** A subject that was copied because a repository takes no manifest without it. */
export interface BroughtSubject {
  readonly subject: Digest
  readonly referrer: Digest
  readonly target: Repository
}

export interface CopyOptions {
  readonly uploadSource: UploadSource
  readonly store: LayoutStore
  /** Blobs at once. */
  readonly concurrency: number
  readonly now: () => number
  readonly watch?: CopyWatch | undefined
  /** Reads a document where the copied ones are from. Throws NOT_FOUND. */
  readonly document: (wanted: Descriptor) => Promise<Document>
  /** Called for each subject that was copied because a target takes no manifest without it. */
  readonly subjectBrought?: ((brought: BroughtSubject) => void) | undefined
}

/** Subjects that have subjects in turn: a signature of an SBOM of an image is of level 2. */
const maxSubjects = 8

/** Brings blobs to every target; each is downloaded once at most, and mounted between repositories of one registry. */
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

/** Registries need not hold layers that have addresses of their own (image-spec, layer.md, "Non-Distributable Layers"). */
export function distributable(blobs: readonly Descriptor[]): Descriptor[] {
  return blobs.filter(({ mediaType, urls }) => !(isForeignLayer(mediaType) && urls?.length))
}

/** Other repositories of the target's registry that may have the blob: those in `there` have it. */
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
    // A mirror or a connection may have damaged what came straight through: by way of the store every source is asked.
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
  const content = counted(contentFor(blob, needs, options), options.watch)
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

/** The same content, each piece told of as it is taken. */
function counted(content: UploadContent, watch: CopyWatch | undefined): UploadContent {
  const { sent } = watch ?? {}
  if (!sent) return content
  async function* passing(bytes: Bytes): Bytes {
    for await (const piece of bytes) {
      sent?.(piece.byteLength)
      yield piece
    }
  }
  return { ...content, open: async () => passing(await content.open()) }
}

async function timed(
  blob: Descriptor,
  target: Repository,
  { now, watch }: CopyOptions,
  work: (told: { retried: () => void }) => Promise<Brought>,
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
 * Writes documents under their digests; nothing is written before what it names is there: children before parents, subjects before
 * referrers. A subject that is not among them is copied where the registry takes its referrer only so; the blobs of such subjects are
 * returned. Throws UPLOAD_REJECTED where such a subject cannot be had, and what reading and writing throw.
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

interface Place {
  readonly target: CopyTarget
  readonly options: CopyOptions
  /** Number of referrers above, from one to its subject. */
  readonly depth: number
}

async function putLevels(documents: readonly Document[], place: Place): Promise<BlobCopy[]> {
  const { target, options } = place
  const copies: BlobCopy[] = []
  for (const level of referenceLevels(documents)) {
    const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest))
    const brought = await mapLimit(due, options.concurrency, each => putWhole(each, documents, place))
    copies.push(...brought.flat())
  }
  return copies
}

/** Puts a document; what it names and the registry lacks is sent first: an absent subject, or parts that the registry has lost. */
async function putWhole(
  document: Document,
  all: readonly Document[],
  { target, options, depth }: Place,
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

/** Statuses by which registries refuse a manifest for what it names. */
const refusals = new Set([400, 404, 409, 422])

/** The subject of a refused document, where the repository does not have it. */
async function absentSubject(
  { manifest }: Document,
  error: unknown,
  { writer }: CopyTarget,
): Promise<Descriptor | undefined> {
  const { subject } = manifest
  if (!subject || !isTallyError(error) || !refusals.has(error.details.status as number)) return undefined
  return (await writer.hasDocument(subject.digest)) ? undefined : subject
}

/** Copies the subject of a document with all that is below it, and its own subject in turn. */
async function bringSubject(
  { manifest, descriptor }: Document,
  refusal: unknown,
  { target, options, depth }: Place,
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

/** What is below a subject; undefined where the source does not have the subject. */
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
    `Cannot write ${digestReference(target, referrer)}: the registry refuses it, and its subject ${subject.digest} is not there, nor can it be copied, since the source lacks it: ${cause instanceof Error ? cause.message : ''}`,
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
  { target, options }: Place,
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
