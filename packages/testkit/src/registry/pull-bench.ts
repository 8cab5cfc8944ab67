import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LayoutStore } from '@tallyman/core/content/store/layout-store'
import { isTallyError, type TallyError } from '@tallyman/core/errors'
import { parseReference, type Reference } from '@tallyman/core/model/reference'
import { type Pulled, type PullPorts, type PullRequest, pull } from '@tallyman/core/operations/pull'
import { RegistryClient, type RegistryClientOptions } from '@tallyman/core/registry/registry-client'
import { digestOf } from '../bytes/digest-of.ts'
import type { TestRegistry } from './registry.ts'

/** Options of a pull. Default to all platforms and all checks. */
export interface PullWish extends Partial<Omit<PullRequest, 'images'>> {
  /** Repository with tag, digest or both. Defaults to `test/app:v1`. */
  readonly written?: string
  /** Replaces `written`, including its registry. */
  readonly reference?: Reference
  /** Further images for the same run, as in `written`. */
  readonly more?: readonly string[]
  /** The store of an earlier pull. Defaults to a new one. */
  readonly store?: LayoutStore
  readonly client?: Partial<RegistryClientOptions>
  readonly ports?: Partial<PullPorts>
}

/** The result of a pull: either `pulled` or `error` is set. Disposing it removes its own store. */
export interface PullTrial extends AsyncDisposable {
  readonly pulled: Pulled | undefined
  readonly error: TallyError | undefined
  readonly store: LayoutStore
  /** Everything reported to the user: warnings, notes, failed sources, and the error with its details and causes. */
  readonly messages: readonly string[]
  /** Names of stored blobs whose bytes do not match; empty whatever a registry does. */
  unverified(): Promise<string[]>
}

/** Pulls with short timeouts, four attempts, no jitter and no workers. Rethrows errors other than TallyError. */
export async function pullFrom(
  registry: Pick<TestRegistry, 'host'>,
  wish: PullWish = {},
): Promise<PullTrial> {
  const { written = 'test/app:v1', reference, more = [], store: given, client, ports, ...rules } = wish
  const folder = given ? undefined : await mkdtemp(join(tmpdir(), 'testkit-pull-'))
  const store = given ?? (await LayoutStore.open(folder ?? ''))
  const messages: string[] = []
  const say = (message: string) => void messages.push(message)
  const registries = new RegistryClient({ ...plainClient, note: say, ...client })
  const images = [reference ?? named(registry, written), ...more.map(each => named(registry, each))]
  const request = {
    ...plainRequest,
    ...rules,
    images: images.map(each => ({ reference: each, written: each.repository })),
  }
  const outcome = await pull(request, { ...plainPorts(say), store, registries, ...ports })
    .then(pulled => ({ pulled, error: undefined }))
    .catch(failure)
    .finally(() => registries.close())
  if (outcome.error) messages.push(...saidBy(outcome.error))
  return {
    ...outcome,
    store,
    messages,
    unverified: () => unverifiedIn(store),
    [Symbol.asyncDispose]: async () => {
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

const plainClient: RegistryClientOptions = {
  trust: { authorities: new Map(), insecure: new Set(), env: {} },
  find: async () => ({ credentials: undefined, source: 'anonymous' }),
  mirrors: new Map(),
  tries: 4,
  timeouts: { headers: 1_000, idle: 500 },
  secret: () => undefined,
  random: () => 0,
}

const plainRequest: Omit<PullRequest, 'images'> = {
  allTags: false,
  selection: 'all',
  verifyContent: true,
  resolveOnly: false,
  concurrency: 4,
  lock: undefined,
  updateLock: false,
  requireDigest: false,
  verifyTag: false,
  offline: false,
}

function plainPorts(say: (message: string) => void): Pick<PullPorts, 'progress' | 'warn' | 'now'> {
  const nothing = () => undefined
  const passed: PullPorts['progress']['passed'] = (_blob, source, error) => say(`${source}: ${error.message}`)
  const progress = { planned: nothing, advanced: nothing, delivered: nothing, passed }
  return { progress, warn: say, now: Date.now }
}

function named({ host }: Pick<TestRegistry, 'host'>, written: string): Reference {
  return parseReference(`${host}/${written}`)
}

function failure(error: unknown): { pulled: undefined; error: TallyError } {
  if (isTallyError(error)) return { pulled: undefined, error }
  throw error
}

function saidBy(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)]
  const details = isTallyError(error) ? [JSON.stringify(error.details)] : []
  return [error.message, ...details, ...saidBy(error.cause)]
}

async function unverifiedIn(store: LayoutStore): Promise<string[]> {
  const wrong: string[] = []
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const folder = join(store.root, 'blobs', algorithm)
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    for (const name of names) {
      const digest = digestOf(await readFile(join(folder, name)), algorithm)
      if (digest !== `${algorithm}:${name}`) wrong.push(name)
    }
  }
  return wrong
}
