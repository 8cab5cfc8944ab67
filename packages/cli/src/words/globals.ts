import type { Globals, InputTexts, OwnOption } from './command.ts'

const boolean = { kind: 'boolean' } as const

/** The options of every command. Those that negate something are on unless they are given. */
export const globalOptions = [
  { name: 'json', form: boolean, about: 'Print one JSON object, the whole report' },
  { name: 'jsonl', form: boolean, about: 'Print one JSON object per line for each item of a list' },
  {
    name: 'format',
    value: 'TEMPLATE',
    about: "Print a template as in Docker's --format, or table, json, jsonl",
  },
  { name: 'quiet', short: 'q', form: boolean, about: 'Print only names, digests or IDs' },
  { name: 'verbose', form: boolean, about: 'Log debug lines too' },
  { name: 'color', form: boolean, about: 'Colours on a terminal; NO_COLOR turns them off too' },
  { name: 'yes', short: 'y', form: boolean, about: 'Delete without a question' },
  { name: 'github-output', form: boolean, about: 'Set the outputs of a GitHub Actions step' },
  { name: 'dotenv', value: 'FILE', about: 'Write the outputs to a dotenv file, as GitLab CI reads it' },
  {
    name: 'codequality',
    value: 'FILE',
    about: 'Write the findings to a Code Climate file, as GitLab CI reads it',
  },
  {
    name: 'azure-output',
    form: boolean,
    about: 'Set the outputs as variables of an Azure Pipelines step',
  },
  {
    name: 'daemon-config',
    form: boolean,
    about: "Use the mirrors and insecure registries of the Docker engine's daemon.json",
  },
  { name: 'help', short: 'h', form: boolean, about: 'Show the help of the command' },
] as const satisfies readonly OwnOption[]

/** Options of every command that are on without being given, and so are named `--no-…` in the help. */
export const onByDefault: ReadonlySet<string> = new Set(['color', 'github-output'])

/** The options of every command, from the texts that were given. */
export function globalsOf(given: InputTexts): Globals {
  const isOn = (name: string) => /^\s*true\s*$/i.test(given[name] ?? String(onByDefault.has(name)))
  return {
    json: isOn('json'),
    jsonl: isOn('jsonl'),
    format: given.format ?? '',
    quiet: isOn('quiet'),
    githubOutput: isOn('github-output'),
    dotenv: given.dotenv ?? '',
    codequality: given.codequality ?? '',
    azureOutput: isOn('azure-output'),
    daemonConfig: isOn('daemon-config'),
    yes: isOn('yes'),
    verbose: isOn('verbose'),
    color: isOn('color'),
  }
}
