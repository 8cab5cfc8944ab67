import { mismatch } from '../content/bytes.ts'
import { TallyError } from '../errors.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import { type ColdPull, contentParts } from './image-content.ts'
import { framed, layoutBehind, readFrame } from './pack.ts'
import { type EntryPlan, type Member, mostEntries } from './plan-entries.ts'
import type { EntrySource } from './service/cache-route.ts'

/*
 * An image's own entry: a pack of its manifests and small configs. Its index says more than that of other packs:
 *   { "documents": [[digest, size, mediaType], …], "configs": [[digest, size], …], "entries": [[[digest, size], …], …],
 *     "cold": [bytes, milliseconds] } `entries` are the plans of the entries with the image's blobs, whose keys follow from them; `cold` may be missing.
 */

/** The verified content of an image's own entry. */
export interface CachedImage {
  readonly documents: ReadonlyMap<Digest, Document>
  readonly configs: ReadonlyMap<Digest, Uint8Array>
  /** The claimed entries of the image's other blobs. */
  readonly entries: readonly EntryPlan[]
  /** The claimed duration of the pull that filled the cache. */
  readonly cold: ColdPull | undefined
}

/** The most bytes of an image's own entry; an image with more in manifests is not cached. */
export const imageEntryBytes = 32 * 1024 * 1024
const mostMembers = 20_000

/** Builds an image's own entry. */
export function imageEntry(
  documents: readonly Document[],
  configs: readonly { readonly descriptor: Member; readonly bytes: Uint8Array }[],
  { entries, cold }: Pick<CachedImage, 'entries' | 'cold'>,
): EntrySource {
  const header = framed({
    documents: documents.map(({ descriptor: { digest, size, mediaType } }) => [digest, size, mediaType]),
    configs: configs.map(({ descriptor: { digest, size } }) => [digest, size]),
    entries: entries.map(plan => plan.map(({ digest, size }) => [digest, size])),
    ...(cold ? { cold: [cold.bytes, Math.round(cold.milliseconds)] } : {}),
  })
  const bytes = Buffer.concat([
    header,
    ...documents.map(each => each.bytes),
    ...configs.map(each => each.bytes),
  ])
  return {
    size: bytes.byteLength,
    async *open(from, to) {
      yield bytes.subarray(from, to)
    },
  }
}

/** Reads an image's own entry and verifies every document and config in it. Throws CONTENT_MISMATCH. */
export function readImageEntry(pack: Uint8Array, root: Digest): CachedImage {
  const frame = readFrame(pack)
  if (!frame) throw damaged(root, 'it is not a pack')
  const { documents, configs, entries, cold } = Object(frame.index) as Record<string, unknown>
  const named = listOf(documents, root)
  const small = listOf(configs, root).map(each => memberOf(each, root))
  const members = [...named.map(each => memberOf(each, root)), ...small]
  const layout = layoutBehind(pack.subarray(0, frame.end), members)
  if (layout.size !== pack.byteLength) throw damaged(root, 'it is not as long as its index says')
  const bytesOf = (member: Member) => verifiedPart(pack, layout.offsets.get(member.digest) ?? 0, member)
  const found = named.map(each => {
    const member = memberOf(each, root)
    const mediaType = (each as unknown[])[2]
    if (typeof mediaType !== 'string') throw damaged(root, 'its index names a document without a type')
    return parseDocument(bytesOf(member), { digest: member.digest, mediaType })
  })
  // Only documents below the root: the type of any other is unconfirmed.
  const parts = contentParts({ root, choice: 'all', documents: found })
  const blobs = parts.images.flatMap(({ layers, attachments }) => [...layers, ...attachments])
  checkTypes(root, parts.documents)
  return {
    documents: new Map(parts.documents.map(document => [document.descriptor.digest, document])),
    configs: new Map(small.map(member => [member.digest, bytesOf(member)])),
    entries: plansFor(
      new Set(blobs.map(nameOf)),
      listOf(entries, root).map(plan => planOf(plan, root)),
    ),
    cold: coldOf(cold),
  }
}

/**
 * An entry could give a wrong type for a document that does not state it: the parent's descriptor and the document's
 * fields decide.
 */
function checkTypes(root: Digest, documents: readonly Document[]): void {
  const [top] = documents
  if (!top) throw damaged(root, 'it is about another image')
  const plain = parseDocument(top.bytes, { digest: root })
  const named = documents.flatMap(({ manifest }) => (manifest.kind === 'index' ? manifest.manifests : []))
  const types = new Map([...named, plain.descriptor].map(({ digest, mediaType }) => [digest, mediaType]))
  if (documents.some(({ descriptor: { digest, mediaType } }) => types.get(digest) !== mediaType))
    throw damaged(root, 'a document in it is of another type than it says')
}

/** Plans are unverified: those that name anything but the image's blobs are useless, and each would cost look-ups. */
function plansFor(blobs: ReadonlySet<string>, plans: readonly EntryPlan[]): EntryPlan[] {
  const own = plans.filter(
    plan =>
      new Set(plan.map(({ digest }) => digest)).size === plan.length &&
      plan.every(member => blobs.has(nameOf(member))),
  )
  return own.slice(0, mostEntries)
}

function nameOf({ digest, size }: Member): string {
  return `${digest} ${size}`
}

function verifiedPart(pack: Uint8Array, at: number, expected: Member): Uint8Array {
  // Copies: a slice would keep the whole pack in memory for as long as any part of it.
  const bytes = Buffer.from(pack.subarray(at, at + expected.size))
  const digest = digestOf(bytes, algorithmOf(expected.digest))
  if (digest === expected.digest) return bytes
  throw mismatch({ ...expected, mediaType: '' }, { digest, size: bytes.byteLength })
}

/** Only displayed, so a false value does no harm beyond a wrong figure. */
function coldOf(value: unknown): ColdPull | undefined {
  const [bytes, milliseconds] = Array.isArray(value) ? (value as unknown[]) : []
  return isAmount(bytes) && isAmount(milliseconds) ? { bytes, milliseconds } : undefined
}

function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function planOf(value: unknown, root: Digest): EntryPlan {
  const [first, ...rest] = listOf(value, root).map(each => memberOf(each, root))
  if (!first) throw damaged(root, 'its index names an empty entry')
  return [first, ...rest]
}

function memberOf(value: unknown, root: Digest): Member {
  const [digest, size] = listOf(value, root)
  if (typeof digest === 'string' && isDigest(digest) && Number.isSafeInteger(size) && (size as number) >= 0)
    return { digest, size: size as number }
  throw damaged(root, 'its index names something that is not a blob')
}

function listOf(value: unknown, root: Digest): readonly unknown[] {
  if (Array.isArray(value) && value.length <= mostMembers) return value
  throw damaged(root, 'its index is not what it should be')
}

function damaged(root: Digest, why: string): TallyError {
  return new TallyError('CONTENT_MISMATCH', `Cannot use the cache entry of ${root}: ${why}`)
}
