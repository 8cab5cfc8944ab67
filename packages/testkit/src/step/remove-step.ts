import { join } from 'node:path'
import type { PruneStepOptions } from './prune-step.ts'
import { runAction, type StepResult } from './run-action.ts'

const root = join(import.meta.dirname, '../../../..')

/** Runs the remove action's bundle as a runner does; carries the plan out unless `mode` says otherwise. */
export function removeStep(
  images: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
  { token = '', ...options }: PruneStepOptions = {},
): Promise<StepResult> {
  return runAction({
    main: join(root, 'dist', 'remove.js'),
    actionYml: join(root, 'actions', 'remove', 'action.yml'),
    inputs: { images: images.join('\n'), mode: 'apply', ...inputs },
    context: { 'github.token': token },
    ...options,
  })
}
