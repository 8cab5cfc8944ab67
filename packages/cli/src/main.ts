import { runAction } from '@tallyman/core/action/run-action'
import { resultText } from './host/result-text.ts'
import { TerminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { inputsOf } from './settings/settings.ts'
import type { Globals, InputTexts } from './words/command.ts'
import { parseWords } from './words/parse-words.ts'

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const terminal = new TerminalHost()
  try {
    await run(words, terminal)
  } catch (thrown) {
    terminal.fail(thrown)
  } finally {
    await terminal.end()
  }
}

async function run(words: readonly string[], terminal: TerminalHost): Promise<void> {
  const call = await parseWords(words, loadOperation)
  if ('ask' in call) return
  const { command, globals } = call
  const hasOwnFormat = command.action === 'inspect'
  const texts = await inputsOf(call, process.env)
  const inputs = hasOwnFormat ? { ...texts, ...ownFormat(globals) } : texts
  const host = await terminal.open({
    inputs,
    isVerbose: globals.verbose,
    hasColor: globals.color,
    writesOutputs: globals.githubOutput,
    isPlaceShown: command.action !== 'lock',
  })
  const operation = await loadOperation(command.action)
  await runAction(operation.action, host)
  if (terminal.told.hasBytes) return
  const { action, shows } = command
  const text = await resultText({ ...globals, action, shows, workspace: host.workspace }, terminal.told)
  if (text !== '') terminal.streams.out(`${text}\n`)
}

/** The inputs of an operation that has formats of its own. */
function ownFormat({ jsonl, format, quiet }: Globals): InputTexts {
  return {
    ...(jsonl && { format: 'jsonl' }),
    ...(format !== '' && { format }),
    ...(quiet && { quiet: 'true' }),
  }
}
