import { join } from 'node:path'
import {
  type RunnerFolder,
  runAction,
  type StepOptions,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

/** Runs the bundle of `lock` in a workspace as a runner does. The result's folder is the caller's to remove. */
export function runLock(
  folder: RunnerFolder,
  inputs: Readonly<Record<string, string>>,
  more: Pick<StepOptions, 'env' | 'timeout'> = {},
): Promise<StepResult> {
  return runAction({
    main: join(root, 'dist', 'lock.js'),
    actionYml: join(root, 'actions', 'lock', 'action.yml'),
    folder,
    inputs,
    ...more,
  })
}

/** Runs the bundle of `lock` and throws with its log unless it succeeds. */
export async function lockSucceeds(
  folder: RunnerFolder,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const result = await runLock(folder, inputs)
  if (result.code !== 0) throw new Error(`lock ended with ${result.code}: ${result.log}`)
  return result
}
