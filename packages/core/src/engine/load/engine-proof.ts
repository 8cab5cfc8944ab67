import type { EngineImage } from '../engine-image.ts'
import type { ImageToLoad } from './wanted-image.ts'

/**
 * The fault of an engine's image, in words; undefined when it is the expected one: its ID is the digest that identifies it in
 * this store, its layers match the config, and on the containerd store all content is present and was unpacked.
 */
export function imageFault(
  found: EngineImage | undefined,
  { form, config, imageId, isRunnable }: ImageToLoad,
): string | undefined {
  if (!found) return 'there is no such image'
  if (found.id !== imageId) return `its ID is ${found.id}, expected ${imageId}`
  const { diffIds } = config
  if (found.diffIds.length !== diffIds.length || found.diffIds.some((id, at) => id !== diffIds[at]))
    return `it has ${found.diffIds.length} layers that are not the ${diffIds.length} of its config`
  const digests = new Set<string>(form.documents.map(({ descriptor }) => descriptor.digest))
  const parts = found.parts?.filter(({ digest }) => digests.has(digest)) ?? []
  const missing = parts.find(({ isAvailable }) => !isAvailable)
  if (missing) return `content of ${missing.digest} is missing`
  const isEmpty = parts.length === 0 || diffIds.length === 0
  if (isRunnable && !isEmpty && parts.every(({ unpackedBytes }) => unpackedBytes === 0))
    return 'it was not unpacked'
  return undefined
}
