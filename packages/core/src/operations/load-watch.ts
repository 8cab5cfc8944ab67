import { humanBytes, humanTime } from '../action/format.ts'
import type { LoadWork } from '../engine/load-into-engine.ts'
import { lineEvery } from './pace.ts'

interface Watched {
  readonly began: number
  work: LoadWork
}

/** Says every few seconds how far each load into an engine is, even while the engine says nothing. Time is in milliseconds. */
export class LoadWatch implements Disposable {
  readonly #loads = new Map<string, Watched>()
  readonly #timer: NodeJS.Timeout | undefined

  constructor(say: ((line: string) => void) | undefined, everyMs = lineEvery, now = () => performance.now()) {
    this.#now = now
    if (!say) return
    this.#timer = setInterval(() => {
      for (const [image, load] of this.#loads) say(`  ${image}: ${stateOf(load.work, now() - load.began)}`)
    }, everyMs)
    this.#timer.unref()
  }

  readonly #now: () => number

  /** A load begins; what is returned takes note of how far it is. */
  begin(image: string): (work: LoadWork) => void {
    const load: Watched = { began: this.#now(), work: { bytesSent: 0, bytesToSend: 0 } }
    this.#loads.set(image, load)
    return work => {
      load.work = work
    }
  }

  end(image: string): void {
    this.#loads.delete(image)
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
  }
}

/** What is being done, in words. */
export function stateOf({ bytesSent, bytesToSend, unpacking }: LoadWork, milliseconds: number): string {
  const since = `${humanTime(milliseconds)} so far`
  if (unpacking) {
    const { layer, layers, current, total } = unpacking
    return `the engine unpacks layer ${layer} of ${layers} (${humanBytes(current)} of ${humanBytes(total)}), ${since}`
  }
  if (bytesToSend === 0) return `the engine is asked what it holds, ${since}`
  if (bytesSent < bytesToSend)
    return `${humanBytes(bytesSent)} of ${humanBytes(bytesToSend)} sent to the engine, ${since}`
  return `all ${humanBytes(bytesToSend)} sent, the engine is unpacking, ${since}`
}
