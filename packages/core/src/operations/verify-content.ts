import { readAll } from '../content/bytes.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { TallyError } from '../errors.ts'
import { type ImageConfig, parseImageConfig } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { compressionOf, isImageConfig } from '../model/media-type.ts'
import type { Leaf } from '../transfer/walk.ts'
import type { ContentHasher } from './content-hasher.ts'

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
  const hashed = await Promise.all(
    [...expected.values()].map(({ layer, diffId }) => verifyLayer(layer, diffId, hasher)),
  )
  return { layers: expected.size, hashed: hashed.filter(Boolean).length }
}

async function verifyLayer(layer: Descriptor, expected: Digest, hasher: ContentHasher): Promise<boolean> {
  const { diffId: found, isNew } = await hasher.hash(layer)
  if (found === expected) return isNew
  throw new TallyError(
    'CONTENT_MISMATCH',
    `Cannot accept layer ${layer.digest}: its config promises the content ${expected}, found ${found}`,
    { details: { layer: layer.digest, expected, found } },
  )
}
