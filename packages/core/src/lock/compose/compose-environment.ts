import { posix } from 'node:path'
import type { SourceFiles } from '../../workspace/source-files.ts'
import { parseDotenv } from './dotenv.ts'
import type { Variables, Withheld } from './interpolate.ts'

/** What Compose itself is told by variables; none of it is secret. */
const own = ['COMPOSE_PROFILES', 'COMPOSE_ENV_FILES', 'COMPOSE_DISABLE_ENV_FILE', 'DOCKER_DEFAULT_PLATFORM']

/**
 * The job's variables that a compose file may use: those the workflow lists, and what Compose is told by. A pull request writes compose
 * files, and an image's name goes to whichever host it begins with, so that any other variable could be sent anywhere.
 */
export function jobVariables(env: Variables, listed: readonly string[]): Variables {
  const names = [...own, ...listed].filter(name => Object.hasOwn(env, name))
  return Object.fromEntries(names.map(name => [name, env[name]]))
}

/** A file of variables that could not be read; `problem` is the end of a sentence that begins with the file. */
interface EnvFault {
  readonly path: string
  readonly problem: string
}

export interface EnvFile {
  readonly path: string
  /** Whether Compose goes on without it. */
  readonly isOptional: boolean
}

/** Variables, and the names of those that files outside the workspace give: files of the workspace may not use them. */
export interface ComposeVariables {
  readonly variables: Variables
  readonly withheld: Withheld
}

/** The variables with those of files added, as Compose does: `outer` wins over every file, a later file over an earlier one. */
export async function withEnvFiles(
  { variables: outer, withheld: before }: ComposeVariables,
  paths: readonly EnvFile[],
  files: SourceFiles,
): Promise<ComposeVariables & { readonly faults: readonly EnvFault[] }> {
  const faults: EnvFault[] = []
  const withheld = new Set(before)
  let added: Record<string, string> = {}
  for (const { path, isOptional } of paths) {
    const opened = await files.open(path)
    if (opened.kind === 'file') {
      const isElsewhere = files.isElsewhere?.(path) === true
      const kept = isElsewhere ? undefined : withheld
      const { values, faults: lines } = parseDotenv(opened.text, { ...added, ...outer }, kept)
      added = { ...added, ...values }
      for (const name of Object.keys(values).filter(each => !Object.hasOwn(outer, each)))
        if (isElsewhere) withheld.add(name)
        else withheld.delete(name)
      faults.push(...lines.map(({ line, problem }) => ({ path, problem: `line ${line}: ${problem}` })))
    } else if (opened.kind === 'refused') faults.push({ path, problem: opened.problem })
    else if (!isOptional) faults.push({ path, problem: 'does not exist' })
  }
  return { variables: { ...added, ...outer }, withheld, faults }
}

/** `.env` beside the first file unless `COMPOSE_ENV_FILES` names others or `COMPOSE_DISABLE_ENV_FILE` says none. */
export function defaultEnvFiles(folder: string, env: Variables): EnvFile[] {
  const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = env
  if (named !== '') return named.split(',').map(path => ({ path: posix.normalize(path), isOptional: false }))
  if (/^(?:1|t|true)$/i.test(disabled)) return []
  return [{ path: posix.join(folder, '.env'), isOptional: true }]
}
