import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { DeclaredSizes } from './declared-sizes.ts'
import { type Descriptor, parseDescriptor } from './descriptor.ts'
import { algorithmOf, type Digest, digestOf } from './digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  listField,
  own,
  refuseCaseVariants,
  textField,
  textMapField,
} from './json-fields.ts'
import { bareMediaType, kindOf, ociIndex, ociManifest, withoutParameters } from './media-type.ts'
import { parseStrictJson } from './strict-json.ts'

/** What a manifest says, as far as transfers need it. */
export type Manifest = ImageManifest | IndexManifest

/** An image, or another artifact of the same form (image-spec, manifest.md). */
export interface ImageManifest {
  readonly kind: 'image'
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** A list of manifests, Docker's "manifest list" (image-spec, image-index.md). */
export interface IndexManifest {
  readonly kind: 'index'
  readonly manifests: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest as it was fetched: the bytes are the truth, `manifest` is a view of them. */
export interface Document {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly manifest: Manifest
}

/** What is known of a document before it is read. */
interface Expected {
  /** The Content-Type it came with; what says nothing about manifests is ignored. */
  readonly mediaType?: string
  readonly digest?: Digest
}

const names = [
  'schemaVersion',
  'mediaType',
  'config',
  'layers',
  'manifests',
  'subject',
  'artifactType',
  'annotations',
  'fsLayers',
  'blobs',
]
const maxEntries = 10_000
/** Content types that servers use for anything. */
const unspecific = new Set([
  '',
  'text/plain',
  'application/json',
  'application/octet-stream',
  'binary/octet-stream',
])

/**
 * Reads a manifest or index and keeps its bytes. What two clients could read differently is refused.
 *
 * Throws CONTENT_MISMATCH when the digest differs, MANIFEST_INVALID, MANIFEST_TOO_LARGE, SCHEMA1_UNSUPPORTED,
 * MEDIA_TYPE_UNSUPPORTED, GRAPH_INVALID for more than 10,000 entries (image-spec, manifest.md and image-index.md).
 */
export function parseDocument(bytes: Uint8Array, expected: Expected = {}): Document {
  const digest = expected.digest ?? digestOf(bytes)
  const found = expected.digest === undefined ? digest : digestOf(bytes, algorithmOf(digest))
  if (found !== digest) {
    throw new TallyError('CONTENT_MISMATCH', `Cannot accept manifest ${digest}: found ${found}`, {
      details: { expected: digest, found },
    })
  }
  const fields = fieldsOf(parseStrictJson(bytes), 'manifest')
  const mediaType = mediaTypeOf(fields, bareMediaType(expected.mediaType ?? ''))
  const manifest = manifestOf(fields, mediaType)
  new DeclaredSizes().add('manifest', named(manifest))
  return { descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, manifest }
}

function mediaTypeOf(fields: Fields, sent: string): string {
  refuseCaseVariants(fields, names, 'manifest')
  refuseOtherShapes(fields)
  // Empty is how some tools write "none". A parameter changes no field's meaning, in the document as in the Content-Type.
  const said = withoutParameters(textField(fields, 'mediaType', 'manifest') ?? '') || undefined
  const heard = unspecific.has(sent) ? undefined : sent
  const shape = shapeOf(fields, said ?? heard ?? '')
  if (own(fields, 'schemaVersion') !== 2) throw fault('manifest.schemaVersion', 'expected 2')
  if (said !== undefined && heard !== undefined && said !== heard) {
    throw fault(
      'manifest.mediaType',
      `the document says "${printable(said)}", the server "${printable(heard)}"`,
    )
  }
  const mediaType = said ?? heard ?? shape
  if (kindOf(mediaType) === 'other') {
    throw new TallyError('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${printable(mediaType)}"`)
  }
  if (kindOf(mediaType) !== kindOf(shape))
    throw fault('manifest', `it is of type "${mediaType}" and has the fields of ${shape}`)
  return mediaType
}

/** What could be taken for an image and for an index is neither (CVE-2021-41190); a key that is null counts, since readers differ about it. */
function refuseOtherShapes(fields: Fields): void {
  const foreign = ['config', 'layers', 'fsLayers', 'blobs'].find(name => isWritten(fields, name))
  if (isWritten(fields, 'manifests') && foreign !== undefined)
    throw fault('manifest', `it has both manifests and ${foreign}`)
  if (isWritten(fields, 'fsLayers') || own(fields, 'schemaVersion') === 1)
    throw new TallyError('SCHEMA1_UNSUPPORTED', 'Cannot use the image: its manifest is Docker schema 1')
}

/** The OCI media type of documents with these fields. An absent list counts as empty where the type that was told says which one it is. */
function shapeOf(fields: Fields, told: string): string {
  const has = (name: string) => isWritten(fields, name)
  if (has('manifests')) return ociIndex
  if (has('config') && (has('layers') || kindOf(told) !== 'other')) return ociManifest
  if (!has('config') && !has('layers') && kindOf(told) === 'index') return ociIndex
  throw fault('manifest', 'it has neither manifests nor config and layers, this is not a manifest')
}

function isWritten(fields: Fields, name: string): boolean {
  return own(fields, name) !== undefined
}

function manifestOf(fields: Fields, mediaType: string): Manifest {
  const shared = sharedFields(fields)
  if (kindOf(mediaType) === 'index')
    return { kind: 'index', manifests: descriptors(fields, 'manifests'), ...shared }
  return {
    kind: 'image',
    config: parseDescriptor(own(fields, 'config'), 'config'),
    layers: descriptors(fields, 'layers'),
    ...shared,
  }
}

function sharedFields(fields: Fields): Pick<Manifest, 'subject' | 'artifactType' | 'annotations'> {
  const subject = own(fields, 'subject')
  const artifactType = textField(fields, 'artifactType', 'manifest')
  const annotations = textMapField(fields, 'annotations', 'manifest')
  return {
    ...(subject === undefined || subject === null ? {} : { subject: parseDescriptor(subject, 'subject') }),
    ...(artifactType ? { artifactType } : {}),
    ...(annotations ? { annotations } : {}),
  }
}

function descriptors(fields: Fields, name: string): Descriptor[] {
  const list = listField(fields, name, 'manifest') ?? []
  if (list.length > maxEntries)
    throw new TallyError(
      'GRAPH_INVALID',
      `Cannot use the document: ${list.length} entries, expected at most ${maxEntries}`,
    )
  return list.map((value, at) => parseDescriptor(value, `${name}[${at}]`))
}

/** What a manifest refers to, in order: config and layers, or manifests. */
export function children(manifest: Manifest): readonly Descriptor[] {
  return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers]
}

/** All that a manifest names: what it refers to, and its subject. */
export function named(manifest: Manifest): readonly Descriptor[] {
  return manifest.subject ? [...children(manifest), manifest.subject] : children(manifest)
}
