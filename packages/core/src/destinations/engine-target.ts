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
import type { BlobHolder } from '../operations/pull/pull-blobs.ts'
import type { Credentials, FoundCredentials } from '../registry/auth/credentials.ts'
import type { Say } from '../text/heartbeat.ts'
import type { Graph } from '../transfer/walk.ts'
import { LoadWatch } from './load-watch.ts'

/** An image for the engine. */
interface ImageForEngine {
  readonly reference: Reference
  readonly graph: Graph
}

/** What became of an image in the engine. */
export interface EngineLoad extends LoadedImage {
  /** As users write it. */
  readonly image: string
  /** The names it got; none for an image that was asked for by digest alone, where the engine takes no digest for a name. */
  readonly names: readonly string[]
  /** What the engine's own builder finds it by without a registry: its digest where the engine pulled it, else its tag, if any. */
  readonly foundBy: string | undefined
}

/** Finds the credentials of a repository, for the engine's own pull. */
export type CredentialsFor = (reference: Reference) => Promise<FoundCredentials>

/** How an engine is used. */
interface EngineTargetOptions {
  /** Given when the engine is to know the images by their registry digests: it then asks their registries itself. */
  readonly credentials?: CredentialsFor | undefined
  /** Hears every few seconds what is being done. */
  readonly say?: Say | undefined
  readonly signal?: AbortSignal | undefined
}

const imagesAtOnce = 3

/** The Docker engine as a place where images go. */
export class EngineTarget implements BlobHolder, Disposable {
  readonly #engine: Engine
  /** Layers that the engine had, by root; asked for once, before anything is fetched. */
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
   * Brings images in, those that share layers one after the other, so that each layer is sent once, the others side by side.
   * Throws what `loadIntoEngine` and `learnDigest` throw.
   */
  async load(images: readonly ImageForEngine[], blobs: BlobSource): Promise<EngineLoad[]> {
    const loads = new Map<ImageForEngine, EngineLoad>()
    const groups = independentGroups(images, ({ graph }) => graph.blobs.map(({ digest }) => digest))
    using watch = new LoadWatch(this.#options.say)
    await mapLimit(groups, imagesAtOnce, async group => {
      for (const [at, image] of group.entries()) {
        const told = watch.begin(familiarName(image.reference))
        loads.set(image, await this.#load(image, { blobs, told, isFirst: at === 0 }))
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
      told,
      isFirst,
    }: { readonly blobs: BlobSource; readonly told: (work: LoadWork) => void; readonly isFirst: boolean },
  ): Promise<EngineLoad> {
    // The engine has what images before it brought by now, so the others ask again.
    const alreadyInEngine = isFirst ? this.#alreadyInEngine.get(graph.root.descriptor.digest) : undefined
    const { registry, repository } = reference
    const { digest } = graph.root.descriptor
    const isClassic = this.#engine.info.store === 'classic'
    const byTag = engineNames(reference)
    const names = byTag.length > 0 || isClassic ? byTag : [{ registry, repository, digest }]
    const name = familiarName(reference)
    const loaded = await loadIntoEngine(this.#engine, { ...graph, name, names, alreadyInEngine, told }, blobs)
    const [tag] = byTag
    const isByDigest = await this.#knowsDigest(reference, loaded, digest)
    return {
      ...loaded,
      image: familiarReference(reference),
      names: names.map(familiarReference),
      foundBy: isByDigest ? digestReference(reference, digest) : tag && formatReference(tag),
    }
  }

  /** Whether the engine's own builder finds the image by its digest: what was loaded it does not, what the engine pulled it does. */
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

/** Credentials as the engine's API takes them. */
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

/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
export function engineNames({ registry, repository, tag, digest }: Reference): Reference[] {
  if (tag === undefined && digest !== undefined) return []
  return [{ registry, repository, tag: tag ?? 'latest' }]
}

/** Items in groups, so that no two groups have a part in common; groups and their items stand in the items' order. */
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
