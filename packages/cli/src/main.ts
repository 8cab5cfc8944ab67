import { homedir } from 'node:os'
import { runAction } from '@tallyman/core/action/run-action'
import { TallyError } from '@tallyman/core/errors'
import { reportOf, resultText } from './host/result-text.ts'
import { TerminalHost } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { asking, consentFor } from './prune/consent.ts'
import { offeringDaemon } from './settings/daemon-offer.ts'
import { settingsOf, tellSettings } from './settings/settings.ts'
import { versionLine, versionReport } from './version.ts'
import { answerText } from './words/answer.ts'
import type { Ask, Call, Command } from './words/command.ts'
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
  if (globals.codequality !== '' && command.action !== 'lock') throw noFindings(command)
  const hasOwnFormat = 'format' in schema.inputs
  const { env, platform } = process
  const around = { env, platform, folder: process.cwd(), home: env.HOME || homedir() }
  const settings = await settingsOf(call, around, loadOperation)
  const consent = command.action === 'prune' ? consentFor(call, settings.inputs, process) : undefined
  const given = consent?.inputs ?? settings.inputs
  const inputs = hasOwnFormat && globals.jsonl ? { ...given, format: 'jsonl' } : given
  const host = await terminal.open({ inputs, globals, isPlaceShown: command.action !== 'lock' })
  tellSettings(settings, host.log)
  const { action } = await loadOperation(command.action)
  await runAction(offeringDaemon(action, around), consent?.asks ? asking(host) : host)
  const { told } = terminal
  const request = { command, globals, hasOwnFormat, workspace: host.workspace }
  terminal.show(await resultText(request, told))
  const advice = told.failure ? undefined : consent?.advice(told.outputs)
  if (advice) host.log.info(advice)
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
