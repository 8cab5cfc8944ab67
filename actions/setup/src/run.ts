import type { Host } from '@tallyman/core/action/host'
import type { SetupInputs } from './inputs.ts'

/** The result that outputs and summary report. */
export interface SetupResult {
  readonly version: string
}

/** Puts the command on the PATH. */
export async function run({ version }: SetupInputs, { log }: Host): Promise<SetupResult> {
  log.info(`tallyman ${version}`)
  return { version }
}
