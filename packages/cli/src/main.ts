import { runAction } from '@tallyman/core/action/run-action'
import { TallyError } from '@tallyman/core/errors'
import { homeFolder } from '@tallyman/core/home-folder'
import { chosenCacheFolder } from './cache/chosen-cache-folder.ts'
import { checkOutputFiles } from './host/output-files.ts'
import { listAdvice } from './host/report-lines.ts'
import { checkFormat, type ResultRequest, reportOf, resultText } from './host/result-text.ts'
import { TerminalHost, type Told } from './host/terminal-host.ts'
import { loadOperation } from './operations.ts'
import { asking, consentFor } from './prune/consent.ts'
import { offeringDaemon } from './settings/daemon-offer.ts'
import { settingsOf, tellSettings } from './settings/settings.ts'
import { withTypedPaths } from './settings/typed-paths.ts'
import { answerText } from './words/answer.ts'
import type { Ask, Call, Command } from './words/command.ts'
import { withImagesFile } from './words/images-file.ts'
import { inputOptions } from './words/options.ts'
import { parseWords } from './words/parse-words.ts'

/** Actions that bring content into the store, where it stays when they are stopped. */
const keeping: ReadonlySet<string> = new Set(['pull-with-digest', 'load-from-cache', 'save-to-cache'])

/** Runs the command: reads its words, runs the operation, and shows what was asked for on standard output. */
export async function main(words: readonly string[]): Promise<void> {
  const terminal = new TerminalHost()
  try {
    const asked = await parseWords(words, loadOperation)
    if ('ask' in asked) await answer(asked, terminal)
    else await run(await callOf(asked, terminal), terminal)
  } catch (thrown) {
    terminal.fail(thrown)
  } finally {
    await terminal.end()
  }
}

/** The call with what its words stand for: paths from the folder that the shell is in, and the images of a file. */
async function callOf(asked: Call, terminal: TerminalHost): Promise<Call> {
  return withImagesFile(await withTypedPaths(asked, process.cwd()), terminal)
}

async function answer(ask: Ask, { streams }: TerminalHost): Promise<void> {
  const text = await answerText(ask, { columns: process.stdout.columns, schemaOf: loadOperation })
  streams.out(`${text}\n`)
}

async function run(call: Call, terminal: TerminalHost): Promise<void> {
  const { command, globals, schema } = call
  if (globals.codequality !== '' && command.action !== 'lock') throw noFindings(command)
  const hasOwnFormat = 'format' in schema.inputs
  await checkFormat({ command, globals, hasOwnFormat })
  await checkOutputFiles(globals, terminal)
  const { env, platform } = process
  const around = { env, platform, folder: process.cwd(), home: homeFolder(process) }
  const settings = await settingsOf(call, around, loadOperation)
  const consent = consentFor(call, settings.inputs, process)
  const inputs = hasOwnFormat && globals.jsonl ? { ...consent.inputs, format: 'jsonl' } : consent.inputs
  const cacheFolder = await chosenCacheFolder(call, around)
  const isPlaceShown = command.action !== 'lock'
  const wording = {
    inputs: inputOptions(command, schema),
    variables: settings.variables,
    words: new Set(command.positionals.map(({ input }) => input)),
    places: settings.places,
  }
  const host = await terminal.open({
    inputs,
    wording,
    // A question is preceded by its plan.
    globals: consent.asks ? { ...globals, quiet: false } : globals,
    isPlaceShown,
    isKept: keeping.has(command.action),
    cacheFolder,
  })
  tellSettings(settings, host.log)
  const { action } = await loadOperation(command.action)
  await runAction(offeringDaemon(action, around), consent.asks ? asking(host) : host)
  const { told } = terminal
  const request = { command, globals, hasOwnFormat, workspace: host.workspace }
  const isJudge = call.command.names[0] === 'stale' || call.own['exit-code'] === 'true'
  const findings = [told.outputs.get('changed'), told.outputs.get('stale')]
  if (isJudge && findings.includes('true')) host.fallShort?.('found')
  const unsigned = await unaskedSignatures(command, told, host.workspace)
  if (unsigned) terminal.fail(unsigned)
  else terminal.show(await resultText(request, told))
  await terminal.handOver(globals, () => reportOf(request, told))
  // Below the result, where whoever reads the log of a job ends; a failure here hides nothing of it.
  const advice = told.failure ? undefined : await adviceOf(call, consent, { request, told })
  if (advice) host.log.info(advice)
}

/** The failure of a word that is to check signatures where nothing asked for one, as a policy may not. */
async function unaskedSignatures(
  { names: [name] }: Command,
  told: Told,
  workspace: string,
): Promise<TallyError | undefined> {
  if (name !== 'verify-signatures' || told.failure) return undefined
  const { signatures = [], policy } = (await reportOf({ workspace }, told)) as Signed
  if (signatures.length > 0 || (policy && policy.signatures.length > 0)) return undefined
  const message = 'Cannot check who signed: the policy asks for no signature of these images'
  const hint = 'Name a signer (`--key FILE`), or those of the images under `signature` in the policy file.'
  return new TallyError('SIGNATURE_INVALID', message, { hint })
}

/** The parts of a report that say who signed. */
interface Signed {
  readonly signatures?: readonly object[]
  readonly policy?: { readonly signatures: readonly object[] }
}

/** The line below a result: how to carry a plan out, or where else to look. */
async function adviceOf(
  { command, inputs }: Call,
  consent: ReturnType<typeof consentFor>,
  { request, told }: { readonly request: ResultRequest; readonly told: Told },
): Promise<string | undefined> {
  const { images: names = '' } = inputs
  if (command.sets?.show !== 'engine' || names === '') return consent.advice(told.outputs)
  return listAdvice(names, await reportOf(request, told))
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
