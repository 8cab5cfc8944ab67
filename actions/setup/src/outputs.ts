import type { SetupResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ version, path, store }: SetupResult): Record<string, string> {
  return { version, path, store }
}
