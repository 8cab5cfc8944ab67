import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import type { TagQuestion } from '../../lock/pins/tag-answer.ts'
import type { Repository } from '../../model/reference.ts'
import type { Credentials } from '../../registry/auth/credentials.ts'
import { RegistryClient } from '../../registry/registry-client.ts'
import { type LockNetwork, type LockNetworkPorts, lockNetwork } from './lock-network.ts'

/** A network as a step of `lock` opens it, and what it told. */
export interface OpenNetwork extends LockNetwork {
  readonly registries: () => Promise<RegistryClient>
  readonly warnings: string[]
  readonly notes: string[]
  /** The number of clients and caches that were opened. */
  readonly opened: { registries: number; caches: number }
}

export interface NetworkOptions extends Partial<LockNetworkPorts> {
  readonly mirrors?: ReadonlyMap<string, readonly Repository[]>
  /** Sent to every registry. */
  readonly credentials?: Credentials | undefined
  readonly authorities?: ReadonlyMap<string, string>
  readonly tries?: number
  readonly signal?: AbortSignal
}

/** The time of every step unless a test says another. */
export const noon = Date.parse('2026-03-01T12:00:00Z')

export function openNetwork(options: NetworkOptions = {}): OpenNetwork {
  const { mirrors = new Map(), credentials, authorities = new Map(), tries = 1, signal, ...ports } = options
  const [warnings, notes]: [string[], string[]] = [[], []]
  const opened = { registries: 0, caches: 0 }
  const client = new RegistryClient({
    trust: { authorities, insecure: new Set(), env: {} },
    find: async () => ({ credentials, source: credentials ? 'registry-auth' : 'anonymous' }),
    mirrors,
    tries,
    signal,
    secret: () => undefined,
    random: () => 0,
  })
  const { cache } = ports
  const network = lockNetwork({
    prefix: 'tallyman-v1',
    ageFrom: [],
    concurrency: 6,
    now: () => noon,
    warn: message => void warnings.push(message),
    note: message => void notes.push(message),
    ...ports,
    registries: async () => {
      opened.registries += 1
      return client
    },
    cache: () => {
      opened.caches += 1
      if (!cache) throw new Error('no test of this step opens the cache')
      return cache()
    },
  })
  return {
    ...network,
    registries: async () => client,
    warnings,
    notes,
    opened,
    async [Symbol.asyncDispose]() {
      await network[Symbol.asyncDispose]()
      await client.close()
    },
  }
}

/** A question that wants nothing but the digest. */
export function question(name: string, more: Partial<TagQuestion> = {}): TagQuestion {
  return { name, pinned: [], wantsPlatforms: false, wantsChildren: false, wantsAge: false, ...more }
}

/** The manifests that were asked for: `HEAD v1`, `GET sha256:…`. */
export function manifestRequests({ requests }: TestRegistry): string[] {
  return requests
    .filter(({ kind }) => kind === 'manifest')
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/manifests\//, '')}`)
}
