import type { LayoutStore } from '../content/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { isForeignLayer } from '../model/media-type.ts'
import type { Repository } from '../model/reference.ts'
import { referenceLevels, referencesOf } from '../model/reference-levels.ts'
import { lacksParts } from '../registry/put-manifest.ts'
import type { Brought, RepositoryWriter } from '../registry/repository-writer.ts'
import type { UploadContent } from '../registry/upload-content.ts'
import { mapLimit } from './map-limit.ts'
import { contentFor, type Supply } from './supply.ts'
import { inTransferOrder } from './transfer.ts'

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

export interface CopyOptions {
  readonly supply: Supply
  readonly store: LayoutStore
  /** Blobs at once. */
  readonly concurrency: number
  readonly now: () => number
  readonly watch?: CopyWatch | undefined
}

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
    if (!isTallyError(error, 'CONTENT_MISMATCH') || !options.supply.keep || registries.length > 1) throw error
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

/** Documents under their digests; nothing is written before what it names is there: children before parents, subjects before referrers. */
export async function copyDocuments(
  documents: readonly Document[],
  targets: readonly CopyTarget[],
  options: CopyOptions,
): Promise<void> {
  const levels = referenceLevels(documents)
  await mapLimit(targets, targets.length, async target => {
    for (const level of levels) {
      const due = level.filter(({ descriptor }) => !target.holds?.(descriptor.digest))
      await mapLimit(due, options.concurrency, each => putWhole(each, documents, { target, options }))
    }
  })
}

interface Place {
  readonly target: CopyTarget
  readonly options: CopyOptions
}

/** A registry may have lost what it said it had: what a manifest names is then sent once more. */
async function putWhole(
  document: Document,
  all: readonly Document[],
  { target, options }: Place,
): Promise<void> {
  const { writer } = target
  try {
    await writer.putDocument(document)
  } catch (error) {
    if (!lacksParts(error)) throw error
    await resend(document, all, { target, options })
    await writer.putDocument(document)
  }
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
