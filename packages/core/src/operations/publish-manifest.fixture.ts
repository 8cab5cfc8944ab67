import type { Built } from '@tallyman/testkit/images/images'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import type { Digest } from '../model/digest.ts'
import { publishManifest } from './publish-manifest.ts'
import { parseSource } from './write/index-source.ts'
import type { Published, PublishPorts, PublishRequest } from './write/publish-request.ts'
import { parsePushTarget, targetTags } from './write/target-tags.ts'
import { quay } from './write/write.fixture.ts'

/** A publish request as its inputs would give it; tags and references omit the host of the registry. */
export interface PublishWish extends Partial<Omit<PublishRequest, 'tags' | 'sources'>> {
  readonly tags?: readonly string[]
  readonly sources: readonly string[]
}

/** Publishes to a registry, without pauses by default. */
export async function publishTo(
  { host }: Pick<TestRegistry, 'host'>,
  { tags = ['app:v1'], sources, ...rules }: PublishWish,
  { sleep = async () => undefined }: Partial<Pick<PublishPorts, 'sleep'>> = {},
): Promise<Published> {
  await using at = await quay()
  await using opened = new AsyncDisposableStack()
  const named = sources.map(each => (/^sha256:|=|^[^/]+:\d+\//.test(each) ? each : `${host}/${each}`))
  const request: PublishRequest = {
    platforms: [],
    annotations: [],
    alwaysIndex: true,
    attestations: 'keep',
    mediaType: 'auto',
    append: false,
    concurrency: 4,
    dryRun: false,
    ...rules,
    tags: targetTags(tags.map(each => parsePushTarget(`${host}/${each}`))),
    sources: named.map(parseSource),
  }
  return await publishManifest(request, {
    ...at.ports,
    workspace: '/',
    opened,
    sleep,
    random: () => 0,
    engine: { env: {}, platform: process.platform, home: '/' },
    transfer: { concurrency: 4, progress: at.ports.progress, now: Date.now },
  })
}

/** An index as a registry has it under a tag. */
export interface SeenIndex {
  readonly mediaType: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly manifests: readonly {
    readonly digest: Digest
    readonly platform?: Readonly<Record<string, unknown>>
    readonly annotations?: Readonly<Record<string, string>>
  }[]
}

/** The index of a tag of `app`; undefined if there is none. */
export function seen(registry: TestRegistry, tag = 'v1', repository = 'app'): SeenIndex | undefined {
  const digest = registry.tags(repository).get(tag)
  const bytes = digest && registry.manifest(repository, digest)
  return bytes && JSON.parse(Buffer.from(bytes).toString())
}

/** Adds images to a repository by digest alone, and returns their digests. */
export async function added(
  registry: TestRegistry,
  repository: string,
  ...all: readonly Built[]
): Promise<Digest[]> {
  for (const each of all) await registry.add(each, { repository, tag: null })
  registry.clearLog()
  return all.map(({ root }) => root.digest)
}
