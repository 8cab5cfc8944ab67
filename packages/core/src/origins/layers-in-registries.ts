import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineImage } from '../engine/engine-image.ts'
import { isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { compressionOf, isForeignLayer, ociLayer } from '../model/media-type.ts'
import { platformMatches } from '../model/platform-choice.ts'
import { parseImage, type Reference, type Repository, repositoryName } from '../model/reference.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import type { MirroredRepository } from '../registry/repository/mirrored-repository.ts'

/** The compressed layers of an engine's image, in a repository that it was pulled from or pushed to. */
export interface RegistryLayers {
  readonly repository: MirroredRepository
  /** By diff_id, with OCI's media types. */
  readonly layers: ReadonlyMap<Digest, Descriptor>
}

/** The image of an engine, and where to look for its layers. */
interface LayerSearch {
  readonly image: Pick<EngineImage, 'id' | 'digests' | 'tags' | 'diffIds' | 'platform'>
  readonly registries: Pick<RegistryClient, 'mirrored'>
  /** The repositories to look into first: the others may be out of reach. */
  readonly preferred: readonly Repository[]
}

/** Milliseconds for the search: the layers can be compressed instead. */
const searchMs = 15_000
/** Most names of the image, and most images of an index, that are tried. */
const maxNames = 5
const maxImages = 5

/** The names that an engine knows an image by, those with the digest of a registry first: loading an image leaves only tags. */
export function repositoriesOf({ digests, tags }: Pick<EngineImage, 'digests' | 'tags'>): Reference[] {
  return digests.concat(tags).map(written => parseImage(written))
}

/**
 * The layers of an image of the classic store as a registry has them. The image's ID is the digest of its config, so a manifest with this
 * config is proof. Undefined if no registry in reach has one.
 */
export async function layersInRegistries(search: LayerSearch): Promise<RegistryLayers | undefined> {
  const names = repositoriesOf(search.image)
  const wanted = new Set(search.preferred.map(repositoryName))
  const sorted = names.toSorted((a, b) => rank(a, wanted) - rank(b, wanted)).slice(0, maxNames)
  const stop = new AbortController()
  const timeout = sleep(searchMs, undefined, { signal: stop.signal }).catch(() => undefined)
  const found = firstOf(sorted, search)
  // Abandoned after the time limit.
  found.catch(() => undefined)
  try {
    return await Promise.race([found, timeout])
  } finally {
    stop.abort()
  }
}

function rank(name: Repository, wanted: ReadonlySet<string>): number {
  return wanted.has(repositoryName(name)) ? 0 : 1
}

async function firstOf(
  names: readonly Reference[],
  search: LayerSearch,
): Promise<RegistryLayers | undefined> {
  for (const name of names) {
    try {
      const found = await layersAt(name, search)
      if (found) return found
    } catch (error) {
      // Layers that cannot be found can still be compressed.
      if (!isTallyError(error) || error.code === 'CANCELLED') throw error
    }
  }
  return undefined
}

async function layersAt(
  name: Reference,
  { image, registries }: LayerSearch,
): Promise<RegistryLayers | undefined> {
  const repository = await registries.mirrored(name)
  const { digest, tag = 'latest' } = name
  const root = await repository.resolve(digest === undefined ? { tag } : { digest })
  const children =
    root.manifest.kind === 'index'
      ? root.manifest.manifests
          .filter(({ platform }) => !platform || platformMatches(image.platform, platform))
          .slice(0, maxImages)
      : []
  const isOfImage = (manifest: ImageManifest) => String(manifest.config.digest) === image.id
  if (root.manifest.kind === 'image')
    return isOfImage(root.manifest) ? { repository, layers: byDiffId(root.manifest, image) } : undefined
  for (const { digest } of children) {
    const { manifest } = await repository.document(digest)
    if (manifest.kind === 'image' && isOfImage(manifest))
      return { repository, layers: byDiffId(manifest, image) }
  }
  return undefined
}

function byDiffId(
  { layers }: ImageManifest,
  { diffIds }: Pick<EngineImage, 'diffIds'>,
): ReadonlyMap<Digest, Descriptor> {
  if (layers.length !== diffIds.length) return new Map()
  const found = layers.map(({ mediaType, digest, size }, at) => {
    const kind = compressionOf(mediaType)
    if (kind === 'unknown' || kind === 'none' || isForeignLayer(mediaType)) return []
    return [[diffIds[at] as Digest, { mediaType: ociLayer[kind], digest, size }] as const]
  })
  return new Map(found.flat())
}
