import { type ExitCode, exitCodeOf, exitCodes } from '@tallyman/core/exit-codes'
import { twoColumns, wrapped } from './columns.ts'

/** The exit codes, each with the errors behind it. */
export function exitCodesHelp(width: number): string {
  const errors = Map.groupBy(Object.entries(exitCodeOf), ([, code]) => code as ExitCode)
  const rows = Object.entries(exitCodes).map(([code, about]) => {
    const names = (errors.get(Number(code) as ExitCode) ?? []).map(([name]) => name)
    return [code, names.length > 0 ? `${about} (${names.join(', ')})` : about] as const
  })
  return `Exit codes, with the codes of errors:\n\n${twoColumns(rows, width).join('\n')}`
}

const variables = [
  ['TALLYMAN_…', 'An option of any command that has it: TALLYMAN_STORE, TALLYMAN_REGISTRY_MIRRORS'],
  ['TALLYMAN_GITHUB_TOKEN', 'Token for ghcr.io; without it GITHUB_TOKEN, then GH_TOKEN'],
  ['DOCKER_CONFIG', "Folder of Docker's config.json with credentials and proxies"],
  ['DOCKER_HOST, DOCKER_CONTEXT', 'The Docker engine to talk to'],
  ['HTTPS_PROXY, HTTP_PROXY, NO_PROXY', 'Proxies, in lower case too'],
  ['XDG_CACHE_HOME', 'Where the store is without --store, in its folder tallyman'],
  ['CI', 'Lines instead of drawn progress, no questions, and pulls want a digest'],
  ['NO_COLOR, TERM=dumb', 'Neither colours nor drawn progress'],
  ['GITHUB_OUTPUT, GITHUB_STEP_SUMMARY', 'In a step of GitHub Actions: where outputs and the summary go'],
] as const

/** Where settings come from, and the variables that count. */
export function environmentHelp(width: number): string {
  const order =
    'The nearest setting counts: the command line, then variables, then `.tallyman.yaml` in the working folder or in one above it up to the one with `.git`, then the default. The file has the names of options as keys, at the top for every command, or below the name of a command for it alone.'
  return [
    wrapped(order, width).join('\n'),
    `Variables:\n${twoColumns(variables, width).join('\n')}`,
    'A file:\n  registry-mirrors:\n    - docker.io=mirror.example.com\n  lock:\n    ignore: ghcr.io/owner/*',
  ].join('\n\n')
}
