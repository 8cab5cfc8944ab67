import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { temporaryFolder } from '../bytes/temporary-folder.ts'

/**
 * The engines that tests run against: `system` is the system's package (Debian 12: 20.10), the others are
 * the newer version among the peers, with each of its two image stores.
 */
export type EngineVariant = 'system' | 'classic' | 'containerd'

export const engineVariants: readonly EngineVariant[] = ['system', 'classic', 'containerd']

/** A separate Docker engine, removed with its data when disposed. */
export interface RealEngine extends AsyncDisposable {
  readonly variant: EngineVariant
  /** For DOCKER_HOST. */
  readonly host: string
  readonly folder: string
  /** The process's log so far. */
  log(): Promise<string>
  /** Stops the engine at once, as a crash would. */
  kill(): Promise<void>
}

const startMs = 120_000
const stopMs = 20_000

/** Why the engine cannot be started on this machine; undefined when it can. */
export function engineUnavailable(variant: EngineVariant): string | undefined {
  if (process.platform !== 'linux') return 'engines are started on Linux only'
  if (process.getuid?.() !== 0) return 'engines are started as root only'
  const path = programOf(variant)
  if (!existsSync(path)) return `there is no ${path}`
  if (!existsSync('/sys/fs/cgroup')) return 'there are no control groups'
  return undefined
}

/**
 * Starts an engine with its own data, sockets and no network. Throws with the end of its log when it does not come up.
 *
 * @param diskBytes size of a disk of its own; the machine's when absent
 * @param mirror origin of a registry used in place of Docker Hub
 */
export async function startEngine(
  variant: EngineVariant,
  diskBytes?: number,
  mirror?: string,
): Promise<RealEngine> {
  const folder = temporaryFolder('engine-')
  if (diskBytes !== undefined) await mountDisk(join(folder, 'data'), diskBytes)
  const socket = join(folder, 'docker.sock')
  const logFile = join(folder, 'log')
  const output = openSync(logFile, 'a')
  const mirrorFlags = mirror === undefined ? [] : ['--registry-mirror', mirror]
  const child = spawn(programOf(variant), [...argumentsFor(variant, folder), ...mirrorFlags], {
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const engine: RealEngine = {
    variant,
    host: `unix://${socket}`,
    folder,
    log: () => readFile(logFile, 'utf8'),
    kill: () => stop(child, 'SIGKILL', folder),
    async [Symbol.asyncDispose]() {
      await stop(child, 'SIGTERM', folder)
      await unmountBelow(folder)
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  const up = await isUp(socket, child)
  if (up) return engine
  const said = (await engine.log()).slice(-2_000)
  await engine[Symbol.asyncDispose]()
  throw new Error(`The ${variant} engine did not start:\n${said}`)
}

function programOf(variant: EngineVariant): string {
  if (variant === 'system') return process.env.SYSTEM_DOCKERD ?? '/usr/sbin/dockerd'
  return join(process.env.PEERS_DIR ?? join(tmpdir(), 'tallyman-peers'), 'bin', 'dockerd')
}

function argumentsFor(variant: EngineVariant, folder: string): string[] {
  return [
    '--data-root',
    join(folder, 'data'),
    '--exec-root',
    join(folder, 'exec'),
    '--host',
    `unix://${join(folder, 'docker.sock')}`,
    '--pidfile',
    join(folder, 'pid'),
    '--bridge=none',
    '--iptables=false',
    '--ip6tables=false',
    ...(variant === 'containerd' ? ['--feature', 'containerd-snapshotter'] : []),
  ]
}

async function isUp(socket: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + startMs
  while (Date.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    if (await answers(socket)) return true
    await sleep(50)
  }
  return false
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise(resolve => {
    const asked = request({ socketPath, path: '/_ping', headers: { host: 'docker' } }, answer => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    asked.on('error', () => resolve(false))
    asked.end()
  })
}

/** Stops the engine and the containerd it started, which outlives a killed engine. */
async function stop(child: ChildProcess, signal: NodeJS.Signals, folder: string): Promise<void> {
  const containerd = await containerdOf(folder)
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const exited = new Promise(resolve => child.once('exit', resolve))
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
    await exited
    clearTimeout(timer)
  }
  if (containerd !== undefined) await end(containerd)
}

async function containerdOf(folder: string): Promise<number | undefined> {
  const path = join(folder, 'exec', 'containerd', 'containerd.pid')
  const text = existsSync(path) ? await readFile(path, 'utf8') : ''
  return Number(text.trim()) || undefined
}

async function end(pid: number): Promise<void> {
  const deadline = Date.now() + stopMs
  for (let signal: NodeJS.Signals = 'SIGTERM'; isAlive(pid); await sleep(50)) {
    if (Date.now() > deadline) signal = 'SIGKILL'
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

function isAlive(pid: number): boolean {
  // A zombie still takes signals.
  return existsSync(`/proc/${pid}/exe`)
}

async function mountDisk(path: string, bytes: number): Promise<void> {
  await mkdir(path)
  await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path])
}

async function unmountBelow(folder: string): Promise<void> {
  const mounts = (await readFile('/proc/self/mounts', 'utf8'))
    .split('\n')
    .flatMap(line => line.split(' ')[1] ?? [])
  for (const mount of mounts.filter(path => path.startsWith(`${folder}/`)).reverse())
    await promisify(execFile)('umount', ['--lazy', mount])
}
