import { availableParallelism } from 'node:os'
import { mapLimit } from '../../concurrency.ts'
import { verified } from '../../content/bytes.ts'
import { foreignPacking, inflate, sniffed } from '../../content/compression/inflate.ts'
import { defaultMaxImageSize, SizeBudget } from '../../content/size-budget.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Bytes } from '../../content/store.ts'
import { LateFaultTar, type LayerEntry } from '../../content/tar/layer-tar.ts'
import type { ContentSink } from '../../content/tar/sparse.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { LayerFile } from '../../inspect/files/merge-layers.ts'
import type { InspectedLayer } from '../../inspect/inspection.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, type Digest, hasher } from '../../model/digest.ts'
import { compressionOf, isForeignLayer } from '../../model/media-type.ts'
import { printable } from '../../text/printable.ts'

/** Where the layers of an image are read from. */
export interface LayerSource {
  /** Opens a layer's bytes, unverified; each piece is valid only until the next is requested. */
  open(layer: Descriptor): Promise<Bytes>
  /** Whether reading it moves nothing over a network. */
  isLocal(layer: Descriptor): Promise<boolean>
}

/** The parts of a layer by which it is read. */
type ReadLayer = Pick<InspectedLayer, 'digest' | 'diffId' | 'mediaType' | 'size'>

export interface LayerReading {
  /** The most bytes that the layers of one image may unpack to. */
  readonly maxImageSize?: number | undefined
  readonly concurrency: number
  readonly signal?: AbortSignal | undefined
}

/** Receives the contents of one layer's files. */
interface LayerContents {
  /** The sink for the content of a regular file. */
  of(file: LayerFile): ContentSink
  /** Called after the last content, once the layer's digest and diff_id have matched. */
  end(): void
}

/** The use of the layers that are read. */
interface Purpose {
  /** As in "Cannot <action> layer …". */
  readonly action: string
  /** Whether the contents of files are hashed. */
  readonly hashes?: boolean
  /** Called for each layer that is read. */
  readonly contents?: () => LayerContents
  /** Notes of what layers unpack to, by which none is hashed twice. */
  readonly notes?: Pick<LayoutStore, 'knownDiffId' | 'rememberDiffId'>
}

const listing = 'list the files of'
const maxEntries = 2_000_000
/** Characters of all names, link targets and attributes together. */
const maxNames = 256 * 1024 * 1024
const zeros = new Uint8Array(64 * 1024)

/**
 * The entries of layers, each read once however many images have it. A layer is unpacked while it arrives and nothing is written to
 * disk; its entries are returned only after its digest and its diff_id have matched.
 */
export class LayerFiles {
  readonly #reading: LayerReading
  readonly #purpose: Purpose
  readonly #read = new Map<string, Promise<LayerFile[]>>()
  #entries = 0
  #names = 0

  constructor(reading: LayerReading, purpose: Partial<Purpose> = {}) {
    this.#reading = reading
    this.#purpose = { action: listing, ...purpose }
  }

  /**
   * Reads layers of one image, lowest first. Throws CONTENT_MISMATCH, CONTENT_TOO_LARGE, ARCHIVE_INVALID for a layer that engines
   * refuse, MEDIA_TYPE_UNSUPPORTED for one that cannot be unpacked, and what the source throws.
   */
  async of(layers: readonly ReadLayer[], source: LayerSource): Promise<LayerFile[][]> {
    const budget = new SizeBudget(this.#reading.maxImageSize ?? defaultMaxImageSize)
    const limit = Math.min(this.#reading.concurrency, availableParallelism())
    return mapLimit(layers, limit, layer => this.#once(layer, source, budget))
  }

  #once(layer: ReadLayer, source: LayerSource, budget: SizeBudget): Promise<LayerFile[]> {
    const descriptor = descriptorOf(layer, this.#purpose.action)
    // A diff_id alone is a claim: layers of other bytes may make the same one.
    const key = `${descriptor.digest} ${layer.diffId}`
    const reading = this.#read.get(key) ?? this.#readLayer(descriptor, layer.diffId, { source, budget })
    this.#read.set(key, reading)
    return reading
  }

  async #readLayer(
    layer: Descriptor,
    diffId: Digest | undefined,
    { source, budget }: { readonly source: LayerSource; readonly budget: SizeBudget },
  ): Promise<LayerFile[]> {
    const entries: LayerFile[] = []
    const { action } = this.#purpose
    const contents = this.#purpose.contents?.()
    try {
      const { compression, start, bytes } = await sniffed(verified(layer, await source.open(layer)))
      const foreign = foreignPacking(start)
      const { notes } = this.#purpose
      const isKnown = diffId !== undefined && notes?.knownDiffId(layer.digest, compression) === diffId
      const hash = diffId && !isKnown ? hasher(algorithmOf(diffId)) : undefined
      const tar = new LateFaultTar(entry => this.#keep(entry, entries, { budget, contents }))
      for await (const chunk of inflate(bytes, compression, [budget])) {
        if (this.#reading.signal?.aborted) throw new TallyError('CANCELLED', 'Stopped while layers were read')
        hash?.update(chunk)
        tar.write(chunk)
      }
      const found = hash?.digest()
      if (hash && found !== diffId) throw wrongContent(diffId, found)
      if (found !== undefined) notes?.rememberDiffId(layer.digest, compression, found)
      if (foreign !== undefined) throw notUnpackable(layer, action, `it is packed with ${foreign}`)
      tar.end()
      contents?.end()
      return entries
    } catch (error) {
      throw ofLayer(error, layer, action)
    }
  }

  #keep(
    entry: LayerEntry,
    entries: LayerFile[],
    { budget, contents }: { readonly budget: SizeBudget; readonly contents: LayerContents | undefined },
  ): ContentSink | undefined {
    this.#entries += 1
    this.#names += entry.path.length + (entry.target?.length ?? 0)
    for (const [key, value] of Object.entries(entry.attributes ?? {}))
      this.#names += key.length + value.length
    if (this.#entries > maxEntries || this.#names > maxNames)
      throw new TallyError(
        'CONTENT_TOO_LARGE',
        `the layers have over ${maxEntries} files, or ${maxNames} characters of names, expected fewer`,
      )
    if (!this.#purpose.hashes || entry.type !== 'file') {
      entries.push(entry)
      const sink = entry.type === 'file' ? contents?.of(entry) : undefined
      return sink && charged(sink, budget)
    }
    const hash = hasher('sha256')
    return {
      data: piece => hash.update(piece),
      hole: length => {
        // Zeros that no archive contains cost as much to hash as any others.
        budget.take(length)
        for (let left = length; left > 0; left -= zeros.length)
          hash.update(zeros.subarray(0, Math.min(left, zeros.length)))
      },
      end: () => entries.push({ ...entry, digest: hash.digest() }),
    }
  }
}

/** Charges zeros that no archive contains to the budget as all others are: somebody will write them. */
function charged(sink: ContentSink, budget: SizeBudget): ContentSink {
  const hole = (length: number) => {
    budget.take(length)
    sink.hole(length)
  }
  return { ...sink, hole }
}

/**
 * The descriptor by which a layer is read. Throws MEDIA_TYPE_UNSUPPORTED for one that cannot be unpacked.
 *
 * @param action as in "Cannot <action> layer …"
 */
export function descriptorOf({ digest, mediaType, size }: ReadLayer, action = listing): Descriptor {
  if (digest === undefined || size === undefined)
    throw new TallyError(
      'INTERNAL',
      'Cannot read a layer without its digest: the image has to be saved first',
    )
  const layer = { digest, mediaType, size }
  if (compressionOf(mediaType) !== 'unknown') return layer
  throw notUnpackable(layer, action, `its type "${printable(mediaType)}" cannot be unpacked`)
}

function notUnpackable({ digest }: Descriptor, action: string, state: string): TallyError {
  return new TallyError(
    'MEDIA_TYPE_UNSUPPORTED',
    `Cannot ${action} layer ${digest}: ${state}, expected a tar, plain or packed with gzip or zstd`,
  )
}

function wrongContent(expected: Digest | undefined, found: Digest | undefined): TallyError {
  const state = `it unpacks to ${found}, its config promises ${expected}`
  return new TallyError('CONTENT_MISMATCH', state, { details: { expected, found }, hint: rebuildHint })
}

const rebuildHint =
  'The bytes are those of the digest, but engines refuse them, or they are not what the image promises: it was built or changed wrongly, and another try gives the same. Have it rebuilt.'
const foreignHint =
  'The layer is of a kind that registries need not have (Windows base images): its files cannot be listed from there.'

/** Names the layer in the errors of its tar and of its decompressor. */
function ofLayer(error: unknown, { digest, mediaType }: Descriptor, action: string): unknown {
  if (isTallyError(error, 'NOT_FOUND') && isForeignLayer(mediaType))
    return new TallyError(error.code, error.message, { cause: error, hint: foreignHint })
  if (!isTallyError(error, 'ARCHIVE_INVALID', 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE')) return error
  const why = error.message.replace(/^Cannot (?:read the layer: |accept \S+ )?/, '')
  return new TallyError(error.code, `Cannot ${action} layer ${digest}: ${why}`, {
    cause: error,
    details: { ...error.details, layer: digest },
    hint: error.code === 'ARCHIVE_INVALID' ? rebuildHint : error.hint,
  })
}
