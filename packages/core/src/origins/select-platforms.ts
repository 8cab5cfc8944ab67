import { mapLimit } from '../concurrency.ts'
import { readAll } from '../content/bytes.ts'
import type { BlobSource } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { isImageManifest } from '../model/layer-content.ts'
import { kindOf } from '../model/media-type.ts'
import type { Platform } from '../model/platform.ts'
import { choosePlatform } from '../model/platform-choice.ts'
import { platformFit, platformMissing, platformUnknown } from '../model/platform-fit.ts'
import { entriesOf, isProof, needsSubject } from '../model/rewrite/index-entry.ts'
import { subsetIndex } from '../model/rewrite/subset-index.ts'
import { isDocumentFault } from '../prune/inventory/unread-document.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { Selection } from '../transfer/walk.ts'

/** The depth to which images are walked. */
const maxDepth = 8
/** Documents read at once. */
const maxReads = 16

/** How an image whose platforms are selected is read and named. */
interface SelectedImage {
  /** As the user knows it. */
  readonly name: string
  readonly blobs: BlobSource
  readonly document: (digest: Digest) => Promise<Document>
  /** Whether a document is present, for an index that may list absent ones. */
  readonly has?: ((wanted: Descriptor) => Promise<boolean>) | undefined
  readonly warn: ((message: string) => void) | undefined
}

/**
 * Selects the part of an image that has the given platforms: a new index if one is left out. An index that lists only
 * another index is looked into, and the new index is then derived from the inner one. An image whose platform no index
 * names is judged by its config; one whose config names none is accepted with a warning. Throws PLATFORM_MISSING.
 */
export async function selectPlatforms(
  root: Document,
  selection: Selection,
  image: SelectedImage,
): Promise<Document> {
  if (selection === 'all') return root
  let outer: Document | undefined
  let index = root
  for (let depth = 0; depth < maxDepth; depth++) {
    const selected = await subset(index, selection, image)
    const unnamed = await unnamedChild(index, selection, image)
    if (unnamed?.manifest.kind !== 'index') {
      if (unnamed) await checkConfig(unnamed, selection, image)
      return selected === index ? (outer ?? selected) : selected
    }
    outer ??= selected
    index = unnamed
  }
  throw new TallyError(
    'GRAPH_INVALID',
    `Cannot use ${root.descriptor.digest}: it nests deeper than ${maxDepth} levels`,
  )
}

/** Leaves out absent attestations: pulls and loads of some platforms do not bring them. */
async function subset(
  index: Document,
  selection: readonly Platform[],
  image: SelectedImage,
): Promise<Document> {
  const facts = { name: image.name, subjects: await subjectsIn(index, image) }
  const whole = subsetIndex(index, selection, facts)
  if (!image.has || whole.manifest.kind === 'image') return whole
  const absent = new Set<Digest>()
  for (const entry of entriesOf(whole))
    if (isProof(entry) && !(await image.has(entry.descriptor))) absent.add(entry.descriptor.digest)
  if (absent.size === 0) return whole
  const verb = absent.size === 1 ? 'is left out, since it is' : 'are left out, since they are'
  image.warn?.(
    `${printable(image.name)}: ${plural(absent.size, 'attestation')} ${verb} not there: ${[...absent].join(', ')}`,
  )
  return subsetIndex(index, selection, { ...facts, absent })
}

async function checkConfig(
  { manifest }: Document,
  selection: readonly Platform[],
  { name, blobs, warn }: SelectedImage,
): Promise<void> {
  if (manifest.kind !== 'image' || !isImageManifest(manifest)) return
  const fit = platformFit(await readAll(blobs, manifest.config), selection)
  if (fit.kind === 'misfits') throw platformMissing(name, fit)
  if (fit.kind === 'unknown') warn?.(platformUnknown(name, selection))
}

/** The subjects of entries that do not name them in the index. An unreadable entry has no known subject, and is reported. */
async function subjectsIn(
  { manifest }: Document,
  { document, name, warn }: SelectedImage,
): Promise<ReadonlyMap<Digest, Digest>> {
  if (manifest.kind === 'image') return new Map()
  const unsaid = manifest.manifests.filter(
    each => needsSubject(each) && ['image', 'index'].includes(kindOf(each.mediaType)),
  )
  const found = await mapLimit(unsaid, maxReads, async ({ digest }) => {
    try {
      return [digest, (await document(digest)).manifest.subject?.digest] as const
    } catch (error) {
      if (!isDocumentFault(error) && !isTallyError(error, 'NOT_FOUND')) throw error
      const why = `it cannot be read, so that it is not known what it is about (${error.message})`
      warn?.(`${printable(name)}: ${digest} is left out of the platforms asked for: ${why}`)
      return [digest, undefined] as const
    }
  })
  return new Map(found.flatMap(([digest, subject]) => (subject ? [[digest, subject]] : [])))
}

/** The only image or index of an index that does not name its platform. */
async function unnamedChild(
  root: Document,
  selection: readonly Platform[],
  { document }: SelectedImage,
): Promise<Document | undefined> {
  const { manifest } = root
  if (manifest.kind === 'image') return root
  const lone = selection.map(platform => choosePlatform(manifest, platform)).find(({ platform }) => !platform)
  return lone && document(lone.digest)
}
