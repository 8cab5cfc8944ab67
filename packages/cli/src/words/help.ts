import { type ExitCode, exitCodeOf, exitCodes } from '@tallyman/core/exit-codes'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { optionAbout } from '../contracts/option-about.ts'
import { helpWidth, twoColumns, wrapped } from './columns.ts'
import type { Command, Positional, Schema, SchemaOf } from './command.ts'
import { commands } from './commands.ts'
import { shells } from './completion/completed.ts'
import { type AskingWord, findCommand, isAskingWord, ofGroup } from './find-command.ts'
import { choicesOf, isFlag, isOnAnyway, valueName } from './option-values.ts'
import { type Option, shownOptions } from './options.ts'

/** Where the help is shown. */
interface Shown {
  readonly columns: number | undefined
  readonly schemaOf: SchemaOf
}

/** The help of a topic, or the list of commands without one. Throws INPUT_INVALID for a word that is no command. */
export async function helpText(topic: readonly string[], { columns, schemaOf }: Shown): Promise<string> {
  const width = helpWidth(columns)
  const [first] = topic
  if (first === undefined || first === 'help') return overview(width)
  if (isAskingWord(first)) return askingHelp(first, width)
  if (first === 'exit-codes') return exitCodesHelp(width)
  if (first === 'environment') return environmentHelp(width)
  const group = ofGroup(first)
  const isWhole =
    topic.length === 1 && group.length > 0 && !commands.some(({ names }) => names.includes(first))
  if (isWhole) return listed(`Usage: tallyman ${first} COMMAND [OPTIONS]`, group, width)
  const found = findCommand(topic)
  return 'ask' in found ? overview(width) : commandHelp(found.command, schemaOf, width)
}

/** The help of a word that asks about the command itself. */
function askingHelp(word: AskingWord, width: number): string {
  const { usage, about } = asking[word]
  return `Usage: tallyman ${usage}\n\n${wrapped(about, width).join('\n')}`
}

const asking = {
  help: { usage: 'help [COMMAND]', about: 'Show the help of a command.' },
  version: {
    usage: 'version [--json]',
    about: 'Print the version; with --json also the build and the version of Node.',
  },
  completion: {
    usage: `completion ${shells.join('|')}`,
    about: 'Print the completions for a shell, for a file that the shell reads when it starts.',
  },
} as const satisfies Record<AskingWord, { readonly usage: string; readonly about: string }>

function overview(width: number): string {
  const intro = 'Pulls, verifies, inspects, pushes, tags, pins and prunes container images by digest.'
  const asking = twoColumns(
    [
      ['help [COMMAND]', 'Show the help of a command.'],
      ['help exit-codes', 'List the exit codes and the errors behind them.'],
      ['help environment', 'List the variables, and the file, that settings come from.'],
      ['completion SHELL', 'Print the completions for bash, zsh, fish or powershell.'],
      ['version', 'Print the version.'],
    ],
    width,
  )
  const head = `Usage: tallyman COMMAND [OPTIONS]\n\n${wrapped(intro, width).join('\n')}`
  return `${listed(head, commands, width)}\n\nAbout the command:\n${asking.join('\n')}`
}

function listed(head: string, listedCommands: readonly Command[], width: number): string {
  const rows = listedCommands.map(({ names: [name], about }) => [name, about] as const)
  const foot = wrapped('`tallyman COMMAND --help` shows the words and options of one.', width).join('\n')
  return `${head}\n\nCommands:\n${twoColumns(rows, width).join('\n')}\n\n${foot}`
}

async function commandHelp(command: Command, schemaOf: SchemaOf, width: number): Promise<string> {
  const schema = await schemaOf(command.action)
  const [name, ...others] = command.names
  const words = command.positionals.map(placeName)
  const usage = `Usage: tallyman ${[name, '[OPTIONS]', ...words].join(' ')}`
  const also = others.length > 0 ? [`The same as: ${others.join(', ')}`] : []
  const about = command.positionals.map(
    ({ name, input, about }) => [name, about ?? placeText(input, command, schema)] as const,
  )
  const options = shownOptions(command, schema).map(option => ofPlace(option, command))
  const groups = grouped(options).map(
    ([title, options]) => `${title}:\n${twoColumns(options.map(row), width).join('\n')}`,
  )
  const examples = command.examples.map(line => `  tallyman ${line}`)
  return [
    usage,
    [...wrapped(command.about, width), ...also].join('\n'),
    ...(about.length > 0 ? [`Words:\n${twoColumns(about, width).join('\n')}`] : []),
    ...groups,
    `Examples:\n${examples.join('\n')}`,
    wrapped(
      'The option of a list may be given several times; commas separate the items of one that is a CSV too. `tallyman help exit-codes` lists the exit codes, `tallyman help environment` where settings come from.',
      width,
    ).join('\n'),
  ].join('\n\n')
}

/** An option that a word without `--` says too has the description there. */
function ofPlace(option: Option, { positionals }: Command): Option {
  const place = positionals.find(({ input }) => option.of === 'input' && input === option.name)
  return place ? { ...option, about: `The same as ${place.name}` } : option
}

function placeName({ name, isMany, isOptional }: Positional): string {
  const named = isMany ? `${name}…` : name
  return isOptional ? `[${named}]` : named
}

function placeText(input: string, { sets = {}, says = {} }: Command, { contract }: Schema): string {
  const names = new Set(Object.keys(contract.inputs))
  return says[input] ?? optionAbout(input, contract.inputs[input]?.description ?? '', { sets, names })
}

/** The options under the titles of the help, those that belong to the command alone first. */
function grouped(options: readonly Option[]): readonly (readonly [string, readonly Option[]])[] {
  const common = new Set([...Object.keys(commonInputs), ...Object.keys(sizeInputs)])
  const titleOf = ({ of, name }: Option): string => {
    if (of === 'global') return 'Options of every command'
    return of === 'input' && common.has(name) ? 'Registries, limits and store' : 'Options'
  }
  const groups = Map.groupBy(options, titleOf)
  return ['Options', 'Registries, limits and store', 'Options of every command'].flatMap(title => {
    const members = groups.get(title)
    return members ? [[title, members] as const] : []
  })
}

function row(option: Option): readonly [string, string] {
  const shorts = option.spellings.filter(spelling => spelling.length === 1).map(short => `-${short}`)
  const isOn = isOnAnyway(option)
  const long = isOn ? `--[no-]${option.name}` : `--${option.name}`
  const value = valueName(option)
  const start = shorts.length > 0 ? `${shorts.join(', ')}, ` : '    '
  return [`${start}${long}${value === '' ? '' : ` ${value}`}`, meaning(option, { isOn, value })]
}

function meaning(option: Option, { isOn, value }: { isOn: boolean; value: string }): string {
  const choices = choicesOf(option)
  const isNew = !isFlag(option) && !value.includes('|') && choices.some(each => !option.about.includes(each))
  const facts = [
    ...(isNew ? [`one of ${choices.join(', ')}`] : []),
    ...(option.usual !== '' && !isFlag(option) ? [`default ${option.usual}`] : []),
    ...(isOn ? ['on by default'] : []),
  ]
  return facts.length > 0 ? `${option.about} (${facts.join('; ')})` : option.about
}

/** The exit codes, each with the errors behind it. */
function exitCodesHelp(width: number): string {
  const errors = Map.groupBy(Object.entries(exitCodeOf), ([, code]) => code as ExitCode)
  const rows = Object.entries(exitCodes).map(([code, about]) => {
    const names = (errors.get(Number(code) as ExitCode) ?? []).map(([name]) => name)
    return [code, names.length > 0 ? `${about} (${names.join(', ')})` : about] as const
  })
  const note = wrapped(
    'What a check finds ends with 1 whatever its code is, such as NOT_PINNED from `lock check`, and a run that did only a part of its work with 8.',
    width,
  )
  return `Exit codes, with the codes of errors:\n\n${twoColumns(rows, width).join('\n')}\n\n${note.join('\n')}`
}

const variables = [
  [
    'TALLYMAN_…',
    'The option of that name: TALLYMAN_STORE, TALLYMAN_MODE. Not the options of every command, such as --yes and --json, nor --output, --oci, --exit-code and --images-file: those belong to the command line',
  ],
  ['TALLYMAN_CACHE_DIR', 'The folder of --cache-dir, in place of the Actions cache'],
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
function environmentHelp(width: number): string {
  const order =
    'The nearest setting counts: the command line, then variables, then `.tallyman.yaml` in the working folder or in one above it up to the one with `.git`, then the default. The file has the names of options as keys, at the top for every command, or below the name of a command for it alone; options that have no variable are not read from it.'
  return [
    wrapped(order, width).join('\n'),
    `Variables:\n${twoColumns(variables, width).join('\n')}`,
    'A file:\n  registry-mirrors:\n    - docker.io=mirror.example.com\n  lock:\n    ignore: ghcr.io/owner/*',
  ].join('\n\n')
}
