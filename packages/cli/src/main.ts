import { runAction } from '@tallyman/core/action/run-action'
import { TallyError } from '@tallyman/core/errors'
import { reportOf, resultText } from './host/result-text.ts'
import { TerminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { asking, consentFor } from './prune/consent.ts'
import { inputsOf } from './settings/settings.ts'
import type { Call, Command } from './words/command.ts'
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
  if (globals.codequality !== '' && command.action !== 'lock') throw noFindings(command)
  const hasOwnFormat = 'format' in schema.inputs
  const texts = await inputsOf(call, process.env)
  const consent = command.action === 'prune' ? consentFor(call, texts, process) : undefined
  const given = consent?.inputs ?? texts
  const inputs = hasOwnFormat && globals.jsonl ? { ...given, format: 'jsonl' } : given
  const host = await terminal.open({ inputs, globals, isPlaceShown: command.action !== 'lock' })
  const { action } = await loadOperation(command.action)
  await runAction(action, consent?.asks ? asking(host) : host)
  const { told } = terminal
  const advice = told.failure ? undefined : consent?.advice(told.outputs)
  if (advice) host.log.info(advice)
  const request = { command, globals, hasOwnFormat, workspace: host.workspace }
  const text = await resultText(request, told)
  if (text !== '') terminal.streams.out(`${text}\n`)
  await terminal.handOver(globals, () => reportOf(request, told))
}

function noFindings({ names: [name] }: Command): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    `Cannot run \`tallyman ${name}\`: --codequality: it has no findings`,
    {
      hint: '`tallyman lock --codequality FILE` writes the findings of a check.',
    },
  )
}
