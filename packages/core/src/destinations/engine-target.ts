import { mapLimit } from '../concurrency.ts'
import type { BlobSource } from '../content/store.ts'
import { type Engine, openEngine } from '../engine/engine.ts'
import type { EngineSurroundings } from '../engine/engine-address.ts'
import type { EngineLogin } from '../engine/engine-content.ts'
import { layersAlreadyInEngine } from '../engine/load/layers-in-engine.ts'
import { type LoadedImage, type LoadWork, loadIntoEngine } from '../engine/load/load-into-engine.ts'
import { knowsDigest, learnDigest } from '../engine/load/registry-digest.ts'
import { wantedImage } from '../engine/load/wanted-image.ts'
import type { Digest } from '../model/digest.ts'
import { formatPlatform } from '../model/platform.ts'
import {
  digestReference,
  familiarName,
  familiarReference,
  formatReference,
  type Reference,
} from '../model/reference.ts'
import type { BlobHolder } from '../operations/pull/blob-steps.ts'
import type { Credentials, FoundCredentials } from '../registry/auth/credentials.ts'
import type { Say } from '../text/heartbeat.ts'
import type { Graph } from '../transfer/walk.ts'
import { engineNames } from './destinations.ts'
import { LoadWatch } from './load-watch.ts'

/** An image to load into the engine. */
interface ImageForEngine {
  readonly reference: Reference
  readonly graph: Graph
}

/** The result of loading an image into the engine. */
export interface EngineLoad extends LoadedImage {
  /** As the user wrote it. */
  readonly image: string
  /** The names the image got; none for an image requested by digest alone if the engine does not accept digests as names. */
  readonly names: readonly string[]
  /**
   * The reference by which the engine's own builder finds the image without a registry: its digest if the engine pulled
   * it, else its tag, if any.
   */
  readonly foundBy: string | undefined
}

/** Finds the credentials of a repository, for the engine's own pull. */
export type CredentialsFor = (reference: Reference) => Promise<FoundCredentials>

/** How the engine is to be used. */
interface EngineTargetOptions {
  /** Present when the engine is to record the registry digests of the images: it then asks their registries itself. */
  readonly credentials?: CredentialsFor | undefined
  /** Called every few seconds with the current state. */
  readonly say?: Say | undefined
  readonly signal?: AbortSignal | undefined
}

const imagesAtOnce = 3

/** The Docker engine as a destination. */
export class EngineTarget implements BlobHolder, Disposable {
  readonly #engine: Engine
  /** The blobs that the engine already has, by root; determined once, before anything is fetched. */
  readonly #alreadyInEngine = new Map<Digest, ReadonlySet<Digest>>()
  readonly #options: EngineTargetOptions

  private constructor(engine: Engine, options: EngineTargetOptions) {
    this.#engine = engine
    this.#options = options
  }

  /** Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
  static async open(surroundings: EngineSurroundings, options: EngineTargetOptions): Promise<EngineTarget> {
    return new EngineTarget(await openEngine(surroundings, { signal: options.signal }), options)
  }

  async alreadyInEngine(graph: Graph, blobs: BlobSource): Promise<ReadonlySet<Digest>> {
    const wanted = await wantedImage(this.#engine.info, graph, blobs)
    const found = await layersAlreadyInEngine(this.#engine, wanted)
    this.#alreadyInEngine.set(graph.root.descriptor.digest, found)
    return found
  }

  /**
   * Loads images: those that share layers one after the other, so that each layer is sent once, the others concurrently.
   * Throws what `loadIntoEngine` and `learnDigest` throw.
   */
  async load(images: readonly ImageForEngine[], blobs: BlobSource): Promise<EngineLoad[]> {
    const loads = new Map<ImageForEngine, EngineLoad>()
    const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest))
    using watch = new LoadWatch(this.#options.say)
    await mapLimit(groups, imagesAtOnce, async group => {
      for (const [at, image] of group.entries()) {
        const onProgress = watch.begin(familiarName(image.reference))
        loads.set(image, await this.#load(image, { blobs, onProgress, isFirst: at === 0 }))
        watch.end(familiarName(image.reference))
      }
    })
    return images.map(image => loads.get(image) as EngineLoad)
  }

  [Symbol.dispose](): void {
    this.#engine[Symbol.dispose]()
  }

  async #load(
    { reference, graph }: ImageForEngine,
    {
      blobs,
      onProgress,
      isFirst,
    }: {
      readonly blobs: BlobSource
      readonly onProgress: (work: LoadWork) => void
      readonly isFirst: boolean
    },
  ): Promise<EngineLoad> {
    // By now the engine also has what earlier images brought, so later images ask again.
    const alreadyInEngine = isFirst ? this.#alreadyInEngine.get(graph.root.descriptor.digest) : undefined
    const { registry, repository } = reference
    const { digest } = graph.root.descriptor
    const isClassic = this.#engine.info.store === 'classic'
    const byTag = engineNames(reference)
    const names = byTag.length > 0 || isClassic ? byTag : [{ registry, repository, digest }]
    const name = familiarName(reference)
    const loaded = await loadIntoEngine(
      this.#engine,
      { ...graph, name, names, alreadyInEngine, onProgress },
      blobs,
    )
    const [tag] = byTag
    const isByDigest = await this.#knowsDigest(reference, loaded, digest)
    return {
      ...loaded,
      image: familiarReference(reference),
      names: names.map(familiarReference),
      foundBy: isByDigest ? digestReference(reference, digest) : tag && formatReference(tag),
    }
  }

  /**
   * Whether the engine's own builder finds the image by its digest: true for what the engine pulled, not for what was
   * loaded.
   */
  async #knowsDigest(
    reference: Reference,
    { imageId, platform }: LoadedImage,
    digest: Digest,
  ): Promise<boolean> {
    const { registry, repository } = reference
    const known = { repository: { registry, repository }, digest, imageId }
    if (this.#engine.info.store === 'classic' && (await knowsDigest(this.#engine, known))) return true
    if (!this.#options.credentials) return false
    const { credentials } = await this.#options.credentials(reference)
    const login = engineLogin(registry, credentials)
    await learnDigest(this.#engine, known, { platform: platform && formatPlatform(platform), login })
    return true
  }
}

/** Credentials in the form of the Engine API. */
function engineLogin(serveraddress: string, credentials: Credentials | undefined): EngineLogin | undefined {
  if (!credentials) return undefined
  if (credentials.kind === 'basic') {
    const { username, password } = credentials
    return { serveraddress, username, password }
  }
  const { kind, token } = credentials
  return kind === 'identity-token'
    ? { serveraddress, identitytoken: token }
    : { serveraddress, registrytoken: token }
}

/** Groups `items` so that no two groups have a part in common; groups and their items keep the order of `items`. */
export function independentGroups<T>(items: readonly T[], partsOf: (item: T) => readonly string[]): T[][] {
  const groups: { items: T[]; parts: Set<string> }[] = []
  for (const item of items) {
    const parts = partsOf(item)
    const touched = groups.filter(group => parts.some(part => group.parts.has(part)))
    const [first = { items: [], parts: new Set<string>() }, ...others] = touched
    if (touched.length === 0) groups.push(first)
    for (const other of others) {
      first.items.push(...other.items)
      for (const part of other.parts) first.parts.add(part)
      groups.splice(groups.indexOf(other), 1)
    }
    first.items.push(item)
    for (const part of parts) first.parts.add(part)
  }
  return groups.map(group => group.items)
}
