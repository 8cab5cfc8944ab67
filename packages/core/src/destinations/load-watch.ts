import type { LoadWork } from '../engine/load/load-into-engine.ts'
import { humanBytes } from '../text/format.ts'
import { heartbeat, type Say } from '../text/heartbeat.ts'
import { lineEveryMs } from '../text/pace.ts'

/** Reports every few seconds how far each load into an engine is, even while the engine is silent. */
export class LoadWatch implements Disposable {
  readonly #loads = new Map<string, LoadWork>()
  readonly #beat: Disposable

  constructor(say: Say | undefined, everyMs = lineEveryMs) {
    const states = () => [...this.#loads].map(([image, work]) => `${image}: ${stateOf(work)}`)
    this.#beat = heartbeat(say, states, everyMs)
  }

  /** Begins a load. The returned function records its progress. */
  begin(image: string): (work: LoadWork) => void {
    this.#loads.set(image, { bytesSent: 0, bytesToSend: 0 })
    return work => void this.#loads.set(image, work)
  }

  end(image: string): void {
    this.#loads.delete(image)
  }

  [Symbol.dispose](): void {
    this.#beat[Symbol.dispose]()
  }
}

/** The current activity, in words. */
function stateOf({ bytesSent, bytesToSend, unpacking }: LoadWork): string {
  if (unpacking) {
    const { layer, layers, current, total } = unpacking
    return `the engine unpacks layer ${layer} of ${layers} (${humanBytes(current)} of ${humanBytes(total)})`
  }
  if (bytesToSend === 0) return 'the engine is asked what it holds'
  if (bytesSent < bytesToSend)
    return `${humanBytes(bytesSent)} of ${humanBytes(bytesToSend)} sent to the engine`
  return `all ${humanBytes(bytesToSend)} sent, the engine unpacks them`
}
