import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunnerFolder } from './runner-folder.ts'

/** The files that a step writes for the runner, by the variables that name them. */
export type StepFiles = Readonly<
  Record<'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STEP_SUMMARY', string>
>

/** Creates the empty files of a step. */
export async function makeStepFiles(folder: RunnerFolder, id: string): Promise<StepFiles> {
  const base = join(folder.temp, '_runner_file_commands')
  await mkdir(base, { recursive: true })
  const files: StepFiles = {
    GITHUB_OUTPUT: join(base, `set_output_${id}`),
    GITHUB_STATE: join(base, `save_state_${id}`),
    GITHUB_ENV: join(base, `set_env_${id}`),
    GITHUB_PATH: join(base, `add_path_${id}`),
    GITHUB_STEP_SUMMARY: join(base, `step_summary_${id}`),
  }
  for (const path of Object.values(files)) await writeFile(path, '')
  return files
}

/** The variables of every step on GitHub; of the machine's own only PATH. */
export function runnerVariables(folder: RunnerFolder): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder.workspace,
    GITHUB_REPOSITORY: 'harbour/pier',
    GITHUB_REPOSITORY_OWNER: 'harbour',
    GITHUB_ACTOR: 'dock',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'test',
    GITHUB_JOB: 'test',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    RUNNER_TEMP: folder.temp,
    RUNNER_TOOL_CACHE: folder.tools,
    RUNNER_OS: systems[process.platform] ?? process.platform,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'testkit',
  }
}

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
