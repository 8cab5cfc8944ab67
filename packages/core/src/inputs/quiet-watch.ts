import type { Log } from '../action/host.ts'
import { lineEveryMs } from '../text/pace.ts'

/**
 * Reports what is being waited for whenever the log has been silent for `everyMs` milliseconds, until it is disposed. The
 * timer does not keep the process alive.
 *
 * @param state what is being waited for, in words; undefined when there is nothing to say
 */
export function quietWatch(log: Log, state: () => string | undefined, everyMs = lineEveryMs): Disposable {
  const timer = setInterval(() => {
    const line = log.quietMs() < everyMs ? undefined : state()
    if (line !== undefined) log.info(`  ${line}`)
  }, everyMs / 10)
  timer.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
