import { join, win32 } from 'node:path'
import { TallyError } from '@tallyman/core/errors'
import { isRegistry } from '@tallyman/core/model/reference'
import { printable } from '@tallyman/core/text/printable'
import { fileProblem, fileText } from '@tallyman/core/workspace/file-text'
import type { Surroundings } from './surroundings.ts'

/** The Docker engine's own settings about registries. */
export interface DaemonConfig {
  readonly path: string
  /** Mirrors of Docker Hub, host[/path]: the engine has them for no other registry. */
  readonly mirrors: readonly string[]
  /** Hosts with plain HTTP or unverified TLS. */
  readonly insecure: readonly string[]
  /** Items that are no hosts, such as ranges of addresses. */
  readonly passed: readonly string[]
}

/** Reads the first daemon.json that is there; returns undefined without one. Throws INPUT_INVALID for one that cannot be read. */
export async function readDaemonConfig(around: Surroundings): Promise<DaemonConfig | undefined> {
  for (const path of daemonConfigPaths(around)) {
    const text = await textOf(path)
    if (text !== undefined) return daemonConfigOf(text, path)
  }
  return undefined
}

/** Where a daemon.json may be: a rootless engine and Docker Desktop belong to the user, and come before the machine's engine. */
export function daemonConfigPaths({ env, home, platform }: Surroundings): readonly string[] {
  const desktop = join(home, '.docker', 'daemon.json')
  if (platform === 'win32')
    return [desktop, win32.join(env.PROGRAMDATA || 'C:\\ProgramData', 'docker', 'config', 'daemon.json')]
  const rootless = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'docker', 'daemon.json')
  return [rootless, desktop, '/etc/docker/daemon.json']
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await fileText(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw unreadable(path, fileProblem(error))
  }
}

/** Parses the text of a daemon.json. Throws INPUT_INVALID. */
function daemonConfigOf(text: string, path: string): DaemonConfig {
  const fields = parsed(text, path)
  const listed = (name: string) => listOf(fields[name], name, path)
  const urls = listed('registry-mirrors').map(url => URL.parse(url) ?? undefined)
  const mirrors = urls.flatMap(url => (url && !url.username ? [url] : []))
  const plain = mirrors.filter(({ protocol }) => protocol === 'http:').map(({ host }) => host)
  const insecure = listed('insecure-registries').map(each =>
    each.replace(/^https?:\/\//, '').replace(/\/$/, ''),
  )
  return {
    path,
    mirrors: mirrors.map(({ host, pathname }) => `${host}${pathname.replace(/\/+$/, '')}`),
    insecure: [...plain, ...insecure.filter(isRegistry)],
    passed: insecure.filter(each => !isRegistry(each)),
  }
}

function parsed(text: string, path: string): Record<string, unknown> {
  try {
    return Object(text.trim() === '' ? {} : JSON.parse(text)) as Record<string, unknown>
  } catch {
    // The parser's own message quotes the file.
    throw unreadable(path, 'it is not JSON')
  }
}

function listOf(value: unknown, name: string, path: string): readonly string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) return value
  throw unreadable(path, `${name} is not a list of texts`)
}

function unreadable(path: string, why: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot read "${printable(path)}": ${why}`, {
    hint: "Correct the Docker engine's file, or leave out `--daemon-config`.",
  })
}
