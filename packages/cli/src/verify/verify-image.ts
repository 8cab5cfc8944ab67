import { availableParallelism } from 'node:os'
import { mapLimit } from '@tallyman/core/concurrency'
import { readAll } from '@tallyman/core/content/bytes'
import { SizeBudget } from '@tallyman/core/content/size-budget'
import type { Bytes } from '@tallyman/core/content/store'
import { type ErrorCode, isTallyError, TallyError } from '@tallyman/core/errors'
import { configDiffIds } from '@tallyman/core/model/config'
import type { Descriptor } from '@tallyman/core/model/descriptor'
import type { Digest } from '@tallyman/core/model/digest'
import type { Document, ImageManifest, IndexManifest } from '@tallyman/core/model/document'
import { layerContents, readConfig } from '@tallyman/core/model/layer-content'
import { isForeignLayer, isImageConfig, kindOf } from '@tallyman/core/model/media-type'
import { formatPlatform, type Platform } from '@tallyman/core/model/platform'
import { choosePlatform } from '@tallyman/core/model/platform-choice'
import { printable } from '@tallyman/core/text/printable'
import { type OpenBlob, verifyBlob, verifyLayer } from './verify-layer.ts'

/** A part that is not what it should be, or that could not be checked. */
export interface PartFault {
  /** Printable: `layer 2 of 7 of linux/arm64`. */
  readonly part: string
  readonly digest: Digest | undefined
  readonly why: string
}

/** Where images are read from while they are verified. */
export interface VerifiedPlace {
  document(digest: Digest): Promise<Document>
  readonly open: OpenBlob
  /** Whether images of an index may be absent, as after a pull of one platform. */
  readonly isPartial: boolean
}

interface Verifying {
  readonly platforms: readonly Platform[] | 'all'
  readonly maxImageSize: number
  readonly concurrency: number
  readonly signal: AbortSignal
}

/** The faults of content. All others end the command: they say nothing about the content. */
export const faultCodes: readonly ErrorCode[] = [
  'NOT_FOUND',
  'CONTENT_MISMATCH',
  'CONTENT_TOO_LARGE',
  'ARCHIVE_INVALID',
  'MANIFEST_INVALID',
  'MANIFEST_TOO_LARGE',
  'SCHEMA1_UNSUPPORTED',
  'MEDIA_TYPE_UNSUPPORTED',
  'DIGEST_INVALID',
  'DIGEST_UNSUPPORTED',
  'PLATFORM_MISSING',
  'GRAPH_INVALID',
]
const maxDocuments = 10_000

/** Verifies images of one place, each part once however many of them have it. */
export class ImageVerifier {
  readonly faults: PartFault[] = []
  /** Parts that could not be checked, which is no fault. */
  readonly notes: PartFault[] = []
  /** The digests of all content that was read and is as it should be. */
  readonly sound = new Set<string>()
  /** Bytes of the blobs that were read, compressed. */
  bytes = 0
  images = 0
  readonly #place: VerifiedPlace
  readonly #how: Verifying
  readonly #seen = new Set<string>()

  constructor(place: VerifiedPlace, how: Verifying) {
    this.#place = place
    this.#how = how
  }

  /** Verifies a document and everything below it. Throws what says nothing about the content. */
  async verify(root: Document): Promise<void> {
    const pending: { document: Document; name: string }[] = [{ document: root, name: '' }]
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { document, name } = next
      const { digest } = document.descriptor
      if (!this.#isNew(digest)) continue
      this.sound.add(digest)
      if (document.manifest.kind === 'image') await this.#image(document.manifest, name)
      else pending.push(...(await this.#children(document.manifest, digest)))
    }
  }

  /** Records a fault, unless the error says nothing about the content. */
  fault(part: string, digest: Digest | undefined, error: unknown): void {
    if (!isTallyError(error, ...faultCodes)) throw error
    this.faults.push({ part, digest, why: reasonOf(error) })
  }

  /** Records a fault if an index describes a document wrongly, and tells whether it does not. */
  checkEntry({ digest, mediaType, size }: Descriptor, { descriptor: is }: Document, part: string): boolean {
    if (is.mediaType === mediaType && is.size === size) return true
    const why = `it is ${printable(is.mediaType)} of ${is.size} bytes, its index says ${printable(mediaType)} of ${size}`
    this.faults.push({ part, digest, why })
    return false
  }

  async #children(index: IndexManifest, digest: Digest): Promise<{ document: Document; name: string }[]> {
    if (this.#seen.size + index.manifests.length > maxDocuments) {
      this.faults.push({ part: 'index', digest, why: `there are more than ${maxDocuments} manifests` })
      return []
    }
    const found: { document: Document; name: string }[] = []
    for (const entry of this.#chosen(index, digest)) {
      const name = entry.platform ? printable(formatPlatform(entry.platform)) : ''
      const document = this.#seen.has(entry.digest) ? undefined : await this.#child(entry, name)
      if (document) found.unshift({ document, name })
    }
    return found
  }

  #chosen(index: IndexManifest, digest: Digest): readonly Descriptor[] {
    const { platforms } = this.#how
    if (platforms === 'all') return index.manifests
    return platforms.flatMap(platform => {
      try {
        return [choosePlatform(index, platform)]
      } catch (error) {
        this.fault('index', digest, error)
        return []
      }
    })
  }

  async #child(entry: Descriptor, name: string): Promise<Document | undefined> {
    const { digest, mediaType } = entry
    const part = `manifest${name === '' ? '' : ` of ${name}`}`
    if (kindOf(mediaType) === 'other') {
      this.notes.push({ part, digest, why: `its type "${printable(mediaType)}" is not known` })
      return undefined
    }
    try {
      const document = await this.#place.document(digest)
      return this.checkEntry(entry, document, part) ? document : undefined
    } catch (error) {
      if (this.#place.isPartial && isTallyError(error, 'NOT_FOUND'))
        this.notes.push({ part, digest, why: 'it is not there, so nothing of it was checked' })
      else this.fault(part, digest, error)
    }
    return undefined
  }

  async #image(manifest: ImageManifest, name: string): Promise<void> {
    this.images++
    const of = name === '' ? '' : ` of ${name}`
    const { config, layers } = manifest
    const contents = await this.#contents(manifest, `config${of}`)
    for (const { layer, reason } of contents.unchecked)
      this.notes.push({
        part: `layer${of}`,
        digest: layer.digest,
        why: `its content was not checked: ${reason}`,
      })
    const budget = new SizeBudget(this.#how.maxImageSize)
    const limit = Math.min(this.#how.concurrency, availableParallelism())
    const before = this.faults.length
    await mapLimit([...layers.entries()], limit, async ([at, layer]) => {
      const part = `layer ${at + 1} of ${layers.length}${of}`
      const diffId = contents.promised.find(each => each.layer === layer)?.diffId
      // Each config promises the content of its layers: equal bytes may have two promises to keep.
      if (layer.digest === config.digest || !this.#isNew(`${layer.digest} ${diffId}`)) return
      await this.#blob(layer, part, open =>
        diffId ? verifyLayer({ layer, diffId }, open, budget) : verifyBlob(layer, open),
      )
    })
    // Layers are read side by side; a reader finds them in their order.
    const inOrder = this.faults.splice(before).sort((a, b) => positionOf(a) - positionOf(b))
    this.faults.push(...inOrder)
  }

  /** The layers with their diff_ids; none if the config is at fault, which is then recorded. */
  async #contents(manifest: ImageManifest, part: string): Promise<ReturnType<typeof layerContents>> {
    const { config } = manifest
    const nothing = { promised: [], unchecked: [] }
    if (!isImageConfig(config.mediaType)) {
      await this.#blob(config, part, open => verifyBlob(config, open))
      return nothing
    }
    try {
      const read = async () => configDiffIds(await readAll({ fetch: this.#place.open }, config))
      const contents = layerContents(manifest, await readConfig(manifest, read))
      this.#count(config)
      return contents
    } catch (error) {
      this.fault(part, config.digest, error)
      return nothing
    }
  }

  async #blob(blob: Descriptor, part: string, check: (open: OpenBlob) => Promise<void>): Promise<void> {
    this.#checkStopped()
    try {
      await check(async wanted => this.#untilStopped(await this.#place.open(wanted)))
      this.#count(blob)
    } catch (error) {
      if (isForeignLayer(blob.mediaType) && isTallyError(error, 'NOT_FOUND'))
        this.notes.push({ part, digest: blob.digest, why: 'it is not there, as layers of its kind may be' })
      else this.fault(part, blob.digest, error)
    }
  }

  /** A blob may have many gigabytes. */
  async *#untilStopped(bytes: Bytes): Bytes {
    for await (const piece of bytes) {
      this.#checkStopped()
      yield piece
    }
  }

  #checkStopped(): void {
    if (this.#how.signal.aborted) throw new TallyError('CANCELLED', 'Stopped: not everything was verified')
  }

  #count({ digest, size }: Descriptor): void {
    if (this.sound.has(digest)) return
    this.sound.add(digest)
    this.bytes += size
  }

  #isNew(what: string): boolean {
    if (this.#seen.has(what)) return false
    this.#seen.add(what)
    return true
  }
}

function positionOf({ part }: PartFault): number {
  return Number(/^layer (\d+) /.exec(part)?.[1] ?? 0)
}

/** The reason alone: the part is named in front of it. */
function reasonOf({ code, message }: TallyError): string {
  if (code === 'NOT_FOUND') return 'it is not there'
  return message
    .replace(/^Cannot read the (?:layout or )?archive (?:"[^"]*"|of standard input): /, '')
    .replace(/^Cannot (?:accept|read|use) (?:manifest |the )?\S+: /, '')
}
