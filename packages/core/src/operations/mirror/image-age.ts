import { readAll } from '../../content/bytes.ts'
import { configClaims } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { kindOf } from '../../model/media-type.ts'
import { isAttestation } from '../../model/platform-choice.ts'
import type { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'

/** The depth to which indexes are looked into. */
const maxDepth = 8

/**
 * When an image was made, in milliseconds since 1970, as the config of its first platform says it; undefined if it says none. Throws what
 * reading throws.
 */
export async function createdOf(
  document: Document,
  from: Pick<MirroredRepository, 'document' | 'scan'>,
): Promise<number | undefined> {
  let image = document
  for (let depth = 0; image.manifest.kind === 'index'; depth++) {
    const digest = depth < maxDepth ? firstImage(image) : undefined
    if (digest === undefined) return undefined
    image = await from.document(digest)
  }
  if (!isImageManifest(image.manifest)) return undefined
  const config = await readAll({ fetch: wanted => from.scan(wanted, () => undefined) }, image.manifest.config)
  const at = Date.parse(configClaims(config).created ?? '')
  return Number.isNaN(at) ? undefined : at
}

function firstImage({ manifest }: Document): Digest | undefined {
  if (manifest.kind !== 'index') return undefined
  return manifest.manifests.find(each => !isAttestation(each) && kindOf(each.mediaType) !== 'other')?.digest
}
