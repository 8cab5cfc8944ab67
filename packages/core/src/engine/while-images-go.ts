import { setTimeout as sleep } from 'node:timers/promises'
import { isTallyError } from '../errors.ts'

/** Milliseconds between attempts; a removal takes this long on a busy machine. */
const pauses = [50, 100, 200, 400, 800]

/**
 * Retries work that collides with another client's removal: an engine that lists, measures or removes images then answers 404 for
 * content that it has just listed, or 500 ("unrecognized image ID", "a disk usage operation is already running").
 */
export async function whileImagesGo<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error)) throw error
      await sleep(pause)
    }
  }
  return work()
}

function isPassing(error: unknown): boolean {
  return (
    isTallyError(error, 'NOT_FOUND', 'ENGINE_FAILED') && [404, 500].includes(Number(error.details.status))
  )
}
