import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import { RegistryClient } from '../registry-client.ts'
import type { RemoteRepository } from './repository.ts'

/** A repository of a test registry, with its client. */
export interface OpenRepository extends AsyncDisposable {
  readonly client: RegistryClient
  readonly repository: RemoteRepository
}

/** Opens `test/app` at the registry, with the registry's account. */
export async function openRepository(
  { host, credentials }: Pick<TestRegistry, 'host' | 'credentials'>,
  tries = 1,
): Promise<OpenRepository> {
  const client = new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({ credentials: { kind: 'basic', ...credentials }, source: 'registry-auth' }),
    mirrors: new Map(),
    tries,
    secret: () => undefined,
    random: () => 0,
  })
  return {
    client,
    repository: await client.origin({ registry: host, repository: 'test/app' }),
    [Symbol.asyncDispose]: () => client.close(),
  }
}
