import type { LayerCache } from '../../cache/layer-cache.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { BlobSource } from '../../content/store.ts'
import type { Engine } from '../../engine/engine.ts'
import { layersAlreadyInEngine } from '../../engine/load/layers-in-engine.ts'
import { wantedImage } from '../../engine/load/wanted-image.ts'
import type { TallyError } from '../../errors.ts'
import type { Usage, UsedBlob } from '../../inspect/inspection.ts'
import { type Descriptor, inlineData } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { Reference } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'
import { cacheSource, nearestDocument, storeSource } from '../../transfer/read-sources.ts'
import type { Source, SourceName } from '../../transfer/source.ts'
import { type Graph, type Selection, walk } from '../../transfer/walk.ts'
import { type BlobHolder, configsOf } from '../pull/blob-steps.ts'
import { foreseeBlobs } from '../pull/foresee-blobs.ts'
import { localSourceOf } from '../pull/pin.ts'
import { imageContent } from '../pull/save-images.ts'
import type { UsageWishes } from './inspect-request.ts'

/** An image of a registry that was resolved. */
export interface UsedImage {
  /** As the user wrote it. */
  readonly written: string
  readonly reference: Reference
  readonly root: Document
  /** Reads a document below the root from the registry, or one that was read before. */
  read(wanted: Descriptor): Promise<Document>
}

/** The pull that is foreseen. */
interface ForeseenPull extends UsageWishes {
  readonly selection: Selection
}

interface UsagePorts {
  readonly store: LayoutStore
  readonly cache: LayerCache | undefined
  readonly registries: RegistryClient
  /** Opens the engine. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
  readonly engine: () => Promise<Engine>
  readonly warn: (message: string) => void
}

/** The bytes that one pull of all images would fetch; blobs that images share count once in `usage`, and in each image that needs them. */
interface PullForecast {
  readonly usage: Usage
  /** In the order of the images. */
  readonly images: readonly ImageForecast[]
}

interface ImageForecast {
  readonly usage: Usage
  /** By the digest of a platform's manifest. */
  readonly platforms: ReadonlyMap<Digest, Usage>
}

/**
 * Foresees what a pull here and now would fetch, by the code that pulls, and writes nothing to the store. An engine with
 * the containerd store is sent an index of a few KB, which is removed again: it has no other way to say what content it
 * has. Throws what reading documents throws, PLATFORM_MISSING, GRAPH_INVALID, and ENGINE_* for an engine.
 */
export async function foreseePull(
  images: readonly UsedImage[],
  pull: ForeseenPull,
  ports: UsagePorts,
): Promise<PullForecast> {
  const { store, cache, registries } = ports
  const local = [storeSource(store), ...(cache ? [cacheSource(cache, registries)] : [])]
  const graphs = await Promise.all(images.map(image => graphOf(image, pull.selection, { ...ports, local })))
  const held = pull.to === 'docker' ? await engineHolder(images, graphs, ports) : undefined
  // Only their order counts: the registry is the last resort of every blob.
  const foreseen = await foreseeBlobs(
    graphs.map(graph => ({ graph, sources: [] })),
    { store, cache, held },
  )
  const configs = new Set(graphs.flatMap(configsOf))
  const used = foreseen.map(({ blob, from }) => ({ blob, from, isConfig: configs.has(blob.digest) }))
  return { usage: usageOf(used), images: graphs.map(graph => forecastOf(graph, used)) }
}

/** The graph as the pull would walk it: what the cache knows of the image depends on which documents it was asked for. */
async function graphOf(
  { written, root, read }: UsedImage,
  selection: Selection,
  { local, cache, warn }: Pick<UsagePorts, 'cache' | 'warn'> & { readonly local: readonly Source[] },
): Promise<Graph> {
  const passed = (name: SourceName, error: TallyError) =>
    warn(`${written}: the ${name} failed: ${error.message}`)
  const rootSource = await localSourceOf(local, root, ({ name }, error) => passed(name, error))
  const nearest = rootSource === undefined ? local.filter(({ name }) => name !== 'cache') : local
  const document = async (wanted: Descriptor) => {
    const registry: Source = {
      name: 'registry',
      document: () => read(wanted),
      deliver: async () => undefined,
    }
    return (await nearestDocument(wanted.digest, [...nearest, registry], passed)).document
  }
  const graph = await walk(document, root, selection, written)
  cache?.expect(imageContent(graph, selection))
  return graph
}

/** The engine as the pull's only destination, and the configs that it needs to say what it has. */
async function engineHolder(
  images: readonly UsedImage[],
  graphs: readonly Graph[],
  { store, cache, registries, engine: open }: UsagePorts,
): Promise<{ readonly holder: BlobHolder; readonly blobs: BlobSource }> {
  const engine = await open()
  const holder: BlobHolder = {
    alreadyInEngine: async (graph, blobs) =>
      layersAlreadyInEngine(engine, await wantedImage(engine.info, graph, blobs)),
  }
  const repositories = new Map<Digest, MirroredRepository>()
  for (const [at, { reference }] of images.entries()) {
    const repository = await registries.mirrored(reference)
    for (const config of graphs[at] ? configsOf(graphs[at]) : []) repositories.set(config, repository)
  }
  const blobs: BlobSource = {
    async fetch(wanted) {
      const inline = inlineData(wanted)
      if (inline) return single(inline)
      if (await store.has(wanted)) return store.fetch(wanted)
      if (await cache?.has(wanted)) return (cache as LayerCache).fetch(wanted)
      const repository = repositories.get(wanted.digest)
      return repository ? repository.scan(wanted, () => undefined) : store.fetch(wanted)
    },
  }
  return { holder, blobs }
}

async function* single(bytes: Uint8Array) {
  yield bytes
}

function forecastOf(graph: Graph, used: readonly UsedBlob[]): ImageForecast {
  const byDigest = new Map(used.map(each => [each.blob.digest, each]))
  const within = (digests: readonly Digest[]) =>
    usageOf([...new Set(digests)].flatMap(digest => byDigest.get(digest) ?? []))
  const platforms = graph.leaves.map(({ document: { descriptor, manifest } }) => {
    const blobs = [manifest.config, ...manifest.layers].map(({ digest }) => digest)
    return [descriptor.digest, within(blobs)] as const
  })
  return { usage: within(graph.blobs.map(({ digest }) => digest)), platforms: new Map(platforms) }
}

function usageOf(blobs: readonly UsedBlob[]): Usage {
  const fetched = blobs.filter(({ from }) => from === 'registry')
  return { toFetch: fetched.reduce((sum, { blob }) => sum + blob.size, 0), blobs }
}
