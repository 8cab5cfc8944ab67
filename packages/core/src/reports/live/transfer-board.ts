import type { ScreenSpace } from '../../action/host.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { isImageConfig } from '../../model/media-type.ts'
import { type BlobRow, blobLine, type MoveWords, nameColumn, restLine, totalLine } from './board-lines.ts'
import { Speed } from './speed.ts'

/** Lines for layers; the others are counted. */
const mostLayers = 8

/** The state of every blob of a transfer, as lines: one for each layer that is under way, and the total. */
export class TransferBoard {
  readonly #now: () => number
  readonly #words: MoveWords
  readonly #rows = new Map<Digest, BlobRow>()
  readonly #speed = new Speed()

  constructor(now: () => number, words: MoveWords) {
    this.#now = now
    this.#words = words
  }

  /** Whether something is still to be done. */
  get isBusy(): boolean {
    return [...this.#rows.values()].some(({ phase }) => phase !== 'done' && phase !== 'idle')
  }

  /** Names the image that blobs belong to; a blob of several belongs to the first. */
  name(blobs: readonly Descriptor[], image: string): void {
    for (const blob of blobs) {
      const row = this.#row(blob)
      row.image ??= image
    }
  }

  /** A blob is to be moved, to each of `targets`. */
  expect(blob: Descriptor, targets = 1): void {
    const row = this.#row(blob)
    row.size += blob.size * targets
    row.targets += targets
    row.phase = 'waiting'
  }

  advance(blob: Descriptor, bytes: number): void {
    const now = this.#now()
    const row = this.#row(blob)
    row.phase = 'moving'
    row.moved += bytes
    row.speed.add(bytes, now)
    this.#speed.add(bytes, now)
  }

  /** A source failed, and the blob is moved from its beginning. */
  restart(blob: Descriptor): void {
    this.#row(blob).moved = 0
  }

  /** A blob has arrived, and its content is being checked. */
  check(blob: Descriptor): void {
    const row = this.#row(blob)
    row.phase = 'checking'
    row.moved = row.size
  }

  /** A blob is in one of its targets; `word` says how, and `skipped` counts the bytes that were not moved. */
  end(blob: Descriptor, word: string, skipped = 0): void {
    const row = this.#row(blob)
    row.size = Math.max(0, row.size - skipped)
    row.word = word
    row.targets--
    if (row.targets > 0) return
    row.phase = 'done'
    row.moved = row.size
  }

  lines({ columns, rows }: ScreenSpace): string[] {
    const now = this.#now()
    const all = [...this.#rows.values()]
    const total = totalLine(all, { rate: this.#speed.at(now), columns, moved: this.#words.moved })
    const layers = all.filter(({ isLayer, phase }) => isLayer && phase !== 'idle')
    const room = Math.max(0, Math.min(mostLayers, rows - 1))
    const shown =
      layers.length <= room ? layers : mostTelling(layers, Math.max(0, Math.min(mostLayers, rows - 2)))
    const rest = layers.filter(row => !shown.includes(row))
    const names = nameColumn(shown, columns)
    const lines = shown.map(row => blobLine(row, { now, columns, names, moving: this.#words.moving }))
    return rest.length === 0 || rows < 2 ? [...lines, total] : [...lines, restLine(rest), total]
  }

  #row(blob: Descriptor): BlobRow {
    const found = this.#rows.get(blob.digest)
    if (found) return found
    const row: BlobRow = {
      digest: blob.digest,
      isLayer: !isImageConfig(blob.mediaType),
      image: undefined,
      phase: 'idle',
      word: '',
      size: 0,
      moved: 0,
      targets: 0,
      speed: new Speed(),
    }
    this.#rows.set(blob.digest, row)
    return row
  }
}

const urgency = { moving: 0, checking: 1, waiting: 2, done: 3, idle: 4 } as const

/** Those that are under way, then those that wait, then those that are done; in the order of the image. */
function mostTelling(rows: readonly BlobRow[], count: number): readonly BlobRow[] {
  const chosen = new Set(rows.toSorted((a, b) => urgency[a.phase] - urgency[b.phase]).slice(0, count))
  return rows.filter(row => chosen.has(row))
}
