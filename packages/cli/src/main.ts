import { runAction } from '@tallyman/core/action/run-action'
import { type Told, terminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { inputsOf } from './settings/settings.ts'
import { answerText } from './words/answer.ts'
import type { Shown } from './words/command.ts'
import { withImagesFile } from './words/images-file.ts'
import { parseWords } from './words/parse-words.ts'

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const asked = await parseWords(words, loadOperation)
  if ('ask' in asked) {
    if (asked.ask === 'version') return
    const answer = await answerText(asked, { columns: process.stdout.columns, schemaOf: loadOperation })
    process.stdout.write(`${answer}\n`)
    return
  }
  const call = await withImagesFile(asked)
  const inputs = await inputsOf(call, process.env)
  const told: Told = { outputs: new Map(), results: [] }
  const { action } = await loadOperation(call.command.action)
  await runAction(action, terminalHost(inputs, told))
  const text = shownText(call.command.shows, told)
  if (text !== '') process.stdout.write(`${text}\n`)
}

function shownText(shows: Shown, { outputs, results }: Told): string {
  return shows === 'result' ? results.join('\n') : (outputs.get(shows.output) ?? '')
}
