import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputVariables } from './action-inputs.ts'
import { readFileCommands } from './file-commands.ts'
import { type RunnerCommand, readOutput } from './runner-commands.ts'
import { makeStepFiles, runnerVariables, type StepFiles } from './runner-environment.ts'
import { makeRunnerFolder, type RunnerFolder } from './runner-folder.ts'

export { makeRunnerFolder, type RunnerFolder } from './runner-folder.ts'

const probe = fileURLToPath(new URL('./step-probe.cjs', import.meta.url))

export interface StepOptions {
  /** The script that the runner starts. */
  readonly main: string
  /** The action.yml whose defaults apply. */
  readonly actionYml?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** Values of expressions in defaults, such as `github.token`. */
  readonly context?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** State saved by earlier runs of the action, for a post step. */
  readonly state?: Readonly<Record<string, string>>
  /** Values the runner masks from the start. */
  readonly secrets?: readonly string[]
  /** Defaults to the workspace. */
  readonly cwd?: string
  /** Milliseconds until the step is killed. Defaults to two minutes. */
  readonly timeout?: number
  /** Cancels the step as the runner does: SIGINT, SIGTERM 7.5 s later, SIGKILL 2.5 s after that. */
  readonly cancel?: AbortSignal
  /** The first signal of a cancellation. Defaults to SIGINT. */
  readonly cancelBy?: NodeJS.Signals
  /** The user and group the step runs as. Defaults to the folders' owner. */
  readonly uid?: number
  /** Folders shared with other steps. Defaults to new ones, which are removed with the result. */
  readonly folder?: RunnerFolder
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

/** The result of a step. */
export interface StepResult extends AsyncDisposable {
  /** `undefined` when a signal ended it. */
  readonly code: number | undefined
  readonly killedBy: NodeJS.Signals | undefined
  readonly stdout: string
  readonly stderr: string
  /** Both streams as shown in the job's log. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly exported: Readonly<Record<string, string>>
  readonly summary: string
  readonly commands: readonly RunnerCommand[]
  readonly annotations: readonly Annotation[]
  readonly masks: readonly string[]
  readonly wallMs: number
  /** Maximum resident set size; `undefined` when the step was killed. */
  readonly maxRssKb: number | undefined
  readonly folder: RunnerFolder
}

/** Runs a script as the runner runs a step of a JavaScript action: with its variables, files and commands. */
export async function runAction(options: StepOptions): Promise<StepResult> {
  const folder = options.folder ?? (await makeRunnerFolder())
  const id = randomUUID()
  const files = await makeStepFiles(folder, id)
  const memory = join(folder.temp, `memory_${id}`)
  const { uid } = options
  if (uid !== undefined) await Promise.all(Object.values(files).map(file => chown(file, uid, uid)))
  const env = { ...runnerVariables(folder), ...files, ...(await stepVariables(options)), ...options.env }
  const started = performance.now()
  const ended = await run(options, { env, memory, cwd: options.cwd ?? folder.workspace })
  const wallMs = performance.now() - started
  const { commands, masks, log } = readOutput(ended.both, options.secrets)
  return {
    ...ended,
    ...(await written(files)),
    log,
    commands,
    masks,
    annotations: commands.flatMap(annotationOf),
    wallMs,
    maxRssKb: await readMemory(memory, ended.killedBy),
    folder,
    [Symbol.asyncDispose]: async () => {
      if (!options.folder) await folder[Symbol.asyncDispose]()
    },
  }
}

async function stepVariables({
  actionYml,
  inputs = {},
  context,
  state = {},
}: StepOptions): Promise<Record<string, string>> {
  const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  return { ...(await inputVariables(actionYml, inputs, context)), ...Object.fromEntries(states) }
}

async function written(
  files: StepFiles,
): Promise<Pick<StepResult, 'outputs' | 'state' | 'exported' | 'summary'>> {
  const read = (path: string) => readFile(path, 'utf8')
  return {
    outputs: readFileCommands(await read(files.GITHUB_OUTPUT)),
    state: readFileCommands(await read(files.GITHUB_STATE)),
    exported: readFileCommands(await read(files.GITHUB_ENV)),
    summary: await read(files.GITHUB_STEP_SUMMARY),
  }
}

function annotationOf({ name, message, properties }: RunnerCommand): Annotation[] {
  return name === 'error' || name === 'warning' || name === 'notice'
    ? [{ level: name, message, properties }]
    : []
}

async function readMemory(path: string, killedBy: NodeJS.Signals | undefined): Promise<number | undefined> {
  return killedBy ? undefined : Number(await readFile(path, 'utf8'))
}

interface Ended extends Pick<StepResult, 'code' | 'killedBy' | 'stdout' | 'stderr'> {
  /** Both streams in the order of arrival. */
  readonly both: string
}

interface Surroundings {
  readonly env: Record<string, string>
  readonly cwd: string
  readonly memory: string
}

async function run(options: StepOptions, { env, cwd, memory }: Surroundings): Promise<Ended> {
  const child = spawn(process.execPath, ['--require', probe, options.main], {
    env: { ...env, TESTKIT_MEMORY: memory, TESTKIT_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '' },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  const texts = { stdout: '', stderr: '', both: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
      texts.both += text
    })
  }
  const timers = [setTimeout(() => child.kill('SIGKILL'), options.timeout ?? 120_000)]
  const cancel = () => {
    child.kill(options.cancelBy ?? 'SIGINT')
    timers.push(
      setTimeout(() => child.kill('SIGTERM'), 7_500),
      setTimeout(() => child.kill('SIGKILL'), 10_000),
    )
  }
  options.cancel?.addEventListener('abort', cancel, { once: true })
  if (options.cancel?.aborted) cancel()
  try {
    return await new Promise<Ended>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) =>
        resolve({ code: code ?? undefined, killedBy: signal ?? undefined, ...texts }),
      )
    })
  } finally {
    options.cancel?.removeEventListener('abort', cancel)
    for (const timer of timers) clearTimeout(timer)
  }
}
