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

/** Where `add` puts an image; repository `test/app` and tag `v1` unless told, no tag for `null`. */
export interface Place {
  readonly repository?: string
  readonly tag?: string | null
}

/** A registry of this process, to be looked into and tampered with. */
export interface TestRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly origin: string
  /** The second origin, where blobs are read when `redirectBlobs` is on. */
  readonly cdnOrigin: string | undefined
  /** The account that may do everything. */
  readonly credentials: { readonly username: string; readonly password: string }
  /** Every request to both origins, in the order of arrival. */
  readonly requests: readonly LoggedRequest[]
  /** What the kit itself did wrong; empty in a healthy test. */
  readonly errors: readonly unknown[]
  count(filter?: RequestFilter): number
  clearLog(): void
  /** Puts the image there without a request; gives its root. */
  add(built: Built, place?: Place): Promise<Descriptor>
  /** Puts any bytes there as a blob, checked by nobody. */
  addBlob(repository: string, digest: Digest, bytes: Uint8Array): Promise<void>
  /** Puts any bytes there as a manifest under that digest, checked by nobody. */
  addManifest(repository: string, manifest: { digest: Digest; mediaType: string; bytes: Uint8Array }): void
  /** Points the tag without a request. */
  tag(repository: string, tag: string, digest: Digest): void
  /** The tags of the repository with what they name, unseen ones included. */
  tags(repository: string): ReadonlyMap<string, Digest>
  hasBlob(repository: string, digest: Digest): boolean
  /** The manifest's bytes as they were pushed. */
  manifest(repository: string, digest: Digest): Uint8Array | undefined
  /** Upload sessions that are neither finished nor cancelled. */
  readonly openUploads: number
  /** From now on this content is served changed, or not at all. */
  corrupt(digest: Digest, how: ContentEdit | 'missing'): void
  inject(...faults: readonly Fault[]): void
  clearFaults(): void
  /** From now on no token given out so far is good. */
  revokeTokens(): void
}

/** Starts a registry on a free loopback port; it ends with its scope. */
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

/** What tests put in and look at without a request. */
function holding(state: RegistryState) {
  const put: Pick<TestRegistry, 'add' | 'addBlob' | 'addManifest'> = {
    async add(built, { repository = 'test/app', tag = 'v1' } = {}) {
      const held = state.at(repository)
      const manifests = new Map(built.manifests.map(each => [each.descriptor.digest, each]))
      for (const [digest, bytes] of built.blobs) {
        if (manifests.has(digest)) continue
        await state.shelf.put(digest, bytes)
        held.blobs.add(digest)
      }
      for (const [digest, { descriptor, bytes }] of manifests)
        held.manifests.set(digest, { digest, mediaType: descriptor.mediaType, bytes })
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
