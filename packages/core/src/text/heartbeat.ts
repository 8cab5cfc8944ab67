import { cutStart } from './display-width.ts'
import { humanTime } from './format.ts'
import { lineEveryMs } from './pace.ts'

/** Writes a line to the log. */
export interface Say {
  (line: string): void
  /** Draws lines anew until disposed, where the host can do so; nothing of them stays in the log. */
  readonly show?:
    | ((lines: (space: { readonly columns: number }) => readonly string[]) => Disposable)
    | undefined
}

/**
 * Repeats, until disposed, that work is still in progress, or draws it anew where the host can. Does nothing without `say`.
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
  const lines = () => states().map(state => `  ${state}, ${humanTime(performance.now() - began)} so far`)
  // The end of a line says how far the work is; its beginning is a name, which may be long.
  if (say?.show) return say.show(({ columns }) => lines().map(line => cutStart(line, columns)))
  const timer =
    say &&
    setInterval(() => {
      for (const line of lines()) say(line)
    }, everyMs)
  timer?.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
