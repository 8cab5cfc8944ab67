import { TallyError } from '../../errors.ts'
import type { Digest } from '../digest.ts'
import { type Document, parseDocument } from '../document.ts'
import type { Platform } from '../platform.ts'
import { choosePlatform } from '../platform-choice.ts'
import { entriesOf, isProof, proofsOf, withSubject } from './index-entry.ts'

/** Facts about an image that its documents do not say. */
interface SubsetFacts {
  readonly name?: string
  /** Subjects of entries, both by the digest of their documents. */
  readonly subjects?: ReadonlyMap<Digest, Digest>
  /** Attestations that cannot be fetched and are left out. */
  readonly absent?: ReadonlySet<Digest>
}

/**
 * The part of an index for some platforms: their entries and all other fields unchanged, with the attestations of the kept images.
 * Returns the same document when nothing is left out, and for an image, which has one platform anyway. Throws PLATFORM_MISSING.
 *
 * @param known the image's name, and the subjects of entries that only their documents name
 */
export function subsetIndex(
  root: Document,
  platforms: readonly Platform[] | 'all',
  { name, subjects = new Map(), absent = new Set() }: SubsetFacts = {},
): Document {
  const { manifest, descriptor } = root
  if (manifest.kind === 'image' || platforms === 'all') return root
  const chosen = new Set<string>(platforms.map(platform => choosePlatform(manifest, platform, name).digest))
  const entries = entriesOf(root).map(entry => withSubject(entry, subjects.get(entry.descriptor.digest)))
  const proofs = proofsOf(entries.filter(isProof), chosen).map(each => each.descriptor.digest)
  const kept = new Set<string>([...chosen, ...proofs.filter(digest => !absent.has(digest))])
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
