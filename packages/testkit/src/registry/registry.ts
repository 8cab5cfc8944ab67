import type { Descriptor } from '@tallyman/core/model/descriptor'
import type { Digest } from '@tallyman/core/model/digest'
import type { ContentEdit } from '../bytes/content.ts'
import type { Built } from '../images/images.ts'
import { diskShelf, memoryShelf } from './blob-shelf.ts'
import { type Fault, FaultPlan } from './faults/faults.ts'
import { account, Gate } from './gate.ts'
import { isChosen, type LoggedRequest, type RequestFilter } from './http/request-log.ts'
import type { AuthOptions, RegistryOptions } from './registry-options.ts'
import { RegistryState } from './registry-state.ts'
import { answering } from './routes.ts'
import { serve } from './serve.ts'
import { SignedAddresses } from './signed-addresses.ts'

export * from './faults/fault-makers.ts'
export type { Fault, FaultTarget } from './faults/faults.ts'
export type { LoggedRequest, RequestFilter } from './http/request-log.ts'
export type { RegistryOptions } from './registry-options.ts'

/** Where `add` puts an image. Defaults to repository `test/app` and tag `v1`; `null` for no tag. */
export interface Place {
  readonly repository?: string
  readonly tag?: string | null
}

/** A registry in this process that tests can inspect and manipulate. */
export interface TestRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly origin: string
  /** The second origin, which serves blobs when `redirectBlobs` is on. */
  readonly cdnOrigin: string | undefined
  /** The account with all rights. */
  readonly credentials: { readonly username: string; readonly password: string }
  /** Every request to both origins, in the order of arrival. */
  readonly requests: readonly LoggedRequest[]
  /** Errors of the kit itself; empty in a healthy test. */
  readonly errors: readonly unknown[]
  count(filter?: RequestFilter): number
  clearLog(): void
  /** Stores an image without a request; returns its root. */
  add(built: Built, place?: Place): Promise<Descriptor>
  /** Stores any bytes as a blob, unchecked. */
  addBlob(repository: string, digest: Digest, bytes: Uint8Array): Promise<void>
  /** Stores any bytes as a manifest under that digest, unchecked. */
  addManifest(repository: string, manifest: { digest: Digest; mediaType: string; bytes: Uint8Array }): void
  /** Points a tag without a request. */
  tag(repository: string, tag: string, digest: Digest): void
  /** The repository's tags with their digests, including invisible ones. */
  tags(repository: string): ReadonlyMap<string, Digest>
  hasBlob(repository: string, digest: Digest): boolean
  /** The manifest's bytes as pushed. */
  manifest(repository: string, digest: Digest): Uint8Array | undefined
  /** Upload sessions that are neither finished nor cancelled. */
  readonly openUploads: number
  /** From now on serves this content changed, or not at all. */
  corrupt(digest: Digest, how: ContentEdit | 'missing'): void
  inject(...faults: readonly Fault[]): void
  clearFaults(): void
  /** Invalidates all tokens issued so far. */
  revokeTokens(): void
}

/** Starts a registry on a free loopback port; disposing it stops it. */
export async function startRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const now = options.now ?? Date.now
  const state = new RegistryState(options.disk ? await diskShelf(options.disk) : memoryShelf())
  const auth = authOf(options.auth)
  const gate = new Gate(auth, now)
  const faults = new FaultPlan()
  faults.add(...(options.faults ?? []))
  const addresses = addressesOf(options, state, now)
  const running = await serve({
    options,
    faults,
    addresses,
    answer: answering({ state, options, gate, addresses }),
  })
  const { username = account.username, password = account.password } = auth
  return {
    ...running,
    credentials: { username, password },
    count: (filter = {}) => running.requests.filter(line => isChosen(line, filter)).length,
    clearLog: () => void running.requests.splice(0),
    ...holding(state),
    get openUploads() {
      return state.sessions.size
    },
    corrupt: (digest, how) => state.corrupt(digest, how),
    inject: (...more) => faults.add(...more),
    clearFaults: () => faults.clear(),
    revokeTokens: () => gate.revoke(),
  }
}

/** Methods that store and inspect content without a request. */
function holding(state: RegistryState) {
  const put: Pick<TestRegistry, 'add' | 'addBlob' | 'addManifest'> = {
    async add(built, { repository = 'test/app', tag = 'v1' } = {}) {
      const content = state.at(repository)
      const manifests = new Map(built.manifests.map(each => [each.descriptor.digest, each]))
      for (const [digest, bytes] of built.blobs) {
        if (manifests.has(digest)) continue
        await state.shelf.put(digest, bytes)
        content.blobs.add(digest)
      }
      for (const [digest, { descriptor, bytes }] of manifests)
        content.manifests.set(digest, { digest, mediaType: descriptor.mediaType, bytes })
      if (tag !== null) state.tag(repository, tag, built.root.digest)
      return built.root
    },
    async addBlob(repository, digest, bytes) {
      await state.shelf.put(digest, bytes)
      state.at(repository).blobs.add(digest)
    },
    addManifest: (repository, manifest) => void state.at(repository).manifests.set(manifest.digest, manifest),
  }
  const look: Pick<TestRegistry, 'tag' | 'tags' | 'hasBlob' | 'manifest'> = {
    tag: (repository, tag, digest) => state.tag(repository, tag, digest),
    tags: repository => state.at(repository).tags,
    hasBlob: (repository, digest) => state.find(repository)?.blobs.has(digest) ?? false,
    manifest: (repository, digest) => state.find(repository)?.manifests.get(digest)?.bytes,
  }
  return { ...put, ...look }
}

function authOf(auth: RegistryOptions['auth'] = 'none'): AuthOptions {
  return typeof auth === 'string' ? { scheme: auth } : auth
}

function addressesOf(options: RegistryOptions, state: RegistryState, now: () => number) {
  const { redirectBlobs } = options
  if (!redirectBlobs) return undefined
  return new SignedAddresses(state, redirectBlobs === true ? {} : redirectBlobs, now)
}
