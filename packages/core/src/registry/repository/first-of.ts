import { isPassable, TallyError } from '../../errors.ts'

/** A mirror that was asked in a registry's place, and how it failed. */
export interface MirrorFailure {
  /** Host of the mirror. */
  readonly mirror: string
  readonly error: TallyError
}

const mirrorAdvice = '`registry-mirrors`'
const mirrorHint =
  'Neither the registry nor a mirror of it gives this; how each answered is shown above. Check the mirrors under `registry-mirrors`, or run again later.'

/** Asks each place in turn, mirrors first; where all fail, the last one's failure is thrown, and it says how the mirrors answered. */
export async function firstOf<P extends { readonly host: { readonly origin: URL } }, T>(
  places: readonly P[],
  ask: (place: P) => Promise<T>,
  passed: (place: P, error: TallyError) => void,
): Promise<T> {
  const failures: MirrorFailure[] = []
  for (const place of places.slice(0, -1)) {
    try {
      return await ask(place)
    } catch (error) {
      if (!isPassable(error)) throw error
      passed(place, error)
      failures.push({ mirror: place.host.origin.host, error })
    }
  }
  try {
    return await ask(places.at(-1) as P)
  } catch (error) {
    throw isPassable(error) ? afterMirrors(error, failures) : error
  }
}

/** The failure of a registry with what its mirrors answered before it was asked; it does not advise a mirror where one was asked. */
export function afterMirrors(
  error: TallyError,
  failures: readonly MirrorFailure[],
  when: 'before' | 'after' = 'before',
): TallyError {
  if (failures.length === 0) return error
  const answers = failures.map(({ mirror, error }) => `mirror ${mirror} was asked ${when}: ${error.message}`)
  const { code, details, hint } = error
  return new TallyError(code, [error.message, ...answers].join('; '), {
    cause: error,
    details,
    ...(hint.includes(mirrorAdvice) && { hint: mirrorHint }),
  })
}
