import { isPassable, TallyError } from '../errors.ts'
import { mapLimit } from '../transfer/map-limit.ts'

/** Like mapLimit, but every item is tried, and all failures are reported together. */
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
  // In the order of the items, whichever failed first.
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
