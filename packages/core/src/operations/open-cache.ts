import type { Host } from '../action/host.ts'
import { type CacheRights, cacheRights } from '../cache/cache-rights.ts'
import { defaultKeyPrefix } from '../cache/keys.ts'
import { LayerCache } from '../cache/layer-cache.ts'
import { type CacheClient, openRoute } from '../cache/open-route.ts'
import { defaultPackBelow } from '../cache/plan-entries.ts'
import { proxyFor } from '../registry/proxy.ts'
import type { Selection } from '../transfer/walk.ts'
import { choiceOf } from './save-images.ts'
import { maskOfServers } from './shown-words.ts'

/** How a step uses the Actions cache. */
export interface CacheSettings {
  readonly mode: 'read-write' | 'read-only'
  readonly client: CacheClient
  /** What every key begins with; `defaultKeyPrefix` unless told. */
  readonly prefix?: string
  /** Blobs of that many bytes or more have entries of their own; `defaultPackBelow` unless told. */
  readonly packBelow?: number
  readonly selection: Selection
  /** Takes what is unpacked on the way. */
  readonly scratch: string
}

/**
 * Opens the Actions cache as far as this run may use it; nothing is asked yet.
 *
 * @param named the images of the step, whose names the cache service cannot have masked
 */
export function openCache(settings: CacheSettings, host: Host, named: unknown): LayerCache {
  const { mode, client, prefix = defaultKeyPrefix, packBelow = defaultPackBelow } = settings
  const { selection, scratch } = settings
  const { env, log, signal } = host
  const route = openRoute(client, {
    env,
    signal,
    secret: maskOfServers(host, named),
    proxyFor: url => proxyFor(url, env),
    note: line => log.debug(line),
    processFile: host.beside('toolkit.js'),
    folder: scratch,
  })
  return new LayerCache({
    ...{ route, prefix, packBelow, choice: choiceOf(selection), rights: rightsIn(mode, cacheRights(env)) },
    clock: () => performance.now(),
    random: Math.random,
    warn: message => log.warning(message, { title: 'CACHE_UNAVAILABLE' }),
  })
}

function rightsIn(mode: CacheSettings['mode'], rights: CacheRights): CacheRights {
  return mode === 'read-only' ? { ...rights, write: false } : rights
}
