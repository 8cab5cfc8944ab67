import { readAll } from '../content/bytes.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { TallyError } from '../errors.ts'
import { configDiffIds } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { type Compression, compressionOf, isImageConfig } from '../model/media-type.ts'
import { printable } from '../printable.ts'
import type { Leaf } from '../transfer/walk.ts'
import { type ContentHasher, contentHint, type HashedContent } from './content-hasher.ts'
import { layerContents, type PromisedLayer, readConfig, type UncheckedLayer } from './layer-content.ts'

export interface ContentCheck {
  readonly layers: number
  /** Layers that were unpacked and hashed in this run; the others were found right before and have not changed since. */
  readonly hashed: number
  /** Layers that cannot be checked. */
  readonly unchecked: readonly UncheckedLayer[]
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
  const checked = await Promise.all(
    [...expected.values()].map(async ({ layer, diffId }) => ({
      layer,
      ...(await verifyLayer(layer, diffId, hasher)),
    })),
  )
  const mislabelled = checked.flatMap(({ layer, compression }) =>
    compression === compressionOf(layer.mediaType) ? [] : [{ layer, found: compression }],
  )
  return {
    layers: expected.size,
    hashed: checked.filter(({ isNew }) => isNew).length,
    unchecked: [...unchecked.values()],
    mislabelled,
  }
}

/** Undefined for what has no diff_ids: artifacts, also those with an image's config type that holds something else. */
async function diffIdsOf(
  manifest: ImageManifest,
  store: LayoutStore,
): Promise<readonly Digest[] | undefined> {
  if (!isImageConfig(manifest.config.mediaType)) return undefined
  return readConfig(manifest, async () => configDiffIds(await readAll(store, manifest.config)))
}

async function verifyLayer(
  layer: Descriptor,
  expected: Digest,
  hasher: ContentHasher,
): Promise<HashedContent> {
  const content = await hasher.hash(layer, expected)
  const { diffId: found, compression, foreign } = content
  if (found === expected) return content
  const label = compressionOf(layer.mediaType)
  const promise = `Cannot accept layer ${layer.digest}: its config promises the content ${expected}`
  const details = { layer: layer.digest, expected, found }
  if (foreign !== undefined)
    throw new TallyError(
      'CONTENT_MISMATCH',
      `${promise}, and it is packed with ${foreign}, which cannot be unpacked here, expected gzip, zstd or a plain tar`,
      { details, hint: contentHint },
    )
  const read = compression === label ? '' : `, unpacked by its first bytes as ${compression}, not ${label}`
  throw new TallyError('CONTENT_MISMATCH', `${promise}, found ${found}${read}`, {
    details,
    hint: contentHint,
  })
}
