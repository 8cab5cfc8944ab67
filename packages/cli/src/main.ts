import { runAction } from '@tallyman/core/action/run-action'
import { resultText } from './host/result-text.ts'
import { TerminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { asking, consentFor } from './prune/consent.ts'
import { inputsOf } from './settings/settings.ts'
import { versionLine, versionReport } from './version.ts'
import { answerText } from './words/answer.ts'
import type { Ask, Call } from './words/command.ts'
import { withImagesFile } from './words/images-file.ts'
import { parseWords } from './words/parse-words.ts'

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const terminal = new TerminalHost()
  try {
    const asked = await parseWords(words, loadOperation)
    if ('ask' in asked) await answer(asked, terminal)
    else await run(await withImagesFile(asked), terminal)
  } catch (thrown) {
    terminal.fail(thrown)
  } finally {
    await terminal.end()
  }
}

async function answer(ask: Ask, { streams }: TerminalHost): Promise<void> {
  if (ask.ask === 'version')
    return streams.out(`${ask.isJson ? JSON.stringify(versionReport()) : versionLine()}\n`)
  const text = await answerText(ask, { columns: process.stdout.columns, schemaOf: loadOperation })
  streams.out(`${text}\n`)
}

async function run(call: Call, terminal: TerminalHost): Promise<void> {
  const { command, globals, schema } = call
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
  if (call.own['exit-code'] === 'true' && told.outputs.get('changed') === 'true') host.fallShort?.('found')
  const text = await resultText({ command, globals, hasOwnFormat, workspace: host.workspace }, told)
  if (text !== '') terminal.streams.out(`${text}\n`)
  await terminal.handOver(globals)
}
