import { isPassable, type TallyError } from '../errors.ts'

/** Asks each place in turn; the last one's failure is thrown, with the earlier ones told to `passed`. */
export async function firstOf<P, T>(
  places: readonly P[],
  ask: (place: P) => Promise<T>,
  passed: (place: P, error: TallyError) => void,
): Promise<T> {
  for (const place of places.slice(0, -1)) {
    try {
      return await ask(place)
    } catch (error) {
      if (!isPassable(error)) throw error
      passed(place, error)
    }
  }
  return ask(places.at(-1) as P)
}
