import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document, ImageManifest } from '../model/document.ts'
import { compressionOf } from '../model/media-type.ts'
import type { Choice } from './keys.ts'
import type { Layered } from './plan-entries.ts'

/** An image, or an index with some of its images, as documents. */
export interface ImageContent {
  readonly root: Digest
  /** The images of an index that were selected. */
  readonly choice: Choice
  /** The root and all selected documents below it, in any order. */
  readonly documents: readonly Document[]
  /** The cost of pulling it from the registry, if that was measured. */
  readonly cold?: ColdPull | undefined
}

/** A transfer from a registry, as a baseline for others. */
export interface ColdPull {
  readonly bytes: number
  readonly milliseconds: number
}

/** Bytes. Configs up to this size are stored with the manifests. */
const configBytes = 256 * 1024

/** The content of an image, sorted by how it is cached; the same for the same image in whichever order it was read. */
export interface ContentParts {
  /** Parents before children, in the order of the root. */
  readonly documents: readonly Document[]
  readonly configs: readonly Descriptor[]
  readonly images: readonly Layered[]
  /** `all` for a plain image, which is the same for any platforms. */
  readonly choice: Choice
}

/** Splits the content of an image into its parts. */
export function contentParts({ root, choice, documents }: ImageContent): ContentParts {
  const byDigest = new Map(documents.map(document => [document.descriptor.digest, document]))
  const found = new Map<Digest, Document>()
  const visit = (digest: Digest): void => {
    const document = byDigest.get(digest)
    if (!document || found.has(digest)) return
    found.set(digest, document)
    if (document.manifest.kind === 'index')
      for (const child of document.manifest.manifests) visit(child.digest)
  }
  visit(root)
  const ordered = [...found.values()]
  const manifests = ordered.flatMap(({ manifest }) => (manifest.kind === 'image' ? [manifest] : []))
  const configs = new Map(manifests.map(({ config }) => [config.digest, config]))
  return {
    documents: ordered,
    configs: [...configs.values()].filter(isSmall),
    images: manifests.map(layeredOf),
    choice: byDigest.get(root)?.manifest.kind === 'image' ? 'all' : choice,
  }
}

function layeredOf({ config, layers }: ImageManifest): Layered {
  const isLayer = ({ mediaType }: Descriptor) => compressionOf(mediaType) !== 'unknown'
  const others = layers.filter(layer => !isLayer(layer))
  return { layers: layers.filter(isLayer), attachments: isSmall(config) ? others : [config, ...others] }
}

function isSmall({ size }: Descriptor): boolean {
  return size <= configBytes
}
