import { availableParallelism } from 'node:os'
import { Slots } from '../../concurrency.ts'
import { readAll } from '../../content/bytes.ts'
import { foreignPacking, sniffed } from '../../content/compression/inflate.ts'
import { SizeBudget } from '../../content/size-budget.ts'
import { diffIdOf } from '../../content/store/diff-ids.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Bytes } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { configDiffIds } from '../../model/config.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { ImageManifest } from '../../model/document.ts'
import {
  layerContents,
  type PromisedLayer,
  readConfig,
  type UncheckedLayer,
} from '../../model/layer-content.ts'
import { type Compression, compressionOf, isImageConfig } from '../../model/media-type.ts'
import { printable } from '../../text/printable.ts'
import type { Progress } from '../../transfer/transfer.ts'
import type { Leaf } from '../../transfer/walk.ts'
import type { DamagedImages, Looked } from './damaged-images.ts'

export interface ContentCheck {
  readonly layers: number
  /**
   * The number of layers that were unpacked and hashed in this run; the others were verified before and have not changed
   * since.
   */
  readonly hashed: number
  /** Layers that cannot be checked. */
  readonly unchecked: readonly UncheckedLayer[]
  /** Layers whose content is right but whose compression differs from their media type. */
  readonly mislabelled: readonly Mislabelled[]
}

export interface Mislabelled {
  readonly layer: Descriptor
  /** The actual compression of the layer. */
  readonly found: Compression
}

/** Describes for a message the declared media type and the actual bytes. */
export function mislabelling({ layer, found }: Mislabelled): string {
  const bytes = found === 'none' ? 'not compressed' : `${found}-compressed`
  return `layer ${layer.digest} is ${bytes}, though its media type says ${printable(layer.mediaType)}; its content is right`
}

/** The layers of images among the leaves: the blobs that may have a diff_id to compare with. */
export function layersOf(leaves: readonly Leaf[]): Descriptor[] {
  return leaves.flatMap(({ document }) =>
    isImageConfig(document.manifest.config.mediaType)
      ? document.manifest.layers.filter(({ mediaType }) => compressionOf(mediaType) !== 'unknown')
      : [],
  )
}

/**
 * Compares each layer's uncompressed digest with the config's diff_ids (image-spec, config.md, "Layer DiffID"). Throws
 * CONTENT_MISMATCH naming the layer, CONTENT_TOO_LARGE for a layer that unpacks to too much, MANIFEST_INVALID for configs
 * that do not match their layers.
 */
async function verifyContent(
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

/** Undefined for content without diff_ids: artifacts, including those with an image's config type but other content. */
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

/** A layer's uncompressed digest, how it was unpacked, and whether that was done in this run. */
interface HashedContent {
  readonly diffId: Digest
  readonly compression: Compression
  readonly isNew: boolean
  /** The compression of bytes that cannot be unpacked here, such as xz: they were hashed as they are. */
  readonly foreign?: string
}

/** The hint for a layer with the right bytes and the wrong content: no other copy would be better. */
const contentHint =
  'The bytes are those of the digest, but they do not unpack to what the image promises: it was built or changed wrongly, and another try gives the same. Have it rebuilt; `verify: distribution` takes it without this check.'

const ways: readonly Compression[] = ['gzip', 'zstd', 'none']

/**
 * Unpacks and hashes layers of the store, each once and a few concurrently, as soon as they are announced: beside a
 * download.
 */
export class ContentHasher {
  readonly #store: LayoutStore
  readonly #slots: Slots
  readonly #begun = new Map<string, Promise<HashedContent>>()
  readonly #budgets = new Map<Digest, SizeBudget[]>()
  #stopped = false

  constructor(store: LayoutStore, concurrency: number) {
    this.#store = store
    this.#slots = new Slots(concurrency)
  }

  /** Limits what the layers of one image unpack to in total, in bytes. */
  bound(layers: readonly Descriptor[], limit: number): void {
    const budget = new SizeBudget(limit)
    for (const digest of new Set(layers.map(layer => layer.digest)))
      this.#budgets.set(digest, [...(this.#budgets.get(digest) ?? []), budget])
  }

  /** Starts on a layer that is in the store and will be requested. The promise settles without an error; undefined: nothing to do. */
  begin({ digest }: Descriptor): Promise<void> | undefined {
    if (ways.some(way => this.#store.knownDiffId(digest, way) !== undefined)) return undefined
    // A failure is thrown when the layer is requested; until then it must not count as unhandled.
    return this.#unpack(digest).then(
      () => undefined,
      () => undefined,
    )
  }

  /**
   * Hashes the layer's content, unpacked according to its first bytes. If its media type says that it is uncompressed and
   * only the raw bytes give `expected`, those count: an image may list any bytes by their own digest. Throws what
   * `diffIdOf` throws.
   */
  async hash({ digest, mediaType }: Descriptor, expected: Digest): Promise<HashedContent> {
    const label = compressionOf(mediaType)
    const known = ways.filter(way => this.#store.knownDiffId(digest, way) === expected)
    const [way] = known.filter(way => way === label).concat(known)
    if (way !== undefined) return { diffId: expected, compression: way, isNew: false }
    const found = await this.#unpack(digest)
    if (found.diffId === expected || found.compression === label || label !== 'none') return found
    const asItIs = await this.#unpack(digest, label)
    return asItIs.diffId === expected ? asItIs : found
  }

  /** Stops work in progress, whose results are no longer needed. */
  stop(): void {
    this.#stopped = true
  }

  #unpack(digest: Digest, as?: Compression): Promise<HashedContent> {
    const key = `${as ?? ''} ${digest}`
    const begun = this.#begun.get(key) ?? this.#slots.run(() => this.#hash(digest, as))
    this.#begun.set(key, begun)
    return begun
  }

  async #hash(digest: Digest, as?: Compression): Promise<HashedContent> {
    const { compression, start, bytes } = await sniffed(this.#untilStopped(this.#store.scan(digest)))
    const way = as ?? compression
    try {
      const diffId = await diffIdOf(bytes, way, this.#budgets.get(digest))
      this.#store.rememberDiffId(digest, way, diffId)
      const foreign = foreignPacking(start)
      return { diffId, compression: way, isNew: true, ...(foreign === undefined ? {} : { foreign }) }
    } catch (error) {
      throw ofLayer(error, digest)
    }
  }

  async *#untilStopped(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      if (this.#stopped) throw new TallyError('CANCELLED', 'Stopped before a layer was unpacked')
      yield chunk
    }
  }
}

/** The error of the decompressor does not name the layer. */
function ofLayer(error: unknown, layer: Digest): unknown {
  if (!isTallyError(error, 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE')) return error
  const why = error.message.replace(/^Cannot unpack/, 'cannot unpack')
  return new TallyError(error.code, `Cannot accept layer ${layer}: ${why}`, {
    cause: error,
    details: { ...error.details, layer },
    hint: error.code === 'CONTENT_MISMATCH' ? contentHint : error.hint,
  })
}

/** Checks the unpacked content of a pull's layers, starting with each that arrives while others are being fetched. */
export class PulledContents {
  readonly #store: LayoutStore
  readonly #damage: DamagedImages
  readonly #hasher: ContentHasher

  readonly #limit: number

  /** @param limit the most bytes that one image may unpack to */
  constructor(store: LayoutStore, damage: DamagedImages, limit: number) {
    this.#limit = limit
    this.#store = store
    this.#damage = damage
    this.#hasher = new ContentHasher(store, availableParallelism())
  }

  /** Returns a progress that has each layer unpacked and hashed once it is delivered, with its digest verified. */
  beside(progress: Progress, looked: readonly Looked[]): Progress {
    for (const { graph } of looked)
      for (const leaf of graph.leaves) this.#hasher.bound(layersOf([leaf]), this.#limit)
    const layers = new Map(
      looked.flatMap(({ graph }) => layersOf(graph.leaves)).map(layer => [layer.digest, layer]),
    )
    return {
      ...progress,
      delivered: delivery => {
        progress.delivered(delivery)
        const layer = layers.get(delivery.blob.digest)
        const hashing = layer && this.#hasher.begin(layer)
        if (!hashing) return
        progress.checking?.(layer)
        void hashing.then(() => progress.checked?.(layer))
      },
    }
  }

  /**
   * Checks all contents together, but those of listed images one by one: each may be damaged alone. Throws what
   * `verifyContent` throws.
   */
  async verify(looked: readonly Looked[]): Promise<ContentCheck> {
    const checks = [await this.#verify(looked.filter(({ pinned }) => !pinned.wanted.listed))]
    for (const image of looked.filter(({ pinned }) => pinned.wanted.listed)) {
      const check = await this.#damage.guarded(image.pinned.wanted, () => this.#verify([image]))
      if (check) checks.push(check)
    }
    const sum = (count: (check: ContentCheck) => number) =>
      checks.reduce((total, check) => total + count(check), 0)
    return {
      layers: sum(({ layers }) => layers),
      hashed: sum(({ hashed }) => hashed),
      unchecked: checks.flatMap(({ unchecked }) => unchecked),
      mislabelled: checks.flatMap(({ mislabelled }) => mislabelled),
    }
  }

  /** Stops work in progress, whose results are no longer needed. */
  stop(): void {
    this.#hasher.stop()
  }

  #verify(looked: readonly Looked[]): Promise<ContentCheck> {
    const leaves = looked.flatMap(({ graph }) => graph.leaves)
    return verifyContent(leaves, this.#store, this.#hasher)
  }
}
