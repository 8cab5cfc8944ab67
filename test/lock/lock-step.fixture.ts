import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Digest } from '@tallyman/core/model/digest'
import { image, index } from '@tallyman/testkit/images/images'
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
function codeOf({ annotations }: StepResult): string | undefined {
  return annotations.findLast(({ level }) => level === 'error')?.properties.title
}

export const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
export const app = index([image({ layers: ['app'] }), arm])
export const tool = image({ layers: ['tool'] })
export const next = index([image({ layers: ['next'] }), arm])
export const some = `sha256:${'a'.repeat(64)}`

/** A repository with an image in each of the usual kinds of file, without digests. */
export const dirty = (host: string) => ({
  '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    container: ${host}/test/app:v1 # the app\n    steps:\n      - uses: 'docker://${host}/test/tool:v1'\n`,
  Dockerfile: `FROM ${host}/test/app:v1 AS build\r\nRUN true\r\nFROM build\r\nCOPY --from=${host}/test/tool:v1 / /\r\n`,
  'compose.yaml': `services:\n  web: {image: "${host}/test/app:v1"}\n`,
  'k8s/pod.yaml': `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: ${host}/test/tool:v1`,
  'README.md': `docker run ${host}/test/app:v1\n`,
})

export async function dirtyJob(): Promise<LockJob & { readonly app: Digest; readonly tool: Digest }> {
  const job = await lockJob(dirty)
  const [one, two] = [
    await job.registry.add(app, { repository: 'test/app', tag: 'v1' }),
    await job.registry.add(tool, { repository: 'test/tool', tag: 'v1' }),
  ]
  job.registry.clearLog()
  return { ...job, app: one.digest, tool: two.digest }
}

export const assertPassed = (step: StepResult) => assert.equal(step.code, 0, step.log)

export function assertFailed(step: StepResult, code: string): void {
  assert.equal(step.code, 1, step.log)
  assert.equal(codeOf(step), code, step.log)
}

/** The text with every image of a dirty repository pinned. */
export const pinned = (
  text: string,
  { app: one, tool: two }: { readonly app: Digest; readonly tool: Digest },
) =>
  text.replaceAll('/test/app:v1', `/test/app:v1@${one}`).replaceAll('/test/tool:v1', `/test/tool:v1@${two}`)
