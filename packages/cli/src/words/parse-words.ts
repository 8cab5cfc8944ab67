import { parseArgs } from 'node:util'
import { TallyError } from '@tallyman/core/errors'
import type { Call, Globals } from './command.ts'
import { commands } from './commands.ts'

/** Reads a command line. Throws INPUT_INVALID. */
export function parseWords(words: readonly string[]): Call {
  const [name = ''] = words
  const command = commands.find(({ names }) => names.includes(name))
  if (!command) throw new TallyError('INPUT_INVALID', `There is no command "${name}"`)
  const options = {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    verbose: { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    'azure-output': { type: 'boolean' },
    'daemon-config': { type: 'boolean' },
    'no-github-output': { type: 'boolean' },
    'no-color': { type: 'boolean' },
    format: { type: 'string' },
    dotenv: { type: 'string' },
    codequality: { type: 'string' },
  } as const
  const { tokens, values } = parseArgs({ args: words.slice(1), strict: false, tokens: true, options })
  const inputs: Record<string, string> = { ...command.sets }
  const [positional] = command.positionals
  for (const token of tokens) {
    if (token.kind === 'option' && !(token.name in options)) inputs[token.name] = token.value ?? 'true'
    if (token.kind === 'positional' && positional)
      inputs[positional.input] = [inputs[positional.input], token.value].filter(Boolean).join('\n')
  }
  return { command, inputs, globals: globalsOf(values) }
}

function globalsOf(values: Readonly<Record<string, unknown>>): Globals {
  const isOn = (name: string) => values[name] === true
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  return {
    json: isOn('json'),
    jsonl: isOn('jsonl'),
    format: text('format'),
    quiet: isOn('quiet'),
    githubOutput: !isOn('no-github-output'),
    dotenv: text('dotenv'),
    codequality: text('codequality'),
    azureOutput: isOn('azure-output'),
    daemonConfig: isOn('daemon-config'),
    yes: isOn('yes'),
    verbose: isOn('verbose'),
    color: !isOn('no-color'),
  }
}
