import { join } from 'node:path'

/** The environment of an action: the repository, the bundle (its `dist` by default), the step's folder, and further variables. */
export interface ActionPlace {
  readonly root: string
  readonly dist?: string
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
}

/** The command of an action as the runner starts it: on Node, with its inputs in variables and its files in `folder`. */
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
