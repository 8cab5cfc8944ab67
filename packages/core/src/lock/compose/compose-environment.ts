import { posix } from 'node:path'
import type { Opened } from '../../workspace/source-files.ts'
import { parseDotenv } from './dotenv.ts'
import type { Variables, Withheld } from './interpolate.ts'

/** Variables that configure Compose itself. None of them is secret. */
const own = ['COMPOSE_PROFILES', 'COMPOSE_ENV_FILES', 'COMPOSE_DISABLE_ENV_FILE', 'DOCKER_DEFAULT_PLATFORM']

/**
 * Returns the job's variables that a compose file may use: those in `listed`, and those that configure Compose. Pull requests change
 * compose files, and an image's name is sent to the host it begins with: any other variable could leak to any host.
 */
export function jobVariables(env: Variables, listed: readonly string[]): Variables {
  const names = [...own, ...listed].filter(name => Object.hasOwn(env, name))
  return Object.fromEntries(names.map(name => [name, env[name]]))
}

/** A fault of a file of variables; `problem` ends a sentence that begins with the file. */
export interface EnvFault {
  readonly path: string
  readonly problem: string
}

export interface EnvFile {
  readonly path: string
  /** Whether Compose continues without it. */
  readonly isOptional: boolean
}

/** Variables, and the names of those from files outside the workspace. Files in the workspace must not use these. */
export interface ComposeVariables {
  readonly variables: Variables
  readonly withheld: Withheld
}

/** The variables of a project or an included file, with the faults of the files they are read from. */
export interface ComposeEnvironment extends ComposeVariables {
  readonly faults: readonly EnvFault[]
}

/** A file of variables after opening its path. */
interface OpenedEnvFile extends EnvFile {
  readonly opened: Opened
  /** Lies outside the workspace: its variables are withheld from files in the workspace. */
  readonly isElsewhere: boolean
}

/** Adds the variables of `files` to `outer`, as Compose does: `outer` wins over every file, a later file over an earlier one. */
export function withEnvFiles(
  { variables: outer, withheld: before }: ComposeVariables,
  files: readonly OpenedEnvFile[],
): ComposeEnvironment {
  const faults: EnvFault[] = []
  const withheld = new Set(before)
  // No prototype: every name is an own property, `__proto__` too.
  const variables: Record<string, string | undefined> = Object.assign(Object.create(null), outer)
  for (const { path, isOptional, opened, isElsewhere } of files) {
    if (opened.kind === 'file') {
      const { values, faults: lines } = parseDotenv(
        opened.text,
        variables,
        isElsewhere ? undefined : withheld,
      )
      for (const name of Object.keys(values).filter(each => !Object.hasOwn(outer, each))) {
        variables[name] = values[name]
        if (isElsewhere) withheld.add(name)
        else withheld.delete(name)
      }
      faults.push(...lines.map(({ line, problem }) => ({ path, problem: `line ${line}: ${problem}` })))
    } else if (opened.kind === 'refused') faults.push({ path, problem: opened.problem })
    else if (!isOptional) faults.push({ path, problem: 'does not exist' })
  }
  return { variables, withheld, faults }
}

/** Returns `.env` in `folder`, the files in `COMPOSE_ENV_FILES`, or none with `COMPOSE_DISABLE_ENV_FILE`. */
export function defaultEnvFiles(folder: string, env: Variables): EnvFile[] {
  const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = env
  if (named !== '') return named.split(',').map(path => ({ path: posix.normalize(path), isOptional: false }))
  if (/^(?:1|t|true)$/i.test(disabled)) return []
  return [{ path: posix.join(folder, '.env'), isOptional: true }]
}
