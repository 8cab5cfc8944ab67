import { readFileSync } from 'node:fs'
import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import type { CacheOptions, FromCache } from './open-cache.ts'

/* Serves the Actions cache of one repository in a process of its own, so that it is not measured. Started by `openCache`. */

const { latencyMs = 0, tls } = JSON.parse(process.argv[2] ?? '{}') as CacheOptions
const pair = tls && { key: readFileSync(tls.keyPath, 'utf8'), cert: readFileSync(tls.certPath, 'utf8') }
const service = await startCacheService({
  latencyMs,
  uploadsPerMinute: Number.POSITIVE_INFINITY,
  ...(pair && { tls: pair }),
})
const tell = (message: FromCache) => process.send?.(message)
process.on('message', () => void service.clear().then(() => tell({ kind: 'cleared' })))
process.on('disconnect', () => void service[Symbol.asyncDispose]().then(() => process.exit()))
tell({ kind: 'ready', env: service.env() })
