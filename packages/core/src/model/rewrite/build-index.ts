import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { Digest } from '../digest.ts'
import { type Document, parseDocument } from '../document.ts'
import type { Fields } from '../json-fields.ts'
import { dockerList, dockerManifest, ociIndex } from '../media-type.ts'
import { formatPlatform, type Platform } from '../platform.ts'
import { type AnnotationLine, annotated, annotationsFor } from './annotation-lines.ts'
import { type IndexEntry, isProof, platformOfEntry, proofsOf } from './index-entry.ts'
import { digestsOf, distinct } from './merge-entries.ts'

/** The media types of an index; `auto` follows its entries. */
type IndexType = 'auto' | 'oci' | 'docker'

export interface IndexRules {
  readonly mediaType: IndexType
  readonly attestations: 'keep' | 'drop'
  readonly annotations: readonly AnnotationLine[]
  /** Annotations of the index that the new one replaces. */
  readonly current?: Readonly<Record<string, string>> | undefined
}

/**
 * Builds an index: images in the given order, followed by the attestations of the listed images; equal input gives equal bytes.
 * Throws INDEX_INVALID for two images of one platform, and for mixed media types unless a type was requested.
 */
export function buildIndex(entries: readonly IndexEntry[], rules: IndexRules): Document {
  const { images, attestations } = sorted(distinct(entries), rules)
  checkPlatforms(images)
  const mediaType = typeFor([...images, ...attestations], rules)
  const manifests = [...images, ...attestations].map(entry => withOwnAnnotations(entry, rules.annotations))
  const fields: Fields = { schemaVersion: 2, mediaType, manifests }
  return parseDocument(Buffer.from(JSON.stringify(annotated(fields, ownAnnotations(rules)), undefined, 2)))
}

/**
 * Throws PLATFORM_MISSING unless the images have exactly these platforms. A platform without a version (of Windows) or features
 * matches images with any.
 */
export function checkExpectedPlatforms(entries: readonly IndexEntry[], expected: readonly Platform[]): void {
  if (expected.length === 0) return
  const found = entries.flatMap(entry => (isProof(entry) ? [] : (entry.descriptor.platform ?? [])))
  const missing = expected.filter(wanted => !found.some(each => meets(each, wanted)))
  const unexpected = found.filter(each => !expected.some(wanted => meets(each, wanted)))
  if (missing.length === 0 && unexpected.length === 0) return
  const names = (platforms: readonly Platform[]) => [...new Set(platforms.map(formatPlatform))]
  const listed = (platforms: readonly Platform[]) =>
    names(platforms)
      .map(each => printable(each))
      .join(', ')
  const parts = [
    ...(missing.length > 0 ? [`${listed(missing)} is missing`] : []),
    ...(unexpected.length > 0 ? [`${listed(unexpected)} was not expected`] : []),
  ]
  throw new TallyError(
    'PLATFORM_MISSING',
    `Cannot publish: the sources are for ${listed(found) || 'no known platform'}: ${parts.join('; ')}, expected ${listed(expected)}`,
    {
      details: { missing: names(missing), unexpected: names(unexpected) },
      hint: 'Add the sources that are missing or leave out those that are not expected, or correct `platforms`, which lists exactly the platforms of the index.',
    },
  )
}

function meets(found: Platform, wanted: Platform): boolean {
  const { os, architecture, variant } = found
  const isAny = wanted.osVersion === undefined && (wanted.osFeatures ?? []).length === 0
  const plain = { os, architecture, ...(variant ? { variant } : {}) }
  return formatPlatform(wanted) === formatPlatform(isAny ? plain : found)
}

function sorted(entries: readonly IndexEntry[], { attestations }: IndexRules) {
  const images = entries.filter(entry => !isProof(entry))
  const proofs = attestations === 'keep' ? entries.filter(isProof) : []
  return { images, attestations: proofsOf(proofs, digestsOf(images)) }
}

function checkPlatforms(images: readonly IndexEntry[]): void {
  if (images.length === 0)
    throw invalid('there is no image to list', 'one at least', 'Name an image in `sources`.')
  const taken = new Map<string, Digest>()
  for (const entry of images) {
    const platform = platformOfEntry(entry)
    if (platform === undefined) continue
    const { digest } = entry.descriptor
    const other = taken.get(platform)
    if (other)
      throw invalid(
        `${printable(platform)} is both ${other} and ${digest}`,
        'one image a platform',
        'Leave one of the two out of `sources`.',
      )
    taken.set(platform, digest)
  }
}

function typeFor(entries: readonly IndexEntry[], { mediaType, annotations, current }: IndexRules): string {
  if (mediaType === 'oci') return ociIndex
  const isDocker = ({ descriptor }: IndexEntry) => descriptor.mediaType === dockerManifest
  if (mediaType === 'docker' || entries.every(isDocker)) {
    if (annotations.length === 0 && Object.keys(current ?? {}).length === 0) return dockerList
    throw invalid('Docker manifest lists have no annotations', '`media-type: oci`')
  }
  if (!entries.some(isDocker)) return ociIndex
  throw invalid('some images are of Docker media types, some of OCI ones', '`media-type: oci` or `docker`')
}

/** `manifest` annotations go on the index too, since the manifests it lists cannot change. */
function ownAnnotations({ annotations, current }: IndexRules): Record<string, string> {
  return { ...current, ...annotationsFor(annotations, 'manifest'), ...annotationsFor(annotations, 'index') }
}

/** An entry gets the annotations for descriptors and those for the manifest of its platform only. */
function withOwnAnnotations(entry: IndexEntry, lines: readonly AnnotationLine[]): Fields {
  const { platform } = entry.descriptor
  if (isProof(entry)) return entry.fields
  return annotated(entry.fields, {
    ...annotationsFor(linesForPlatforms(lines), 'manifest', platform),
    ...annotationsFor(lines, 'index-descriptor', platform),
    ...annotationsFor(lines, 'manifest-descriptor', platform),
  })
}

function linesForPlatforms(lines: readonly AnnotationLine[]): AnnotationLine[] {
  return lines.map(line => ({ ...line, places: line.places.filter(({ platform }) => platform) }))
}

function invalid(state: string, wish: string, hint?: string): TallyError {
  return new TallyError('INDEX_INVALID', `Cannot make an index: ${state}, expected ${wish}`, { hint })
}
