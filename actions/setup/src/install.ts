import { hash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Host, Log } from '@tallyman/core/action/host'
import { isOwnFile, isOwnFolder } from '@tallyman/core/workspace/own-folder'

const tool = 'tallyman'
const list = 'files.sha256'

interface Installation {
  /** The folder of the bundle that runs: the only one that is trusted without a look at its bytes. */
  readonly bundle: string
  readonly version: string
  /** Says which folder the machine keeps for tools, and whether the machine lasts longer than the job. */
  readonly env: Host['env']
  readonly log: Log
}

/**
 * Puts the bundle into the machine's tool cache, and returns the folder to run it from: a copy there counts only if each of
 * its files has the hash that the bundle lists. Where the cache cannot be written, or other users can write to it, that is the
 * bundle's own folder; so it is on machines that GitHub removes after the job, where a copy would take time that no later job
 * gets back.
 */
export async function install({ bundle, version, env, log }: Installation): Promise<string> {
  if (!env.RUNNER_TOOL_CACHE || env.RUNNER_ENVIRONMENT === 'github-hosted') return bundle
  const text = readFileSync(join(bundle, list), 'utf8')
  // Bundles of one version differ from commit to commit; under a name of its own no job replaces the copy of another.
  const name = `${version}-b${hash('sha256', text).slice(0, 12)}`
  const shared = `can be changed by other users: the command runs from ${bundle}`
  try {
    // A copy has to stay as it is after the look at it, for as long as the job runs it.
    if (isOwnFolder(env.RUNNER_TOOL_CACHE) === false) {
      log.info(`The tool cache ${shared}`)
      return bundle
    }
    const { cacheDir, find } = await import('@actions/tool-cache')
    const found = find(tool, name)
    const usable = found === '' ? undefined : realCopy(found, text)
    if (usable !== undefined) return usable
    if (found !== '')
      log.warning(
        `The copy in ${found} is not this commit's bytes in files of this user alone: it is replaced`,
      )
    const made = await cacheDir(bundle, tool, name)
    const copy = realCopy(made, text)
    if (copy !== undefined) return copy
    if (isOwnFolder(made) === false) log.info(`The copy in ${made} ${shared}`)
    else log.warning(`The copy in ${made} is not as it was written: the command runs from ${bundle}`)
  } catch (error) {
    log.info(`The tool cache cannot be used (${(error as Error).message}): the command runs from ${bundle}`)
  }
  return bundle
}

/** The real path of a folder that only this user can change and that has the listed files with their bytes, the list itself, and nothing else. */
function realCopy(folder: string, text: string): string | undefined {
  const lines = text.trimEnd().split('\n')
  try {
    // Not by a link: it can lead elsewhere after the look.
    const real = realpathSync(folder)
    const isCopy =
      isOwnFolder(real) !== false &&
      readdirSync(real).length === lines.length + 1 &&
      readOwn(join(real, list)).toString('utf8') === text &&
      lines.every(line => hash('sha256', readOwn(join(real, line.slice(66)))) === line.slice(0, 64))
    return isCopy ? real : undefined
  } catch {
    // Hides nothing: a file that cannot be read is no copy, and the bundle is copied anew.
    return undefined
  }
}

/** Reads a plain file that nobody else can change. */
function readOwn(file: string): Buffer {
  const stats = lstatSync(file)
  if (!stats.isFile() || isOwnFile(stats) === false) throw new Error(`${file} can be changed by others`)
  return readFileSync(file)
}
