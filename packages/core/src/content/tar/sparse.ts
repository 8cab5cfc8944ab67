import { damagedLayer, numberIn } from './layer-header.ts'
import { blockBytes, paddingOf } from './tar-header.ts'

/** A run of a sparse file's bytes that the archive contains; everything between runs is zeros. */
export interface SparseRun {
  readonly offset: number
  readonly length: number
}

/** Receives a file's content. Pieces are valid only until the call returns. */
export interface ContentSink {
  data(piece: Uint8Array): void
  /** `length` zeros that the archive does not contain. */
  hole(length: number): void
  end(): void
}

const maxRuns = 200_000

/** Adds the runs of an old GNU header, or of a block that continues it. Throws ARCHIVE_INVALID. */
export function addGnuRuns(runs: SparseRun[], block: Buffer, [from, count]: readonly [number, number]): void {
  for (let at = 0; at < count; at++) {
    const place = from + 24 * at
    if (block[place] === 0) break
    runs.push({ offset: numberIn(block, place, 12), length: numberIn(block, place + 12, 12) })
  }
  if (runs.length > maxRuns) throw damagedLayer(`a sparse file has more than ${maxRuns} parts`)
}

/** The runs that numbers name in pairs of offset and length. Throws ARCHIVE_INVALID. */
export function runsOf(numbers: readonly string[]): SparseRun[] {
  if (numbers.length % 2 !== 0 || numbers.some(text => !/^\d{1,15}$/.test(text)))
    throw damagedLayer('the map of a sparse file cannot be read')
  const runs: SparseRun[] = []
  for (let at = 0; at < numbers.length; at += 2)
    runs.push({ offset: Number(numbers[at]), length: Number(numbers[at + 1]) })
  return runs
}

/** Throws ARCHIVE_INVALID unless the runs are in order, inside the file, and as long as the archive's content for it. */
function checkRuns(runs: readonly SparseRun[], size: number, stored: number): void {
  if (runs.length > maxRuns) throw damagedLayer(`a sparse file has more than ${maxRuns} parts`)
  let [end, bytes] = [0, 0]
  for (const { offset, length } of runs) {
    if (offset < end || length < 0 || offset + length > size)
      throw damagedLayer('the parts of a sparse file overlap')
    end = offset + length
    bytes += length
  }
  if (bytes !== stored)
    throw damagedLayer(`a sparse file has ${stored} bytes of content, its map says ${bytes}`)
}

interface SparseFile {
  /** Bytes of the whole file. */
  readonly size: number
  /** Bytes in the archive. */
  readonly stored: number
  /** Undefined if the content begins with them (pax format 1.0). */
  readonly runs: readonly SparseRun[] | undefined
}

/** Expands the stored bytes of a sparse file for a sink. */
export class SparseContent {
  readonly #sink: ContentSink
  readonly #size: number
  #stored: number
  /** Undefined while the map at the start of the content is being read. */
  #runs: readonly SparseRun[] | undefined
  #mapBytes = 0
  #digits = ''
  readonly #numbers: string[] = []
  #run = 0
  #at = 0

  constructor(sink: ContentSink, { size, stored, runs }: SparseFile) {
    this.#sink = sink
    this.#size = size
    this.#stored = stored
    if (runs) this.#begin(runs)
  }

  data(piece: Uint8Array): void {
    if (this.#runs) this.#expand(piece)
    else this.#readMap(piece)
  }

  end(): void {
    if (!this.#runs) throw damagedLayer('the map of a sparse file is cut short')
    this.#skipTo(this.#size)
    this.#sink.end()
  }

  #begin(runs: readonly SparseRun[]): void {
    checkRuns(runs, this.#size, this.#stored)
    this.#runs = runs
  }

  #expand(piece: Uint8Array): void {
    for (let rest = piece; rest.byteLength > 0; ) {
      const { offset, length } = this.#runs?.[this.#run] ?? { offset: this.#size, length: 0 }
      this.#skipTo(Math.max(this.#at, offset))
      const taken = rest.subarray(0, offset + length - this.#at)
      this.#sink.data(taken)
      this.#at += taken.byteLength
      rest = rest.subarray(taken.byteLength)
      if (this.#at === offset + length) this.#run += 1
    }
  }

  #skipTo(offset: number): void {
    if (offset > this.#at) this.#sink.hole(offset - this.#at)
    this.#at = offset
  }

  /** The map is text in whole blocks: the number of runs, then offset and length of each, a number a line. */
  #readMap(piece: Uint8Array): void {
    let at = 0
    for (; at < piece.length && !this.#isMapRead(); at++) {
      const byte = piece[at] as number
      if (byte === 10) this.#numbers.push(this.#digits)
      this.#digits = byte === 10 ? '' : this.#digits + String.fromCharCode(byte)
      if (this.#digits.length > 15 || this.#numbers.length > 2 * maxRuns + 1)
        throw damagedLayer('the map of a sparse file cannot be read')
    }
    this.#mapBytes += at
    if (!this.#isMapRead()) return
    // The rest of the map's last block is padding.
    const padding = Math.min(paddingOf(this.#mapBytes), piece.length - at)
    this.#mapBytes += padding
    if (this.#mapBytes % blockBytes !== 0) return
    this.#stored -= this.#mapBytes
    this.#begin(runsOf(this.#numbers.slice(1)))
    this.#expand(piece.subarray(at + padding))
  }

  #isMapRead(): boolean {
    const [count] = this.#numbers
    return count !== undefined && this.#numbers.length === 1 + 2 * Number(count)
  }
}
