import type { LayerCache } from '../cache/layer-cache.ts'
import { pour } from '../content/store/draft.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { isPassable, TallyError } from '../errors.ts'
import { inlineData } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import {
  afterMirrors,
  type MirroredRepository,
  type MirrorFailure,
} from '../registry/repository/mirrored-repository.ts'
import type { RemoteRepository } from '../registry/repository/repository.ts'
import type { Source, SourceName } from './source.ts'

/** The content store as a source of documents; blobs in it are never delivered. */
export function storeSource(store: LayoutStore): Source {
  return {
    name: 'store',
    async document(digest) {
      const bytes = await store.document(digest)
      return bytes && parseDocument(bytes, { digest })
    },
    deliver: async () => undefined,
  }
}

/** The Actions cache as a source; the cache itself decides what it looks up and when it gives up. */
export function cacheSource(cache: LayerCache, registries: RegistryClient): Source {
  return {
    name: 'cache',
    document: digest => cache.document(digest),
    deliver: (wanted, draft, watch) => cache.deliver(wanted, { draft, watch }, registries),
  }
}

/** A descriptor's inline content, used when it matches digest and size. */
export const inlineSource: Source = {
  name: 'inline',
  document: async () => undefined,
  async deliver(wanted, draft) {
    const bytes = inlineData(wanted)
    return bytes && pour(async () => singleChunk(bytes), draft, wanted)
  },
}

async function* singleChunk(bytes: Uint8Array) {
  yield bytes
}

/** A repository's mirrors, nearest first, then the registry itself. */
export function repositorySources({ mirrors, registry }: MirroredRepository): Source[] {
  const asSource = (repository: RemoteRepository, origin: Pick<Source, 'name' | 'mirror'>): Source => ({
    ...origin,
    document: digest => repository.resolve({ digest }),
    deliver: (wanted, draft, watch) => repository.deliver(wanted, draft, watch),
  })
  return [
    ...mirrors.map(each => asSource(each, { name: 'mirror', mirror: each.host.origin.host })),
    asSource(registry, { name: 'registry' }),
  ]
}

interface FoundDocument {
  readonly document: Document
  readonly source: SourceName
}

/** Reads a document from the first source that has it. Throws the last source's error, or NOT_FOUND. */
export async function nearestDocument(
  digest: Digest,
  sources: readonly Source[],
  passed: (source: SourceName, error: TallyError) => void,
): Promise<FoundDocument> {
  let last: TallyError | undefined
  const mirrors: MirrorFailure[] = []
  for (const source of sources) {
    try {
      const document = await source.document(digest)
      if (document) return { document, source: source.name }
    } catch (error) {
      if (!isPassable(error)) throw error
      if (source !== sources.at(-1)) passed(source.name, error)
      if (source.mirror !== undefined) mirrors.push({ mirror: source.mirror, error })
      last = source.mirror === undefined ? afterMirrors(error, mirrors) : error
    }
  }
  throw (
    last ??
    new TallyError('NOT_FOUND', `Cannot find ${digest} in ${sources.map(({ name }) => name).join(', ')}`)
  )
}
