import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '@tallyman/core/model/digest'
import type { BuiltImage } from '@tallyman/testkit/images/images'
import { type RegistryOptions, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import {
  type Annotation,
  makeRunnerFolder,
  type RunnerFolder,
  runAction,
  type StepOptions,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

/** The committed bundle and its contract, as a runner starts them. */
export const action = {
  main: join(root, 'dist', 'pull-with-digest.js'),
  actionYml: join(root, 'actions', 'pull-with-digest', 'action.yml'),
}

type Inputs = Readonly<Record<string, string>>

/** A step of a job; linux/amd64 by default, so that the tests mean the same on every machine. */
export function step(
  folder: RunnerFolder,
  inputs: Inputs,
  more: Omit<StepOptions, 'main' | 'actionYml' | 'folder' | 'inputs'> = {},
): Promise<StepResult> {
  return runAction({ ...action, folder, inputs: { platforms: 'linux/amd64', ...inputs }, ...more })
}

/** A registry and the folders of one job. */
export interface Quay extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly folder: RunnerFolder
  readonly pull: (inputs: Inputs, more?: Parameters<typeof step>[2]) => Promise<StepResult>
}

export async function quay(options: RegistryOptions = {}): Promise<Quay> {
  const registry = await startRegistry(options)
  const folder = await makeRunnerFolder()
  return {
    registry,
    folder,
    pull: (inputs, more) => step(folder, inputs, more),
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** The only error of the step; fails the test if the step did not fail properly. */
export function failureOf(done: StepResult): { code: string; message: string } {
  assert.equal(done.code, 1, done.log)
  assert.equal(done.stderr, '')
  const errors = annotations(done, 'error')
  assert.equal(errors.length, 1, done.log)
  return { code: errors[0]?.properties.title ?? '', message: errors[0]?.message ?? '' }
}

/** Fails the test if the step failed. */
export function assertPassed(done: StepResult): void {
  assert.equal(done.code, 0, done.log)
  assert.equal(done.stderr, '')
  assert.deepEqual(annotations(done, 'error'), [])
}

export function annotations({ annotations }: StepResult, level: Annotation['level']): Annotation[] {
  return annotations.filter(each => each.level === level)
}

/** The path of a blob in the job's store. */
export function stored({ temp }: RunnerFolder, digest: Digest): string {
  const [algorithm = '', hex = ''] = digest.split(':')
  return join(temp, 'tallyman', 'blobs', algorithm, hex)
}

/** A job with an image in its registry, and a folder that no path of the checkout may reach. */
export async function quayWithOutside(built: BuiltImage): Promise<Quay & { readonly outside: string }> {
  const at = await quay()
  await at.registry.add(built)
  const outside = join(at.folder.path, 'outside')
  await mkdir(outside)
  return { ...at, outside }
}
