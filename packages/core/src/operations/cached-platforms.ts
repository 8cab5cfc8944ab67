import type { CachedImage } from '../cache/image-entry.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Graph, type Selection, walk } from '../transfer/walk.ts'
import { readConfig } from './layer-content.ts'
import type { WantedImage } from './pins.ts'
import { heedFit, platformFit } from './platform-fit.ts'
import { isAskedOf, isUndecided, type PlatformRules } from './pulled-platforms.ts'

interface Cached {
  readonly digest: Digest
  readonly cached: CachedImage
}

/**
 * Holds the platforms asked for against what the cache has of an image, as loading it would: its index, or where none names a
 * platform, its config. What the cache lacks says nothing. Throws PLATFORM_MISSING, GRAPH_INVALID, MANIFEST_INVALID.
 */
export async function checkCachedPlatforms(
  wanted: WantedImage,
  { digest, cached }: Cached,
  { rules, warn }: { readonly rules: PlatformRules; readonly warn: (message: string) => void },
): Promise<void> {
  const selection = wanted.selection ?? rules.selection
  const graph = await graphIn(cached, digest, selection)
  if (selection === 'all' || !graph) return
  const question = { name: wanted.written, selection, isAsked: isAskedOf(wanted, rules) }
  for (const { document } of graph.leaves.filter(isUndecided)) {
    const { manifest } = document
    const config = cached.configs.get(manifest.config.digest)
    if (!config) continue
    const fit = await readConfig(manifest, async () => platformFit(config, selection))
    heedFit(fit ?? { kind: 'unknown' }, question, warn)
  }
}

/** What the cache has below a root; undefined where it lacks a document. */
async function graphIn(
  { documents }: CachedImage,
  root: Digest,
  selection: Selection,
): Promise<Graph | undefined> {
  const read = async ({ digest }: Pick<Descriptor, 'digest'>) => {
    const found = documents.get(digest)
    if (found) return found
    throw new TallyError('NOT_FOUND', `Cannot find ${digest} in the cache`)
  }
  try {
    return await walk(read, await read({ digest: root }), selection)
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}
