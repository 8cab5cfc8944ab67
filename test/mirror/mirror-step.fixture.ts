import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { image, layer } from '@tallyman/testkit/images/images'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import {
  type RunnerFolder,
  runAction,
  type StepOptions,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

/** The file that `mirrorStep` writes its list to. */
export const listFile = 'images.yaml'

interface MirrorStep extends Pick<StepOptions, 'env' | 'timeout' | 'cancel' | 'cancelBy'> {
  readonly list: string
  readonly inputs?: Readonly<Record<string, string>>
}

/** Runs the bundle of the action with a list, as a runner does. */
export async function mirrorStep(
  folder: RunnerFolder,
  { list, inputs, ...more }: MirrorStep,
): Promise<StepResult> {
  await writeFile(join(folder.workspace, listFile), list)
  return runAction({
    main: join(root, 'dist', 'mirror.js'),
    actionYml: join(root, 'actions', 'mirror', 'action.yml'),
    folder,
    inputs: { list: listFile, ...inputs },
    ...more,
  })
}

/** Waits until a condition holds while a step runs; a step that ends first is not waited for. */
export async function until(holds: () => boolean, step: Promise<StepResult>): Promise<void> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  step.then(over, over)
  while (!holds() && !isOver) await sleep(20)
}

/** A layer that all images of `addFamily` have. */
export const sharedLayer = layer({ seed: 'shared', size: 400_000 })

/** Adds images `team/app0:1` and so on, which share a layer, and returns the list of them. */
export async function addFamily(registry: TestRegistry, count: number): Promise<string> {
  const names: string[] = []
  for (let at = 0; at < count; at++) {
    const own = layer({ seed: `own ${at}`, size: 50_000 })
    await registry.add(image({ layers: [sharedLayer, own] }), { repository: `team/app${at}`, tag: '1' })
    names.push(`    team/app${at}: ["1"]`)
  }
  return `${registry.host}:\n  images:\n${names.join('\n')}\n`
}
