import { readAll } from '../content/bytes.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import { configDiffIds } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { compressionOf, isImageConfig } from '../model/media-type.ts'
import type { Leaf } from '../transfer/walk.ts'
import type { ContentHasher } from './content-hasher.ts'
import { layerContents, type PromisedLayer, type UncheckedLayer } from './layer-content.ts'

export interface ContentCheck {
  readonly layers: number
  /** Layers that were unpacked and hashed in this run; the others were found right before and have not changed since. */
  readonly hashed: number
  /** Layers that cannot be checked. */
  readonly unchecked: readonly UncheckedLayer[]
}

/** The layers of images among the leaves that can be unpacked: what may have a diff_id to be compared with. */
export function layersOf(leaves: readonly Leaf[]): Descriptor[] {
  return leaves.flatMap(({ document }) =>
    isImageConfig(document.manifest.config.mediaType)
      ? document.manifest.layers.filter(({ mediaType }) => compressionOf(mediaType) !== 'unknown')
      : [],
  )
}

/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID").
 * Throws CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for what unpacks beyond reason, MANIFEST_INVALID for configs that do not
 * fit their layers.
 */
export async function verifyContent(
  leaves: readonly Leaf[],
  store: LayoutStore,
  hasher: ContentHasher,
): Promise<ContentCheck> {
  const expected = new Map<string, PromisedLayer>()
  const unchecked = new Map<Digest, UncheckedLayer>()
  for (const { document } of leaves) {
    const contents = layerContents(document.manifest, await diffIdsOf(document.manifest, store))
    for (const each of contents.promised) expected.set(`${each.layer.digest} ${each.diffId}`, each)
    for (const each of contents.unchecked) unchecked.set(each.layer.digest, each)
  }
  const hashed = await Promise.all(
    [...expected.values()].map(({ layer, diffId }) => verifyLayer(layer, diffId, hasher)),
  )
  return {
    layers: expected.size,
    hashed: hashed.filter(Boolean).length,
    unchecked: [...unchecked.values()],
  }
}

/** Undefined for what has no diff_ids: artifacts, also those with an image's config type that holds something else. */
async function diffIdsOf(
  { config, layers }: ImageManifest,
  store: LayoutStore,
): Promise<readonly Digest[] | undefined> {
  if (!isImageConfig(config.mediaType)) return undefined
  const bytes = await readAll(store, config)
  try {
    return configDiffIds(bytes)
  } catch (error) {
    const isImage = layers.every(({ mediaType }) => compressionOf(mediaType) !== 'unknown')
    if (isImage || !isTallyError(error)) throw error
    return undefined
  }
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
