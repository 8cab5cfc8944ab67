import type { BlobSource } from '../content/store.ts'
import { type Engine, openEngine } from '../engine/engine.ts'
import type { EngineSurroundings } from '../engine/engine-address.ts'
import { heldLayers } from '../engine/held-layers.ts'
import { type LoadedImage, loadIntoEngine } from '../engine/load-into-engine.ts'
import { pullIntoEngine } from '../engine/pull-into-engine.ts'
import { wantedImage } from '../engine/wanted-image.ts'
import type { Digest } from '../model/digest.ts'
import { familiarReference, type Reference } from '../model/reference.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Graph } from '../transfer/walk.ts'
import type { BlobHolder } from './blob-holder.ts'
import { engineNames } from './engine-names.ts'
import { independentGroups } from './independent-groups.ts'

/** An image for the engine. */
export interface ImageForEngine {
  readonly reference: Reference
  readonly graph: Graph
}

/** What became of an image in the engine. */
export interface EngineLoad extends LoadedImage {
  /** As users write it. */
  readonly image: string
  /** The names it got; none for an image that was asked for by digest alone. */
  readonly names: readonly string[]
}

const imagesAtOnce = 3

/** The Docker engine as a place where images go. */
export class EngineTarget implements BlobHolder, Disposable {
  readonly #engine: Engine
  /** What was found held, by root; asked for once, before anything is fetched. */
  readonly #held = new Map<Digest, ReadonlySet<Digest>>()

  readonly #isPulling: boolean

  private constructor(engine: Engine, isPulling: boolean) {
    this.#engine = engine
    this.#isPulling = isPulling
  }

  /**
   * Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED.
   *
   * @param digests whether the engine is to know the images' digests: those with the classic store then pull from here themselves,
   *   the others know them anyway
   */
  static async open(
    surroundings: EngineSurroundings,
    { digests, signal }: { readonly digests: boolean; readonly signal?: AbortSignal | undefined },
  ): Promise<EngineTarget> {
    const engine = await openEngine(surroundings, { signal })
    return new EngineTarget(engine, digests && engine.info.store === 'classic')
  }

  async held(graph: Graph, blobs: BlobSource): Promise<ReadonlySet<Digest>> {
    // What a classic store was loaded with it does not know by digest, and so pulls again.
    if (this.#isPulling) return new Set()
    const wanted = await wantedImage(this.#engine.info, graph, blobs)
    const held = await heldLayers(this.#engine, wanted, blobs)
    this.#held.set(graph.root.descriptor.digest, held)
    return held
  }

  /**
   * Brings images in, those that share layers one after the other, so that each layer is sent once, the others side by side.
   * Throws what `loadIntoEngine` throws.
   */
  async load(images: readonly ImageForEngine[], blobs: BlobSource): Promise<EngineLoad[]> {
    const loads = new Map<ImageForEngine, EngineLoad>()
    const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest))
    await mapLimit(groups, imagesAtOnce, async group => {
      for (const [at, image] of group.entries()) loads.set(image, await this.#load(image, blobs, at === 0))
    })
    return images.map(image => loads.get(image) as EngineLoad)
  }

  [Symbol.dispose](): void {
    this.#engine[Symbol.dispose]()
  }

  async #load(
    { reference, graph }: ImageForEngine,
    blobs: BlobSource,
    isFirst: boolean,
  ): Promise<EngineLoad> {
    // What images before it brought is held by now too, so the others ask again.
    const held = isFirst ? this.#held.get(graph.root.descriptor.digest) : undefined
    const names = engineNames(reference)
    const request = { ...graph, names, held, reference }
    const bring = this.#isPulling ? pullIntoEngine : loadIntoEngine
    const loaded = await bring(this.#engine, request, blobs)
    return { ...loaded, image: familiarReference(reference), names: names.map(familiarReference) }
  }
}
