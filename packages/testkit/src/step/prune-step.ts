import { join } from 'node:path'
import { type RunnerFolder, runAction, type StepResult } from './run-action.ts'

const root = join(import.meta.dirname, '../../../..')

/** Options of a prune step besides its inputs. */
export interface PruneStepOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: RunnerFolder
  readonly cancel?: AbortSignal
  /** The signal of the cancellation. Defaults to SIGINT. */
  readonly cancelBy?: NodeJS.Signals
  /** Milliseconds until it is killed. */
  readonly timeout?: number
  /** For the `github-token` default. */
  readonly token?: string
}

/** Runs the prune action's bundle as a runner does. `older-than` defaults to 0s, so that no version is too young. */
export function pruneStep(
  inputs: Readonly<Record<string, string>>,
  { token = '', ...options }: PruneStepOptions = {},
): Promise<StepResult> {
  return runAction({
    main: join(root, 'dist', 'prune.js'),
    actionYml: join(root, 'actions', 'prune', 'action.yml'),
    inputs: { 'older-than': '0s', ...inputs },
    context: { 'github.token': token },
    ...options,
  })
}
