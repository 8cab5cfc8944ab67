import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import { LayoutStore } from '../../content/store/layout-store.ts'
import { isTallyError, type TallyError } from '../../errors.ts'
import { parseReference } from '../../model/reference.ts'
import { openOrigin, parseOrigin } from '../../origins/open-origin.ts'
import { RegistryClient, type RegistryClientOptions } from '../../registry/registry-client.ts'
import { type Pushed, type PushRequest, push } from '../push.ts'
import { type Retagged, type RetagPorts, type RetagRequest, retag } from '../retag.ts'
import { parsePushTarget, parseWrittenTag, targetRepositories, targetTags } from './target-tags.ts'
import { tagFailure } from './write-tags.ts'

/** Opens an empty store and a client with short timeouts, four tries and no randomness; disposed with its scope. */
export async function quay(options: Partial<RegistryClientOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-place-'))
  const store = await LayoutStore.open(folder)
  const registries = new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({ credentials: undefined, source: 'anonymous' }),
    mirrors: new Map(),
    tries: 4,
    timeouts: { headers: 4_000, idle: 2_000 },
    secret: () => undefined,
    random: () => 0,
    ...options,
  })
  const nothing = () => undefined
  const progress = { planned: nothing, advanced: nothing, delivered: nothing, passed: nothing }
  const ports: RetagPorts = { store, registries, now: Date.now, progress }
  return {
    store,
    registries,
    ports,
    async [Symbol.asyncDispose]() {
      await registries.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A retag as its inputs would give it: the whole image, conflicts move. */
export interface RetagWish extends Partial<Omit<RetagRequest, 'source' | 'tags'>> {
  /** Defaults to `test/app:v1` of the registry; a whole reference if it begins with a host. */
  readonly source?: string
  readonly tags: readonly string[]
}

/** Retags from a registry. */
export async function retagFrom(
  registry: Pick<TestRegistry, 'host'>,
  { source = 'test/app:v1', tags, ...rules }: RetagWish,
  client: Partial<RegistryClientOptions> = {},
): Promise<Retagged> {
  await using at = await quay(client)
  const from = parseReference(`${registry.host}/${source}`)
  const request: RetagRequest = {
    expectDigest: undefined,
    onConflict: 'move',
    selection: 'all',
    referrers: false,
    concurrency: 4,
    dryRun: false,
    ...rules,
    source: from,
    tags: targetTags(tags.map(parseWrittenTag), from),
  }
  return await retag(request, at.ports)
}

/** A push as its inputs would give it: the whole image, conflicts move. */
export interface PushWish extends Partial<Omit<PushRequest, 'repositories' | 'tags'>> {
  /** `oci-layout=…`, `store=…` and the like; paths unchanged. */
  readonly source: string
  readonly tags: readonly string[]
  readonly byDigest?: boolean
}

/** Pushes from a source. */
export async function pushTo(
  { source, tags, byDigest = false, ...rules }: PushWish,
  client: Partial<RegistryClientOptions> = {},
): Promise<Pushed> {
  await using at = await quay(client)
  const { store, registries } = at
  const engine = { env: {}, platform: process.platform, home: '/' }
  await using origin = await openOrigin(parseOrigin(source), { store, workspace: '/', engine })
  const targets = tags.map(parsePushTarget)
  const request: PushRequest = {
    expectDigest: undefined,
    onConflict: 'move',
    selection: 'all',
    referrers: false,
    mountFrom: [],
    annotations: [],
    concurrency: 4,
    dryRun: false,
    ...rules,
    repositories: targetRepositories(targets),
    tags: byDigest ? [] : targetTags(targets),
  }
  return await push(request, { origin, store, registries, now: Date.now })
}

/** The outcome for each tag, as written. */
export function outcomes({ written }: Pick<Retagged, 'written'>): Record<string, string> {
  return Object.fromEntries(written.tags.map(({ target, outcome }) => [target.written, outcome]))
}

/** The error of the step, thrown or returned. */
export async function failure(work: Promise<Pick<Retagged, 'written'>>): Promise<TallyError> {
  try {
    const { written } = await work
    const error = tagFailure(written.tags)
    assert.ok(error, 'expected a failure')
    return error
  } catch (error) {
    if (isTallyError(error)) return error
    throw error
  }
}
