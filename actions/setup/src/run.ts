import { existsSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { variableOf } from '@tallyman/cli/settings/variable-names'
import { build, version } from '@tallyman/cli/words/version'
import type { Host, JobFiles } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { jobDefaults, type SetupInputs } from './inputs.ts'
import { install } from './install.ts'
import { ownFolder, writeLogin } from './login-file.ts'
import { writeShims } from './shims.ts'

/** The result that outputs and summary report. */
export interface SetupResult {
  readonly version: string
  /** The program to call where a step has no shell that searches the PATH. */
  readonly path: string
  readonly store: string
}

/** Puts the command on the PATH of the job's later steps, from the bundle beside this action. */
export async function run(values: SetupInputs, host: Host): Promise<SetupResult> {
  const { log } = host
  checkVersion(values.version)
  const job = jobOf(host)
  // Before anything is exported: the steps after a refused one get nothing of it.
  const store = await storeFolder(values, host)
  const bundle = bundleFolder(host)
  const installed = await install({ bundle, version, env: host.env, log })
  const folder = ownFolder(host.temp)
  job.saveState('folder', folder)
  const main = join(installed, 'tallyman.js')
  const path = writeShims(join(folder, 'bin'), { node: process.execPath, main, platform: host.platform })
  tellOthers(dirname(path), host)
  job.addPath(dirname(path))
  for (const name of jobDefaults) setDefault(job, name, host.input(name).trim())
  if (values.login) await writeLogin({ folder, registryAuth: values['registry-auth'] }, host, job)
  else if (values['registry-auth'].length > 0)
    log.warning('registry-auth is not used: set login to true to hand it to the later tallyman commands')
  if (values.completions) (await import('./completions.ts')).writeCompletions(main, host)
  log.info(`tallyman ${version} (${build}) is on the PATH of the steps that follow`)
  return { version, path, store }
}

/** Throws INPUT_INVALID for any version but this bundle's own. */
function checkVersion(wanted: string): void {
  if (wanted === '' || wanted.replace(/^v/, '') === version) return
  throw new TallyError('INPUT_INVALID', `version: "${wanted}" is expected, and this commit has ${version}`, {
    hint: `This action downloads nothing: pin the commit of the version that you want (uses: …/setup@COMMIT), or set version to ${version}.`,
  })
}

function jobOf({ job }: Host): JobFiles {
  if (job) return job
  throw new TallyError('INTERNAL', 'Cannot set up the command: there is no job with later steps')
}

function bundleFolder({ beside }: Host): string {
  const file = beside('files.sha256')
  if (file) return dirname(fileURLToPath(file))
  throw new TallyError('INTERNAL', 'Cannot find the bundle: its folder is not known')
}

async function storeFolder({ store }: SetupInputs, { temp, workspace }: Host): Promise<string> {
  if (store === '') return join(temp, 'tallyman')
  const { destinationPath } = await import('@tallyman/core/workspace/written-paths')
  return destinationPath(workspace, store, 'store')
}

function setDefault(job: JobFiles, name: string, text: string): void {
  if (text !== '') job.exportVariable(variableOf(name), text)
}

/** Tells which other commands of this name the job no longer reaches by name alone. */
function tellOthers(own: string, { env, log, platform }: Host): void {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const names = platform === 'win32' ? ['tallyman.exe', 'tallyman.cmd', 'tallyman.ps1'] : ['tallyman']
  const others = folders
    .filter(folder => resolve(folder) !== own)
    .flatMap(folder => names.map(name => join(folder, name)))
    .filter(file => existsSync(file))
  for (const other of new Set(others))
    log.info(`Found another ${other}: it comes after this one from here on`)
}
