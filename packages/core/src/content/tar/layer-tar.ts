import { isTallyError, type TallyError } from '../../errors.ts'
import { LayerExtensions, type SparseMap } from './layer-extensions.ts'
import { damagedLayer, type LayerHeader, numberIn, readLayerHeader } from './layer-header.ts'
import { addGnuRuns, type ContentSink, SparseContent, type SparseRun } from './sparse.ts'
import { blockBytes, paddingOf } from './tar-header.ts'

/** An entry of a layer, as an engine would unpack it. */
export interface LayerEntry {
  /** Relative to the image's root, without `.` and `..`; '' is the root itself. */
  readonly path: string
  readonly type: 'file' | 'folder' | 'symlink' | 'link' | 'device' | 'fifo'
  /** Permission bits with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of a file, holes included. */
  readonly size: number
  /** Seconds since 1970. */
  readonly time: number
  /** Nanoseconds after `time`; absent for none. */
  readonly nanoseconds?: number
  /** Target of a link, as written. */
  readonly target?: string
  /** `major:minor` of a device. */
  readonly device?: string
  /** Present for a block device; others are character devices. */
  readonly isBlock?: true
  /** Extended attributes by name, base64: `security.capability` gives rights like setuid does. */
  readonly attributes?: Readonly<Record<string, string>>
}

/** How a tar has an entry. */
export interface EntryForm {
  /** The path, before `..` ends at the root. */
  readonly written: string
  /** Whether it is a sparse file of GNU's older form. */
  readonly isOldSparse: boolean
}

/** Called for each entry; the result receives the content of a file. */
type VisitEntry = (entry: LayerEntry, form: EntryForm) => ContentSink | undefined

/** Bytes of one extended header, as in Go. */
const maxExtensionBytes = 1024 * 1024
/** Where an old GNU header, and a block that continues it, have their runs, and how many. */
const [headerRuns, blockRuns] = [[386, 4] as const, [0, 21] as const]

/**
 * Reads the tar of a layer as its bytes arrive, with what engines accept in one: devices, pipes, sparse files, pax and GNU headers,
 * absolute paths, and paths with `..`, which end at the root. Memory use depends on one entry, not on the tar.
 * Both methods throw ARCHIVE_INVALID for damage and for what engines refuse.
 */
export class LayerTar {
  readonly #visit: VisitEntry
  readonly #block = Buffer.alloc(blockBytes)
  #filled = 0
  #zeroBlocks = 0
  /** Bytes of content, then of padding, before the next header. */
  #content = 0
  #padding = 0
  #sink: Sink | undefined
  /** A GNU sparse header whose map continues in the next blocks. */
  #mapping: Mapping | undefined
  #extensions = new LayerExtensions()

  constructor(visit: VisitEntry) {
    this.#visit = visit
  }

  write(chunk: Uint8Array): void {
    for (let rest = chunk; rest.byteLength > 0; ) rest = rest.subarray(this.#take(rest))
  }

  /** Must be called after the last chunk. The blocks of zeros at the end may be missing, as for Go. */
  end(): void {
    if (this.#content > 0 || this.#filled > 0 || this.#mapping)
      throw damagedLayer('it ends in the middle of an entry')
  }

  /** Returns the number of bytes consumed. */
  #take(bytes: Uint8Array): number {
    if (this.#zeroBlocks === 2) return bytes.byteLength
    if (this.#content > 0) {
      const piece = bytes.subarray(0, this.#content)
      this.#content -= piece.byteLength
      this.#sink?.data(piece)
      if (this.#content === 0) this.#finish()
      return piece.byteLength
    }
    if (this.#padding > 0) {
      const skipped = Math.min(bytes.byteLength, this.#padding)
      this.#padding -= skipped
      return skipped
    }
    const piece = bytes.subarray(0, blockBytes - this.#filled)
    this.#block.set(piece, this.#filled)
    this.#filled += piece.byteLength
    if (this.#filled === blockBytes) {
      this.#filled = 0
      if (this.#mapping) this.#continueMap(this.#mapping)
      else this.#readHeader()
    }
    return piece.byteLength
  }

  #readHeader(): void {
    const header = readLayerHeader(this.#block)
    if (!header) {
      this.#zeroBlocks += 1
      return
    }
    if (this.#zeroBlocks > 0) throw damagedLayer('an entry follows a block of zeros')
    if ('xgLK'.includes(header.type)) this.#beginExtension(header)
    else if (header.type === 'S') this.#beginMap(header)
    else this.#entry(header)
  }

  #beginExtension({ type, size }: LayerHeader): void {
    if (size < 0 || size > maxExtensionBytes) throw damagedLayer('an extended header is larger than 1 MiB')
    const content = Buffer.alloc(size)
    let filled = 0
    this.#begin(size, {
      data: piece => {
        content.set(piece, filled)
        filled += piece.byteLength
      },
      end: () => this.#extensions.take(type, content),
    })
  }

  #beginMap(header: LayerHeader): void {
    const runs: SparseRun[] = []
    addGnuRuns(runs, this.#block, headerRuns)
    // Offset 483 has the size of the whole file (GNU tar, "oldgnu_header").
    const size = numberIn(this.#block, 483, 12)
    if (size < 0) throw damagedLayer('a sparse file has a negative size')
    const mapping = { header, runs, size }
    if (this.#block[482] === 0) this.#entry(header, mapping)
    else this.#mapping = mapping
  }

  #continueMap({ header, runs, size }: Mapping): void {
    addGnuRuns(runs, this.#block, blockRuns)
    if (this.#block[504] !== 0) return
    this.#mapping = undefined
    this.#entry(header, { runs, size })
  }

  #entry(header: LayerHeader, gnuMap?: SparseMap): void {
    const { entry, written, stored, sparse = gnuMap } = this.#extensions.apply(header)
    this.#extensions = new LayerExtensions()
    const sink = this.#visit(sparse ? { ...entry, size: sparse.size } : entry, {
      written,
      isOldSparse: header.type === 'S',
    })
    this.#begin(stored, sparse ? new SparseContent(sink ?? ignored, { ...sparse, stored }) : sink)
  }

  #begin(size: number, sink: Sink | undefined): void {
    this.#content = size
    this.#padding = paddingOf(size)
    this.#sink = sink
    if (size === 0) this.#finish()
  }

  #finish(): void {
    const sink = this.#sink
    this.#sink = undefined
    sink?.end()
  }
}

interface Mapping {
  readonly header: LayerHeader
  readonly runs: SparseRun[]
  readonly size: number
}

type Sink = Pick<ContentSink, 'data' | 'end'>

const ignored: ContentSink = { data: () => undefined, hole: () => undefined, end: () => undefined }

/** Reads the tar of a layer, and keeps its fault until `end`, once digest and diff_id were compared: damaged bytes are no broken tar. */
export class LateFaultTar {
  readonly #tar: LayerTar
  #fault: TallyError | undefined

  constructor(visit: VisitEntry) {
    this.#tar = new LayerTar(visit)
  }

  write(chunk: Uint8Array): void {
    this.#guarded(() => this.#tar.write(chunk))
  }

  /** Throws ARCHIVE_INVALID for the first fault. */
  end(): void {
    this.#guarded(() => this.#tar.end())
    if (this.#fault) throw this.#fault
  }

  #guarded(work: () => void): void {
    if (this.#fault) return
    try {
      work()
    } catch (error) {
      if (!isTallyError(error, 'ARCHIVE_INVALID')) throw error
      this.#fault = error
    }
  }
}
