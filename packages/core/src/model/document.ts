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

/** The fields of a manifest that transfers need. */
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

/** A list of manifests (image-spec, image-index.md); Docker's "manifest list". */
export interface IndexManifest {
  readonly kind: 'index'
  readonly manifests: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** A fetched manifest: `bytes` are authoritative, `manifest` is a view of them. */
export interface Document {
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
  readonly manifest: Manifest
}

/** Facts known about a document before it is read. */
interface Expected {
  /** The Content-Type it was served with; types that are not manifests' are ignored. */
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
/** Content types that servers send for anything. */
const unspecific = new Set([
  '',
  'text/plain',
  'application/json',
  'application/octet-stream',
  'binary/octet-stream',
])

/**
 * Reads a manifest or index and keeps its bytes. Refuses whatever two clients could read differently.
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
  // Some tools write an empty type for "none". Parameters change no field's meaning, here as in the Content-Type.
  const declared = withoutParameters(textField(fields, 'mediaType', 'manifest') ?? '') || undefined
  const served = unspecific.has(sent) ? undefined : sent
  const shape = shapeOf(fields, declared ?? served ?? '')
  if (own(fields, 'schemaVersion') !== 2) throw fault('manifest.schemaVersion', 'expected 2')
  if (declared !== undefined && served !== undefined && declared !== served) {
    throw fault(
      'manifest.mediaType',
      `the document says "${printable(declared)}", the server "${printable(served)}"`,
    )
  }
  const mediaType = declared ?? served ?? shape
  if (kindOf(mediaType) === 'other') {
    throw new TallyError('MEDIA_TYPE_UNSUPPORTED', `Cannot use a manifest of type "${printable(mediaType)}"`)
  }
  if (kindOf(mediaType) !== kindOf(shape))
    throw fault('manifest', `it is of type "${mediaType}" and has the fields of ${shape}`)
  return mediaType
}

/** Refuses a document that could be an image and an index (CVE-2021-41190). A null key counts as present, since readers disagree on it. */
function refuseOtherShapes(fields: Fields): void {
  const foreign = ['config', 'layers', 'fsLayers', 'blobs'].find(name => isWritten(fields, name))
  if (isWritten(fields, 'manifests') && foreign !== undefined)
    throw fault('manifest', `it has both manifests and ${foreign}`)
  if (isWritten(fields, 'fsLayers') || own(fields, 'schemaVersion') === 1)
    throw new TallyError('SCHEMA1_UNSUPPORTED', 'Cannot use the image: its manifest is Docker schema 1')
}

/** The OCI media type that the fields imply. A missing list counts as empty where the declared type says which kind it is. */
function shapeOf(fields: Fields, declared: string): string {
  const has = (name: string) => isWritten(fields, name)
  if (has('manifests')) return ociIndex
  if (has('config') && (has('layers') || kindOf(declared) !== 'other')) return ociManifest
  if (!has('config') && !has('layers') && kindOf(declared) === 'index') return ociIndex
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

/** The descriptors a manifest contains, in order: config and layers, or manifests. */
export function children(manifest: Manifest): readonly Descriptor[] {
  return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers]
}

/** All descriptors of a manifest: its children and its subject. */
export function named(manifest: Manifest): readonly Descriptor[] {
  return manifest.subject ? [...children(manifest), manifest.subject] : children(manifest)
}
