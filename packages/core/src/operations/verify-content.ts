import { readAll } from '../content/bytes.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { TallyError } from '../errors.ts'
import { type ImageConfig, parseImageConfig } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { type Compression, compressionOf, isImageConfig } from '../model/media-type.ts'
import { printable } from '../printable.ts'
import type { Leaf } from '../transfer/walk.ts'
import type { ContentHasher, HashedContent } from './content-hasher.ts'

/** A leaf with its config; undefined where the leaf is no container image (an attestation, an artifact). */
export async function configOf({ document }: Leaf, store: LayoutStore): Promise<ImageConfig | undefined> {
  const { config, layers } = document.manifest
  if (!isContainerImage(document.manifest)) return undefined
  return parseImageConfig(await readAll(store, config), layers.length)
}

function isContainerImage({ config, layers }: ImageManifest): boolean {
  return (
    isImageConfig(config.mediaType) && layers.every(({ mediaType }) => compressionOf(mediaType) !== 'unknown')
  )
}

export interface ContentCheck {
  readonly layers: number
  /** Layers that were unpacked and hashed in this run; the others were found right before and have not changed since. */
  readonly hashed: number
  /** Layers whose content is right, but not packed as their media type says. */
  readonly mislabelled: readonly Mislabelled[]
}

export interface Mislabelled {
  readonly layer: Descriptor
  /** How the layer is packed. */
  readonly found: Compression
}

/** For a person: what the label says and what the bytes are. */
export function mislabelling({ layer, found }: Mislabelled): string {
  const bytes = found === 'none' ? 'not compressed' : `${found}-compressed`
  return `layer ${layer.digest} is ${bytes}, though its media type says ${printable(layer.mediaType)}; its content is right`
}

/** The layers of images among the leaves: what has a diff_id to be compared with. */
export function layersOf(leaves: readonly Leaf[]): Descriptor[] {
  return leaves.flatMap(({ document }) =>
    isContainerImage(document.manifest) ? document.manifest.layers : [],
  )
}

/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID").
 * Throws CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for what unpacks beyond reason.
 */
export async function verifyContent(
  leaves: readonly Leaf[],
  store: LayoutStore,
  hasher: ContentHasher,
): Promise<ContentCheck> {
  const expected = new Map<string, { layer: Descriptor; diffId: Digest }>()
  for (const leaf of leaves) {
    const config = await configOf(leaf, store)
    leaf.document.manifest.layers.forEach((layer, at) => {
      const diffId = config?.diffIds[at]
      if (diffId !== undefined) expected.set(`${layer.digest} ${diffId}`, { layer, diffId })
    })
  }
  const checked = await Promise.all(
    [...expected.values()].map(async ({ layer, diffId }) => ({
      layer,
      ...(await verifyLayer(layer, diffId, hasher)),
    })),
  )
  const mislabelled = checked.flatMap(({ layer, compression }) =>
    compression === compressionOf(layer.mediaType) ? [] : [{ layer, found: compression }],
  )
  return { layers: expected.size, hashed: checked.filter(({ isNew }) => isNew).length, mislabelled }
}

async function verifyLayer(
  layer: Descriptor,
  expected: Digest,
  hasher: ContentHasher,
): Promise<HashedContent> {
  const content = await hasher.hash(layer, expected)
  const { diffId: found, compression } = content
  if (found === expected) return content
  const label = compressionOf(layer.mediaType)
  const read = compression === label ? '' : `, unpacked by its first bytes as ${compression}, not ${label}`
  throw new TallyError(
    'CONTENT_MISMATCH',
    `Cannot accept layer ${layer.digest}: its config promises the content ${expected}, found ${found}${read}`,
    { details: { layer: layer.digest, expected, found } },
  )
}
