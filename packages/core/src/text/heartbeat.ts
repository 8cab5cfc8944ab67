import { humanTime } from './format.ts'
import { lineEveryMs } from './pace.ts'

/** Writes a line to the log. */
export type Say = (line: string) => void

/**
 * Repeats, until disposed, that work is still in progress. Does nothing without `say`.
 *
 * @param states the work in progress, one line each
 * @param everyMs milliseconds between repetitions
 */
export function heartbeat(
  say: Say | undefined,
  states: () => readonly string[],
  everyMs = lineEveryMs,
): Disposable {
  const began = performance.now()
  const timer =
    say &&
    setInterval(() => {
      for (const state of states()) say(`  ${state}, ${humanTime(performance.now() - began)} so far`)
    }, everyMs)
  timer?.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
