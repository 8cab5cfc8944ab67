import type { Host } from '../action/host.ts'
import { defaultKeyPrefix } from '../cache/keys.ts'
import { LayerCache } from '../cache/layer-cache.ts'
import { defaultPackBelow } from '../cache/plan-entries.ts'
import { type CacheRights, cacheRights } from '../cache/service/cache-rights.ts'
import type { CacheRoute } from '../cache/service/cache-route.ts'
import { DirectRoute } from '../cache/service/direct-route.ts'
import { FallbackRoute } from '../cache/service/fallback-route.ts'
import { FolderRoute } from '../cache/service/folder-route.ts'
import type { ToolkitOptions } from '../cache/service/toolkit-process.ts'
import { ToolkitRoute } from '../cache/service/toolkit-route.ts'
import { proxyFor } from '../http/proxy.ts'
import { choiceOf } from '../operations/pull/save-images.ts'
import type { Selection } from '../transfer/walk.ts'
import { maskOfServers } from './shown-words.ts'

/** How a step uses the Actions cache. */
interface CacheSettings {
  readonly mode: 'read-write' | 'read-only'
  readonly client: CacheRouteChoice
  /** The prefix of every key. Defaults to `defaultKeyPrefix`. */
  readonly prefix?: string
  /** Bytes. Blobs of this size or larger have entries of their own. Defaults to `defaultPackBelow`. */
  readonly packBelow?: number
  readonly selection: Selection
  /** The folder for content unpacked on the way. */
  readonly scratch: string
}

/**
 * Opens the Actions cache with the rights of this run; sends no request yet.
 *
 * @param named the images of the step: the cache service cannot have their names masked
 */
export function openCache(settings: CacheSettings, host: Host, named: unknown): LayerCache {
  const { mode, client, prefix = defaultKeyPrefix, packBelow = defaultPackBelow } = settings
  const { selection, scratch } = settings
  const { log } = host
  const { route, rights } = openCacheRoute({ client, scratch }, host, named)
  return new LayerCache({
    route,
    prefix,
    packBelow,
    choice: choiceOf(selection),
    rights: rightsIn(mode, rights),
    clock: () => performance.now(),
    random: Math.random,
    warn: message => log.warning(message, { title: 'CACHE_UNAVAILABLE' }),
  })
}

/**
 * Opens a route to the cache service, with the rights of this run; sends no request yet.
 *
 * @param named the images of the step: the cache service cannot have their names masked
 */
export function openCacheRoute(
  { client, scratch }: Pick<CacheSettings, 'client' | 'scratch'>,
  host: Host,
  named: unknown,
): { readonly route: CacheRoute; readonly rights: CacheRights } {
  const { env, log, signal, cacheFolder } = host
  if (cacheFolder !== undefined)
    return { route: new FolderRoute(cacheFolder), rights: { read: true, write: true } }
  const route = openRoute(client, {
    env,
    signal,
    secret: maskOfServers(host, named),
    proxyFor: url => proxyFor(url, env),
    note: line => log.debug(line),
    processFile: host.beside('toolkit.js'),
    folder: scratch,
  })
  return { route, rights: cacheRights(env) }
}

function rightsIn(mode: CacheSettings['mode'], rights: CacheRights): CacheRights {
  return mode === 'read-only' ? { ...rights, write: false } : rights
}

/** `auto` uses the direct route where possible and falls back to the toolkit. */
type CacheRouteChoice = 'auto' | 'toolkit'

/** Opens the route to the cache service for this step. */
function openRoute(client: CacheRouteChoice, options: ToolkitOptions): CacheRoute {
  const toolkit = () => new ToolkitRoute(options)
  if (client === 'toolkit' || !speaksVersion2(options.env)) return toolkit()
  return new FallbackRoute(new DirectRoute(options), toolkit, options.note)
}

/**
 * Decides as the toolkit does: the runner announces version 2, and the server is not a self-hosted GitHub Enterprise
 * Server.
 */
function speaksVersion2(env: ToolkitOptions['env']): boolean {
  if (!env.ACTIONS_CACHE_SERVICE_V2 || !URL.canParse(env.ACTIONS_RESULTS_URL ?? '')) return false
  const { hostname } = URL.parse(env.GITHUB_SERVER_URL || 'https://github.com') ?? { hostname: '' }
  return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost')
}
