import { mapLimit } from '../../concurrency.ts'
import { verified } from '../../content/bytes.ts'
import { isTallyError } from '../../errors.ts'
import type { Companion, Statement } from '../../inspect/inspection.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { fieldsOf, own } from '../../model/json-fields.ts'
import { kindOf } from '../../model/media-type.ts'
import { isAttestation } from '../../model/platform-choice.ts'
import { attestedDigest } from '../../model/rewrite/reference-levels.ts'
import { humanBytes } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import type { Graph } from '../../transfer/walk.ts'
import type { InspectedContent } from './inspected-content.ts'
import type { ReadingWishes } from './read-image.ts'

/** BuildKit's annotation of a layer that states something (buildkit, attestation-storage.md). */
const predicateKey = 'in-toto.io/predicate-type'
/** Bytes of one statement: SBOMs of large images take several MB. */
const mostStatement = 64 * 1024 * 1024

type Wishes = Pick<
  ReadingWishes,
  'selection' | 'hasCompanions' | 'predicates' | 'concurrency' | 'note' | 'written'
>

/**
 * The children of an image's indexes that are no image of a platform, or not there. Of selected platforms, only the attestations of
 * those. Throws what reading throws.
 */
export async function companionsOf(
  content: InspectedContent,
  graph: Graph,
  wishes: Wishes,
): Promise<Companion[]> {
  const found = listed(graph, wishes)
  const isRead = wishes.hasCompanions || wishes.predicates.length > 0
  if (!isRead) return found
  return mapLimit(found, wishes.concurrency, async companion => {
    if (companion.isMissing || kindOf(companion.descriptor.mediaType) === 'other') return companion
    const document = await content.document(companion.descriptor.digest)
    if (!document) return { ...companion, isMissing: true }
    return readCompanion(content, { companion, document }, wishes)
  })
}

function listed({ documents, leaves }: Graph, { selection }: Wishes): Companion[] {
  const read = new Set(documents.map(({ descriptor }) => descriptor.digest))
  const images = new Set(leaves.map(({ document }) => document.descriptor.digest))
  // Images may have the same attestation, and a nested index the same children.
  const found = new Map<string, Companion>()
  for (const { manifest } of documents) {
    if (manifest.kind === 'image') continue
    for (const descriptor of manifest.manifests) {
      const companion = companionOf(descriptor, read)
      const isWanted = selection === 'all' || (companion?.about && images.has(companion.about))
      if (companion && isWanted) found.set(`${companion.about} ${descriptor.digest}`, companion)
    }
  }
  return Array.from(found.values())
}

function companionOf(descriptor: Descriptor, read: ReadonlySet<Digest>): Companion | undefined {
  const subject = attestedDigest(descriptor) ?? ''
  const about = isDigest(subject) ? { about: subject } : {}
  if (isAttestation(descriptor)) return { descriptor, what: 'attestation', ...about }
  const { mediaType, artifactType, digest } = descriptor
  if (kindOf(mediaType) === 'other') return { descriptor, what: artifactType ?? mediaType, ...about }
  if (read.has(digest)) return undefined
  return { descriptor, what: kindOf(mediaType), isMissing: true, ...about }
}

async function readCompanion(
  content: InspectedContent,
  { companion, document }: { readonly companion: Companion; readonly document: Document },
  wishes: Wishes,
): Promise<Companion> {
  const { manifest } = document
  const { about = manifest.subject?.digest } = companion
  const layers = manifest.kind === 'image' ? manifest.layers : []
  const stated = layers.flatMap(layer => {
    const predicateType = layer.annotations?.[predicateKey]
    return predicateType ? [{ layer, predicateType }] : []
  })
  const wanted = stated.filter(({ predicateType }) =>
    wishes.predicates.some(start => predicateType.startsWith(start)),
  )
  const statements: Statement[] = []
  for (const { layer, predicateType } of wanted) {
    const predicate = await predicateOf(content, layer, wishes)
    if (predicate) statements.push({ predicateType, ...predicate })
  }
  return {
    ...companion,
    ...(about ? { about } : {}),
    ...(stated.length > 0 ? { predicates: stated.map(({ predicateType }) => predicateType) } : {}),
    ...(wishes.predicates.length > 0 ? { statements } : {}),
  }
}

/** The content of a statement; undefined, with a note, if it cannot be read. */
async function predicateOf(
  { blobs }: InspectedContent,
  layer: Descriptor,
  { note, written }: Wishes,
): Promise<{ readonly predicate: unknown } | undefined> {
  const left = (why: string) =>
    note(`${printable(written)}: the attestation ${layer.digest} is left out: ${why}`)
  if (layer.size > mostStatement) {
    left(`it has ${humanBytes(layer.size)}, expected at most ${humanBytes(mostStatement)}`)
    return undefined
  }
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of verified(layer, await blobs.fetch(layer))) chunks.push(Buffer.from(chunk))
    return { predicate: statementIn(Buffer.concat(chunks).toString(), layer.mediaType) }
  } catch (error) {
    if (!isTallyError(error, 'NOT_FOUND', 'MANIFEST_INVALID') && !(error instanceof SyntaxError)) throw error
    // The parser's message quotes the text.
    left(isTallyError(error) ? error.message : 'it is no JSON')
    return undefined
  }
}

/** The predicate of a statement, which may be in a signed envelope (DSSE). */
function statementIn(text: string, mediaType: string): unknown {
  const fields = fieldsOf(JSON.parse(text), 'statement')
  if (!/^application\/vnd\.in-toto\..*\+dsse$/.test(mediaType)) return own(fields, 'predicate')
  const payload = own(fields, 'payload')
  const enclosed = Buffer.from(typeof payload === 'string' ? payload : '', 'base64').toString()
  return own(fieldsOf(JSON.parse(enclosed), 'statement'), 'predicate')
}
