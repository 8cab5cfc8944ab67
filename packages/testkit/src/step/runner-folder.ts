import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../bytes/temporary-folder.ts'

/** The folders of one job, shared by its steps. */
export interface RunnerFolder extends AsyncDisposable {
  readonly path: string
  /** GITHUB_WORKSPACE */
  readonly workspace: string
  /** RUNNER_TEMP */
  readonly temp: string
  /** RUNNER_TOOL_CACHE */
  readonly tools: string
  readonly home: string
}

/** Creates the folders of a job; disposing them removes them. */
export async function makeRunnerFolder(): Promise<RunnerFolder> {
  const path = temporaryFolder('testkit-runner-')
  const at = (name: string) => join(path, name)
  const folder = { path, workspace: at('workspace'), temp: at('temp'), tools: at('tools'), home: at('home') }
  for (const each of Object.values(folder)) await mkdir(each, { recursive: true })
  return { ...folder, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
