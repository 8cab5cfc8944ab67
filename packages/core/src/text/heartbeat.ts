import { humanTime } from './format.ts'
import { lineEvery } from './pace.ts'

/** Hears lines for the log. */
export type Say = (line: string) => void

/**
 * Says every few seconds that something is still being done, until it is disposed; nothing where nobody listens. Time is in milliseconds.
 *
 * @param states what is being done, in words; a line for each
 */
export function heartbeat(
  say: Say | undefined,
  states: () => readonly string[],
  everyMs = lineEvery,
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
