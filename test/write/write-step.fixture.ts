import { join } from 'node:path'
import {
  type RunnerFolder,
  runAction,
  type StepOptions,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

/** Runs the bundle of an action that writes to registries, as a runner does. */
export function writeStep(
  action: 'push' | 'retag' | 'publish-manifest',
  folder: RunnerFolder,
  { inputs, ...more }: Pick<StepOptions, 'inputs' | 'cancel' | 'env' | 'timeout'>,
): Promise<StepResult> {
  return runAction({
    main: join(root, 'dist', `${action}.js`),
    actionYml: join(root, 'actions', action, 'action.yml'),
    folder,
    ...(inputs ? { inputs } : {}),
    ...more,
  })
}
