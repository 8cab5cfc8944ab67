import { cachePlace } from '../../cache/cache-log.ts'
import { mapLimit } from '../../concurrency.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Engine } from '../../engine/engine.ts'
import type { KeepRef } from '../../lock/keep-refs.ts'
import type { Digest } from '../../model/digest.ts'
import { digestReference, parseRepository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { walk } from '../../transfer/walk.ts'
import { cacheTarget, engineTarget, storeTarget } from '../inventory/tag-name.ts'
import { withinStoreBudget } from '../store-budget.ts'
import { CacheBackend, type CacheBackendOptions, withinBudget } from './cache-backend.ts'
import { openCacheEntries } from './cache-entries.ts'
import { type CachedName, cachedNames } from './cache-names.ts'
import { cachedManifests } from './cached-reads.ts'
import { EngineBackend } from './engine-backend.ts'
import type { PruneTarget } from './plan-target.ts'
import type { TargetPorts } from './registry-targets.ts'
import { StoreBackend } from './store-backend.ts'

/** The engine's images as a target. With `noPrune` unnamed images that a deleted one was built on stay. */
export function engineImagesTarget(engine: Engine, noPrune = false): PruneTarget {
  return { name: engineTarget, open: () => new EngineBackend(engine, noPrune) }
}

/** The content store as a target. `budget` is its maximum number of bytes; undefined for no limit. */
export function storeImagesTarget(store: LayoutStore, budget: number | undefined): PruneTarget {
  return {
    name: storeTarget,
    open: () => new StoreBackend(store, budget),
    ...(budget === undefined
      ? {}
      : {
          decide: (inventory, decisions) =>
            withinStoreBudget(inventory, decisions, { budget, drafts: store.restingBytes }),
        }),
  }
}

/** The part of the Actions cache that may be pruned, and its limits. */
interface CacheChoice {
  /** The key prefix of these entries. */
  readonly prefix: string
  /** Maximum bytes of the entries together; undefined for no limit. */
  readonly budget: number | undefined
  readonly keepRefs: readonly KeepRef[]
  readonly token: string
}

/** Our entries in the Actions cache as a target. Throws INPUT_INVALID, UNAUTHENTICATED, and what reading the kept images throws. */
export async function actionsCacheTarget(choice: CacheChoice, ports: TargetPorts): Promise<PruneTarget> {
  const { prefix, budget, keepRefs } = choice
  const { env, cacheFolder, registries } = ports
  const { send } = registries
  const client = await openCacheEntries('prune', { env, cacheFolder, token: choice.token, send })
  const options: CacheBackendOptions = {
    client,
    prefix,
    namedBy: cachedNames(prefix, await imagesThatStay(keepRefs, ports)),
  }
  return {
    name: cacheTarget,
    ...(cacheFolder === undefined ? {} : { shown: cachePlace('folder') }),
    open: () => new CacheBackend(options),
    ...(budget === undefined
      ? {}
      : { decide: (inventory, decisions) => withinBudget(inventory, decisions, budget) }),
  }
}

/** Every image that files name by digest, walked to its blobs: their entries stay. */
async function imagesThatStay(keepRefs: readonly KeepRef[], ports: TargetPorts): Promise<CachedName[]> {
  const wanted = keepRefs.flatMap(({ spelled, digest, file }) =>
    spelled !== undefined && digest ? [{ spelled, digest, file }] : [],
  )
  return mapLimit(wanted, ports.concurrency ?? 6, async ({ spelled, digest, file }) => {
    const name = parseRepository(spelled)
    const graph = await graphOf(spelled, digest, ports)
    return { name: `${printable(file)} names ${digestReference(name, digest)}`, graph }
  })
}

async function graphOf(repository: string, digest: Digest, { registries, store }: TargetPorts) {
  const manifests = cachedManifests(await registries.mirrored(parseRepository(repository)), store)
  return walk(
    wanted => manifests.resolve({ digest: wanted.digest }),
    await manifests.resolve({ digest }),
    'all',
  )
}
