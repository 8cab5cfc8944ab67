import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { type AnnotationLine, annotated, annotationsFor } from './annotation-lines.ts'
import type { Digest } from './digest.ts'
import { type Document, parseDocument } from './document.ts'
import { type IndexEntry, platformOfEntry } from './index-entry.ts'
import type { Fields } from './json-fields.ts'
import { dockerList, dockerManifest, ociIndex } from './media-type.ts'
import { isAttestation } from './platform-choice.ts'
import { attestedDigest } from './subset-index.ts'

/** Whose media types an index has; `auto` follows what it lists. */
export type IndexType = 'auto' | 'oci' | 'docker'

export interface IndexRules {
  readonly mediaType: IndexType
  readonly attestations: 'keep' | 'drop'
  readonly annotations: readonly AnnotationLine[]
}

/**
 * Makes an index of entries: images in the order given, attestations of what is listed behind them; equal input gives equal bytes.
 * Throws INDEX_INVALID for two images of one platform, and for types that do not go together and were not asked for.
 */
export function buildIndex(entries: readonly IndexEntry[], rules: IndexRules): Document {
  const { images, attestations } = sorted(distinct(entries), rules)
  checkPlatforms(images)
  const mediaType = typeFor([...images, ...attestations], rules)
  const manifests = [...images, ...attestations].map(entry => withOwnAnnotations(entry, rules.annotations))
  const fields: Fields = { schemaVersion: 2, mediaType, manifests }
  return parseDocument(
    Buffer.from(JSON.stringify(annotated(fields, ownAnnotations(rules.annotations)), undefined, 2)),
  )
}

/** Entries with more of them: a new one takes the place of that of its platform, whose attestations go with it. */
export function mergeEntries(held: readonly IndexEntry[], added: readonly IndexEntry[]): IndexEntry[] {
  const platforms = new Set(added.map(platformOfEntry).filter(each => each !== undefined))
  const digests = new Set<Digest>(added.map(({ descriptor }) => descriptor.digest))
  const replaced = (entry: IndexEntry) =>
    platforms.has(platformOfEntry(entry) ?? '') && !digests.has(entry.descriptor.digest)
  const gone = new Set<string>(held.filter(replaced).map(({ descriptor }) => descriptor.digest))
  const stays = held.filter(
    ({ descriptor }) => !gone.has(descriptor.digest) && !gone.has(attestedDigest(descriptor) ?? ''),
  )
  return distinct([...stays, ...added])
}

/** Throws PLATFORM_MISSING unless the images are of exactly these platforms. */
export function checkExpectedPlatforms(entries: readonly IndexEntry[], expected: readonly string[]): void {
  if (expected.length === 0) return
  const found = new Set(entries.flatMap(entry => platformOfEntry(entry) ?? []))
  const missing = expected.filter(platform => !found.has(platform))
  const unexpected = [...found].filter(platform => !expected.includes(platform))
  if (missing.length === 0 && unexpected.length === 0) return
  const parts = [
    ...(missing.length > 0 ? [`${missing.join(', ')} is missing`] : []),
    ...(unexpected.length > 0
      ? [`${unexpected.map(each => printable(each)).join(', ')} was not expected`]
      : []),
  ]
  throw new TallyError(
    'PLATFORM_MISSING',
    `Cannot publish: ${parts.join('; ')}, expected ${expected.join(', ')}`,
    {
      details: { missing, unexpected },
    },
  )
}

function distinct(entries: readonly IndexEntry[]): IndexEntry[] {
  return [...new Map(entries.map(entry => [entry.descriptor.digest, entry])).values()]
}

function sorted(entries: readonly IndexEntry[], { attestations }: IndexRules) {
  const images = entries.filter(({ descriptor }) => !isAttestation(descriptor))
  const listed = new Set<string>(images.map(({ descriptor }) => descriptor.digest))
  const kept = entries.filter(
    ({ descriptor }) => isAttestation(descriptor) && listed.has(attestedDigest(descriptor) ?? ''),
  )
  return { images, attestations: attestations === 'keep' ? kept : [] }
}

function checkPlatforms(images: readonly IndexEntry[]): void {
  if (images.length === 0) throw invalid('there is no image to list', 'one at least')
  const taken = new Map<string, Digest>()
  for (const entry of images) {
    const platform = platformOfEntry(entry)
    if (platform === undefined) continue
    const { digest } = entry.descriptor
    const other = taken.get(platform)
    if (other) throw invalid(`${printable(platform)} is both ${other} and ${digest}`, 'one image a platform')
    taken.set(platform, digest)
  }
}

function typeFor(entries: readonly IndexEntry[], { mediaType, annotations }: IndexRules): string {
  if (mediaType === 'oci') return ociIndex
  const isDocker = ({ descriptor }: IndexEntry) => descriptor.mediaType === dockerManifest
  const isAnnotated = annotations.length > 0
  if (mediaType === 'docker') {
    if (isAnnotated) throw invalid('Docker manifest lists have no annotations', '`media-type: oci`')
    return dockerList
  }
  if (entries.every(isDocker)) {
    if (isAnnotated) throw invalid('Docker manifest lists have no annotations', '`media-type: oci`')
    return dockerList
  }
  if (!entries.some(isDocker)) return ociIndex
  throw invalid('some images are of Docker media types, some of OCI ones', '`media-type: oci` or `docker`')
}

/** `manifest` lands on the index too: of what it lists nothing may change. */
function ownAnnotations(lines: readonly AnnotationLine[]): Record<string, string> {
  return { ...annotationsFor(lines, 'manifest'), ...annotationsFor(lines, 'index') }
}

function withOwnAnnotations({ fields, descriptor }: IndexEntry, lines: readonly AnnotationLine[]): Fields {
  if (isAttestation(descriptor)) return fields
  return annotated(fields, annotationsFor(lines, 'manifest-descriptor', descriptor.platform))
}

function invalid(state: string, wish: string): TallyError {
  return new TallyError('INDEX_INVALID', `Cannot make an index: ${state}, expected ${wish}`)
}
