import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { readFileCommands } from './file-commands.ts'
import { makeStepFiles, runnerVariables } from './runner-environment.ts'
import { makeRunnerFolder, type RunnerFolder } from './runner-folder.ts'

const bundle = join(import.meta.dirname, '../../../../dist/tallyman.js')

export interface CommandOptions {
  /** Added to an environment that has PATH and a private HOME, and nothing else; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Defaults to the workspace. */
  readonly cwd?: string
  /** Bytes on standard input; `closed` for none at all (`<&-`). Defaults to an empty one. */
  readonly stdin?: string | Uint8Array | 'closed'
  /** Runs as a `run:` step on GitHub: with the runner's variables and files. */
  readonly isStep?: boolean
  /** Runs on a terminal, made by `script`; both streams then arrive in `stdout`. */
  readonly isTerminal?: boolean
  /** The Node that runs it. Defaults to that of the test. */
  readonly node?: string
  /** The file that Node runs. Defaults to the one of the bundle. */
  readonly main?: string
  /** Milliseconds until it is killed. Defaults to two minutes. */
  readonly timeout?: number
  /** Folders shared with other commands. Defaults to new ones, which are removed with the result. */
  readonly folder?: RunnerFolder
}

/** The result of a command line. */
export interface CommandResult extends AsyncDisposable {
  /** `undefined` when a signal ended it. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
  /** Both streams, for messages of tests. */
  readonly log: string
  /** Outputs and summary of a `run:` step; empty elsewhere. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly wallMs: number
  readonly folder: RunnerFolder
}

/** Runs the command `tallyman` with these words. */
export function runCommand(words: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runShell(['tallyman', ...words].map(quoted).join(' '), options)
}

/** Runs a line of `sh` in which `tallyman` and `docker` both are the command. */
export async function runShell(line: string, options: CommandOptions = {}): Promise<CommandResult> {
  const folder = options.folder ?? (await makeRunnerFolder())
  const files = options.isStep ? await makeStepFiles(folder, randomUUID()) : undefined
  const env = defined({
    ...(files ? { ...runnerVariables(folder), ...files } : { HOME: folder.home }),
    PATH: `${await programs(folder, options)}${delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    ...options.env,
  })
  const started = performance.now()
  const ended = await ending(line, options, { env, cwd: options.cwd ?? folder.workspace })
  return {
    ...ended,
    log: `$ ${line}\nexit code ${ended.code}\n${ended.stderr}${ended.stdout}`,
    outputs: files ? readFileCommands(await readFile(files.GITHUB_OUTPUT, 'utf8')) : {},
    summary: files ? await readFile(files.GITHUB_STEP_SUMMARY, 'utf8') : '',
    wallMs: performance.now() - started,
    folder,
    [Symbol.asyncDispose]: async () => {
      if (!options.folder) await folder[Symbol.asyncDispose]()
    },
  }
}

/** A folder of programs for PATH: files, since `xargs` and `script` do not see the functions of a shell. */
async function programs(
  { path }: RunnerFolder,
  { node = process.execPath, main = bundle }: CommandOptions,
): Promise<string> {
  const folder = join(path, 'programs')
  await mkdir(folder, { recursive: true })
  for (const name of ['tallyman', 'docker']) {
    const file = join(folder, name)
    await writeFile(file, `#!/bin/sh\nexec ${quoted(node)} ${quoted(main)} "$@"\n`)
    await chmod(file, 0o755)
  }
  return folder
}

function ending(
  line: string,
  { stdin = '', isTerminal, timeout = 120_000 }: CommandOptions,
  { env, cwd }: { readonly env: Record<string, string>; readonly cwd: string },
): Promise<Pick<CommandResult, 'code' | 'stdout' | 'stderr'>> {
  const shell = stdin === 'closed' ? `exec <&-; ${line}` : line
  const words = isTerminal ? ['script', '-qec', shell, '/dev/null'] : ['sh', '-c', shell]
  const [program = '', ...args] = words
  const child = spawn(program, args, { env, cwd, stdio: 'pipe', timeout, killSignal: 'SIGKILL' })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  return new Promise((resolve, reject) => {
    // A command that reads nothing closes the pipe.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
    child.stdin.end(stdin === 'closed' ? '' : stdin)
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? undefined, ...texts }))
  })
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** A word as a shell reads it back. */
function quoted(word: string): string {
  return /^[\w./:@=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
