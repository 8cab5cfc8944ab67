import type { RouteOptions } from './cache-route.ts'

type Environment = RouteOptions['env']

/** The permissions of this run on the cache according to its environment; `why` explains each missing permission. */
export interface CacheRights {
  readonly read: boolean
  readonly write: boolean
  readonly why?: string
}

const modes: Readonly<Record<string, readonly [read: boolean, write: boolean]>> = {
  none: [false, false],
  read: [true, false],
  write: [true, true],
  'write-only': [false, true],
}

/** Why there is no cache at all for this process; undefined if there is one, whatever it permits. */
export function lackOfCache(env: Environment): string | undefined {
  if (!env.ACTIONS_RUNTIME_TOKEN) return 'there is no cache token here'
  const isNamed = URL.canParse(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL || '')
  return isNamed ? undefined : 'there is no cache service here'
}

/** Reads the runner's `cache-mode` and the token's own claim before any request; what neither restricts is allowed. */
export function cacheRights(env: Environment): CacheRights {
  const lack = lackOfCache(env)
  if (lack !== undefined) return { read: false, write: false, why: lack }
  const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase()
  const [mayRead = true, mayWrite = true] = modes[mode] ?? []
  if (!mayRead || !mayWrite) return { read: mayRead, write: mayWrite, why: `the job's cache-mode is ${mode}` }
  const permission = permissionOf(env.ACTIONS_RUNTIME_TOKEN ?? '')
  if (permission === undefined) return { read: true, write: true }
  const rights = { read: (permission & 1) !== 0, write: (permission & 2) !== 0 }
  return rights.read && rights.write ? rights : { ...rights, why: "this run's cache token is restricted" }
}

/**
 * The permission bits of all scopes in the token's `ac` claim, 1 to read and 2 to write; undefined when there is no
 * readable claim.
 */
function permissionOf(token: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    const scopes: unknown = JSON.parse((claims as { ac: string }).ac)
    if (!Array.isArray(scopes) || scopes.length === 0) return undefined
    const bits = scopes.map((scope: { Permission?: unknown } | null) => Number(scope?.Permission))
    return bits.every(Number.isInteger) ? bits.reduce((all, bit) => all | bit, 0) : undefined
  } catch (error) {
    // The claim is not guaranteed: when it cannot be read, the service itself decides.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
