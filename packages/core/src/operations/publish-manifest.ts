import { mapLimit } from '../concurrency.ts'
import { type Repository, repositoryName } from '../model/reference.ts'
import { buildIndex, checkExpectedPlatforms } from '../model/rewrite/build-index.ts'
import { skippedText } from '../origins/skipped-text.ts'
import { appendToTag } from './write/append-to-tag.ts'
import { type IndexSource, readSource, refuseUnknownPlatforms } from './write/index-source.ts'
import {
  idleInIndex,
  idleThrough,
  type Published,
  type PublishPorts,
  type PublishRequest,
} from './write/publish-request.ts'
import { checkSources } from './write/source-policy.ts'
import { type TargetTag, tagsNow } from './write/tag-plan.ts'
import { digestsByPlatform, repositoriesOf, writeIndex } from './write/write-index.ts'

/**
 * Joins images into an index and points tags at it: first the content of the index, then the index by its digest, then
 * all tags. Throws INDEX_INVALID, PLATFORM_MISSING, GRAPH_INVALID before anything is written, and what reading and
 * writing throw.
 */
export async function publishManifest(request: PublishRequest, ports: PublishPorts): Promise<Published> {
  const { tags, concurrency, platforms, append } = request
  const home = repositoriesOf(tags)[0] as Repository
  const [sources, now] = await Promise.all([
    mapLimit(request.sources, Math.max(concurrency, 16), each => readSource(each, home, ports)),
    append ? [] : tagsNow(tags, ports.registries, { concurrency, onConflict: 'move' }),
  ])
  await checkSources(request.sources, { sources, home }, ports)
  for (const each of sources.filter(source => isCopied(source, tags))) {
    const skipped = skippedText(each.graph, 'copied')
    if (skipped) ports.warn?.(`${each.root.descriptor.digest}: ${skipped}`)
  }
  const entries = sources.flatMap(each => each.entries)
  const [only] = sources
  const isThrough = !append && !request.alwaysIndex && sources.length === 1 && only !== undefined
  if (!isThrough) refuseUnknownPlatforms(sources)
  if (append) return appendToTag(request, sources, ports)
  checkExpectedPlatforms(entries, platforms)
  const root = isThrough ? only.root : buildIndex(entries, request)
  const whole = { ...request, tags: now, repositories: repositoriesOf(tags) }
  const written = await writeIndex({ root, sources, isMade: !isThrough }, whole, ports)
  return {
    written,
    platformDigests: digestsByPlatform(entries),
    idle: isThrough ? idleThrough(request) : idleInIndex(request, entries),
  }
}

/** Whether a source is in another repository than the index. */
function isCopied({ repository }: IndexSource, tags: readonly TargetTag[]): boolean {
  return repositoriesOf(tags).some(name => !repository || repositoryName(name) !== repositoryName(repository))
}
