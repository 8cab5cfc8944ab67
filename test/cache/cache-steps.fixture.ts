import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Harbour, openHarbour } from '@tallyman/core/cache/service/routes.fixture'
import {
  type CacheService,
  type CacheServiceOptions,
  startCacheService,
} from '@tallyman/testkit/cache/cache-service'
import type { CacheScope } from '@tallyman/testkit/cache/cache-token'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import type { RegistryOptions } from '@tallyman/testkit/registry/registry-options'
import {
  makeRunnerFolder,
  type RunnerFolder,
  runAction,
  type StepResult,
} from '@tallyman/testkit/step/run-action'

const root = join(import.meta.dirname, '../..')

/** A cache service with routes to it, with the bundle's toolkit, as in steps. */
export function openBundleHarbour(options: CacheServiceOptions = {}): Promise<Harbour> {
  return openHarbour(options, pathToFileURL(join(root, 'dist', 'toolkit.js')))
}

/** A step with the cache. */
export interface CacheStep {
  /** Defaults to the pull. */
  readonly action?: string
  readonly inputs: Readonly<Record<string, string>>
  /** The job's folders. Defaults to those of a new job. */
  readonly job?: RunnerFolder
  readonly scopes?: readonly CacheScope[]
  readonly env?: Readonly<Record<string, string>>
}

/** A registry, a cache service, and jobs that use both through the bundles. */
export interface CacheYard extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly service: CacheService
  /** Creates the folders of a job, with an empty store. */
  job(): Promise<RunnerFolder>
  run(step: CacheStep): Promise<StepResult>
}

/** The cache routes that steps are run with. */
export const clients = ['auto', 'toolkit'] as const

export async function openYard(
  options: CacheServiceOptions = {},
  registryOptions: RegistryOptions = {},
): Promise<CacheYard> {
  const registry = await startRegistry(registryOptions)
  const service = await startCacheService(options)
  const folders: RunnerFolder[] = []
  const job = async () => {
    const folder = await makeRunnerFolder()
    folders.push(folder)
    return folder
  }
  return {
    registry,
    service,
    job,
    async run({ action = 'pull-with-digest', inputs, job: given, scopes, env }) {
      const isPull = action === 'pull-with-digest'
      return runAction({
        main: join(root, 'dist', `${action}.js`),
        actionYml: join(root, 'actions', action, 'action.yml'),
        folder: given ?? (await job()),
        inputs: { ...(isPull ? { cache: 'read-write' } : {}), platforms: 'linux/amd64', ...inputs },
        env: { ...service.env(scopes), ...env },
      })
    },
    async [Symbol.asyncDispose]() {
      for (const folder of folders) await folder[Symbol.asyncDispose]()
      await service[Symbol.asyncDispose]()
      await registry[Symbol.asyncDispose]()
    },
  }
}

/** The warnings of a step. */
export function warningsOf({ annotations }: StepResult): string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
}
