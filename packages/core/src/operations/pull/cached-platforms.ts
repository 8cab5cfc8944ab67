import type { CachedImage } from '../../cache/image-entry.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { readConfig } from '../../model/layer-content.ts'
import { heedFit, platformFit } from '../../model/platform-fit.ts'
import { type Graph, type Selection, walk } from '../../transfer/walk.ts'
import type { WantedImage } from './pin.ts'
import { isAskedOf, isUndecided, type PlatformRules } from './pulled-platforms.ts'

interface Cached {
  readonly digest: Digest
  readonly cached: CachedImage
}

/** The part of a cached image that the requested platforms need. */
interface CachedPart {
  /** The blobs of these platforms, whether or not the cache has them; undefined when unknown. */
  readonly content: ReadonlySet<Digest> | undefined
  /** A manifest that the image's own entry lacks. */
  readonly missing: readonly Digest[]
}

/**
 * Determines what the requested platforms need of an image, and compares it with what the cache has, as loading would: by
 * the index, or by the config if no index names a platform. Throws PLATFORM_MISSING, GRAPH_INVALID, MANIFEST_INVALID.
 */
export async function partInCache(
  wanted: WantedImage,
  { digest, cached }: Cached,
  { rules, warn }: { readonly rules: PlatformRules; readonly warn: (message: string) => void },
): Promise<CachedPart> {
  const selection = wanted.selection ?? rules.selection
  const lacking: Digest[] = []
  const graph = await graphIn(cached, { root: digest, selection, lacking })
  if (!graph) return { content: undefined, missing: lacking }
  if (selection !== 'all') await checkFit(graph, cached, { wanted, rules, selection, warn })
  return { content: new Set(graph.blobs.map(blob => blob.digest)), missing: [] }
}

async function checkFit(
  graph: Graph,
  cached: CachedImage,
  {
    wanted,
    rules,
    selection,
    warn,
  }: {
    readonly wanted: WantedImage
    readonly rules: PlatformRules
    readonly selection: Exclude<Selection, 'all'>
    readonly warn: (message: string) => void
  },
): Promise<void> {
  const question = { name: wanted.written, selection, isAsked: isAskedOf(wanted, rules) }
  for (const { document } of graph.leaves.filter(isUndecided)) {
    const { manifest } = document
    const config = cached.configs.get(manifest.config.digest)
    if (!config) continue
    const fit = await readConfig(manifest, async () => platformFit(config, selection))
    heedFit(fit ?? { kind: 'unknown' }, question, warn)
  }
}

/** Walks what the cache has below a root; undefined when it lacks a document, which is added to `lacking`. */
async function graphIn(
  { documents }: CachedImage,
  {
    root,
    selection,
    lacking,
  }: { readonly root: Digest; readonly selection: Selection; readonly lacking: Digest[] },
): Promise<Graph | undefined> {
  const read = async ({ digest }: Pick<Descriptor, 'digest'>) => {
    const found = documents.get(digest)
    if (found) return found
    lacking.push(digest)
    throw new TallyError('NOT_FOUND', `Cannot find ${digest} in the cache`)
  }
  try {
    return await walk(read, await read({ digest: root }), selection)
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}
