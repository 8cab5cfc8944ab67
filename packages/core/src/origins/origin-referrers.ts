import { gathered } from '../content/bytes.ts'
import type { Document } from '../model/document.ts'
import { referrerDescriptor, referrersTag } from '../registry/referrer-tags.ts'
import type { ReferrersReader } from '../registry/referrers-reader.ts'
import type { SignatureSource } from '../signatures/find-signatures.ts'
import type { ImageOrigin } from './image-origin.ts'

interface ListedDocument {
  readonly document: Document
  readonly names: readonly string[]
}

/**
 * Finds referrers in a layout or archive: among the images it lists, by their subject, by the tag that lists those of a digest, or by
 * cosign's names. Throws what reading the origin throws.
 */
export async function originReferrers(origin: ImageOrigin): Promise<ReferrersReader> {
  const listed = origin.listsReferrers ? origin.images : []
  const documents: ListedDocument[] = []
  for (const { digest, names } of listed) documents.push({ document: await origin.document(digest), names })
  const tagged = (tag: string) =>
    documents.find(({ names }) => names.some(name => name === tag || name.endsWith(`:${tag}`)))?.document
  return {
    async referrers(subject) {
      const bySubject = documents
        .filter(({ document }) => document.manifest.subject?.digest === subject)
        .map(({ document }) => referrerDescriptor(document))
      const list = tagged(referrersTag(subject))?.manifest
      const byTag = list?.kind === 'index' ? list.manifests : []
      return [...new Map([...bySubject, ...byTag].map(each => [each.digest, each])).values()]
    },
    tagged: async tag => tagged(tag),
    document: digest => origin.document(digest),
  }
}

/** As `originReferrers`, with the content of signatures and attestations. */
export async function originSignatures(origin: ImageOrigin): Promise<SignatureSource> {
  const referrers = await originReferrers(origin)
  return { ...referrers, blob: async wanted => gathered(wanted, await origin.fetch(wanted)) }
}
