import { TallyError } from '../errors.ts'
import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import { type Document, parseDocument } from './document.ts'
import type { Platform } from './platform.ts'
import { choosePlatform, isAttestation } from './platform-choice.ts'
import { attestedDigest } from './reference-levels.ts'

/**
 * An index of some platforms of another: entries and all else as they stand there, with the attestations of what is kept. The same
 * document when nothing is left out, and for an image, which is of one platform anyway. Throws PLATFORM_MISSING, with the image's name where that is given.
 */
export function subsetIndex(root: Document, platforms: readonly Platform[] | 'all', name?: string): Document {
  const { manifest, descriptor } = root
  if (manifest.kind === 'image' || platforms === 'all') return root
  const kept = new Set<string>(platforms.map(platform => choosePlatform(manifest, platform, name).digest))
  const isKept = (entry: Descriptor) =>
    kept.has(entry.digest) || (isAttestation(entry) && kept.has(attestedDigest(entry) ?? ''))
  const digests = new Set<Digest>(manifest.manifests.filter(isKept).map(({ digest }) => digest))
  if (manifest.manifests.every(({ digest }) => digests.has(digest))) return root
  return withManifests(root, digests, descriptor.mediaType)
}

function withManifests({ bytes }: Document, digests: ReadonlySet<Digest>, mediaType: string): Document {
  const fields = JSON.parse(Buffer.from(bytes).toString()) as { manifests?: readonly { digest: Digest }[] }
  if (!fields.manifests)
    throw new TallyError('INTERNAL', 'Cannot make an index of some platforms: it has none')
  const manifests = fields.manifests.filter(({ digest }) => digests.has(digest))
  return parseDocument(Buffer.from(JSON.stringify({ ...fields, manifests })), { mediaType })
}
