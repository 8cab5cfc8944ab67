import { join, win32 } from 'node:path'

/** The surroundings of a command: all that its settings depend on besides its words. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The working folder. */
  readonly folder: string
  readonly home: string
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string
}

/** Whether a job of a CI service runs the command. Some services set `CI` to their own name. */
export function isInCi({ env }: Pick<Surroundings, 'env'>): boolean {
  return isOn(env.CI) || isOn(env.GITHUB_ACTIONS)
}

/** Whether a variable switches something on. */
export function isOn(value = ''): boolean {
  return value !== '' && value.toLowerCase() !== 'false' && value !== '0'
}

/** The command's folder among the caches of a person. */
export function cacheHome({ env, home, platform }: Omit<Surroundings, 'folder'>): string {
  if (platform === 'win32')
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'tallyman')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'tallyman')
  // The XDG base directory specification has relative paths ignored.
  const caches = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache')
  return join(caches, 'tallyman')
}
