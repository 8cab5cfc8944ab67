import type { CacheRoute } from './cache-route.ts'
import { DirectRoute } from './direct-route.ts'
import { FallbackRoute } from './fallback-route.ts'
import type { ToolkitOptions } from './toolkit-process.ts'
import { ToolkitRoute } from './toolkit-route.ts'

/** `auto` goes directly where that can be and falls back to the toolkit. */
export type CacheClient = 'auto' | 'toolkit'

/** The way to the cache service of this step. */
export function openRoute(client: CacheClient, options: ToolkitOptions): CacheRoute {
  const toolkit = () => new ToolkitRoute(options)
  if (client === 'toolkit' || !speaksVersion2(options.env)) return toolkit()
  return new FallbackRoute(new DirectRoute(options), toolkit, options.note)
}

/** As the toolkit decides it: the runner says so, and the server is not an Enterprise one of one's own. */
function speaksVersion2(env: ToolkitOptions['env']): boolean {
  if (!env.ACTIONS_CACHE_SERVICE_V2 || !URL.canParse(env.ACTIONS_RESULTS_URL ?? '')) return false
  const { hostname } = URL.parse(env.GITHUB_SERVER_URL || 'https://github.com') ?? { hostname: '' }
  return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost')
}
