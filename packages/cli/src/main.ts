import { homedir } from 'node:os'
import { runAction } from '@tallyman/core/action/run-action'
import { type Told, terminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { offeringDaemon } from './settings/daemon-offer.ts'
import { settingsOf, tellSettings } from './settings/settings.ts'
import type { Shown } from './words/command.ts'
import { parseWords } from './words/parse-words.ts'

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const call = await parseWords(words, loadOperation)
  if ('ask' in call) return
  const { env, platform } = process
  const around = { env, platform, folder: process.cwd(), home: env.HOME || homedir() }
  const settings = await settingsOf(call, around, loadOperation)
  const told: Told = { outputs: new Map(), results: [] }
  const { action } = await loadOperation(call.command.action)
  const host = terminalHost(settings.inputs, told)
  tellSettings(settings, host.log)
  await runAction(offeringDaemon(action, around), host)
  const text = shownText(call.command.shows, told)
  if (text !== '') process.stdout.write(`${text}\n`)
}

function shownText(shows: Shown, { outputs, results }: Told): string {
  return shows === 'result' ? results.join('\n') : (outputs.get(shows.output) ?? '')
}
