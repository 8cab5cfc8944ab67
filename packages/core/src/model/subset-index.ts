import { TallyError } from '../errors.ts'
import type { Digest } from './digest.ts'
import { type Document, parseDocument } from './document.ts'
import { entriesOf, isProof, proofsOf, withSubject } from './index-entry.ts'
import type { Platform } from './platform.ts'
import { choosePlatform } from './platform-choice.ts'

/**
 * An index of some platforms of another: entries and all else as they stand there, with the attestations of what is kept. The same
 * document when nothing is left out, and for an image, which is of one platform anyway. Throws PLATFORM_MISSING.
 *
 * @param subjects what entries that do not say it themselves are about, by their digests, as their documents say
 */
export function subsetIndex(
  root: Document,
  platforms: readonly Platform[] | 'all',
  subjects: ReadonlyMap<Digest, Digest> = new Map(),
): Document {
  const { manifest, descriptor } = root
  if (manifest.kind === 'image' || platforms === 'all') return root
  const chosen = new Set<string>(platforms.map(platform => choosePlatform(manifest, platform).digest))
  const entries = entriesOf(root).map(entry => withSubject(entry, subjects.get(entry.descriptor.digest)))
  const proofs = proofsOf(entries.filter(isProof), chosen).map(each => each.descriptor.digest)
  const kept = new Set<string>([...chosen, ...proofs])
  const digests = new Set<Digest>(
    manifest.manifests.flatMap(({ digest }) => (kept.has(digest) ? [digest] : [])),
  )
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
