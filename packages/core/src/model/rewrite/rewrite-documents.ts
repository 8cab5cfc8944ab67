import { parseDescriptor } from '../descriptor.ts'
import type { Digest } from '../digest.ts'
import { type Document, parseDocument } from '../document.ts'
import { type Fields, fieldsOf, listField, own, textMapField } from '../json-fields.ts'
import { aboutKey, attestedDigest, changedDigests, referenceLevels } from './reference-levels.ts'

/** Documents by their old digest. */
export type Moved = ReadonlyMap<Digest, Document>

/** The changes to documents. */
interface Rewriting {
  /** Documents outside the set that have moved; references to them follow too. */
  readonly moved?: Moved
  /** A document's new fields, or the same object when nothing changes; `isMoved` tells that something it names has moved. */
  readonly change?: (document: Document, fields: Fields, isMoved: boolean) => Fields
}

/**
 * Changes documents and updates all references to them up to the roots: index entries, subjects, and what attestations are about,
 * with media type, digest, size and inline data. Unchanged documents keep their bytes.
 * Returns the new document for each of the set and for those moved outside it. Throws GRAPH_INVALID, MANIFEST_TOO_LARGE.
 */
export function rewriteDocuments(
  documents: readonly Document[],
  { moved = new Map(), change = (_, fields) => fields }: Rewriting,
): Moved {
  const now = new Map(moved)
  for (const document of referenceLevels(documents).flat()) {
    const before = documentFields(document)
    const followed = following(before, now)
    const after = change(document, followed, followed !== before)
    now.set(document.descriptor.digest, after === before ? document : rewritten(document, after))
  }
  return now
}

/** A document's fields, read from its bytes. */
export function documentFields({ bytes }: Document): Fields {
  return fieldsOf(JSON.parse(Buffer.from(bytes).toString()), 'manifest')
}

/** A document that names no media type keeps the one it was served with. */
function rewritten({ descriptor }: Document, fields: Fields): Document {
  const isNamed = typeof fields.mediaType === 'string' && fields.mediaType !== ''
  const expected = isNamed ? {} : { mediaType: descriptor.mediaType }
  return parseDocument(Buffer.from(JSON.stringify(fields)), expected)
}

function following(fields: Fields, now: Moved): Fields {
  const subject = own(fields, 'subject')
  const entries = listField(fields, 'manifests', 'index')
  const changes: Record<string, unknown> = {}
  const about = followedAbout(fields, 'manifest', now)
  if (about !== fields) changes.annotations = about.annotations
  if (subject !== undefined && subject !== null) {
    const followed = followedDescriptor(subject, 'subject', now)
    if (followed !== subject) changes.subject = followed
  }
  if (entries) {
    const followed = entries.map(entry => followedDescriptor(entry, 'manifests', now))
    if (followed.some((entry, at) => entry !== entries[at])) changes.manifests = followed
  }
  return Object.keys(changes).length === 0 ? fields : { ...fields, ...changes }
}

function followedDescriptor(value: unknown, where: string, now: Moved): Fields {
  const fields = followedAbout(fieldsOf(value, where), where, now)
  const { digest } = parseDescriptor(fields, where)
  const found = now.get(digest)
  if (!found || found.descriptor.digest === digest) return fields
  const { mediaType, digest: moved, size } = found.descriptor
  const data = own(fields, 'data') === undefined ? {} : { data: Buffer.from(found.bytes).toString('base64') }
  return { ...fields, mediaType, digest: moved, size, ...data }
}

function followedAbout(fields: Fields, where: string, now: Moved): Fields {
  const annotations = textMapField(fields, 'annotations', where)
  const about = annotations?.[aboutKey]
  const found = about === undefined ? undefined : now.get(about as Digest)?.descriptor.digest
  if (found === undefined || found === about) return fields
  return { ...fields, annotations: { ...annotations, [aboutKey]: found } }
}

/** A statement inside content that names the old digest of a changed document. */
export interface OutdatedStatement {
  /** The manifest that carries the statement, by its new digest. */
  readonly statement: Digest
  readonly said: Digest
  readonly now: Digest
}

/** Attestations, signatures and the like that were made for digests that have changed; their contents cannot follow. */
export function outdatedStatements(documents: readonly Document[], moved: Moved): OutdatedStatement[] {
  const changed = changedDigests(moved)
  const found = new Map<string, OutdatedStatement>()
  const add = (by: Digest, said: string | undefined): void => {
    const now = changed.get(said as Digest)?.descriptor.digest
    const statement = moved.get(by)?.descriptor.digest ?? by
    if (now && said) found.set(`${statement} ${said}`, { statement, said: said as Digest, now })
  }
  for (const { descriptor, manifest } of documents) {
    add(descriptor.digest, manifest.subject?.digest)
    if (manifest.kind === 'index')
      for (const each of manifest.manifests) add(each.digest, attestedDigest(each))
  }
  return [...found.values()]
}
