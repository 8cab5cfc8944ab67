import { posix } from 'node:path'
import { parseDotenv } from './dotenv.ts'
import type { Variables } from './interpolate.ts'
import type { SourceFiles } from './source-files.ts'

/** What only actions are given, and what is secret by its name: an image's name goes to whichever host it begins with. */
const withheld =
  /^(?:ACTIONS|INPUT)_|SECRET|PASSW|CREDENTIAL|(?:TOKEN|KEY)S?$|(?:^|_)(?:PAT|PASS|AUTH)(?:_|$)/i

/** The variables that a compose file may use in the names of images. */
export function lettingThrough(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !withheld.test(name)))
}

/** A file of variables that could not be read; `problem` is the end of a sentence that begins with the file. */
export interface EnvFault {
  readonly path: string
  readonly problem: string
}

export interface EnvFile {
  readonly path: string
  /** Whether Compose goes on without it. */
  readonly isOptional: boolean
}

/** The variables with those of files added, as Compose does: `outer` wins over every file, a later file over an earlier one. */
export async function withEnvFiles(
  outer: Variables,
  paths: readonly EnvFile[],
  files: SourceFiles,
): Promise<{ readonly variables: Variables; readonly faults: readonly EnvFault[] }> {
  const faults: EnvFault[] = []
  let added: Record<string, string> = {}
  for (const { path, isOptional } of paths) {
    const opened = await files.open(path)
    if (opened.kind === 'file') {
      const { values, faults: lines } = parseDotenv(opened.text, { ...added, ...outer })
      added = { ...added, ...values }
      faults.push(...lines.map(({ line, problem }) => ({ path, problem: `line ${line}: ${problem}` })))
    } else if (opened.kind === 'refused') faults.push({ path, problem: opened.problem })
    else if (!isOptional) faults.push({ path, problem: 'does not exist' })
  }
  return { variables: lettingThrough({ ...added, ...outer }), faults }
}

/** `.env` beside the first file unless `COMPOSE_ENV_FILES` names others or `COMPOSE_DISABLE_ENV_FILE` says none. */
export function defaultEnvFiles(folder: string, env: Variables): EnvFile[] {
  const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = lettingThrough(env)
  if (named !== '') return named.split(',').map(path => ({ path: posix.normalize(path), isOptional: false }))
  if (/^(?:1|t|true)$/i.test(disabled)) return []
  return [{ path: posix.join(folder, '.env'), isOptional: true }]
}
