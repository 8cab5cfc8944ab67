import type { Log } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { type CommandAction, type Contract, contractOf, isActionWord } from '../contracts/contract.ts'
import type { Call, InputTexts, SchemaOf } from '../words/command.ts'
import { commands } from '../words/commands.ts'
import { optionsOf, secretInputs } from '../words/options.ts'
import { readAuthFile } from './auth-file.ts'
import { daemonConfigPaths, readDaemonConfig } from './daemon-config.ts'
import { fileLayer } from './file-layer.ts'
import { cacheHome, isInCi, isOn, type Surroundings } from './surroundings.ts'
import { variableOf } from './variable-names.ts'
import { ownVariables, unknownVariables } from './variables.ts'

/** Something for the log about where settings come from. */
export interface SettingNote {
  readonly level: 'info' | 'notice' | 'warning'
  readonly text: string
}

/** All inputs of a call as text, and what the log says about them. */
interface Settings {
  readonly inputs: InputTexts
  /** The inputs that variables have, by name. */
  readonly variables: ReadonlySet<string>
  /** The file and line of the inputs that the repository's file has, by name. */
  readonly places: ReadonlyMap<string, string>
  readonly notes: readonly SettingNote[]
}

/** Where a file could send a password that somebody pipes in. */
const withoutFile: ReadonlySet<CommandAction> = new Set(['login', 'logout'])

/**
 * All inputs of a call, the nearest first: the command line, `TALLYMAN_…` variables, the credentials that `setup` handed over, the
 * repository's settings file, with `--daemon-config` the Docker engine's file, and the defaults. Throws INPUT_INVALID, CREDENTIALS_INVALID.
 */
export async function settingsOf(call: Call, around: Surroundings, schemaOf: SchemaOf): Promise<Settings> {
  refuseSecrets(call)
  const { schema, inputs, command, globals } = call
  const names = () => namesOfAll(call, schemaOf)
  const notes: SettingNote[] = []
  const ofVariables = variables(call, around)
  const layers: InputTexts[] = [inputs, ofVariables, await readAuthFile(around)]
  const ofFile = withoutFile.has(command.action) ? undefined : await fileLayer(call, around, { names, notes })
  if (ofFile) layers.push(ofFile.texts)
  if (globals.daemonConfig) layers.push(await engineLayer(around, notes))
  const nearestOf = (name: string) => layers.find(layer => Object.hasOwn(layer, name))
  const texts = Object.keys(schema.contract.inputs).map(name => {
    return [name, nearestOf(name)?.[name] ?? defaultOf(name, schema.contract, around)] as const
  })
  const own = ownVariables(around)
  const isKnown = own.every(name =>
    Object.keys(schema.contract.inputs).some(input => variableOf(input) === name),
  )
  const unknown = isKnown
    ? undefined
    : unknownVariables(own, {
        ofCall: Object.keys(schema.contract.inputs),
        ofAny: await names(),
        ofTerminal: optionsOf(command, schema).flatMap(({ name, of }) => (of === 'input' ? [] : [name])),
      })
  if (unknown !== undefined) notes.push({ level: 'warning', text: unknown })
  const counting = Object.keys(ofVariables).filter(name => !Object.hasOwn(inputs, name))
  const places = [...(ofFile?.places ?? [])].filter(([name]) => nearestOf(name) === ofFile?.texts)
  return {
    inputs: Object.fromEntries(texts),
    variables: new Set(counting),
    places: new Map(places),
    notes,
  }
}

/** Writes the notes to the log. */
export function tellSettings({ notes }: Settings, log: Pick<Log, SettingNote['level']>): void {
  for (const { level, text } of notes) log[level](text)
}

function refuseSecrets({ inputs }: Call): void {
  const given = secretInputs.filter(name => inputs[name] !== undefined)
  if (given.length === 0) return
  const options = given.map(name => `--${name}`).join(' and ')
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot take ${options} from the command line: the list of processes and the history of the shell show it to others`,
    {
      hint: `Treat it as known to others. Set ${given.map(variableOf).join(' and ')} instead, or log in with \`tallyman login\`.`,
    },
  )
}

/** An empty variable is none, as in most programs. */
function variables({ schema }: Call, { env }: Surroundings): InputTexts {
  const names = Object.keys(schema.contract.inputs)
  const texts = names.map(name => [name, env[variableOf(name)] ?? ''] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

/** The names of all inputs that any command has. */
async function namesOfAll({ schema }: Call, schemaOf: SchemaOf): Promise<readonly string[]> {
  const actions = [...new Set(commands.map(({ action }) => action))]
  const contracts = await Promise.all(
    actions.map(async action =>
      isActionWord(action) ? contractOf(action) : (await schemaOf(action)).contract,
    ),
  )
  return [...new Set([schema.contract, ...contracts].flatMap(each => Object.keys(each.inputs)))]
}

async function engineLayer(around: Surroundings, notes: SettingNote[]): Promise<InputTexts> {
  const config = await readDaemonConfig(around)
  if (!config) {
    const places = daemonConfigPaths(around).map(path => printable(path))
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot use --daemon-config: there is no daemon.json, expected one of ${places.join(', ')}`,
      {
        hint: 'Leave out `--daemon-config`, or name hosts by `--insecure-registries` and `--registry-mirrors`.',
      },
    )
  }
  const { path, mirrors, insecure, passed } = config
  const used = [...mirrors.map(each => `mirror ${each}`), ...insecure.map(each => `insecure ${each}`)]
  notes.push({ level: 'info', text: `From "${printable(path)}": ${printable(used.join(', ')) || 'nothing'}` })
  if (passed.length > 0)
    notes.push({
      level: 'warning',
      text: `Not used from there, since they name no host: ${printable(passed.join(', '))}`,
    })
  return {
    ...(mirrors.length > 0 && { 'registry-mirrors': mirrors.map(each => `docker.io=${each}`).join('\n') }),
    ...(insecure.length > 0 && { 'insecure-registries': insecure.join('\n') }),
  }
}

/** Defaults of the command that differ from those of the actions, by input. */
const differing: Readonly<Record<string, (around: Surroundings) => string>> = {
  store: defaultStore,
  // A person's first pull has no digest yet, and shows the one to keep.
  'require-digest': around => String(isInCi(around)),
  'github-token': ({ env }) => env.GITHUB_TOKEN || env.GH_TOKEN || '',
}

/** The default of an input in text; empty for none. */
function defaultOf(name: string, contract: Contract, around: Surroundings): string {
  const own = Object.hasOwn(differing, name) ? differing[name] : undefined
  if (own) return own(around)
  const text = contract.inputs[name]?.default ?? ''
  // Expressions are GitHub's, and of no value elsewhere.
  return text.includes('${{') ? '' : text
}

/** The store of a person or of a machine that keeps it between jobs; empty in a GitHub step, where the job's folder has it. */
function defaultStore(around: Surroundings): string {
  const { GITHUB_ACTIONS, RUNNER_TEMP } = around.env
  return isOn(GITHUB_ACTIONS) && RUNNER_TEMP ? '' : cacheHome(around)
}
