import { runAction } from '@tallyman/core/action/run-action'
import { resultText } from './host/result-text.ts'
import { TerminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { inputsOf } from './settings/settings.ts'
import type { Call } from './words/command.ts'
import { parseWords } from './words/parse-words.ts'

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const terminal = new TerminalHost()
  try {
    const call = await parseWords(words, loadOperation)
    if ('ask' in call) return
    await run(call, terminal)
  } catch (thrown) {
    terminal.fail(thrown)
  } finally {
    await terminal.end()
  }
}

async function run(call: Call, terminal: TerminalHost): Promise<void> {
  const { command, globals, schema } = call
  const hasOwnFormat = 'format' in schema.inputs
  const texts = await inputsOf(call, process.env)
  const inputs = hasOwnFormat && globals.jsonl ? { ...texts, format: 'jsonl' } : texts
  const host = await terminal.open({ inputs, globals, isPlaceShown: command.action !== 'lock' })
  const { action } = await loadOperation(command.action)
  await runAction(action, host)
  await terminal.showResult(request => resultText({ ...request, command, globals, hasOwnFormat }))
}
