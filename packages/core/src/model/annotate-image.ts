import { type AnnotationLine, annotated, annotationsFor } from './annotation-lines.ts'
import { parseDescriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { type Document, parseDocument } from './document.ts'
import { type Fields, fieldsOf, listField } from './json-fields.ts'
import {
  compressionOf,
  dockerConfig,
  dockerList,
  dockerManifest,
  ociConfig,
  ociIndex,
  ociLayer,
  ociManifest,
} from './media-type.ts'
import type { Platform } from './platform.ts'
import { isAttestation } from './platform-choice.ts'

const aboutKey = 'vnd.docker.reference.digest'

/**
 * Documents with annotations added, children before parents as they were given; what has none to add stays as it is, byte for byte.
 * Docker's own types have no annotations, so those become OCI's. Entries of indexes follow their children to the new digests.
 */
export function annotateImage(
  documents: readonly Document[],
  lines: readonly AnnotationLine[],
  platformOf: (image: Document) => Platform | undefined,
): Document[] {
  const changed = new Map<Digest, Document>()
  return documents.map(document => {
    const made =
      document.manifest.kind === 'image'
        ? annotatedManifest(document, annotationsFor(lines, 'manifest', platformOf(document)))
        : annotatedIndex(document, lines, changed)
    changed.set(document.descriptor.digest, made)
    return made
  })
}

function annotatedManifest(document: Document, more: Readonly<Record<string, string>>): Document {
  if (Object.keys(more).length === 0 || isAboutAnother(document)) return document
  return madeOf(annotated(asOci(fieldsIn(document)), more))
}

/** Attestations are about another image, whose annotations say nothing of them. */
function isAboutAnother({ manifest }: Document): boolean {
  return manifest.kind === 'image' && manifest.layers.some(({ mediaType }) => mediaType.includes('in-toto'))
}

function annotatedIndex(
  document: Document,
  lines: readonly AnnotationLine[],
  changed: ReadonlyMap<Digest, Document>,
): Document {
  const fields = fieldsIn(document)
  const before = listField(fields, 'manifests', 'index') ?? []
  const manifests = before.map(entry => annotatedEntry(fieldsOf(entry, 'manifests'), lines, changed))
  const own = annotationsFor(lines, 'index')
  if (Object.keys(own).length === 0 && manifests.every((entry, at) => entry === before[at])) return document
  return madeOf(annotated({ ...asOci(fields), manifests }, own))
}

function annotatedEntry(
  entry: Fields,
  lines: readonly AnnotationLine[],
  changed: ReadonlyMap<Digest, Document>,
): Fields {
  const read = parseDescriptor(entry, 'manifests')
  const now = changed.get(read.digest)?.descriptor
  const about = changed.get(read.annotations?.[aboutKey] as Digest)?.descriptor.digest
  const isMoved = now !== undefined && now.digest !== read.digest
  const followed = isMoved
    ? { ...entry, mediaType: now.mediaType, digest: now.digest, size: now.size }
    : entry
  if (isAttestation(read)) {
    const isFollowing = about !== undefined && about !== read.annotations?.[aboutKey]
    return isFollowing ? annotated(followed, { [aboutKey]: about }) : followed
  }
  return annotated(followed, annotationsFor(lines, 'manifest-descriptor', read.platform))
}

function fieldsIn({ bytes }: Document): Fields {
  return fieldsOf(JSON.parse(Buffer.from(bytes).toString()), 'manifest')
}

function madeOf(fields: Fields): Document {
  return parseDocument(Buffer.from(JSON.stringify(fields)))
}

const ociTypes: Readonly<Record<string, string>> = {
  [dockerManifest]: ociManifest,
  [dockerList]: ociIndex,
  [dockerConfig]: ociConfig,
}

/** The same document with OCI's media types: what they name is the same bytes. */
export function asOci(fields: Fields): Fields {
  const { mediaType, config, layers } = fields
  if (typeof mediaType !== 'string' || !(mediaType in ociTypes)) return fields
  return {
    ...fields,
    mediaType: ociTypes[mediaType],
    ...(config ? { config: withOciType(config) } : {}),
    ...(Array.isArray(layers) ? { layers: layers.map(withOciType) } : {}),
  }
}

function withOciType(descriptor: unknown): Fields {
  const fields = fieldsOf(descriptor, 'descriptor')
  const mediaType = String(fields.mediaType)
  const compression = compressionOf(mediaType)
  const layer = compression === 'unknown' ? undefined : ociLayer[compression]
  return { ...fields, mediaType: ociTypes[mediaType] ?? layer ?? mediaType }
}
