import { isTallyError, TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, type Digest, encodedOf } from '../../model/digest.ts'
import { type Document, parseDocument } from '../../model/document.ts'
import { ociIndex } from '../../model/media-type.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import { entriesOf as indexEntries } from '../../model/rewrite/index-entry.ts'

/** An image with its name in a layout. */
export interface NamedRoot {
  readonly reference: Reference
  readonly root: Document
}

const refName = 'org.opencontainers.image.ref.name'
const imageName = 'io.containerd.image.name'

/** The file that marks a folder as an image layout (image-spec, image-layout.md). */
export const layoutMarker = Buffer.from('{"imageLayoutVersion":"1.0.0"}')

/** The path of a blob below a layout: `blobs/sha256/<hex>`. */
export function blobName(digest: Digest): string {
  return `blobs/${algorithmOf(digest)}/${encodedOf(digest)}`
}

/**
 * The name of each image in a layout's index: its tag, since Buildx finds images only by tag; the whole reference when
 * two images have the same tag; the start of the digest when there is no tag.
 */
function layoutNames(images: readonly NamedRoot[]): string[] {
  const short = images.map(
    ({ reference, root }) => reference.tag ?? root.descriptor.digest.replace(/^(\w+):(.{12}).*$/, '$1-$2'),
  )
  return images.map(({ reference, root }, at) => {
    const name = short[at] ?? ''
    const twins = images.some(
      (other, i) => i !== at && short[i] === name && other.root.descriptor.digest !== root.descriptor.digest,
    )
    return twins ? formatReference(reference) : name
  })
}

/** The bytes of `index.json`: the entries of `before` for other images, then these, sorted by name. */
export function layoutIndex(images: readonly NamedRoot[], before: Uint8Array | undefined): Uint8Array {
  const names = layoutNames(images)
  const added = images.map(({ reference, root }, at) => entry(root.descriptor, names[at] ?? '', reference))
  const kept = (before ? entriesOf(before) : []).filter(
    each => !added.some(other => isSameImage(each, other)),
  )
  const manifests = [
    ...new Map(
      [...kept, ...added.map(each => distinctFrom(kept, each))].map(each => [
        `${each.annotations?.[refName]} ${each.digest}`,
        each,
      ]),
    ).values(),
  ]
  manifests.sort(
    (a, b) =>
      compare(a.annotations?.[refName] ?? '', b.annotations?.[refName] ?? '') || compare(a.digest, b.digest),
  )
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }))
}

interface Entry {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
}

function entry({ mediaType, digest, size }: Descriptor, name: string, reference: Reference): Entry {
  return {
    mediaType,
    digest,
    size,
    annotations: { [imageName]: imageNameOf(reference), [refName]: name },
  }
}

/** The image's name in containerd after an import: with its tag, when it has one. */
function imageNameOf({ registry, repository, tag, digest }: Reference): string {
  const name = { registry, repository }
  if (tag !== undefined) return formatReference({ ...name, tag })
  return formatReference(digest === undefined ? name : { ...name, digest })
}

function isSameImage(one: Entry, other: Entry): boolean {
  const nameOf = ({ annotations }: Entry) => annotations?.[imageName] ?? annotations?.[refName]
  return nameOf(one) === nameOf(other)
}

/** Gives the entry its full name when another repository's image already has the same tag. */
function distinctFrom(kept: readonly Entry[], added: Entry): Entry {
  const { [refName]: short, [imageName]: long = '' } = added.annotations ?? {}
  const isTaken = kept.some(
    ({ annotations, digest }) => annotations?.[refName] === short && digest !== added.digest,
  )
  return isTaken ? { ...added, annotations: { ...added.annotations, [refName]: long } } : added
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const document = documentOf(bytes)
  if (document.manifest.kind !== 'index')
    throw new TallyError('ARCHIVE_INVALID', 'Cannot add to the layout: its index.json is no index')
  // Other tools may have added fields, such as a platform.
  return indexEntries(document).map(({ fields, descriptor: { mediaType, digest, size, annotations } }) => ({
    ...fields,
    mediaType,
    digest,
    size,
    ...(annotations ? { annotations } : {}),
  }))
}

/** Parses the index; a fault in it is the file's, not a registry's. */
function documentOf(bytes: Uint8Array): Document {
  try {
    return parseDocument(bytes)
  } catch (error) {
    if (!isTallyError(error)) throw error
    throw new TallyError('ARCHIVE_INVALID', `Cannot add to the layout by its index.json: ${error.message}`)
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
