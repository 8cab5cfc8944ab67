import { rm } from 'node:fs/promises'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { type Built, type BuiltImage, image, layer } from '@tallyman/testkit/images/images'
import type { Draft } from '../content/store/draft.ts'
import { LayoutStore } from '../content/store/layout-store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { children, parseDocument } from '../model/document.ts'
import type { ImageContent } from './image-content.ts'
import { defaultKeyPrefix } from './keys.ts'
import { LayerCache, type LayerCacheOptions } from './layer-cache.ts'
import { MemoryShelf } from './memory-shelf.fixture.ts'
import { defaultPackBelow } from './plan-entries.ts'
import { cacheRights } from './service/cache-rights.ts'
import type { CacheRoute } from './service/cache-route.ts'

/** A job with a store of its own and the cache. */
export interface Job extends AsyncDisposable {
  readonly cache: LayerCache
  readonly store: LayoutStore
  readonly warnings: string[]
  /** Fetches blobs into the store from the cache alone, and returns the error codes of those that failed. */
  bring(blobs: readonly Descriptor[]): Promise<string[]>
}

export async function openJob(route: CacheRoute, options: Partial<LayerCacheOptions> = {}): Promise<Job> {
  const folder = temporaryFolder('tallyman-job-')
  const store = await LayoutStore.open(folder)
  const warnings: string[] = []
  const cache = new LayerCache({
    route,
    prefix: defaultKeyPrefix,
    packBelow: defaultPackBelow,
    choice: ['linux/amd64'],
    rights: cacheRights({ ACTIONS_RUNTIME_TOKEN: 'opaque', ACTIONS_RESULTS_URL: 'http://cache/' }),
    clock: () => performance.now(),
    random: Math.random,
    warn: message => void warnings.push(message),
    ...options,
  })
  const brought = async (blob: Descriptor) => {
    const deliver = async (draft: Draft) => {
      const digest = await cache.deliver(blob, { draft, watch: { advanced: () => undefined } })
      if (digest) return digest
      throw Object.assign(new Error('not in the cache'), { code: 'NOT_FOUND' })
    }
    return store.receive(blob, deliver).then(
      () => 'good',
      (error: { code: string }) => error.code,
    )
  }
  return {
    cache,
    store,
    warnings,
    bring: blobs => Promise.all(blobs.map(brought)),
    async [Symbol.asyncDispose]() {
      await cache[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** An image of incompressible layers of these sizes, the same for the same name. */
export function imageOf(name: string, sizes: readonly number[]): BuiltImage {
  return image({ layers: sizes.map((size, at) => plainLayer(`${name} ${at}`, size)) })
}

/** An incompressible layer of about `size` bytes. */
export function plainLayer(seed: string, size: number) {
  return layer({ seed, size }, 'none')
}

/** A built image in the form that operations pass to the cache. */
export function contentOf(built: Built, choice: ImageContent['choice'] = ['linux/amd64']): ImageContent {
  const documents = built.manifests.map(({ bytes, descriptor }) =>
    parseDocument(bytes, { digest: descriptor.digest }),
  )
  return { root: built.root.digest, choice, documents }
}

/** All configs and layers of a built image. */
export function blobsOf(built: Built): Descriptor[] {
  const documents = contentOf(built).documents.filter(({ manifest }) => manifest.kind === 'image')
  return [
    ...new Map(documents.flatMap(each => children(each.manifest)).map(each => [each.digest, each])).values(),
  ]
}

export function shelfOf(...built: readonly Built[]): MemoryShelf {
  return new MemoryShelf(built.flatMap(({ blobs }) => [...blobs.values()]))
}
