import { join } from 'node:path'

/** An action of the committed bundle as the runner starts it: on Node, its inputs in variables, its files in `folder`. */
export function actionCommand(
  action: string,
  inputs: Readonly<Record<string, string>>,
  { root, folder, env = {} }: { root: string; folder: string; env?: Readonly<Record<string, string>> },
) {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return {
    command: process.execPath,
    args: [join(root, 'dist', `${action}.js`)],
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
