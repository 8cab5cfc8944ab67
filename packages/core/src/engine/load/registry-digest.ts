import { isTallyError, TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { digestReference, type Repository, repositoryName } from '../../model/reference.ts'
import type { Engine } from '../engine.ts'
import type { EngineLogin } from '../engine-content.ts'

/** An image in an engine, and its digest in a registry. */
interface RegistryDigest {
  readonly repository: Repository
  readonly digest: Digest
  readonly imageId: Digest
}

/** Whether the engine finds an image by `repository@digest`. Throws ENGINE_*, CANCELLED. */
export async function knowsDigest(
  engine: Engine,
  { repository, digest, imageId }: RegistryDigest,
): Promise<boolean> {
  return (await engine.images.find(digestReference(repository, digest)))?.id === imageId
}

/**
 * Makes an engine pull an image by digest that it already has: it reads the manifests from the registry, finds all content present,
 * downloads no layer, and records the digest (RepoDigests) for the image's name. The containerd store's builder uses it too.
 * Throws ENGINE_FAILED when the engine cannot read the manifests, or ends with another image, ENGINE_*, CANCELLED.
 */
export async function learnDigest(
  engine: Engine,
  { repository, digest, imageId }: RegistryDigest,
  { platform, login }: { readonly platform: string | undefined; readonly login: EngineLogin | undefined },
): Promise<void> {
  const name = digestReference(repository, digest)
  const options = { details: { imageId } }
  try {
    await engine.content.pull({
      repository: repositoryName(repository),
      target: digest,
      login,
      ...(platform ? { platform } : {}),
    })
  } catch (error) {
    if (!isTallyError(error, 'ENGINE_FAILED', 'ENGINE_DENIED', 'NOT_FOUND')) throw error
    const message = `${error.message}. The image is in the engine as ${imageId}; for engine-digests the engine itself reads the manifest from ${repository.registry}, with its own proxies, mirrors and CAs`
    throw new TallyError('ENGINE_FAILED', message, { ...options, cause: error })
  }
  if (await knowsDigest(engine, { repository, digest, imageId })) return
  const message = `Cannot make "${name}" known to the engine: after its own pull it has another image under that name, expected ${imageId}`
  throw new TallyError('ENGINE_FAILED', message, options)
}
