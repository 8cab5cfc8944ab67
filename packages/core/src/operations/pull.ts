import type { SavedImage } from '../cache/save-image.ts'
import { settleAll } from '../concurrency.ts'
import { defaultMaxImageSize } from '../content/size-budget.ts'
import { withHints } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { formatReference, type Reference } from '../model/reference.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import type { SignatureFact, SignedImage } from '../signatures/check-signatures.ts'
import { plural } from '../text/format.ts'
import { heartbeat, type Say } from '../text/heartbeat.ts'
import { checkDeclared, checkSizesTogether } from '../transfer/declared-bounds.ts'
import { cacheSource, nearestDocument, storeSource } from '../transfer/read-sources.ts'
import type { Source, SourceName } from '../transfer/source.ts'
import { refuseUnkept } from '../transfer/transfer.ts'
import { type Selection, walk } from '../transfer/walk.ts'
import type { PolicyCheck, PolicyFacts } from './policy/policy-check.ts'
import { expandTags } from './pull/all-tags.ts'
import type { CacheAccount } from './pull/cache-account.ts'
import { type DamagedImage, DamagedImages, type Looked } from './pull/damaged-images.ts'
import { atPlaces, type Pinned, type PinRules, pin, type WantedImage, withPins } from './pull/pin.ts'
import { type BlobPorts, type PulledBlobs, pullBlobs } from './pull/pull-blobs.ts'
import type { PullOrigins } from './pull/pull-origins.ts'
import { PulledPolicy } from './pull/pull-policy.ts'
import { describePulled, type PulledImage } from './pull/pulled-image.ts'
import { PulledPlatforms } from './pull/pulled-platforms.ts'
import { coldPull, imageContent, saveImages } from './pull/save-images.ts'
import { type ContentCheck, layersOf, mislabelling, PulledContents } from './pull/verify-content.ts'

export interface PullRequest extends PinRules {
  readonly images: readonly WantedImage[]
  readonly allTags: boolean
  readonly selection: Selection
  /** Whether the user named the platforms: an image of another platform is then an error, else a warning. */
  readonly platformsAsked?: boolean
  /** Whether diff_ids are checked besides the distribution digests. */
  readonly verifyContent: boolean
  /** Resolve and check the pins, fetch nothing. */
  readonly resolveOnly: boolean
  /** Whether content that the cache lacks is saved to it. */
  readonly saves?: boolean
  readonly concurrency: number
  /** The most bytes that one image may declare in total, and unpack to. */
  readonly maxImageSize?: number | undefined
}

/** An image whose signatures are still to be found. */
type UnsignedImage = Omit<SignedImage, 'repository'>

export interface PullPorts extends BlobPorts {
  readonly registries: RegistryClient
  /** The places of the images; no registry is then asked, and the cache is only saved to. */
  readonly origins?: PullOrigins | undefined
  readonly warn: (message: string) => void
  /** Checks who signed the images, before any blob is fetched. Throws SIGNATURE_INVALID. */
  readonly signatures?: ((images: readonly UnsignedImage[]) => Promise<SignatureFact[]>) | undefined
  /** Called every few seconds during slow work. */
  readonly say?: Say
  /** The policy that the images must keep. */
  readonly policy?: PolicyCheck | undefined
}

export interface Pulled extends PulledBlobs {
  readonly images: readonly PulledImage[]
  /** The source of each document. */
  readonly documents: ReadonlyMap<Digest, SourceName>
  readonly content: ContentCheck | undefined
  /** The signers of the images, if they were asked for. */
  readonly signatures?: readonly SignatureFact[] | undefined
  /** Images of `all-tags` that are damaged. */
  readonly damaged: readonly DamagedImage[]
  /** How the cache was used, if there is one. */
  readonly cache: CacheAccount | undefined
  /** The findings of the policy, if there is one. */
  readonly policy: PolicyFacts | undefined
}

/** Resolves once, checks against the pins, fetches what is missing, verifies, stores. */
export async function pull(request: PullRequest, ports: PullPorts): Promise<Pulled> {
  const running = new Pull(request, ports)
  try {
    return await withHints(ports.origins?.hints ?? {}, () => running.run())
  } finally {
    running.stop()
  }
}

class Pull {
  readonly #request: PullRequest
  readonly #ports: PullPorts
  readonly #localSources: readonly Source[]
  readonly #pinned = new Map<string, Promise<Pinned>>()
  readonly #documents = new Map<Digest, SourceName>()
  readonly #damage = new DamagedImages()
  readonly #contents: PulledContents
  readonly #platforms: PulledPlatforms
  readonly #policy: PulledPolicy

  constructor(request: PullRequest, ports: PullPorts) {
    this.#request = request
    this.#ports = ports
    const { store, cache, registries, origins } = ports
    this.#contents = new PulledContents(store, this.#damage, request.maxImageSize ?? defaultMaxImageSize)
    this.#platforms = new PulledPlatforms(request, { store, damage: this.#damage, warn: ports.warn })
    const asked = origins ? undefined : cache
    this.#policy = new PulledPolicy(ports.policy, request, { ...ports, cache: asked })
    this.#localSources = [storeSource(store), ...(asked ? [cacheSource(asked, registries)] : [])]
  }

  async run(): Promise<Pulled> {
    const { images: asked, allTags, resolveOnly, concurrency } = this.#request
    this.#policy.names(asked, allTags)
    const wanted = allTags ? await expandTags(asked, this.#ports) : asked
    if (allTags) this.#policy.names(wanted)
    const found = await settleAll(wanted, concurrency, image =>
      this.#damage.guarded(image, () => this.#look(image)),
    ).catch((error: unknown) => {
      throw withPins(error, wanted, this.#request.lock !== undefined)
    })
    const looked = found.filter(image => image !== undefined)
    checkSizesTogether(
      looked.map(({ pinned, graph }) => ({ written: pinned.wanted.written, documents: graph.documents })),
    )
    await this.#policy.contents(looked, this.#damage)
    const signatures = await this.#ports.signatures?.(
      looked.map(({ pinned }) => ({ name: pinned.wanted.reference, root: pinned.root })),
    )
    const brought = resolveOnly ? await this.#resolved(looked) : await this.#fetch(looked)
    const fetched = this.#policy.withConfigs(brought)
    await this.#platforms.check(looked)
    const whole = looked.filter(({ pinned }) => !this.#damage.has(pinned.wanted))
    // Everything that has arrived matches its digest, so it may be saved to the cache while its content is still being
    // unpacked and hashed.
    const saving = resolveOnly ? [] : this.#save(whole, fetched)
    const [settled, stored] = await Promise.allSettled([
      resolveOnly ? undefined : this.#settle(whole, fetched),
      saving,
    ])
    if (settled.status === 'rejected') throw settled.reason
    if (stored.status === 'rejected') throw stored.reason
    const pulled = await Promise.all(
      whole
        .filter(({ pinned }) => !this.#damage.has(pinned.wanted))
        .map(image =>
          this.#damage.guarded(image.pinned.wanted, () =>
            describePulled(image, this.#hasConfigs(image) ? this.#ports.store : undefined),
          ),
        ),
    )
    const images = pulled.filter(image => image !== undefined)
    const [damaged] = this.#damage.images
    // In offline mode, missing content is an ordinary result for an action that lists images.
    if (images.length === 0 && damaged && !this.#request.offline) throw damaged.error
    const report = this.#ports.cache?.report()
    const cache = report && { report, saved: stored.value }
    const content = settled.value
    return {
      ...fetched,
      images,
      documents: this.#documents,
      content,
      signatures,
      damaged: this.#damage.images,
      cache,
      policy: this.#ports.policy?.facts,
    }
  }

  stop(): void {
    this.#contents.stop()
  }

  async #look(image: WantedImage): Promise<Looked> {
    const { registries, origins, policy, signatures, warn } = this.#ports
    const context = {
      localSources: this.#localSources,
      isJudged: policy !== undefined || signatures !== undefined,
      repository: (reference: Reference) => registries.mirrored(reference),
      warn,
    }
    // Each name is resolved once per run: its tag may move between two requests, and the run would have two images for
    // it.
    const name = `${formatReference(image.reference)} ${image.listed === true}`
    const pinning =
      this.#pinned.get(name) ??
      (origins ? origins.pin(image, this.#request) : pin(image, this.#request, context))
    this.#pinned.set(name, pinning)
    const found = await pinning.catch((error: unknown) => {
      throw atPlaces(error, image)
    })
    const { selection: present } = found.wanted
    const pinned = { ...found, wanted: origins && present ? { ...image, selection: present } : image }
    this.#documents.set(pinned.root.descriptor.digest, pinned.rootSource)
    const read = (wanted: Descriptor) => this.#document(wanted, pinned)
    const selection = this.#selectionOf(pinned.wanted)
    const walked = await walk(read, pinned.root, selection, image.written)
    const { resolveOnly, maxImageSize = defaultMaxImageSize } = this.#request
    checkDeclared(walked, resolveOnly ? Number.POSITIVE_INFINITY : maxImageSize, image.written)
    const { selection: own = [] } = pinned.wanted
    const [platform] = own === 'all' ? [] : own
    const graph = platform ? { ...walked, platform } : walked
    if (!origins) this.#ports.cache?.expect(imageContent(graph, selection))
    return { pinned, graph }
  }

  #selectionOf({ selection }: WantedImage): Selection {
    return selection ?? this.#request.selection
  }

  async #document({ digest }: Descriptor, { sources, rootSource, wanted }: Pinned): Promise<Document> {
    // The cache stores an image's documents together: without the root, it has none below it either.
    const isCached = rootSource === 'store' || rootSource === 'cache'
    const places = isCached ? sources : sources.filter(({ name }) => name !== 'cache')
    const { document, source } = await nearestDocument(digest, places, (name, error) => {
      this.#ports.warn(`${wanted.written}: the ${name} failed: ${error.message}`)
    })
    this.#documents.set(digest, source)
    return document
  }

  async #fetch(looked: readonly Looked[]): Promise<PulledBlobs> {
    const { offline, concurrency } = this.#request
    const wishes = {
      looked,
      damage: this.#damage,
      offline,
      concurrency,
      configsFirst: this.#platforms.early(looked, this.#ports.holder !== undefined),
    }
    const progress = this.#request.verifyContent
      ? this.#contents.beside(this.#ports.progress, looked)
      : this.#ports.progress
    const { origins, cache } = this.#ports
    return pullBlobs(wishes, { ...this.#ports, cache: origins ? undefined : cache, progress })
  }

  /** Fetches only configs that alone name the platform of an image, when the platforms are to be locked. */
  async #resolved(looked: readonly Looked[]): Promise<PulledBlobs> {
    const { offline, concurrency } = this.#request
    const configs = this.#request.updateLock ? looked.filter(isSingle).map(configAlone) : []
    const nothing = { deliveries: [], leftOut: new Set<Digest>(), transferMs: 0, blobs: this.#ports.store }
    if (configs.length === 0) return nothing
    return pullBlobs({ looked: configs, damage: this.#damage, offline, concurrency }, this.#ports)
  }

  #hasConfigs(image: Looked): boolean {
    const { resolveOnly, updateLock } = this.#request
    return !resolveOnly || (updateLock && isSingle(image))
  }

  /** Checks contents, then stores the documents, children first: a manifest in the store implies everything it references. */
  async #settle(looked: readonly Looked[], { leftOut }: PulledBlobs): Promise<ContentCheck | undefined> {
    const { store } = this.#ports
    const content = this.#request.verifyContent ? await this.#verify(looked) : undefined
    for (const each of content?.mislabelled ?? []) this.#ports.warn(mislabelling(each))
    for (const { graph, pinned } of looked) {
      const isPart = graph.blobs.some(({ digest }) => leftOut.has(digest))
      if (isPart || this.#damage.has(pinned.wanted)) continue
      const came = graph.documents.filter(
        ({ descriptor }) => this.#documents.get(descriptor.digest) !== 'store',
      )
      refuseUnkept(
        store,
        came.map(({ descriptor }) => descriptor),
      )
      for (const { descriptor, bytes } of came) await store.putBytes(descriptor, bytes)
    }
    return content
  }

  async #verify(looked: readonly Looked[]): Promise<ContentCheck> {
    const layers = new Set(looked.flatMap(({ graph }) => layersOf(graph.leaves)).map(({ digest }) => digest))
    const state = `checking what ${plural(layers.size, 'layer')} unpack to`
    using _ = heartbeat(this.#ports.say, () => [state])
    return await this.#contents.verify(looked)
  }

  async #save(looked: readonly Looked[], { deliveries, transferMs }: PulledBlobs): Promise<SavedImage[]> {
    const { cache, store } = this.#ports
    if (!cache || !this.#request.saves) return []
    const cold = coldPull(deliveries, transferMs)
    const images = looked.map(({ graph, pinned }) =>
      imageContent(graph, this.#selectionOf(pinned.wanted), cold),
    )
    return saveImages(images, { cache, store, say: this.#ports.say })
  }
}

function isSingle({ graph }: Looked): boolean {
  return graph.leaves.some(({ document }) => document.descriptor.digest === graph.root.descriptor.digest)
}

function configAlone({ pinned, graph }: Looked): Looked {
  const blobs = graph.leaves.map(({ document }) => document.manifest.config)
  return { pinned, graph: { ...graph, blobs } }
}
