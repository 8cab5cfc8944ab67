import { parseArgs } from 'node:util'
import { TallyError } from '@tallyman/core/errors'
import type { Call } from './command.ts'
import { commands } from './commands.ts'

/** Reads a command line. Throws INPUT_INVALID. */
export function parseWords(words: readonly string[]): Call {
  const [name = ''] = words
  const command = commands.find(({ names }) => names.includes(name))
  if (!command) throw new TallyError('INPUT_INVALID', `There is no command "${name}"`)
  const { tokens } = parseArgs({ args: words.slice(1), strict: false, tokens: true })
  const inputs: Record<string, string> = { ...command.sets }
  const isAgreed = tokens.some(
    token => token.kind === 'option' && (token.name === 'yes' || token.name === 'y'),
  )
  const [positional] = command.positionals
  for (const token of tokens) {
    if (token.kind === 'option') inputs[token.name] = token.value ?? 'true'
    if (token.kind === 'positional' && positional)
      inputs[positional.input] = [inputs[positional.input], token.value].filter(Boolean).join('\n')
  }
  return { command, inputs, isAgreed }
}
