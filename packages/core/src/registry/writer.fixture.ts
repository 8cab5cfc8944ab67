import { type RegistryOptions, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import type { Bytes } from '../content/store.ts'
import { createHttp } from '../http/http-client.ts'
import { type Profile, profileOf } from './quirks/profiles.ts'
import { RegistryClient, type RegistryClientOptions } from './registry-client.ts'
import { RepositoryWriter } from './repository-writer.ts'
import type { UploadContent } from './upload/upload-content.ts'

/** A registry with a client and a writer of `test/app`; four attempts, short timeouts, no jitter. */
export interface Writing extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly client: RegistryClient
  readonly writer: RepositoryWriter
  readonly notes: readonly string[]
  /** Requests since the start as `METHOD kind status`. */
  asked(): string[]
}

export async function writing(
  options: RegistryOptions = {},
  more: Partial<RegistryClientOptions> = {},
): Promise<Writing> {
  const registry = await startRegistry(options)
  const notes: string[] = []
  const client = new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({
      credentials: { kind: 'basic', ...registry.credentials },
      source: 'registry-auth',
    }),
    mirrors: new Map(),
    tries: 4,
    timeouts: { headers: 4_000, idle: 2_000 },
    secret: () => undefined,
    note: message => void notes.push(message),
    random: () => 0,
    ...more,
  })
  return {
    registry,
    client,
    notes,
    writer: await client.writer({ registry: registry.host, repository: 'test/app' }),
    asked: () => registry.requests.map(({ method, kind, status }) => `${method} ${kind} ${status}`),
    async [Symbol.asyncDispose]() {
      await client.close()
      await registry[Symbol.asyncDispose]()
    },
  }
}

/** A writer of the same repository at a registry with these peculiarities. */
export function peculiar({ writer }: Pick<Writing, 'writer'>, profile: Partial<Profile>): RepositoryWriter {
  const usual = profileOf(writer.name.registry)
  const http = createHttp({ headers: 1_000, idle: 500 })
  return new RepositoryWriter(writer.remote, {
    http,
    profile: { ...usual, ...profile },
    sleep: async () => undefined,
  })
}

/** Content that delivers these bytes in pieces and counts how often it was opened. */
export function contentOf(bytes: Uint8Array, piece = 10_000): UploadContent & { readonly opened: number } {
  const count = { opened: 0 }
  async function* read(): Bytes {
    for (let at = 0; at < bytes.byteLength; at += piece) yield bytes.subarray(at, at + piece)
  }
  return {
    get opened() {
      return count.opened
    },
    open: async () => {
      count.opened++
      return read()
    },
  }
}
