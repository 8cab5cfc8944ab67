import { mapLimit } from '../../concurrency.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { changedDigests } from '../../model/rewrite/reference-levels.ts'
import {
  type Moved,
  type OutdatedStatement,
  outdatedStatements,
  rewriteDocuments,
} from '../../model/rewrite/rewrite-documents.ts'
import { referrersTag } from '../../registry/referrer-tags.ts'
import { walk } from '../../transfer/walk.ts'
import type { Referrers } from './referrers.ts'

type ReadDocument = (wanted: Descriptor) => Promise<Document>

/** The referrers of rewritten images, and everything below them that had to follow. */
interface FollowedReferrers {
  readonly referrers: Referrers
  readonly document: ReadDocument
  readonly outdated: readonly OutdatedStatement[]
  /** Documents created here, which no repository has yet. */
  readonly made: ReadonlySet<Digest>
}

/**
 * Rewrites referrers whose image has a new digest: their subjects and the tags that name it follow, and so do their own
 * referrers in turn. What they state or sign inside cannot follow, and is returned as `outdated`. Throws what reading
 * throws.
 */
export async function followReferrers(
  referrers: Referrers,
  moved: Moved,
  { document, concurrency }: { readonly document: ReadDocument; readonly concurrency: number },
): Promise<FollowedReferrers> {
  if (changedDigests(moved).size === 0) return { referrers, document, outdated: [], made: new Set() }
  const roots = [...referrers.bySubject, ...referrers.tagged.values()]
  const graphs = await mapLimit(roots, concurrency, root => walk(document, root, 'all'))
  const documents = graphs.flatMap(graph => graph.documents)
  const now = rewriteDocuments(documents, { moved })
  const made = new Map([...now.values()].map(each => [each.descriptor.digest, each]))
  const of = ({ descriptor }: Document) => now.get(descriptor.digest) as Document
  const tagged = [...referrers.tagged].map(([tag, root]) => ({ root: of(root), ...followedTag(tag, now) }))
  return {
    referrers: {
      bySubject: referrers.bySubject.map(of),
      tagged: new Map(tagged.map(({ tag, root }) => [tag, root])),
    },
    made: new Set([...made.keys()].filter(digest => !now.has(digest))),
    document: async wanted => made.get(wanted.digest) ?? document(wanted),
    outdated: [
      ...outdatedStatements(documents, now),
      ...tagged.flatMap(({ root, about }) =>
        about ? [{ statement: root.descriptor.digest, said: about.said, now: about.now }] : [],
      ),
    ],
  }
}

/** Cosign's tags begin with the digest of their subject. */
function followedTag(
  tag: string,
  moved: Moved,
): { readonly tag: string; readonly about?: Pick<OutdatedStatement, 'said' | 'now'> } {
  for (const [said, { descriptor }] of changedDigests(moved)) {
    const start = `${referrersTag(said)}.`
    if (!tag.startsWith(start)) continue
    const now = descriptor.digest
    return { tag: `${referrersTag(now)}.${tag.slice(start.length)}`, about: { said, now } }
  }
  return { tag }
}
