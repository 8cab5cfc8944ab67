import type { Slots } from '../../concurrency.ts'
import { isPassable, TallyError, withHints } from '../../errors.ts'
import type { InspectedImage, InspectedRoot, PlatformImage, Show } from '../../inspect/inspection.ts'
import { algorithmOf, type Digest } from '../../model/digest.ts'
import { kindOf } from '../../model/media-type.ts'
import type { Reference } from '../../model/reference.ts'
import type { OriginName } from '../../origins/image-origin.ts'
import type { TaggedManifest } from '../../registry/repository/repository.ts'
import { printable } from '../../text/printable.ts'
import type { Graph } from '../../transfer/walk.ts'
import type { ImageReads } from '../lock/image-reads.ts'
import type { Inspected, InspectPorts, InspectRequest } from './inspect-request.ts'
import { type InspectedContent, originContent, registryContent } from './inspected-content.ts'
import type { LayerSource } from './layer-files.ts'
import type { ReadingWishes } from './read-image.ts'
import type { ReferrerFinder } from './referrers.ts'

/** An image that was looked at, and where its content can be read as long as the step runs. */
export interface OpenImage {
  readonly image: InspectedImage
  readonly content?: InspectedContent
  /** Opens its layers; absent if there is nothing to read. */
  readonly layers?: () => Promise<LayerSource>
  /** The graph that a pull of the selected platforms would walk. */
  readonly graph?: Graph
  /** Of an engine's image that was saved: its images with the digests of their layers. */
  readonly layered?: readonly PlatformImage[]
}

interface Reading {
  readonly reads: ImageReads
  /** Bounds the requests of all images together. */
  readonly slots: Slots
  /** Closes what was opened for the images. */
  readonly opened: AsyncDisposableStack
  readonly note: (message: string) => void
}

/** Shows for which only the root of an image counts. */
const aboutRoots: ReadonlySet<Show> = new Set(['tags', 'referrers', 'repositories', 'engine', 'search'])

/** Looks at images, each document once however many images have it. */
export class InspectedImages {
  readonly #request: InspectRequest
  readonly #ports: InspectPorts
  readonly #reading: Reading

  constructor(request: InspectRequest, ports: InspectPorts, reading: Reading) {
    this.#request = request
    this.#ports = ports
    this.#reading = reading
  }

  /** Throws NOT_FOUND, PLATFORM_MISSING, SCHEMA1_UNSUPPORTED, ENGINE_UNAVAILABLE, and what reading throws. */
  async look(item: Inspected): Promise<OpenImage> {
    switch (item.place) {
      case 'registry':
        return this.#inRegistry(item.written, item.reference)
      case 'origin':
        return this.#inOrigin(item.written, item.origin)
      case 'repository':
        return { image: unread(item.written, item.repository) }
      case 'host':
        throw new TallyError(
          'INTERNAL',
          `Cannot look at ${printable(item.written)} as an image: it is a registry`,
        )
    }
  }

  async #inRegistry(written: string, reference: Reference): Promise<OpenImage> {
    const { registries, warn } = this.#ports
    if (this.#isDigestOnly || this.#isAbout('tags'))
      return { image: { ...unread(written, reference), root: await this.#head(reference) } }
    const { readImage } = await import('./read-image.ts')
    const content = registryContent(reference, { ...this.#reading, registries, warn })
    const [{ graph, ...read }, now] = await Promise.all([
      readImage(content, this.#wishes(written)),
      this.#tagNow(written, reference),
    ])
    const root = now === undefined ? read.root : { ...read.root, tagNow: now }
    const image: InspectedImage = { written, place: 'registry', reference, ...read, root }
    const finder = async () => {
      const { repositoryFinder } = await import('./referrers.ts')
      return repositoryFinder(await registries.repository(reference))
    }
    const layers = async () => (await import('./read-files.ts')).registryLayers(reference, this.#ports)
    return { image: await this.#withReferrers(image, finder), content, layers, ...(graph ? { graph } : {}) }
  }

  async #inOrigin(written: string, origin: OriginName): Promise<OpenImage> {
    const { kind: place } = origin
    const { readImage } = await import('./read-image.ts')
    if (origin.kind === 'docker' && origin.target) {
      const { engineRecord } = await import('./engine-listing.ts')
      const { engineImage, savedImages, storedImage } = await import('./engine-image.ts')
      const name = 'digest' in origin.target ? origin.target.digest : origin.target.tag
      const history = !this.#isDigestOnly
      const record = await engineRecord(name, this.#ports, { history })
      const image = engineImage(written, record, await storedImage(record, await this.#ports.engine()))
      if (!this.#readsFiles()) return { image }
      const { content, layers } = await this.#open(origin)
      const { platforms, graph } = await readImage(content, this.#wishes(written))
      return { image, content, layers, layered: savedImages(image, platforms), ...(graph ? { graph } : {}) }
    }
    const { content, layers, opened } = await this.#open(origin)
    const { originHints } = await import('../../origins/origin-hints.ts')
    const { graph, ...read } = await withHints(originHints(place), () =>
      readImage(content, this.#wishes(written)),
    )
    const image: InspectedImage = { written, place, ...read }
    const found = await this.#withReferrers(image, async () => {
      const { originFinder } = await import('./referrers.ts')
      return originFinder(opened)
    })
    return { image: found, content, layers, ...(graph ? { graph } : {}) }
  }

  /** Opens an origin until the end of the step: what is shown of it may need its layers. */
  async #open(name: OriginName) {
    const { openOrigin } = await import('../../origins/open-origin.ts')
    const opened = await openOrigin(name, { ...this.#ports.origins, isLookedAt: true })
    this.#reading.opened.use(opened)
    const layers = async () => (await import('./read-files.ts')).originLayers(opened)
    return { content: originContent(opened), layers, opened }
  }

  #wishes(written: string): ReadingWishes {
    const { shows, selection, platformsAsked = false, concurrency } = this.#request
    const isAboutRoots = Array.from(shows).every(show => aboutRoots.has(show))
    return {
      written,
      selection,
      platformsAsked,
      hasImages: (!isAboutRoots || this.#isCompared) && !this.#isDigestOnly,
      hasCompanions: shows.has('graph') || shows.has('referrers'),
      predicates: this.#request.predicates ?? [],
      concurrency,
      note: this.#reading.note,
    }
  }

  async #withReferrers(
    image: InspectedImage,
    finder: () => Promise<ReferrerFinder>,
  ): Promise<InspectedImage> {
    const { shows, concurrency } = this.#request
    const { root, platforms, written } = image
    if (!root || !(shows.has('referrers') || shows.has('graph'))) return image
    const { findReferrers } = await import('./referrers.ts')
    const subjects = [root.digest, ...subjectsBelow(root, platforms)]
    const { note } = this.#reading
    const referrers = await findReferrers(await finder(), subjects, { written, concurrency, note })
    return { ...image, referrers }
  }

  /** The facts that a HEAD tells about an image. A media type that no client reads is shown, not refused. */
  async #head(reference: Reference): Promise<InspectedRoot> {
    const { digest, tag = 'latest' } = reference
    const { reads } = this.#reading
    const head: TaggedManifest = digest
      ? await (await this.#ports.registries.repository(reference)).look(digest)
      : await reads.tag(reference, tag, 'sha256')
    const kind = kindOf(head.mediaType) === 'index' ? 'index' : 'image'
    return {
      digest: head.digest,
      mediaType: head.mediaType,
      kind,
      size: head.size ?? 0,
      annotations: {},
    }
  }

  /** The digest that the tag has now, if the reference names another one. */
  async #tagNow(written: string, reference: Reference): Promise<Digest | undefined> {
    const { tag, digest } = reference
    if (tag === undefined || digest === undefined) return undefined
    try {
      const now = await this.#reading.reads.tag(reference, tag, algorithmOf(digest))
      return now.digest === digest ? undefined : now.digest
    } catch (error) {
      if (!isPassable(error)) throw error
      this.#reading.note(`${printable(written)}: it is not known what its tag points to: ${error.message}`)
      return undefined
    }
  }

  /** A comparison needs the images, whatever is printed of them. */
  get #isDigestOnly(): boolean {
    return this.#request.isDigestOnly === true && !this.#isCompared
  }

  get #isCompared(): boolean {
    const { compareWith, base } = this.#request
    return compareWith !== undefined || base !== undefined
  }

  #isAbout(show: Show): boolean {
    const { shows } = this.#request
    return shows.size === 1 && shows.has(show) && !this.#isCompared
  }

  #readsFiles(): boolean {
    const { shows, diff, compareWith } = this.#request
    return shows.has('files') || (compareWith !== undefined && diff === 'files')
  }
}

/** An image of which nothing was read yet. */
function unread(written: string, reference: Reference): InspectedImage {
  return { written, place: 'registry', reference, platforms: [], companions: [] }
}

/** Signatures may be about the images of an index, or about attestations of it. Those of an index that was not read are in its entries. */
function subjectsBelow(root: InspectedRoot, platforms: readonly PlatformImage[]): Digest[] {
  if (platforms.length > 0) return platforms.map(({ digest }) => digest)
  const manifest = root.document?.manifest
  return manifest?.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : []
}
