import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { temporaryFolder } from '../bytes/temporary-folder.ts'
import { freePort } from './real-registry.ts'

const execute = promisify(execFile)
const folder = join(process.env.PEERS_DIR ?? join(tmpdir(), 'tallyman-peers'), 'bin')

/** Why a peer's program cannot be run on this machine; undefined when it can. */
export function peersMissing(...names: readonly string[]): string | undefined {
  const missing = names.filter(name => !existsSync(join(folder, name)))
  return missing.length > 0 ? `there is no ${missing.join(', ')} in ${folder}` : undefined
}

/** Runs a peer's program to its end and returns its output. Throws with its error output when it fails. */
export async function peer(
  name: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', HOME: options.cwd ?? tmpdir(), ...options.env }
  const { stdout } = await execute(join(folder, name), args, { ...options, env })
  return stdout
}

/** A registry served by a peer, removed with its data when disposed. */
export interface PeerRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly origin: string
}

/** Starts `crane registry serve` on a free loopback port. */
export async function startCraneRegistry(): Promise<PeerRegistry> {
  const disk = temporaryFolder('testkit-crane-')
  const host = `127.0.0.1:${await freePort()}`
  const origin = `http://${host}`
  const args = ['registry', 'serve', '--address', host, '--disk', disk]
  const child = spawn(join(folder, 'crane'), args, { stdio: 'ignore', env: { HOME: disk } })
  const stop = async () => {
    await ended(child)
    await rm(disk, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 1_200 && child.exitCode === null; tries++) {
    const isUp = await fetch(`${origin}/v2/`).then(
      answer => answer.ok,
      () => false,
    )
    if (isUp) return { host, origin, [Symbol.asyncDispose]: stop }
    await sleep(25)
  }
  await stop()
  throw new Error(`Cannot start crane registry serve on ${host}: no answer, expected one within 30 s`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.kill()) await once(child, 'exit')
}
