import { join } from 'node:path'

/** Where an action runs: the repository, its bundle unless it is another one, the step's folder, and more variables. */
export interface ActionPlace {
  readonly root: string
  readonly dist?: string
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs an action of the committed bundle as the runner does: on Node, its inputs in variables, its files in `folder`. */
export function actionCommand(
  action: string,
  inputs: Readonly<Record<string, string>>,
  { root, dist = join(root, 'dist'), folder, env = {} }: ActionPlace,
) {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return {
    command: process.execPath,
    args: [join(dist, `${action}.js`)],
    env: {
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      HOME: folder,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      ...Object.fromEntries(variables),
      ...env,
    },
  }
}
