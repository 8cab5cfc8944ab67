import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import {
  type CacheService,
  type CacheServiceOptions,
  startCacheService,
} from '@tallyman/testkit/cache/cache-service'
import type { CacheScope } from '@tallyman/testkit/cache/cache-token'
import type { Bytes } from '../../content/store.ts'
import type { CacheRoute, EntrySource } from './cache-route.ts'
import { DirectRoute } from './direct-route.ts'
import type { ToolkitOptions } from './toolkit-process.ts'
import { ToolkitRoute } from './toolkit-route.ts'

export type RouteName = CacheRoute['name']
export const routeNames: readonly RouteName[] = ['direct', 'toolkit']

/** A cache service, and routes to it like those of steps in different jobs. */
export interface Harbour extends AsyncDisposable {
  readonly service: CacheService
  readonly folder: string
  readonly secrets: string[]
  readonly notes: string[]
  /** Opens a new route, as in another job. */
  open(name: RouteName, job?: Partial<ToolkitOptions> & { scopes?: readonly CacheScope[] }): CacheRoute
}

/** @param toolkit the module of the toolkit process; that of the bundle starts in a third of the time of the sources */
export async function openHarbour(
  options: CacheServiceOptions = {},
  toolkit = new URL('./toolkit.fixture.ts', import.meta.url),
): Promise<Harbour> {
  const service = await startCacheService(options)
  const folder = temporaryFolder('tallyman routes-')
  const opened: CacheRoute[] = []
  const secrets: string[] = []
  const notes: string[] = []
  let jobs = 0
  return {
    service,
    folder,
    secrets,
    notes,
    open(name, { scopes, env, ...more } = {}) {
      jobs += 1
      const route = routeOf(name, {
        env: { PATH: process.env.PATH, ...service.env(scopes), ...env },
        proxyFor: () => undefined,
        secret: value => void secrets.push(value),
        note: message => void notes.push(message),
        processFile: toolkit,
        folder: join(folder, `job ${jobs}`, 'partial'),
        ...more,
      })
      opened.push(route)
      return route
    },
    async [Symbol.asyncDispose]() {
      for (const route of opened) await route[Symbol.asyncDispose]()
      await service[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function routeOf(name: RouteName, options: ToolkitOptions): CacheRoute {
  return name === 'direct'
    ? new DirectRoute(options, { headers: 10_000, idle: 5_000 })
    : new ToolkitRoute(options)
}

/** Incompressible bytes, as the source of an entry. */
export function seededSource(seed: string, size: number): EntrySource {
  const bytes = seededBytes(seed, size)
  return {
    size,
    async *open(from, to) {
      for (let at = from; at < to; at += 65_536) yield bytes.subarray(at, Math.min(to, at + 65_536))
    },
  }
}

export async function gathered(bytes: Bytes): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytes, piece => Buffer.from(piece)))
}
