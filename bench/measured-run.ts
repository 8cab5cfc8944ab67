import { execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'

/** The measurements of a whole process: wall and CPU time in seconds, and its maximum resident memory in bytes. */
export interface MeasuredRun {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The expected exit status. Defaults to 0. */
  readonly status?: number
}

/** Runs a command to its end under GNU time. Throws with the command's output when it fails. */
export async function measuredRun({ command, args, env = {}, status = 0 }: Command): Promise<MeasuredRun> {
  makeRunnerFiles(env)
  // Writes of earlier runs must not be flushed to disk during this one.
  execFileSync('sync')
  const began = performance.now()
  const child = spawn('/usr/bin/time', ['-f', '%U %S %M', command, ...args], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, told, ended] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('exit', resolve).on('error', reject)),
  ])
  const wall = (performance.now() - began) / 1000
  if (ended !== status) throw new Error(`${command} ${args.join(' ')} failed: ${said}${told}`)
  const [user = 0, system = 0, kilobytes = 0] = (told.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { wall, cpu: user + system, memory: kilobytes * 1024 }
}

/** Creates the files of a step, as the runner does before starting it. */
function makeRunnerFiles({ GITHUB_OUTPUT, GITHUB_STEP_SUMMARY }: NonNullable<Command['env']>): void {
  for (const file of [GITHUB_OUTPUT, GITHUB_STEP_SUMMARY].filter(path => path !== undefined)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
  }
}

const execute = promisify(execFile)
const beside = resolve(import.meta.dirname, '../../shared')

/** The peers' programs in `<folder>/bin`, installed when they are not there yet. */
export async function ensurePeers(folder: string): Promise<void> {
  await ensure(join(folder, 'bin'), join(beside, 'peers/install'), folder)
}

/** The corpus of real images, built when it is not there yet. */
export async function ensureCorpus(folder: string): Promise<void> {
  await ensure(join(folder, 'corpus.json'), join(beside, 'corpus/build'), folder)
}

async function ensure(made: string, program: string, folder: string): Promise<void> {
  if (existsSync(made)) return
  if (!existsSync(program)) throw new Error(`expected ${made}, or ${program} to make it`)
  await execute(program, [folder], { maxBuffer: 64 * 1024 * 1024 })
}
