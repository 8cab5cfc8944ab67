import { runAction } from '@tallyman/core/action/run-action'
import { type Told, terminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { asking, consentFor } from './prune/consent.ts'
import { inputsOf } from './settings/settings.ts'
import type { Shown } from './words/command.ts'
import { parseWords } from './words/parse-words.ts'

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const call = await parseWords(words, loadOperation)
  if ('ask' in call) return
  const inputs = await inputsOf(call, process.env)
  const told: Told = { outputs: new Map(), results: [] }
  const { action } = await loadOperation(call.command.action)
  const consent = consentFor(call, inputs, process)
  const host = terminalHost(consent.inputs, told)
  await runAction(action, consent.asks ? asking(host) : host)
  const advice = process.exitCode === undefined ? consent.advice(told.outputs) : undefined
  if (advice) host.log.info(advice)
  const text = shownText(call.command.shows, told)
  if (text !== '') process.stdout.write(`${text}\n`)
}

function shownText(shows: Shown, { outputs, results }: Told): string {
  return shows === 'result' ? results.join('\n') : (outputs.get(shows.output) ?? '')
}
