import { isPassable, TallyError } from './errors.ts'

/**
 * Runs `work` on every item, at most `limit` at once, and waits for all; the results are in the items' order.
 * After a failure no further item is started; the first failure is thrown once all started items have ended.
 */
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const failures: unknown[] = []
  let next = 0
  const runner = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const at = next++
      try {
        results[at] = await work(items[at] as T)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, runner))
  if (failures.length > 0) throw failures[0]
  return results
}

/** Like mapLimit, but runs every item and reports all failures together. */
export async function settleAll<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const failed = new Map<T, TallyError>()
  const results = await mapLimit(items, limit, async item => {
    try {
      return await work(item)
    } catch (error) {
      if (!isPassable(error)) throw error
      failed.set(item, error)
      return undefined
    }
  })
  // In the items' order, not in the order of failure.
  const failures = items.flatMap(item => failed.get(item) ?? [])
  const [first, ...more] = failures
  if (!first) return results as R[]
  if (more.length === 0) throw first
  const message = failures.map(({ message }) => message).join('\n')
  throw new TallyError(first.code, message, {
    cause: first,
    details: { failures: failures.map(({ code, message, details }) => ({ code, message, ...details })) },
  })
}

/** Limits how much work runs at once; the rest waits in order. */
export class Slots {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(limit: number) {
    this.#free = limit
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>(resolve => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
