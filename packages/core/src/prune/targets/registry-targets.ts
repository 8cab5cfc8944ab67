import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Target } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { type Repository, repositoryName } from '../../model/reference.ts'
import { type Deletion, profileOf } from '../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { ExecutionOrder } from '../inventory/execution-order.ts'
import type { FactsReaderOptions } from '../inventory/facts-reader.ts'
import { TagReplacer } from '../tag-replacer.ts'
import { cachedManifests, imageFacts, manifestBytes } from './cached-reads.ts'
import { DistributionBackend } from './distribution-api.ts'
import type { DistributionRepository } from './distribution-repository.ts'
import { dockerHubRepository } from './docker-hub.ts'
import { PackagesBackend } from './packages-api.ts'
import { githubApi, PackagesClient } from './packages-client.ts'
import type { PruneTarget } from './plan-target.ts'
import { RemoteDistribution } from './remote-distribution.ts'

/** Access to targets. */
export interface TargetPorts extends FactsReaderOptions {
  readonly store: LayoutStore
  readonly registries: RegistryClient
  readonly env: Readonly<Record<string, string | undefined>>
  /** A folder in place of the Actions cache. */
  readonly cacheFolder?: string | undefined
  /** Whether the policy uses labels, which on ghcr.io cost one more read of each image. */
  readonly labels: boolean
  /** Whether tags are removed by replacement where registries delete only by digest, other than GitHub's. Defaults to false. */
  readonly replaces?: boolean
  /** Maximum names in a registry's list of tags. */
  readonly maxTags: number
  /** Masks a secret before it is used. */
  readonly secret: (value: string) => void
  readonly signal?: AbortSignal
}

/** The target of a repository, with the deletion API of the registry's profile. Throws UNAUTHENTICATED, CREDENTIALS_INVALID. */
export async function repositoryTarget(name: Repository, ports: TargetPorts): Promise<PruneTarget> {
  const { deletion } = profileOf(name.registry)
  return deletion.by === 'github-packages'
    ? packagesTarget(name, ports)
    : distributionTarget(name, deletion, ports)
}

async function distributionTarget(
  name: Repository,
  deletion: Exclude<Deletion, { by: 'github-packages' }>,
  ports: TargetPorts,
): Promise<PruneTarget> {
  const { store, registries, maxTags } = ports
  const distribution = new RemoteDistribution(await registries.repository(name), store, {
    most: maxTags,
    input: 'max-tags',
  })
  const isHub = deletion.by === 'docker-hub'
  const remote = isHub ? await onDockerHub(distribution, new URL(deletion.api), name, ports) : distribution
  const order: ExecutionOrder = isHub ? 'tags-first' : deletion.order
  const replacer = ports.replaces
    ? new TagReplacer({
        writer: () => registries.writer(name),
        remove: digest => remote.deleteManifest(digest),
      })
    : undefined
  const options = { ...readerOptions(ports), repository: repositoryName(name), order, replacer }
  return {
    name: repositoryName(name),
    open: (roots?: readonly Digest[]) =>
      new DistributionBackend({ ...options, remote, ...(roots ? { roots } : {}) }),
  }
}

async function onDockerHub(
  remote: RemoteDistribution,
  api: URL,
  name: Repository,
  { registries, secret }: TargetPorts,
): Promise<DistributionRepository> {
  const { credentials } = await registries.credentials(name)
  return dockerHubRepository(remote, { send: registries.send, api, name, credentials, secret })
}

async function packagesTarget(name: Repository, ports: TargetPorts): Promise<PruneTarget> {
  const { registries, store, env, signal, labels } = ports
  const { credentials } = await registries.credentials(name)
  const repository = repositoryName(name)
  if (credentials?.kind !== 'basic') {
    const state = `no token was given for ${name.registry}`
    throw new TallyError('UNAUTHENTICATED', `Cannot prune ${repository}: ${state}, expected github-token`)
  }
  const [owner = '', ...rest] = name.repository.split('/')
  const client = new PackagesClient({
    send: registries.send,
    api: githubApi(env),
    owner,
    package: rest.join('/'),
    token: credentials.password,
    ...(signal ? { signal } : {}),
  })
  // Manifests by digest are the same from any source; GitHub's listing tells which exist.
  const manifests = cachedManifests(await registries.mirrored(name), store)
  const remote = await registries.repository(name)
  const labelsOf = async (digest: Digest) => {
    const { labels: found } = await imageFacts(await manifests.resolve({ digest }), remote, store)
    return found
  }
  const source = {
    resolve: (target: Target) => manifests.resolve(target),
    bytes: (digest: Digest) => manifestBytes(remote, digest),
  }
  const options = { ...readerOptions(ports), repository, client, manifests: source }
  return {
    name: repository,
    open: () => new PackagesBackend({ ...options, ...(labels ? { labels: labelsOf } : {}) }),
  }
}

function readerOptions({ concurrency, onProgress }: FactsReaderOptions): FactsReaderOptions {
  return {
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(onProgress ? { onProgress } : {}),
  }
}
