import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type RunnerFolder,
  runAction,
  type StepOptions,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

export const dist = join(root, 'dist')

/** Runs the action from a bundle, this repository's own if no other is named. */
export function setUp(
  folder: RunnerFolder,
  { bundle = dist, ...options }: Partial<StepOptions> & { readonly bundle?: string } = {},
): Promise<StepResult> {
  const actionYml = join(root, 'actions', 'setup', 'action.yml')
  return runAction({ main: join(bundle, 'setup.js'), actionYml, folder, ...options })
}

/** Runs what the action's `post` runs, with the state that the step saved. */
export function endJob(folder: RunnerFolder, { state }: StepResult): Promise<StepResult> {
  return runAction({ main: join(dist, 'setup-post.js'), folder, state })
}

/** The folders that steps put in front of the PATH, the last first. */
export function pathsOf({ temp }: RunnerFolder): string[] {
  const files = join(temp, '_runner_file_commands')
  const written = readdirSync(files)
    .filter(name => name.startsWith('add_path_'))
    .map(name => join(files, name))
  return written
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .flatMap(file => readFileSync(file, 'utf8').split('\n'))
    .filter(Boolean)
}

/** Runs a line of a later step's `run:` as the runner does: by bash, with what earlier steps put on the PATH. */
export function runLine(folder: RunnerFolder, line: string, { exported }: Pick<StepResult, 'exported'>) {
  const PATH = [...pathsOf(folder), '/usr/bin', '/bin'].join(':')
  const env = {
    PATH,
    HOME: folder.home,
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    RUNNER_TEMP: folder.temp,
    ...exported,
  }
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', line], {
    cwd: folder.workspace,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
