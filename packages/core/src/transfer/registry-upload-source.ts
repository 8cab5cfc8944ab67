import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { repositoryName } from '../model/reference.ts'
import type { MirroredRepository } from '../registry/repository/mirrored-repository.ts'
import { inlineSource, repositorySources } from './read-sources.ts'
import { checkStoreRoom } from './room.ts'
import { plan, type TransferOptions, transfer } from './transfer.ts'
import type { UploadSource } from './upload-source.ts'

/** Blobs of a repository, from the store where it has them, else from its mirrors and its registry. */
export function registryUploadSource(
  repository: MirroredRepository,
  store: LayoutStore,
  options: TransferOptions,
): UploadSource {
  const sources = [inlineSource, ...repositorySources(repository)]
  return {
    name: 'registry',
    async open(blob) {
      if (await store.has(blob)) return store.scan(blob.digest)
      const passed = (error: TallyError) => options.progress.passed(blob, 'mirror', error)
      return named(blob, await repository.scan(blob, passed))
    },
    async keep(blob) {
      options.progress.named?.({ name: repositoryName(repository.name), blobs: [blob] })
      const steps = await plan([blob], store, () => sources)
      const missing = steps.flatMap(({ how, blob }) => (how === 'fetch' ? [blob] : []))
      checkStoreRoom(`keep ${blob.digest} for several registries`, missing, store)
      await transfer(steps, store, { ...options, concurrency: 1 })
    },
  }
}

/** Attributes a broken body to the source rather than to the destination. */
async function* named({ digest }: Descriptor, bytes: Bytes): Bytes {
  try {
    yield* bytes
  } catch (error) {
    if (isTallyError(error)) throw error
    throw new TallyError('REGISTRY_UNAVAILABLE', `Cannot read ${digest}: the answer broke off`, {
      cause: error,
    })
  }
}
