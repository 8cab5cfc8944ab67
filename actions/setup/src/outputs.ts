import type { SetupResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ version }: SetupResult): Record<string, string> {
  return { version }
}
