import { readAll } from '../../content/bytes.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { BlobSource, Resolver, Target } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { configClaims } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { parseDocument } from '../../model/document.ts'
import { dockerConfig, manifestAccept, ociConfig } from '../../model/media-type.ts'
import { digestReference } from '../../model/reference.ts'
import { problem } from '../../registry/auth/problem.ts'
import type { RemoteRepository } from '../../registry/repository/repository.ts'
import { isDocumentFault } from '../inventory/unread-document.ts'
import type { ConfigFacts } from './distribution-repository.ts'

/**
 * Reads manifests by digest from the store or, if absent, from the registry, and then stores their exact bytes, which never
 * change. `isThere` is called when the store may know manifests that are gone from the registry; they are NOT_FOUND.
 */
export function cachedManifests(
  registry: Resolver,
  store: LayoutStore,
  isThere?: (digest: Digest) => Promise<boolean>,
): Resolver {
  return {
    async resolve(target: Target): Promise<Document> {
      const known = 'digest' in target ? await store.document(target.digest) : undefined
      if (known && 'digest' in target) {
        const { digest } = target
        if (!isThere || (await isThere(digest))) return parseDocument(known, { digest })
        throw new TallyError(
          'NOT_FOUND',
          `Cannot read ${digest}: it is gone from the registry, expected it there`,
        )
      }
      const document = await registry.resolve(target)
      await store.putBytes(document.descriptor, document.bytes)
      return document
    },
  }
}

/** The unverified bytes a registry serves under a digest. Throws NOT_FOUND, MANIFEST_TOO_LARGE and the codes of refusals. */
export async function manifestBytes(remote: RemoteRepository, digest: Digest): Promise<Uint8Array> {
  const action = `read ${digestReference(remote.name, digest)}`
  const headers = { accept: `${manifestAccept}, */*` }
  const answer = await remote.ask({ path: `manifests/${digest}`, action, headers })
  if (answer.status === 200) return answer.body
  throw problem(action, { ...answer, text: answer.body })
}

/**
 * The facts in an image's config, read once and kept in the store; empty when it is no image's, missing or damaged, since unknown
 * facts keep the image. Throws errors after which it may become readable.
 */
export async function imageFacts(
  { manifest }: Document,
  registry: BlobSource,
  store: LayoutStore,
): Promise<ConfigFacts> {
  if (manifest.kind !== 'image' || ![ociConfig, dockerConfig].includes(manifest.config.mediaType)) return {}
  const { config } = manifest
  try {
    const known = await store.document(config.digest)
    const bytes = known ?? (await readAll(registry, config))
    if (!known) await store.putBytes(config, bytes)
    return factsIn(bytes)
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND') || isDocumentFault(error)) return {}
    throw error
  }
}

function factsIn(bytes: Uint8Array): ConfigFacts {
  const { created: said = '', labels } = configClaims(bytes)
  const created = new Date(said)
  return { ...(Number.isNaN(created.getTime()) ? {} : { created }), labels }
}
