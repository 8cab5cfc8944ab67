import type { Host, Log, Screen } from '../action/host.ts'
import type { Progress } from '../transfer/transfer.ts'
import { TransferBoard } from './live/transfer-board.ts'
import { progressLog } from './progress-log.ts'
import { pushWords, type WriteLog, writeLog } from './write-log.ts'

type Surroundings = Pick<Host, 'log' | 'screen'>

/** Follows a transfer: on a screen as lines that are drawn anew, elsewhere as lines of the log. */
export function progressOf({ log, screen }: Surroundings, now: () => number): Progress & Disposable {
  return screen
    ? drawnProgress(log, screen, now)
    : { ...progressLog(log, now), [Symbol.dispose]: () => undefined }
}

/** Follows what is written: on a screen as lines that are drawn anew, elsewhere as lines of the log. */
export function writingOf({ log, screen }: Surroundings, now: () => number): WriteLog {
  return screen ? drawnWriting(log, screen, now) : writeLog(log, now)
}

/** Shows a board while it has something to do; a next transfer begins with a new one. */
class ShownBoard implements Disposable {
  readonly #screen: Screen
  readonly #make: () => TransferBoard
  #board: TransferBoard
  #shown: Disposable | undefined

  constructor(screen: Screen, make: () => TransferBoard) {
    this.#screen = screen
    this.#make = make
    this.#board = make()
  }

  get board(): TransferBoard {
    return this.#board
  }

  /** Shows the board if something is still to be done. */
  update(): void {
    if (!this.#board.isBusy) return this.#hide()
    this.#shown ??= this.#screen.show(space => this.#board.lines(space))
  }

  [Symbol.dispose](): void {
    this.#hide()
    this.#board = this.#make()
  }

  #hide(): void {
    this.#shown?.[Symbol.dispose]()
    this.#shown = undefined
  }
}

function drawnProgress(log: Log, screen: Screen, now: () => number): Progress & Disposable {
  const inner = progressLog(log, now, true)
  const shown = new ShownBoard(
    screen,
    () => new TransferBoard(now, { moving: 'Downloading', moved: 'Downloaded' }),
  )
  return {
    ...inner,
    images(named) {
      shown[Symbol.dispose]()
      for (const { name, blobs } of named) shown.board.name(blobs, name)
      inner.images?.(named)
    },
    named(blobs) {
      shown.board.name(blobs.blobs, blobs.name)
      inner.named?.(blobs)
    },
    planned(steps) {
      inner.planned(steps)
      for (const { blob, how } of steps) {
        if (how === 'fetch') shown.board.expect(blob)
        else shown.board.end(blob, 'Already exists')
      }
      shown.update()
    },
    advanced(blob, bytes) {
      shown.board.advance(blob, bytes)
    },
    delivered(delivery) {
      const { blob, source } = delivery
      shown.board.end(blob, source === 'store' || source === 'engine' ? 'Already exists' : 'Pull complete')
      shown.update()
      inner.delivered(delivery)
    },
    checking(blob) {
      shown.board.check(blob)
      shown.update()
    },
    checked(blob) {
      shown.board.end(blob, 'Pull complete')
      shown.update()
    },
    passed(blob, source, error) {
      shown.board.restart(blob)
      inner.passed(blob, source, error)
    },
    ended(isWhole) {
      shown[Symbol.dispose]()
      inner.ended?.(isWhole)
    },
    [Symbol.dispose]: () => shown[Symbol.dispose](),
  }
}

function drawnWriting(log: Log, screen: Screen, now: () => number): WriteLog {
  const inner = writeLog(log, now, true)
  const shown = new ShownBoard(screen, () => new TransferBoard(now, { moving: 'Pushing', moved: 'Pushed' }))
  return {
    ...inner,
    begun(blobs, targets) {
      inner.begun?.(blobs, targets)
      for (const blob of blobs) shown.board.expect(blob, targets)
      shown.update()
    },
    sent(bytes, blob) {
      shown.board.advance(blob, bytes)
    },
    brought(copy) {
      const { blob, how } = copy
      shown.board.end(blob, pushWords[how], how === 'uploaded' ? 0 : blob.size)
      shown.update()
      inner.brought(copy)
    },
    written(image, how) {
      shown[Symbol.dispose]()
      inner.written(image, how)
    },
    [Symbol.dispose]() {
      shown[Symbol.dispose]()
      inner[Symbol.dispose]()
    },
  }
}
