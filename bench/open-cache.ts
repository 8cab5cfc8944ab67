import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface CacheOptions {
  /** Milliseconds added to each request. */
  readonly latencyMs?: number
  /** Files of the key and certificate for TLS; plain HTTP when absent. */
  readonly tls?: { readonly keyPath: string; readonly certPath: string }
}

/** A message of a cache's process, once it listens and each time it was emptied. */
export type FromCache =
  | { readonly kind: 'ready'; readonly env: Readonly<Record<string, string>> }
  | { readonly kind: 'cleared' }

/** A local Actions cache in a process of its own; disposing it removes its entries. */
export interface Cache extends AsyncDisposable {
  /** The variables with which a runner gives a step access to the cache. */
  readonly env: Readonly<Record<string, string>>
  /** Removes every entry. */
  clear(): Promise<void>
}

/** Starts a local Actions cache. */
export async function openCache(options: CacheOptions = {}): Promise<Cache> {
  const child = fork(join(import.meta.dirname, 'cache-process.ts'), [JSON.stringify(options)])
  const next = async () => ((await once(child, 'message')) as [FromCache])[0]
  const ready = await next()
  if (ready.kind !== 'ready') throw new Error('expected the cache to be ready')
  return {
    env: ready.env,
    async clear() {
      const cleared = next()
      child.send('clear')
      await cleared
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
