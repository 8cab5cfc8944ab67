import { TallyError } from '../../errors.ts'
import type { Descriptor } from '../descriptor.ts'
import type { Digest } from '../digest.ts'
import type { Document } from '../document.ts'

/** The annotation in which BuildKit's attestations name the manifest of their index that they are about. */
export const aboutKey = 'vnd.docker.reference.digest'

/** The manifest that an attestation is about. */
export function attestedDigest({ annotations }: Pick<Descriptor, 'annotations'>): string | undefined {
  return annotations?.[aboutKey]
}

/** The documents that a document refers to: an index's entries, its subject, and the manifests its attestations are about. */
export function referencesOf({ manifest }: Document): ReadonlySet<string> {
  const entries = manifest.kind === 'index' ? manifest.manifests : []
  const subject = manifest.subject ? [manifest.subject] : []
  const about = [manifest, ...entries, ...subject].flatMap(each => attestedDigest(each) ?? [])
  return new Set([...[...entries, ...subject].map(({ digest }) => digest), ...about])
}

/**
 * Sorts distinct documents into levels: all references inside the set point to earlier levels, so children come before
 * their parents and subjects before their referrers. Throws GRAPH_INVALID for cyclic references, which no hash allows.
 */
export function referenceLevels(documents: readonly Document[]): Document[][] {
  const all = new Map(documents.map(document => [document.descriptor.digest as string, document]))
  const waits = new Map<Document, number>()
  const waiting = new Map<string, Document[]>()
  for (const document of all.values()) {
    const inside = [...referencesOf(document)].filter(digest => all.has(digest))
    waits.set(document, inside.length)
    for (const digest of inside) waiting.set(digest, [...(waiting.get(digest) ?? []), document])
  }
  const levels: Document[][] = []
  let level = [...all.values()].filter(document => waits.get(document) === 0)
  while (level.length > 0) {
    levels.push(level)
    level = level.flatMap(({ descriptor }) => freed(waiting.get(descriptor.digest) ?? [], waits))
  }
  if (levels.flat().length === all.size) return levels
  throw new TallyError('GRAPH_INVALID', 'Cannot use the documents: some of them refer to each other')
}

/** Decrements the documents' wait counts and returns those that reach zero. */
function freed(documents: readonly Document[], waits: Map<Document, number>): Document[] {
  return documents.filter(document => {
    const left = (waits.get(document) ?? 0) - 1
    waits.set(document, left)
    return left === 0
  })
}

/** The documents of `moved` whose digest changed, by their old digest. */
export function changedDigests(moved: ReadonlyMap<Digest, Document>): ReadonlyMap<Digest, Document> {
  return new Map([...moved].filter(([before, { descriptor }]) => descriptor.digest !== before))
}
