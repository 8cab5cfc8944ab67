import { parseDescriptor } from '../descriptor.ts'
import type { Digest } from '../digest.ts'
import type { Document } from '../document.ts'
import { type Fields, fieldsOf, listField } from '../json-fields.ts'
import {
  compressionOf,
  dockerConfig,
  dockerList,
  dockerManifest,
  ociConfig,
  ociIndex,
  ociLayer,
  ociManifest,
} from '../media-type.ts'
import type { Platform } from '../platform.ts'
import { isAttestation } from '../platform-choice.ts'
import { type AnnotationLine, annotated, annotationsFor } from './annotation-lines.ts'
import { entriesOf, type IndexEntry } from './index-entry.ts'
import { type Moved, rewriteDocuments } from './rewrite-documents.ts'

/**
 * Adds annotations to documents, returned by their old digest; documents without additions keep their bytes. Docker's media types
 * have no annotations, so such documents get OCI types. References between documents follow to the new digests.
 */
export function annotateImage(
  documents: readonly Document[],
  lines: readonly AnnotationLine[],
  platformOf: (image: Document) => Platform | undefined,
): Moved {
  const inside = new Set(documents.map(({ descriptor }) => descriptor.digest))
  const proofs = new Set(
    documents.filter(each => isAboutAnother(each, inside)).map(({ descriptor }) => descriptor.digest),
  )
  return rewriteDocuments(documents, {
    change(document, fields, isMoved) {
      if (document.manifest.kind === 'index')
        return annotatedIndex(document, lines, { fields, isMoved, proofs })
      if (proofs.has(document.descriptor.digest)) return fields
      const more = annotationsFor(lines, 'manifest', platformOf(document))
      return Object.keys(more).length === 0 ? fields : annotated(typedAsOci(document, fields), more)
    },
  })
}

/** Whether a document is about another image, like an attestation or signature; that image's annotations do not apply to it. */
function isAboutAnother({ manifest }: Document, inside: ReadonlySet<Digest>): boolean {
  if (manifest.subject && inside.has(manifest.subject.digest)) return true
  return manifest.kind === 'image' && manifest.layers.some(({ mediaType }) => mediaType.includes('in-toto'))
}

interface Followed {
  readonly fields: Fields
  readonly isMoved: boolean
  /** Documents of the set that are about others. */
  readonly proofs: ReadonlySet<Digest>
}

function annotatedIndex(
  document: Document,
  lines: readonly AnnotationLine[],
  { fields, isMoved, proofs }: Followed,
): Fields {
  const before = listField(fields, 'manifests', 'index') ?? []
  const isProof = ({ descriptor }: IndexEntry) => isAttestation(descriptor) || proofs.has(descriptor.digest)
  const manifests = entriesOf(document).map((entry, at) => {
    const now = fieldsOf(before[at], 'manifests')
    return isProof(entry) ? now : annotatedEntry(now, lines)
  })
  const more = annotationsFor(lines, 'index')
  const isSame = Object.keys(more).length === 0 && manifests.every((entry, at) => entry === before[at])
  if (isSame && !isMoved) return fields
  return annotated({ ...typedAsOci(document, fields), manifests }, more)
}

function annotatedEntry(entry: Fields, lines: readonly AnnotationLine[]): Fields {
  const { platform } = parseDescriptor(entry, 'manifests')
  return annotated(entry, annotationsFor(lines, 'manifest-descriptor', platform))
}

/** A document may have its Docker type only from the Content-Type it was served with. */
function typedAsOci({ descriptor }: Document, fields: Fields): Fields {
  return asOci(descriptor.mediaType in ociTypes ? { ...fields, mediaType: descriptor.mediaType } : fields)
}

const ociTypes: Readonly<Record<string, string>> = {
  [dockerManifest]: ociManifest,
  [dockerList]: ociIndex,
  [dockerConfig]: ociConfig,
}

/** The same document with OCI's media types; the blobs it names are the same bytes. */
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
