import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import {
  makeRunnerFolder,
  type RunnerFolder,
  runAction,
  type StepResult,
} from '@tallyman/testkit/step/run-action'

const root = join(import.meta.dirname, '../..')

type Inputs = Readonly<Record<string, string>>

/** A job with a registry and a checkout. */
export interface LockJob extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly folder: RunnerFolder
  /** Runs the bundle of `lock` in the checkout. */
  readonly run: (inputs?: Inputs, env?: Inputs) => Promise<StepResult>
  /** Writes files to the checkout. */
  readonly write: (files: Inputs) => Promise<void>
  readonly read: (path: string) => Promise<string>
  /** The texts of all files of the checkout, without git's own. */
  readonly texts: () => Promise<Inputs>
  readonly git: (...command: string[]) => string
}

/** Starts a job whose checkout has these files, tracked by git. */
export async function lockJob(files: (host: string) => Inputs): Promise<LockJob> {
  const registry = await startRegistry()
  const folder = await makeRunnerFolder()
  const { workspace } = folder
  const git = (...command: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...command], {
      cwd: workspace,
      encoding: 'utf8',
    })
  const write = async (texts: Inputs) => {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), text)
    }
  }
  const read = (path: string) => readFile(join(workspace, path), 'utf8')
  await write(files(registry.host))
  git('init', '-q')
  git('add', '-A')
  return {
    registry,
    folder,
    write,
    read,
    git,
    run: (inputs = {}, env = {}) =>
      runAction({
        main: join(root, 'dist', 'lock.js'),
        actionYml: join(root, 'actions', 'lock', 'action.yml'),
        context: { 'github.token': 'a-token-of-github' },
        inputs,
        env,
        folder,
      }),
    texts: async () => {
      const entries = await readdir(workspace, { recursive: true, withFileTypes: true })
      const paths = entries
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name).slice(workspace.length + 1))
        .filter(path => !path.startsWith('.git/'))
      return Object.fromEntries(await Promise.all(paths.sort().map(async path => [path, await read(path)])))
    },
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** The error code of a failed step: the title of its last error. */
export function codeOf({ annotations }: StepResult): string | undefined {
  return annotations.findLast(({ level }) => level === 'error')?.properties.title
}
