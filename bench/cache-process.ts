import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import type { CacheOptions, FromCache } from './open-cache.ts'

/* The Actions cache of one repository, apart from whoever measures. Started by `openCache`. */

const { latencyMs = 0 } = JSON.parse(process.argv[2] ?? '{}') as CacheOptions
const service = await startCacheService({ latencyMs, uploadsPerMinute: Number.POSITIVE_INFINITY })
const tell = (message: FromCache) => process.send?.(message)
process.on('message', () => void service.clear().then(() => tell({ kind: 'cleared' })))
process.on('disconnect', () => void service[Symbol.asyncDispose]().then(() => process.exit()))
tell({ kind: 'ready', env: service.env() })
