import { readAll } from '../content/bytes.ts'
import { diffIdOf } from '../content/diff-id.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { TallyError } from '../errors.ts'
import { type ImageConfig, parseImageConfig } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { compressionOf, isImageConfig } from '../model/media-type.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Leaf } from '../transfer/walk.ts'

/** A leaf with its config; undefined where the leaf is no container image (an attestation, an artifact). */
export async function configOf({ document }: Leaf, store: LayoutStore): Promise<ImageConfig | undefined> {
  const { config, layers } = document.manifest
  if (
    !isImageConfig(config.mediaType) ||
    layers.some(({ mediaType }) => compressionOf(mediaType) === 'unknown')
  )
    return undefined
  return parseImageConfig(await readAll(store, config), layers.length)
}

export interface ContentCheck {
  readonly layers: number
  /** Layers that were unpacked and hashed in this run; the others were found right before and have not changed since. */
  readonly hashed: number
}

/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID").
 * Throws CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for what unpacks beyond reason.
 */
export async function verifyContent(
  leaves: readonly Leaf[],
  store: LayoutStore,
  concurrency: number,
): Promise<ContentCheck> {
  const expected = new Map<string, { layer: Descriptor; diffId: Digest }>()
  for (const leaf of leaves) {
    const config = await configOf(leaf, store)
    leaf.document.manifest.layers.forEach((layer, at) => {
      const diffId = config?.diffIds[at]
      if (diffId !== undefined) expected.set(`${layer.digest} ${diffId}`, { layer, diffId })
    })
  }
  const hashed = await mapLimit([...expected.values()], concurrency, ({ layer, diffId }) =>
    verifyLayer(layer, diffId, store),
  )
  return { layers: expected.size, hashed: hashed.filter(Boolean).length }
}

async function verifyLayer(layer: Descriptor, expected: Digest, store: LayoutStore): Promise<boolean> {
  const known = store.knownDiffId(layer.digest)
  const found =
    known ??
    (await diffIdOf(store.scan(layer.digest), compressionOf(layer.mediaType) as 'gzip' | 'zstd' | 'none'))
  if (found !== expected) {
    throw new TallyError(
      'CONTENT_MISMATCH',
      `Cannot accept layer ${layer.digest}: its config promises the content ${expected}, found ${found}`,
      {
        details: { layer: layer.digest, expected, found },
      },
    )
  }
  if (known === undefined) store.rememberDiffId(layer.digest, found)
  return known === undefined
}
