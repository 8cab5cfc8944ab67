import { join, win32 } from 'node:path'
import type { Contract } from '../contracts/contract.ts'

/** The surroundings of a command: all that its settings depend on besides its words. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The working folder. */
  readonly folder: string
  readonly home: string
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string
}

/** Defaults of the command that differ from those of the actions, by input. */
const differing: Readonly<Record<string, (around: Surroundings) => string>> = {
  store: defaultStore,
  // A person's first pull has no digest yet, and shows the one to keep.
  'require-digest': ({ env }) => String(isOn(env.CI) || isOn(env.GITHUB_ACTIONS)),
  'github-token': ({ env }) => env.GITHUB_TOKEN || env.GH_TOKEN || '',
}

/** The default of an input in text; empty for none. */
export function defaultOf(name: string, contract: Contract, around: Surroundings): string {
  const own = Object.hasOwn(differing, name) ? differing[name] : undefined
  if (own) return own(around)
  const text = contract.inputs[name]?.default ?? ''
  // Expressions are GitHub's, and of no value elsewhere.
  return text.includes('${{') ? '' : text
}

/** The store of a person or of a machine that keeps it between jobs; empty in a GitHub step, where the job's folder has it. */
function defaultStore({ env, home, platform }: Surroundings): string {
  if (isOn(env.GITHUB_ACTIONS) && env.RUNNER_TEMP) return ''
  if (platform === 'win32')
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'tallyman')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'tallyman')
  // The XDG base directory specification has relative paths ignored.
  const caches = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache')
  return join(caches, 'tallyman')
}

function isOn(value = ''): boolean {
  return value !== '' && value.toLowerCase() !== 'false' && value !== '0'
}
